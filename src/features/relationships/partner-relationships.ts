import { allows } from '#domain/access.ts'
import { mayDecline } from '#domain/relationship.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lastActOf } from '../audit/last-acts.store.ts'
import { evidenceOf } from '../audit/evidence.store.ts'
import { delegationView } from '../customers/delegation-view.store.ts'
import { assignmentsBetween } from '../delegations/assignments.store.ts'
import { cardOf, findOrganisation } from '../organisations/organisations.store.ts'
import { hasSold } from '../subscriptions/subscriptions.store.ts'
import { listDelegations, listRelationshipsOf, type RelationshipRow } from './relationships.store.ts'

/** The customer's partners: since when, what each may do and until when. */
export async function partnerRelationships({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const own = await findOrganisation(tx, caller.organisationId)
    const items = []
    for (const row of await listRelationshipsOf(tx, caller.organisationId))
      items.push(await cardFor(tx, row, own?.time_zone ?? 'UTC'))
    return { items: items.flatMap((item) => (item ? [item] : [])) }
  })
}

async function cardFor(tx: Tx, row: RelationshipRow, timeZone: string) {
  const partner = await findOrganisation(tx, row.partner_id)
  if (!partner) return undefined
  const suspended = partner.suspended_at !== null
  const delegations = (await listDelegations(tx, row.customer_id, row.partner_id)).filter(
    (d) => d.relationship_id === row.id,
  )
  const assignments = await tx.rows(assignmentsBetween(row.customer_id, row.partner_id))
  return {
    id: row.id,
    partner: { ...cardOf(partner), channel: partner.channel, suspended },
    state: row.state,
    since: row.since.toISOString(),
    removedAt: row.removed_at?.toISOString() ?? null,
    supportDutySince: row.support_duty_since.toISOString(),
    supportDutyUntil: row.support_duty_until?.toISOString() ?? null,
    frozenAt: row.frozen_at?.toISOString() ?? null,
    delegations: delegations.map((d) => delegationView(d, row, { suspended }, timeZone, tx.now, assignments)),
    evidenceId: allows(tx.actor, 'receipts.read')
      ? ((await evidenceOf(tx, row.customer_id, delegations[0]?.request_id ?? row.request_id ?? row.id))?.id ?? null)
      : null,
    lastActAt: (await lastActOf(tx, row.customer_id, row.partner_id))?.toISOString() ?? null,
    mayEndRights: allows(tx.actor, 'delegations.end'),
    requestId: row.request_id,
    createdByPartner: row.founded_by !== null,
    mayDecline:
      mayDecline(row, { delegations, sold: await hasSold(tx, row.customer_id, row.partner_id) }) &&
      allows(tx.actor, 'relationships.remove'),
    version: row.version,
  }
}
