import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import type { Consent } from './types.ts'

/** What is said by accepting, in one sentence next to the button. */
export function useSaying({ purpose, rights, partner, customer }: Consent): string {
  const words = useWords()
  const formats = useFormats()
  const values = { partner: partner.name, customer: customer.name, date: rights ? formats.date(rights.lastDay) : '' }
  if (purpose === 'rights') return words('invitation.answer.rights', values)
  return words(rights ? 'invitation.answer.both' : 'invitation.answer.relationship', values)
}
