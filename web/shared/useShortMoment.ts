import { useMemo } from 'react'
import { useLanguage } from './intl/useLanguage.ts'

const LOCALE = { en: 'en-GB', sv: 'sv-SE' } as const

/** An instant where many stand under each other. */
export function useShortMoment() {
  const { language } = useLanguage()
  return useMemo(() => {
    const format = new Intl.DateTimeFormat(LOCALE[language], { dateStyle: 'medium', timeStyle: 'short' })
    return (at: string) => format.format(new Date(at))
  }, [language])
}
