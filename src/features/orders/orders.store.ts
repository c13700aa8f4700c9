import { sql } from 'kysely'
import type { CartLine } from '#domain/order.ts'
import type { Period } from '#domain/term.ts'
import type { Transaction } from '#platform/transaction.ts'

export type CartRow = { lines: CartLine[]; version: number }

export const findCart = (tx: Transaction, partnerId: string, customerId: string) =>
  tx.first(
    sql<CartRow>`select lines, version from cart where partner_id = ${partnerId} and customer_id = ${customerId}`,
  )

export const holdCart = (tx: Transaction, partnerId: string, customerId: string) =>
  tx.first(
    sql<CartRow>`select lines, version from cart where partner_id = ${partnerId} and customer_id = ${customerId} for update`,
  )

/** The cart as whoever writes it knew it; who comes second is told. One that was never written counts as the first version. */
export const saveCart = (
  tx: Transaction,
  partnerId: string,
  customerId: string,
  lines: readonly CartLine[],
  version: number,
) =>
  tx.run(
    version === 1
      ? sql`insert into cart (partner_id, customer_id, lines, version) values (${partnerId}, ${customerId}, ${JSON.stringify(lines)}::jsonb, 2) on conflict do nothing`
      : sql`update cart set lines = ${JSON.stringify(lines)}::jsonb, changed_at = now(), version = version + 1
          where partner_id = ${partnerId} and customer_id = ${customerId} and version = ${version}`,
  )

/** A line of an order, as it was shown. */
export type OrderLine = CartLine & {
  sku: string
  nameEn: string
  nameSv: string
  unitMinor: number
  currency: string
  term: Period | null
  cycle: Period | null
  subscriptionId: string
}
export type OrderRow = {
  customer_id: string
  id: string
  partner_id: string
  placed_by: string
  placed_at: Date
  lines: OrderLine[]
}

export const insertOrder = (tx: Transaction, o: Omit<OrderRow, 'placed_at'> & { quote_digest: string }) =>
  tx.run(sql`insert into customer_order (customer_id, id, partner_id, placed_by, lines, quote_digest)
    values (${o.customer_id}, ${o.id}, ${o.partner_id}, ${o.placed_by}, ${JSON.stringify(o.lines)}::jsonb, ${o.quote_digest})`)

export const findOrder = (tx: Transaction, customerId: string, partnerId: string, id: string) =>
  tx.first(
    sql<OrderRow>`select * from customer_order where customer_id = ${customerId} and partner_id = ${partnerId} and id = ${id}`,
  )

export type OrderPlace = { at: string; id: string }
export const listOrders = (
  tx: Transaction,
  customerId: string,
  partnerId: string,
  before: OrderPlace | undefined,
  limit: number,
) =>
  tx.page(sql<OrderRow & { at_exact: string }>`
    select *, placed_at::text as at_exact from customer_order where customer_id = ${customerId} and partner_id = ${partnerId}
    ${before ? sql`and (placed_at, id) < (${before.at}::timestamptz, ${before.id})` : sql``} order by placed_at desc, id desc limit ${limit}`)
