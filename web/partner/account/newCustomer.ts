import type { Customers, Language, ProblemBody, Sent } from '../../shared/contracts.ts'
import { draftOf, readyDraft, type AddressRules, type BillingDraft } from './types.ts'

/** A customer that is new here, as it is typed. */
export type NewCustomer = {
  name: string
  country: string
  language: Language
  timeZone: string
  billing: BillingDraft
  administrator: { displayName: string; email: string; language: Language }
}

/** Where the partner sits, and what it speaks, is the best guess for the company. */
export const blankCustomer = (country: string, language: Language): NewCustomer => ({
  name: '',
  country,
  language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  billing: draftOf({}),
  administrator: { displayName: '', email: '', language },
})

export const readyCustomer = (input: NewCustomer, rules: AddressRules | undefined): Sent<Customers['newCustomer']> => ({
  ...input,
  billing: readyDraft(input.billing, rules),
})

/** Where the wizard begins for a company that is here already: its domain, where that is known; never a person's address. */
export const askInstead = ({ facts }: ProblemBody) =>
  typeof facts.domain === 'string' ? `requests/new?${new URLSearchParams({ address: facts.domain })}` : 'requests/new'
