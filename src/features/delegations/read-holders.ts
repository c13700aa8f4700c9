import { rolesInForce } from '#domain/delegation.ts'
import { Refusal } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lastActs } from '../audit/last-acts.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import {
  findActive,
  findRelationship,
  lawfulDelegation,
  lawfulRelationship,
  listDelegations,
} from '../relationships/relationships.store.ts'
import { runningElevations, type ElevationRow } from '../elevations/elevations.store.ts'
import { peopleHolding, type HolderRow } from './assignments.store.ts'
import { limitedCustomer, standingOf } from './standing.store.ts'

/** The customer sees which of the partner’s people hold something now, through which group, and when each last used it. */
export const readHoldersOfPartner = ({ house, caller, params }: Visit<{ relationshipId: string }>) =>
  transact(house, caller, async (tx) => {
    const row = await findRelationship(tx, caller.organisationId, params.relationshipId)
    if (!row) throw new Refusal('not-found')
    return holders(tx, row.customer_id, row.partner_id)
  })

/** The same list, as the partner sees it for one of its customers. */
export const readHolders = ({ house, caller, params }: Visit<{ customerId: string }>) =>
  transact(house, caller, async (tx) => {
    if (!(await findActive(tx, params.customerId, caller.organisationId))) throw new Refusal('not-found')
    return holders(tx, params.customerId, caller.organisationId)
  })

async function holders(tx: Tx, customerId: string, partnerId: string) {
  const own = tx.caller.organisationId
  const running = await rolesRunning(tx, customerId, partnerId)
  const held = (await peopleHolding(tx, customerId, partnerId))
    .filter(({ limits, country, tags }) => withinLimit(limits, { id: customerId, country, tags }))
    .map((row) => ({ ...row, roles: row.roles.filter((role) => running.get(row.delegation_id)?.includes(role)) }))
    .filter(({ roles }) => roles.length > 0)
  const elevated = await peopleElevated(tx, customerId, partnerId)
  const people = [...new Set([...elevated, ...held].map((row) => row.person_id))]
  const acts = await lastActs(tx, own, own === customerId ? partnerId : customerId, people)
  return {
    items: people.map((id) => {
      const [of, by] = [held, elevated].map((rows) => rows.filter((row) => row.person_id === id)) as [
        HolderRow[],
        ElevatedRow[],
      ]
      return holderView(id, of, by, acts.find((act) => act.person_id === id)?.at)
    }),
  }
}

/** Of each delegation, the roles that are in force at this moment: what has ended, has not begun or is frozen is held by nobody. */
async function rolesRunning(tx: Tx, customerId: string, partnerId: string) {
  const [rows, relationship, partner] = await Promise.all([
    listDelegations(tx, customerId, partnerId),
    findActive(tx, customerId, partnerId),
    findOrganisation(tx, partnerId),
  ])
  const facts = relationship && lawfulRelationship(relationship)
  const suspended = partner?.suspended_at !== null
  return new Map(rows.map((row) => [row.id, rolesInForce(lawfulDelegation(row), facts, { suspended }, tx.now)]))
}

type ElevatedRow = ElevationRow & { display_name: string }

/** Whoever holds something for some hours, as far as the person's limits let it be used here. */
async function peopleElevated(tx: Tx, customerId: string, partnerId: string): Promise<ElevatedRow[]> {
  const rows = await runningElevations(tx, customerId, partnerId)
  const people = [...new Set(rows.map((row) => row.person_id))]
  const found = await Promise.all(people.map((person) => tx.first(standingOf(partnerId, person, customerId))))
  return rows.flatMap((row) => {
    const standing = found.find((one) => one?.person_id === row.person_id)
    const within = standing && withinLimit(standing.limits, limitedCustomer(customerId, standing))
    return within ? [{ ...row, display_name: standing.display_name }] : []
  })
}

const holderView = (
  personId: string,
  of: readonly HolderRow[],
  elevated: readonly ElevatedRow[],
  lastAct: Date | null | undefined,
) => ({
  personId,
  displayName: (of[0] ?? elevated[0])?.display_name ?? '—',
  holds: of.map((row) => ({
    delegationId: row.delegation_id,
    group: row.group_key,
    groupName: row.group_name,
    roles: row.roles,
  })),
  elevated: elevated.map((row) => ({
    elevationId: row.id,
    roles: row.given_roles ?? [],
    endsAt: (row.ends_at as Date).toISOString(),
  })),
  lastActAt: lastAct?.toISOString() ?? null,
})
