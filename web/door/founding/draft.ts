import type { Language, Organisations, Sent } from '../../shared/contracts.ts'
import type { useWords } from '../../shared/intl/useWords.ts'
import type { Proven } from './Founding.tsx'

export type Draft = {
  name: string
  legalName: string
  registrationNumber: string
  country: string
  city: string
  timeZone: string
  displayName: string
  password: string
  declaresAuthority: boolean
}
export type Faults = Partial<Record<keyof Draft, string>>

/** The time zone is the browser's; the country is for good, so it is never guessed. */
export function blank(): Draft {
  return {
    name: '',
    legalName: '',
    registrationNumber: '',
    country: '',
    city: '',
    timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    displayName: '',
    password: '',
    declaresAuthority: false,
  }
}

export function faultsOf(draft: Draft, words: ReturnType<typeof useWords>): Faults {
  const missing = (['name', 'legalName', 'city', 'displayName'] as const).filter((field) => !draft[field].trim())
  return {
    ...Object.fromEntries(missing.map((field) => [field, words('door.fault.name')])),
    ...(draft.country ? {} : { country: words('door.fault.country') }),
    ...(draft.password.length < 12 ? { password: words('door.fault.newPassword') } : {}),
    ...(draft.declaresAuthority ? {} : { declaresAuthority: words('door.fault.authority') }),
  }
}

export function foundingOf(
  draft: Draft,
  { proofId, code }: Proven,
  language: Language,
): Sent<Organisations['foundInput']> {
  const { displayName, password, registrationNumber, ...organisation } = draft
  return {
    ...organisation,
    proofId,
    code,
    registrationNumber: registrationNumber.trim() || null,
    founder: { displayName, password, language },
  }
}
