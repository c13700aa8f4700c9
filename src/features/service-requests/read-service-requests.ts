import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { entriesOf } from './entries.store.ts'
import { whyNotWork } from './may-work.store.ts'
import { loadService, serviceRow, serviceView, sideOf, type Which } from './service-request-view.store.ts'
import { serviceRequestPage, type ServiceFilter, type ServiceRequestRow } from './service-requests.store.ts'

type Query = ServiceFilter & { cursor?: string | undefined; limit: number }

/** Each side's own, newest first; at the provider what is due first. */
export const readServiceRequests = ({ house, caller, query }: Visit<unknown, Query>) =>
  transact(house, caller, async (tx) => {
    const { cursor, limit, ...filter } = query
    const side = sideOf(tx.actor)
    const bound = JSON.stringify(['service-requests', caller.organisationId, filter])
    const after = placeIn(house, bound, cursor)
    const rows = await tx.page(serviceRequestPage(side, caller.organisationId, filter, after, limit + 1))
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map((row) => serviceRow(row, side, tx.now)),
      next: rows.length > limit && last ? makeCursor(house.keys.token, bound, [last.queue_exact, last.id]) : null,
    }
  })

/** One with everything in it that this side may read; that the operator looked stands in the customer's log. */
export const readServiceRequest = ({ house, caller, params }: Visit<Which>) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await loadService(tx, params.serviceRequestId, 'read')
    if (side === 'provider') await tellLook(tx, row)
    const entries = await entriesOf(tx, row)
    const hindered = (await whyNotWork(tx, row))?.code ?? null
    return serviceView(row, entries, tx.actor, tx.now, { files: house.config.filesOrigin !== undefined, hindered })
  })

const tellLook = (tx: Tx, row: ServiceRequestRow) =>
  recordLook(tx, {
    kind: 'service-request.looked-at',
    subject: { kind: 'service-request', id: row.id, name: row.customer_name },
    counterpart: row.customer_id,
    facts: { customer: row.customer_id },
  })
