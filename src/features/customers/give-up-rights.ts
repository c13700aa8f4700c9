import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { endRights } from '../delegations/end-rights.store.ts'
import { holdDelegation } from '../relationships/relationships.store.ts'
import { findCustomer } from './customers.store.ts'

/** The partner gives rights back, all of a delegation or one role of it: gone for the next request; the relationship stays. */
export async function giveUpRights({
  house,
  caller,
  params,
  version,
}: Visit<{ customerId: string; delegationId: string; role?: string | undefined }>) {
  return transact(house, caller, async (tx) => {
    const row = await holdDelegation(tx, params.customerId, params.delegationId)
    if (!row || row.partner_id !== caller.organisationId) throw new Refusal('not-found')
    const other = (await findCustomer(tx, caller.organisationId, row.customer_id))?.name
    return endRights(tx, row, { by: 'partner', role: params.role, version, other })
  })
}
