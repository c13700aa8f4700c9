import { LINK_PLACE } from './letter.ts'
import { OWN_SET } from './terms.ts'

export type LetterFacts = {
  purpose: 'relationship' | 'rights'
  partner: string
  sender: string
  installation: string
  addressee: string | null
  template: string | null
  /** What an own set is called by: its roles. */
  roles: readonly string[]
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
      : words('letter.rights', { template: setName(words, f.template, f.roles), days: f.lengthDays })
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

/** A ready-made set by its name; an own set by its roles, for its name says nothing to a customer. */
const setName = (words: (key: string) => string, template: string, roles: readonly string[]) =>
  template === OWN_SET ? roles.map((role) => words(`role.${role}`)).join(', ') : words(`template.${template}`)
