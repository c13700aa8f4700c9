import { CUSTOMER_ROLES, PARTNER_ROLES, PROVIDER_ROLES, type Role } from './permission-matrix.ts'
import { Refusal } from './refusal.ts'

type Kind = 'provider' | 'partner' | 'customer'
const ROLES_OF: Record<Kind, readonly Role[]> = {
  provider: PROVIDER_ROLES,
  partner: PARTNER_ROLES,
  customer: CUSTOMER_ROLES,
}

/** Roles that run an organisation: somebody must always hold one. */
export const ADMINISTRATORS: Record<Kind, readonly Role[]> = {
  provider: ['provider.operator'],
  partner: ['partner.global-admin'],
  customer: ['customer.global-administrator'],
}

/** Those who may give any role; a User administrator gives only roles that say yes to nothing. */
const GIVES_ALL: readonly string[] = ['provider.operator', 'partner.global-admin', 'customer.global-administrator']
const GRANTING: readonly string[] = [
  'customer.global-administrator',
  'customer.relationship-administrator',
  'partner.global-admin',
  'partner.admin-agent',
  'partner.user-management-admin',
]

/** Which roles this person may give in this organisation. */
export function rolesToGive(kind: Kind, roles: readonly string[]): readonly Role[] {
  const all = roles.some((role) => GIVES_ALL.includes(role))
  return ROLES_OF[kind].filter((role) => all || !GRANTING.includes(role))
}

export function demandRolesToGive(kind: Kind, giver: readonly string[], wanted: readonly string[]) {
  const unknown = wanted.find((role) => !(ROLES_OF[kind] as readonly string[]).includes(role))
  if (unknown !== undefined) throw new Refusal('role-unknown', { role: unknown })
  const mayGive = rolesToGive(kind, giver) as readonly string[]
  if (wanted.some((role) => !mayGive.includes(role))) throw new Refusal('not-allowed', { capability: 'people.manage' })
}

/** May this person change or reset that one? Whoever holds a role that this person could not give is out of reach. */
export const mayManage = (kind: Kind, giver: readonly string[], held: readonly string[]) =>
  held.every((role) => (rolesToGive(kind, giver) as readonly string[]).includes(role))

/** Who administers people here. */
export const PEOPLE_ADMINISTRATORS: readonly string[] = [
  'provider.operator',
  'partner.global-admin',
  'partner.user-management-admin',
  'customer.global-administrator',
  'customer.user-administrator',
]
