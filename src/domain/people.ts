import type { ActionId } from './actions.ts'
import { demandRolesToGive, mayManage, rolesToGive } from './joining.ts'
import { CUSTOMER_ROLES, maySayYes, type Role } from './permission-matrix.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** Who looks after people, and where: in one's own organisation, or in a customer's by the rights that it gave. */
export type Keeper = {
  personId: string
  onBehalf: boolean
  /** The kind of organisation whose people these are. */
  kind: 'provider' | 'partner' | 'customer'
  /** Roles at home; on behalf they decide nothing here. */
  roles: readonly string[]
  can: ReadonlySet<ActionId>
}

/** The person that something is done to. */
export type Kept = { id: string; roles: readonly string[]; guest: boolean; deletedAt: Date | null }

/** What is done to a person. Restoring belongs to deleting: who may delete may undo it. */
export type Deed = Extract<ActionId, `people.${string}`>

/** Why this may not be done to that person, or nothing: the one rule for the list, the row and the act. */
export function whyNot(by: Keeper, person: Kept, deed: Deed): RefusalCode | undefined {
  if (!by.can.has(deed)) return 'not-allowed'
  if (person.id === by.personId && deed !== 'people.edit') return 'own-roles'
  // At home elsewhere: name and sign-in are that organisation's, only the roles here are given here.
  if (person.guest && (by.onBehalf || deed !== 'people.change-roles')) return 'guest-protected'
  // On behalf nobody touches whoever may say yes to partners (decisions, section 2); at home nobody whom one could not have made.
  const beyond = by.onBehalf ? maySayYes(person.roles) : !mayManage(by.kind, by.roles, person.roles)
  return beyond ? 'person-protected' : undefined
}

export function demandDeed(by: Keeper, person: Kept, deed: Deed) {
  const reason = whyNot(by, person, deed)
  if (reason) throw new Refusal(reason, reason === 'not-allowed' ? { capability: deed } : {})
}

/** Which of the buttons beside a person are drawn. */
export function deedsFor(by: Keeper, person: Kept) {
  const may = (deed: Deed) => whyNot(by, person, deed) === undefined
  const here = person.deletedAt === null
  const kept = may('people.delete')
  return {
    mayEdit: here && may('people.edit'),
    mayReset: here && may('people.reset-password'),
    mayBlock: here && may('people.block'),
    mayChangeRoles: here && may('people.change-roles'),
    mayDelete: here && kept,
    mayRestore: !here && kept,
    // For good, and what is held about somebody: the home organisation's alone.
    mayErase: kept && !by.onBehalf,
    mayExport: by.can.has('people.edit') && !by.onBehalf,
  }
}

/** What an ordinary user of a customer is: given by whoever may create one. */
const ORDINARY: Role = 'customer.user'

/** Which roles may be given here. On behalf none that says yes, and without the right to change roles only the ordinary one. */
export function rolesOffered(by: Keeper): readonly Role[] {
  if (!by.onBehalf) return rolesToGive(by.kind, by.roles)
  return by.can.has('people.change-roles') ? CUSTOMER_ROLES.filter((role) => !maySayYes([role])) : [ORDINARY]
}

/** What a new person is where nothing was chosen; only a customer has ordinary users. */
export const ordinaryRoles = (by: Keeper): readonly Role[] => (by.kind === 'customer' ? [ORDINARY] : [])

export function demandOffered(by: Keeper, wanted: readonly string[]) {
  if (!by.onBehalf) return demandRolesToGive(by.kind, by.roles, wanted)
  const unknown = wanted.find((role) => !(CUSTOMER_ROLES as readonly string[]).includes(role))
  if (unknown !== undefined) throw new Refusal('role-unknown', { role: unknown })
  if (maySayYes(wanted)) throw new Refusal('role-says-yes')
  if (wanted.some((role) => !(rolesOffered(by) as readonly string[]).includes(role)))
    throw new Refusal('no-right', { action: 'people.change-roles' })
}

/** An address of the organisation's own domain, or of a part of it. */
export function addressWithin(email: string, domain: string): boolean {
  const host = email.toLowerCase().split('@')[1] ?? ''
  return host === domain || host.endsWith(`.${domain}`)
}

/** For so many days a deleted person can be restored. */
export const RESTORE_DAYS = 30
/** When a deleted person is gone for good; half-open: at that instant it is too late. */
export const goneAt = (deletedAt: Date) => new Date(deletedAt.getTime() + RESTORE_DAYS * 86_400_000)
