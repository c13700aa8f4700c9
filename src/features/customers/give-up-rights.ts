import { endDelegation } from '#domain/delegation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from './customers.store.ts'
import { endRow, holdDelegation, lawfulDelegation, refreshRights } from '../relationships/relationships.store.ts'

/** The partner gives rights back: gone for the next request; the relationship stays. */
export async function giveUpRights({
  house,
  caller,
  params,
  version,
}: Visit<{ customerId: string; delegationId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await holdDelegation(tx, params.customerId, params.delegationId)
    if (!row || row.partner_id !== caller.organisationId) throw new Refusal('not-found')
    const cause = endDelegation(lawfulDelegation(row), 'partner', tx.now)
    demand(row.version === version, 'version-stale', { version: row.version })
    const ended = await endRow(tx, row, tx.actor.personId, cause)
    demand(ended, 'delegation-ended', { at: null })
    await refreshRights(tx, row.customer_id, row.partner_id)
    const listed = await findCustomer(tx, caller.organisationId, row.customer_id)
    await record(tx, {
      kind: 'delegation.ended',
      subject: { kind: 'delegation', id: row.id, name: listed?.name, counterpartName: tx.actor.organisation.name },
      counterpart: row.customer_id,
      facts: { cause },
    })
    await tx.actAs(row.customer_id)
    await clearDue(tx, row.customer_id, 'delegation-ends', row.id)
    return { id: row.id, endedAt: tx.now.toISOString(), cause, version: ended.version }
  })
}
