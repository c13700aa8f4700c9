import type { Language } from '../../shared/contracts.ts'

/** What the operator says of a company that it brings in, as it is typed. */
export type NewCompany = {
  name: string
  legalName: string
  registrationNumber: string
  country: string
  city: string
  cloud: string
  domain: string
  language: Language
  timeZone: string
  administrator: { displayName: string; email: string; language: Language }
}

/** Where the operator sits, and what it speaks, is the best guess for the company. */
export const blankCompany = (language: Language): NewCompany => ({
  name: '',
  legalName: '',
  registrationNumber: '',
  country: '',
  city: '',
  cloud: 'public',
  domain: '',
  language,
  timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
  administrator: { displayName: '', email: '', language },
})

/** Left empty is unknown, not an empty text. */
export const readyCompany = <C extends NewCompany>(input: C) => ({
  ...input,
  registrationNumber: input.registrationNumber.trim() || null,
  domain: input.domain.trim() || null,
})
