import { Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { orderView } from './order-view.store.ts'
import { findOrder, listOrders } from './orders.store.ts'
import { enterSale } from './sell.store.ts'

type Params = { customerId: string }
type Query = { cursor?: string | undefined; limit: number }

/** What this partner has ordered for a customer, the latest first. */
export async function readOrders({ house, caller, params, query, language }: Visit<Params, Query>) {
  return transact(house, caller, async (tx) => {
    const { partnerId, customer } = await enterSale(tx, params.customerId, false)
    const bound = JSON.stringify(['orders', partnerId, customer.id])
    const place = placeIn(house, bound, query.cursor)
    const before = place && { at: String(place[0]), id: String(place[1]) }
    const found = await listOrders(tx, customer.id, partnerId, before, query.limit + 1)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    return {
      items: rows.map((row) => orderView(row, language)),
      next: last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null,
    }
  })
}

export async function readOrder({ house, caller, params, language }: Visit<Params & { orderId: string }>) {
  return transact(house, caller, async (tx) => {
    const { partnerId, customer } = await enterSale(tx, params.customerId, false)
    const row = await findOrder(tx, customer.id, partnerId, params.orderId)
    if (!row) throw new Refusal('not-found')
    return orderView(row, language)
  })
}
