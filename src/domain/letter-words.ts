import { LINK_PLACE } from './letter.ts'

export type LetterFacts = {
  purpose: 'relationship' | 'rights'
  partner: string
  sender: string
  installation: string
  addressee: string | null
  template: string | null
  lengthDays: number | null
  openDays: number
}

/** The draft letter in the customer's language: who asks, for what, who can answer, and the place of the link. */
export function draftLetter(
  words: (key: string, values?: Record<string, string | number>) => string,
  f: LetterFacts,
): { subject: string; body: string } {
  const rights =
    f.template === null || f.lengthDays === null
      ? words('letter.no-rights')
      : words('letter.rights', { template: words(`template.${f.template}`), days: f.lengthDays })
  const paragraphs = [
    words('letter.greeting', { name: f.addressee ?? 'none' }),
    words(`letter.ask.${f.purpose}`, { partner: f.partner }),
    rights,
    `${words('letter.link')}\n${LINK_PLACE}`,
    words('letter.who'),
    words('letter.agreement', { installation: f.installation }),
    words('letter.until', { days: f.openDays }),
    words('letter.sender', { sender: f.sender, partner: f.partner }),
  ]
  return {
    subject: words(f.purpose === 'rights' ? 'letter.subject.rights' : 'letter.subject', { partner: f.partner }),
    body: paragraphs.join('\n\n'),
  }
}
