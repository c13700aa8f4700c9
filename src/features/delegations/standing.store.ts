import { sql } from 'kysely'
import type { Actor } from '#domain/actor.ts'
import type { Standing } from '#domain/path.ts'
import type { LimitedCustomer, StaffLimit } from '#domain/staff-limit.ts'

export type StandingRow = {
  person_id: string
  display_name: string
  roles: string[]
  groups: string[]
  limits: StaffLimit[]
  has_second_factor: boolean
  country: string
  tags: string[]
  /** The customer lets only those act who have a second factor. */
  demands_second_factor: boolean
}

/** What decides about this person at one customer, besides the delegations; no row where the two have no relationship. */
export const standingOf = (partnerId: string, personId: string, customerId: string) =>
  sql<StandingRow>`select * from door.standing(${partnerId}, ${personId}, ${customerId})`

type Own = { groups: string[] | null; limits: StaffLimit[] | null; has_second_factor?: boolean }

/**
 * As whoever is signed in: whether the second factor was used is known. Where work goes on that somebody said yes to, it counts as used by
 * whoever has one, as it was used for the yes; a token never has one.
 */
export const ownStanding = (actor: Actor, row: Own | undefined): Standing => ({
  id: actor.personId,
  roles: actor.roles,
  groups: row?.groups ?? [],
  limits: row?.limits ?? [],
  secondFactor: factorOf(actor, row),
})

function factorOf({ signIn, scopes }: Actor, row: Own | undefined): Standing['secondFactor'] {
  if (signIn) return !signIn.hasSecondFactor ? 'none' : signIn.secondFactor ? 'used' : 'unused'
  return !scopes && row?.has_second_factor ? 'used' : 'none'
}

/** As somebody else: with the second factor, as that person would come in. */
export const othersStanding = (row: StandingRow): Standing => ({
  id: row.person_id,
  roles: row.roles,
  groups: row.groups,
  limits: row.limits,
  secondFactor: row.has_second_factor ? 'used' : 'none',
})

/** Whether the customer asks for more than the usual of whoever acts there. */
export const demandsSecondFactor = (row: StandingRow | undefined) => row?.demands_second_factor ?? false

export const limitedCustomer = (
  customerId: string,
  row: { country: string; tags: string[] } | undefined,
): LimitedCustomer => ({
  id: customerId,
  country: row?.country ?? '',
  tags: row?.tags ?? [],
})
