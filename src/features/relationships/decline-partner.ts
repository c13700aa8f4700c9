import { demandMayDecline } from '#domain/relationship.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { hasSold } from '../subscriptions/subscriptions.store.ts'
import { endRelationship, findRelationship, listDelegations, lockDelegations } from './relationships.store.ts'

/** A customer whose organisation a partner founded never said yes to that partner: it sends the partner away, and keeps its organisation. */
export const declinePartner = ({ house, caller, params, version }: Visit<{ relationshipId: string }>) =>
  transact(house, caller, async (tx) => {
    const met = await findRelationship(tx, caller.organisationId, params.relationshipId)
    demand(met && met.state !== 'removed', 'not-found')
    const name = (await findOrganisation(tx, met.partner_id))?.name ?? ''
    await lockDelegations(tx, met.customer_id, met.partner_id)
    const delegations = await listDelegations(tx, met.customer_id, met.partner_id)
    demandMayDecline(met, { delegations, sold: await hasSold(tx, met.customer_id, met.partner_id) }, name)
    const after = await endRelationship(tx, met, version, tx.actor.personId)
    demand(after, 'version-stale', { version: met.version })
    await record(tx, {
      kind: 'relationship.removed',
      subject: { kind: 'relationship', id: met.id, name, counterpartName: tx.actor.organisation.name },
      counterpart: met.partner_id,
    })
    return { id: met.id, removedAt: tx.now.toISOString(), version: after.version }
  })
