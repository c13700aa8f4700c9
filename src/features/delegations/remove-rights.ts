import { endDelegation } from '#domain/delegation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { endRow, holdDelegation, lawfulDelegation, refreshRights } from '../relationships/relationships.store.ts'

/** R14: the customer removes rights, at any time, without asking: the partner's next request is refused. Commerce and support go on. */
export async function removeRights({ house, caller, params, version }: Visit<{ delegationId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await holdDelegation(tx, caller.organisationId, params.delegationId)
    if (!row || row.customer_id !== caller.organisationId) throw new Refusal('not-found')
    const cause = endDelegation(lawfulDelegation(row), 'customer', tx.now)
    demand(row.version === version, 'version-stale', { version: row.version })
    const ended = await endRow(tx, row, tx.actor.personId, cause)
    demand(ended, 'delegation-ended', { at: null })
    await refreshRights(tx, row.customer_id, row.partner_id)
    await clearDue(tx, row.customer_id, 'delegation-ends', row.id)
    const partner = await findOrganisation(tx, row.partner_id)
    await record(tx, {
      kind: 'delegation.ended',
      subject: { kind: 'delegation', id: row.id, name: partner?.name, counterpartName: tx.actor.organisation.name },
      counterpart: row.partner_id,
      facts: { cause },
    })
    return { id: row.id, endedAt: tx.now.toISOString(), cause, version: ended.version }
  })
}
