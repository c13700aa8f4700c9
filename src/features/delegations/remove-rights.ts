import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { holdDelegation } from '../relationships/relationships.store.ts'
import { endRights } from './end-rights.store.ts'

/**
 * R14: the customer removes rights, all of a delegation or one role of it, at any time, without asking: the partner's next request is
 * refused. Commerce and support go on.
 */
export async function removeRights({
  house,
  caller,
  params,
  version,
}: Visit<{ delegationId: string; role?: string | undefined }>) {
  return transact(house, caller, async (tx) => {
    const row = await holdDelegation(tx, caller.organisationId, params.delegationId)
    if (!row || row.customer_id !== caller.organisationId) throw new Refusal('not-found')
    const other = (await findOrganisation(tx, row.partner_id))?.name
    return endRights(tx, row, { by: 'customer', role: params.role, version, other })
  })
}
