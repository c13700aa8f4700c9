import { demandFreshSignIn } from '#domain/access.ts'
import { moveElevation, narrowElevation, runsFrom, type Given } from '#domain/elevation.ts'
import { demandNoneWithheld } from '#domain/guardrail.ts'
import { demand } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { elevationView } from './elevation-view.store.ts'
import { approveRow, holdElevation, lawfulElevation, type ElevationRow } from './elevations.store.ts'
import { shareGuardrails, type KeptGuardrails } from './guardrail.store.ts'

export type Held = { row: ElevationRow; partner: OrganisationRow | undefined }

export async function holdToAnswer(tx: Tx, id: string): Promise<Held> {
  const row = await holdElevation(tx, tx.caller.organisationId, id)
  demand(row, 'not-found')
  return { row, partner: await findOrganisation(tx, row.partner_id) }
}

/** Whether this may be released now, by this person; what the customer has decided beforehand is given back, held in share. */
export async function demandReleasable(tx: Tx, { row, partner }: Held, version: number): Promise<KeptGuardrails> {
  moveElevation(lawfulElevation(row), 'approve', 'customer', tx.now)
  const relationship = await findActive(tx, row.customer_id, row.partner_id)
  demand(relationship?.id === row.relationship_id, 'not-found')
  demand(relationship.frozen_at === null, 'rights-frozen')
  demand(partner?.suspended_at === null, 'partner-suspended', { name: partner?.name ?? '' })
  // A guest here may be the very person who asks.
  demand(row.person_id !== tx.actor.personId, 'not-allowed', { capability: 'delegations.accept' })
  demandFreshSignIn(tx.actor, tx.now)
  const guardrails = await shareGuardrails(tx, row.customer_id)
  demand(row.version === version, 'version-stale', { version: row.version })
  return guardrails
}

/** All that was asked, or less of it, and nothing that is never given. */
export function weighGiven(row: ElevationRow, wanted: Given, guardrails: KeptGuardrails) {
  const given = narrowElevation(row, wanted)
  demandNoneWithheld(given.roles, guardrails)
  return given
}

/** From this moment on it runs. */
export async function release(tx: Tx, { row, partner }: Held, given: ReturnType<typeof weighGiven>) {
  const times = runsFrom(tx.now, given.minutes)
  const { roles, minutes, narrowed } = given
  const after = await approveRow(tx, row, { roles, minutes, ...times, by: tx.actor.personId })
  demand(after, 'elevation-answered')
  await setDue(tx, row.customer_id, 'elevation-ends', row.id, times.endsAt)
  await tellAnswer(tx, after, 'elevation.approved', partner, { roles, minutes, narrowed })
  return elevationView({ ...after, partner_name: partner?.name ?? null }, tx.actor, tx.now)
}

/** Both sides' logs, and whoever asked. */
export const tellAnswer = (
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
