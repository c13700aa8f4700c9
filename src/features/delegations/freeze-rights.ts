import { demandFreshSignIn } from '#domain/access.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { lockElevations } from '../elevations/elevations.store.ts'
import {
  findRelationship,
  lockDelegations,
  setFrozen,
  type RelationshipRow,
} from '../relationships/relationships.store.ts'

type One = Visit<{ relationshipId: string }>

/** The customer holds everything of a partner back, at once and without ending anything: the partner's next request is refused. */
export const freezeRights = (visit: One) =>
  transact(visit.house, visit.caller, async (tx) => change(tx, await held(tx, visit), visit.version, true))

/** Lets the rights go on as they were granted: as much as a yes, so that it needs the same certainty of who says it. */
export const unfreezeRights = (visit: One) =>
  transact(visit.house, visit.caller, async (tx) => {
    const row = await held(tx, visit)
    demandFreshSignIn(tx.actor, tx.now)
    return change(tx, row, visit.version, false)
  })

async function held(tx: Tx, { caller, params }: One): Promise<RelationshipRow> {
  const met = await findRelationship(tx, caller.organisationId, params.relationshipId)
  if (!met || met.removed_at !== null) throw new Refusal('not-found')
  // Acts that rest on these rights have them held in share: once this is through, none is under way.
  await lockDelegations(tx, met.customer_id, met.partner_id)
  await lockElevations(tx, met.customer_id, met.partner_id)
  return (await findRelationship(tx, caller.organisationId, met.id)) ?? met
}

async function change(tx: Tx, row: RelationshipRow, version: number, frozen: boolean) {
  demand((row.frozen_at === null) === frozen, frozen ? 'already-frozen' : 'not-frozen')
  const after = await setFrozen(tx, row, version, frozen ? tx.actor.personId : null)
  demand(after, 'version-stale', { version: row.version })
  const partner = await findOrganisation(tx, row.partner_id)
  await record(tx, {
    kind: frozen ? 'rights.frozen' : 'rights.unfrozen',
    subject: { kind: 'relationship', id: row.id, name: partner?.name, counterpartName: tx.actor.organisation.name },
    counterpart: row.partner_id,
  })
  return { id: row.id, frozenAt: after.frozen_at?.toISOString() ?? null, version: after.version }
}
