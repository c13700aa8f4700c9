import { closeOfDay, lastDay } from './calendar.ts'
import { directoryRole } from './role-catalogue.ts'
import { longest, type RoleTerms } from './terms.ts'

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
  /** The standing link that it came by, which asks everybody the same; left out where it was a request of its own. */
  standingLink?: string
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
  /** Of one of the partner's own templates. */
  templateName: string | null
  roles: readonly ConsentRole[]
  /** Asked for, and never given to a partner by the decision of this customer; left out where there is none. */
  withheld?: readonly string[]
  /** Which of the partner's groups are to hold which roles; its own ones by name. */
  heldBy: readonly { group: string; name: string | null; roles: readonly string[] }[]
  /** What it makes more of, as it stands; null where it is a delegation of its own. */
  changes: { delegation: string; before: readonly { role: string; lastDay: string }[] } | null
  lengthDays: number
  endsAt: string
  lastDay: string
  timeZone: string
}
export type ConsentRole = {
  id: string
  templateId: string
  actions: readonly string[]
  /** Why the partner would like it, where it can do without. */
  optionalBecause: string | null
  lengthDays: number
  /** Null is at once. */
  startsAt: string | null
  startDay: string | null
  endsAt: string
  lastDay: string
  /** Goes on by so many days each time, announced, until somebody says stop. */
  extendDays: number
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

/** The rights as they were asked for, and what they would change. */
export type AskedRights = {
  template: string
  templateName: string | null
  terms: readonly RoleTerms[]
  groups: ConsentRights['heldBy']
  changes: { delegation: string; before: readonly { role: string; endsAt: Date }[] } | null
}
export type ConsentFacts = {
  request: {
    id: string
    purpose: 'relationship' | 'rights'
    rights: AskedRights | null
    openedBy: string
    askerName: string
    standingLink?: string | null
  }
  cloud: string
  portal: ConsentDocument['portal']
  shownIn: ConsentDocument['shownIn']
  installation: string
  partner: ConsentParty & { channel: string; verifiedSince: string | null }
  customer: ConsentParty & { timeZone: string }
  /** What the customer never gives to a partner. */
  neverRoles?: readonly string[]
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
  const rights = request.rights && rightsOf(without(request.rights, facts.neverRoles ?? []), timeZone, now)
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
    ...(request.standingLink && { standingLink: request.standingLink }),
    commerce: COMMERCE,
    rights,
    never: rights ? NEVER : NEVER_WITHOUT_RIGHTS,
    stays: rights ? STAYS : STAYS.filter((code) => code !== 'relationship'),
    agreement: facts.agreement,
  }
}

/** What the customer never gives is no part of what it says yes to, and is named as such. */
function without(asked: AskedRights, never: readonly string[]): AskedRights & { withheld: readonly string[] } {
  const kept = (role: string) => !never.includes(role)
  return {
    ...asked,
    withheld: asked.terms.map(({ role }) => role).filter((role) => !kept(role)),
    terms: asked.terms.filter(({ role }) => kept(role)),
    groups: asked.groups.map((held) => ({ ...held, roles: held.roles.filter(kept) })),
  }
}

function rightsOf(
  { terms, changes, groups, withheld, ...named }: ReturnType<typeof without>,
  timeZone: string,
  now: Date,
): ConsentRights {
  const roles = terms.flatMap((one) => roleOf(one, timeZone, now))
  const endsAt = latest(roles)
  return {
    ...named,
    roles,
    ...(withheld.length > 0 && { withheld }),
    heldBy: groups,
    changes: changes && {
      delegation: changes.delegation,
      before: changes.before.map((one) => ({ role: one.role, lastDay: lastDay(one.endsAt, timeZone) })),
    },
    lengthDays: longest(terms),
    endsAt: endsAt.toISOString(),
    lastDay: lastDay(endsAt, timeZone),
    timeZone,
  }
}

/** One role with its dates, as they would be if the yes came now; a role that no catalogue knows is not shown and not given. */
function roleOf({ role, lengthDays, startDays, optionalBecause, extendDays }: RoleTerms, timeZone: string, now: Date) {
  const known = directoryRole(role)
  if (!known) return []
  const startsAt = startDays === 0 ? now : closeOfDay(now, startDays - 1, timeZone)
  const endsAt = closeOfDay(now, startDays + lengthDays, timeZone)
  return [
    {
      id: role,
      templateId: known.templateId,
      actions: known.actions,
      optionalBecause,
      lengthDays,
      // "At once" is no moment: the document must stay the same while it is read.
      startsAt: startDays === 0 ? null : startsAt.toISOString(),
      startDay: startDays === 0 ? null : lastDay(new Date(startsAt.getTime() + 1), timeZone),
      endsAt: endsAt.toISOString(),
      lastDay: lastDay(endsAt, timeZone),
      extendDays,
    },
  ]
}

/** When the last of these roles ends. */
export const latest = (roles: readonly { endsAt: string }[]) =>
  new Date(Math.max(...roles.map(({ endsAt }) => Date.parse(endsAt))))
