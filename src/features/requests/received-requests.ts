import { purposeAt } from '#domain/request.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { cardOf, findOrganisation } from '../organisations/organisations.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { listWaiting } from './requests.store.ts'

/** Requests addressed to this organisation that still wait for its answer. */
export async function receivedRequests({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => {
    const rows = await listWaiting(tx, caller.organisationId)
    const items = []
    for (const row of rows) {
      const partner = await findOrganisation(tx, row.partner_id)
      if (partner && row.opened_at && row.expires_at)
        items.push({
          requestId: row.id,
          partner: cardOf(partner),
          purpose: purposeAt(
            { purpose: row.purpose, includeRights: row.include_rights },
            (await findActive(tx, caller.organisationId, row.partner_id)) !== undefined,
          ),
          includeRights: row.include_rights,
          changes: row.changes !== null,
          openedAt: row.opened_at.toISOString(),
          expiresAt: row.expires_at.toISOString(),
        })
    }
    return { items }
  })
}
