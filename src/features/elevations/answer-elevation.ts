import { demandFreshSignIn } from '#domain/access.ts'
import { moveElevation, narrowElevation, runsFrom, type Given } from '#domain/elevation.ts'
import { demandNoneWithheld } from '#domain/guardrail.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { elevationView } from './elevation-view.store.ts'
import { approveRow, closeRow, holdElevation, lawfulElevation, type ElevationRow } from './elevations.store.ts'
import { shareGuardrails } from './guardrail.store.ts'

type One = Visit<{ elevationId: string }>

/** The customer says yes, to all of it or to less: from this moment on it runs. As much as any yes, so that it must be sure who says it. */
export const approveElevation = (visit: One & Visit<unknown, unknown, Given>) =>
  transact(visit.house, visit.caller, async (tx) => {
    const { row, partner } = await held(tx, visit.params.elevationId)
    moveElevation(lawfulElevation(row), 'approve', 'customer', tx.now)
    const relationship = await findActive(tx, row.customer_id, row.partner_id)
    demand(relationship?.id === row.relationship_id, 'not-found')
    demand(relationship.frozen_at === null, 'rights-frozen')
    demand(partner?.suspended_at === null, 'partner-suspended', { name: partner?.name ?? '' })
    // A guest here may be the very person who asks.
    demand(row.person_id !== tx.actor.personId, 'not-allowed', { capability: 'delegations.accept' })
    demandFreshSignIn(tx.actor, tx.now)
    const { narrowed, ...given } = narrowElevation(row, visit.body)
    demandNoneWithheld(given.roles, await shareGuardrails(tx, row.customer_id))
    demand(row.version === visit.version, 'version-stale', { version: row.version })
    const times = runsFrom(tx.now, given.minutes)
    const after = await approveRow(tx, row, { ...given, ...times, by: tx.actor.personId })
    demand(after, 'elevation-answered')
    await setDue(tx, row.customer_id, 'elevation-ends', row.id, times.endsAt)
    await tell(tx, after, 'elevation.approved', partner, { roles: given.roles, minutes: given.minutes, narrowed })
    return elevationView({ ...after, partner_name: partner?.name ?? null }, tx.actor.personId, tx.now)
  })

/** The customer says no; nothing has run, and the person may ask anew. */
export const refuseElevation = (visit: One) =>
  transact(visit.house, visit.caller, async (tx) => {
    const { row, partner } = await held(tx, visit.params.elevationId)
    moveElevation(lawfulElevation(row), 'refuse', 'customer', tx.now)
    demand(row.version === visit.version, 'version-stale', { version: row.version })
    const after = await closeRow(tx, row, 'refused', tx.actor.personId)
    demand(after, 'elevation-answered')
    await tell(tx, after, 'elevation.refused', partner, { roles: row.roles })
    return elevationView({ ...after, partner_name: partner?.name ?? null }, tx.actor.personId, tx.now)
  })

async function held(tx: Tx, id: string) {
  const row = await holdElevation(tx, tx.caller.organisationId, id)
  demand(row, 'not-found')
  return { row, partner: await findOrganisation(tx, row.partner_id) }
}

const tell = (
  tx: Tx,
  row: ElevationRow,
  kind: 'elevation.approved' | 'elevation.refused',
  partner: OrganisationRow | undefined,
  facts: Record<string, unknown>,
) =>
  record(tx, {
    kind,
    subject: { kind: 'elevation', id: row.id, name: partner?.name, counterpartName: tx.actor.organisation.name },
    counterpart: row.partner_id,
    facts: { ...facts, by: 'customer', person: row.person_id },
  })
