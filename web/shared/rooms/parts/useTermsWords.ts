import { useFormats } from '../../format.ts'
import { useWords } from '../../intl/useWords.ts'

type Terms = { lastDay: string; startDay?: string | null; extendDays: number }

/** From when, until when, and whether it goes on by itself: one sentence of a role. */
export function useTermsWords() {
  const words = useWords()
  const formats = useFormats()
  return ({ lastDay, startDay, extendDays }: Terms): string =>
    [
      startDay && words('terms.from', { date: formats.date(startDay) }),
      words('terms.until', { date: formats.date(lastDay) }),
      extendDays > 0 && words('terms.extends', { days: extendDays }),
    ]
      .filter(Boolean)
      .join(', ')
}
