import { closeOfDay, lastDay } from './calendar.ts'
import { directoryRole, rolesHeldBy } from './role-catalogue.ts'

/**
 * What a customer says yes to, whole: the page draws nothing else, the acceptance sends its digest back, the receipt is this document. Personal
 * values stand in it as salted hashes only, so that they can be erased while the document still verifies.
 */
export type ConsentDocument = {
  type: 'ombud.consent/1'
  request: string
  purpose: 'relationship' | 'rights'
  cloud: string
  portal: 'admin-center' | 'office-admin-portal'
  /** The language it was shown in, and the digest of the sentences it was shown with. */
  shownIn: { language: string; wording: string }
  installation: string
  partner: ConsentParty & { channel: string; verifiedSince: string | null }
  customer: ConsentParty
  askedBy: { person: string; name: Sealed }
  /** What the partner may do as a reseller: codes with words in the locales. */
  commerce: readonly string[]
  rights: ConsentRights | null
  /** What is not given, and what stays after the rights are gone: codes with words in the locales. */
  never: readonly string[]
  stays: readonly string[]
  agreement: ConsentAgreement | null
}

export type ConsentParty = {
  id: string
  name: string
  legalName: string
  registrationNumber: string | null
  country: string
  city: string | null
  domain: string | null
  verified: boolean
}
export type ConsentRights = {
  template: string
  roles: readonly { id: string; templateId: string; actions: readonly string[] }[]
  /** Which of the partner's people hold which roles. */
  heldBy: readonly { partnerRole: string; roles: readonly string[] }[]
  lengthDays: number
  endsAt: string
  lastDay: string
  timeZone: string
}
export type ConsentAgreement = {
  country: string
  version: number
  binding: { edition: string; language: string; digest: string }
  read: { edition: string; language: string; digest: string }
}
/** sha-256 of salt and value, hex. */
export type Sealed = { sha256: string }

/** What every relationship gives, with and without rights (domain rules: commerce only). */
export const COMMERCE = ['sell', 'manage-what-it-sold', 'see-name-country-domain'] as const
/** What no delegation ever gives. */
export const NEVER = ['accept-agreements', 'give-itself-rights', 'reset-administrators', 'keep-after-end'] as const
export const NEVER_WITHOUT_RIGHTS = ['see-people', 'administer', 'accept-agreements'] as const
/** What remains when rights are gone: R15, C2. */
export const STAYS = ['relationship', 'subscriptions', 'support-duty', 'evidence'] as const

/** Where two consent documents differ, as JSON Pointers: shown when somebody accepts one that is no longer the current one. */
export function differences(a: unknown, b: unknown, pointer = ''): string[] {
  if (Object.is(a, b)) return []
  const bothObjects = typeof a === 'object' && typeof b === 'object' && a !== null && b !== null
  if (!bothObjects || Array.isArray(a) !== Array.isArray(b)) return [pointer]
  const keys = new Set([...Object.keys(a), ...Object.keys(b)])
  return [...keys].flatMap((key) => differences(a[key as never], b[key as never], `${pointer}/${key}`))
}

export type ConsentFacts = {
  request: {
    id: string
    purpose: 'relationship' | 'rights'
    template: string | null
    roles: readonly string[]
    lengthDays: number | null
    openedBy: string
    askerName: string
  }
  cloud: string
  portal: ConsentDocument['portal']
  shownIn: ConsentDocument['shownIn']
  installation: string
  partner: ConsentParty & { channel: string; verifiedSince: string | null }
  customer: ConsentParty & { timeZone: string }
  agreement: ConsentAgreement | null
  now: Date
}

/** Composes what the customer is shown. `seal` turns a personal value into its salted hash. */
export function composeConsent(
  facts: ConsentFacts,
  seal: (pointer: string, value: string, person: string) => Sealed,
): ConsentDocument {
  const { request, partner, now } = facts
  const { timeZone, ...customer } = facts.customer
  const rights =
    request.template === null || request.lengthDays === null
      ? null
      : rightsOf(request.template, request.roles, request.lengthDays, timeZone, now)
  return {
    type: 'ombud.consent/1',
    request: request.id,
    purpose: request.purpose,
    cloud: facts.cloud,
    portal: facts.portal,
    shownIn: facts.shownIn,
    installation: facts.installation,
    partner,
    customer,
    askedBy: { person: request.openedBy, name: seal('/askedBy/name', request.askerName, request.openedBy) },
    commerce: COMMERCE,
    rights,
    never: rights ? NEVER : NEVER_WITHOUT_RIGHTS,
    stays: rights ? STAYS : STAYS.filter((code) => code !== 'relationship'),
    agreement: facts.agreement,
  }
}

function rightsOf(
  template: string,
  roles: readonly string[],
  lengthDays: number,
  timeZone: string,
  now: Date,
): ConsentRights {
  const endsAt = closeOfDay(now, lengthDays, timeZone)
  return {
    template,
    roles: roles.flatMap((id) => {
      const role = directoryRole(id)
      return role ? [{ id, templateId: role.templateId, actions: role.actions }] : []
    }),
    heldBy: ['partner.admin-agent', 'partner.helpdesk-agent'].map((partnerRole) => ({
      partnerRole,
      roles: rolesHeldBy(template, [partnerRole]).filter((role) => roles.includes(role)),
    })),
    lengthDays,
    endsAt: endsAt.toISOString(),
    lastDay: lastDay(endsAt, timeZone),
    timeZone,
  }
}
