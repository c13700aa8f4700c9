import type { ActionId } from '#domain/actions.ts'
import { pathTo, type OnBehalf, type Way } from '#domain/path.ts'
import { brokenAt } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import {
  findActive,
  findRelationship,
  lawfulRelationship,
  listDelegations,
  type DelegationRow,
} from '../relationships/relationships.store.ts'
import { elevationsOf, lawfulElevation, type ElevationRow } from '../elevations/elevations.store.ts'
import { assigned, assignmentsBetween, type AssignmentRow } from './assignments.store.ts'
import { demandsSecondFactor, limitedCustomer, othersStanding, standingOf } from './standing.store.ts'

type Query = { personId: string; action: ActionId }

/** The partner asks why one of its people may do something in a customer, or may not. */
export const whyForPartner = ({ house, caller, params, query }: Visit<{ customerId: string }, Query>) =>
  transact(house, caller, async (tx) => {
    if (!(await findActive(tx, params.customerId, caller.organisationId))) throw new Refusal('not-found')
    return answer(tx, params.customerId, caller.organisationId, query)
  })

/** The customer asks the same of one of the partner’s people. */
export const whyForCustomer = ({ house, caller, params, query }: Visit<{ relationshipId: string }, Query>) =>
  transact(house, caller, async (tx) => {
    const row = await findRelationship(tx, caller.organisationId, params.relationshipId)
    if (!row) throw new Refusal('not-found')
    return answer(tx, row.customer_id, row.partner_id, query)
  })

/** The decision itself, hop by hop: what is told here is what an act would be told. */
async function answer(tx: Tx, customerId: string, partnerId: string, { personId, action }: Query) {
  const [rows, relationship, assignments, [standing], elevations, partner] = await Promise.all([
    listDelegations(tx, customerId, partnerId),
    findActive(tx, customerId, partnerId),
    tx.rows(assignmentsBetween(customerId, partnerId)),
    tx.rows(standingOf(partnerId, personId, customerId)),
    tx.rows(elevationsOf(customerId, partnerId, personId)),
    findOrganisation(tx, partnerId),
  ])
  // Somebody who is not the partner's, or is blocked there, holds nothing and is not told about.
  if (!standing) throw new Refusal('not-found')
  const facts: OnBehalf = {
    relationship: relationship && lawfulRelationship(relationship),
    delegations: assigned(rows, assignments),
    elevations: elevations.map(lawfulElevation),
    partner: { suspended: partner?.suspended_at !== null },
    customer: limitedCustomer(customerId, standing),
    demandsSecondFactor: demandsSecondFactor(standing),
    person: othersStanding(standing),
    now: tx.now,
  }
  const path = pathTo(action, facts)
  return {
    allowed: path.allowed,
    reason: brokenAt(path) ?? null,
    person: { id: personId, displayName: standing.display_name },
    action,
    common: [...path.common],
    ways: path.ways.slice(0, 20).map((way) => wayView(way, rows, elevations, assignments)),
  }
}

function wayView(
  way: Way,
  rows: readonly DelegationRow[],
  elevations: readonly ElevationRow[],
  assignments: readonly AssignmentRow[],
) {
  const endsAt = way.endsAt?.toISOString() ?? null
  const view = { kind: way.kind, role: way.role, hops: [...way.hops], endsAt, groups: [] }
  if (way.kind === 'elevation') {
    const row = elevations.find((one) => one.id === way.elevationId) as ElevationRow
    return { ...view, givenAt: row.asked_at.toISOString() }
  }
  const row = find(rows, way.delegationId)
  return {
    ...view,
    givenAt: row.granted_at.toISOString(),
    groups: way.groups.map((group) => ({ group, name: nameOf(assignments, group) })),
  }
}

const find = (rows: readonly DelegationRow[], id: string) => rows.find((row) => row.id === id) as DelegationRow
const nameOf = (assignments: readonly AssignmentRow[], group: string) =>
  assignments.find((one) => one.group_key === group)?.group_name ?? null
