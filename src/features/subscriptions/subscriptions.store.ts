import { sql } from 'kysely'
import type { ChargeKind } from '#domain/charge.ts'
import type { Subscription, SubscriptionState } from '#domain/subscription.ts'
import type { Period } from '#domain/term.ts'
import type { Transaction } from '#platform/transaction.ts'

export type SubscriptionRow = {
  customer_id: string
  id: string
  partner_id: string
  order_id: string
  offer_id: string
  product_id: string
  nickname: string | null
  state: SubscriptionState
  kind: 'licence' | 'usage'
  trial: boolean
  quantity: number
  provisioned: number
  unit_minor: number
  currency: string
  cancel_days: number
  term: Period | null
  cycle: Period | null
  anchor: number
  starts_at: Date | null
  ends_at: Date | null
  billed_until: Date | null
  until: Date | null
  cancel_until: Date | null
  auto_renew: boolean
  next_offer_id: string | null
  next_quantity: number | null
  owned: boolean
  ended_because: string | null
  ordered_at: Date
  state_since: Date
  support_partner_id: string | null
  version: number
}

/** What the law asks of a row. */
export const lawfulSubscription = (row: SubscriptionRow): Subscription => ({
  state: row.state,
  kind: row.kind,
  trial: row.trial,
  quantity: row.quantity,
  unitMinor: row.unit_minor,
  cancelDays: row.cancel_days,
  term: row.term,
  cycle: row.cycle,
  anchor: row.anchor,
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  billedUntil: row.billed_until,
  until: row.until,
  cancelUntil: row.cancel_until,
  autoRenew: row.auto_renew,
  next: row.next_offer_id && row.next_quantity ? { offerId: row.next_offer_id, quantity: row.next_quantity } : null,
})

export const findSubscription = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<SubscriptionRow>`select * from subscription where customer_id = ${customerId} and id = ${id}`)

export const holdSubscription = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<SubscriptionRow>`select * from subscription where customer_id = ${customerId} and id = ${id} for update`)

export type NewSubscription = Pick<
  SubscriptionRow,
  'customer_id' | 'id' | 'partner_id' | 'order_id' | 'offer_id' | 'product_id' | 'currency' | 'support_partner_id'
>

/** Ordered, and waiting for the service; nothing where the customer has had a trial of the product. */
export const insertSubscription = (tx: Transaction, n: NewSubscription, s: Subscription) =>
  tx.first(sql<SubscriptionRow>`
    insert into subscription (customer_id, id, partner_id, order_id, offer_id, product_id, state, kind, trial, tried_product_id, quantity, unit_minor, currency, cancel_days,
      term, cycle, auto_renew, owned, support_partner_id)
    values (${n.customer_id}, ${n.id}, ${n.partner_id}, ${n.order_id}, ${n.offer_id}, ${n.product_id}, ${s.state}, ${s.kind}, ${s.trial},
      ${s.trial ? n.product_id : null}, ${s.quantity}, ${s.unitMinor}, ${n.currency}, ${s.cancelDays}, ${s.term}, ${s.cycle}, ${s.autoRenew}, ${s.kind === 'usage'}, ${n.support_partner_id})
    on conflict do nothing returning *`)

/** What else changes with a subscription than what the law knows of it. */
export type Beside = Partial<
  Pick<
    SubscriptionRow,
    | 'offer_id'
    | 'product_id'
    | 'currency'
    | 'provisioned'
    | 'owned'
    | 'ended_because'
    | 'partner_id'
    | 'nickname'
    | 'support_partner_id'
  >
>

/** The row as the law left it; nothing where somebody else has moved it since it was read. */
export const updateSubscription = (tx: Transaction, row: SubscriptionRow, s: Subscription, beside: Beside = {}) => {
  const also = { ...row, ...beside }
  return tx.first(sql<SubscriptionRow>`
    update subscription set state = ${s.state}, kind = ${s.kind}, trial = ${s.trial}, quantity = ${s.quantity}, unit_minor = ${s.unitMinor},
      cancel_days = ${s.cancelDays}, term = ${s.term}, cycle = ${s.cycle}, anchor = ${s.anchor}, starts_at = ${s.startsAt}, ends_at = ${s.endsAt},
      billed_until = ${s.billedUntil}, until = ${s.until}, cancel_until = ${s.cancelUntil}, auto_renew = ${s.autoRenew},
      next_offer_id = ${s.next?.offerId ?? null}, next_quantity = ${s.next?.quantity ?? null}, offer_id = ${also.offer_id}, product_id = ${also.product_id},
      currency = ${also.currency}, provisioned = ${also.provisioned}, owned = ${also.owned}, ended_because = ${also.ended_because},
      partner_id = ${also.partner_id}, nickname = ${also.nickname}, support_partner_id = ${also.support_partner_id},
      state_since = case when state = ${s.state} then state_since else now() end, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${row.version} returning *`)
}

/** All subscriptions of a product at a customer, which together give its seats. */
export const listOfProduct = (tx: Transaction, customerId: string, productId: string) =>
  tx.rows(
    sql<SubscriptionRow>`select * from subscription where customer_id = ${customerId} and product_id = ${productId} and state <> 'deleted'`,
  )

/** How many are there at the service. Nobody's plans are older by it: the version stays. */
export const setProvisioned = (tx: Transaction, row: SubscriptionRow, provisioned: number) =>
  tx.first(
    sql<SubscriptionRow>`update subscription set provisioned = ${provisioned} where customer_id = ${row.customer_id} and id = ${row.id} returning *`,
  )

/** Whether anything that this partner sold here is not gone yet. */
export const hasSold = async (tx: Transaction, customerId: string, partnerId: string): Promise<boolean> =>
  (await tx.first(
    sql`select 1 from subscription where customer_id = ${customerId} and partner_id = ${partnerId} and state <> 'deleted' limit 1`,
  )) !== undefined

export const setNickname = (tx: Transaction, row: SubscriptionRow, nickname: string | null) =>
  tx.run(sql`update subscription set nickname = ${nickname}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${row.version}`)

export const setSupport = (tx: Transaction, row: SubscriptionRow, partnerId: string) =>
  tx.run(sql`update subscription set support_partner_id = ${partnerId}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${row.version}`)

export type ChargeRow = {
  id: string
  kind: ChargeKind
  minor: number
  currency: string
  quantity: number
  from_at: Date
  to_at: Date
  at: Date
}
export const insertCharge = (tx: Transaction, row: SubscriptionRow, c: Omit<ChargeRow, 'currency'>) =>
  tx.run(sql`insert into charge (customer_id, id, partner_id, subscription_id, kind, minor, currency, quantity, from_at, to_at, at)
    values (${row.customer_id}, ${c.id}, ${row.partner_id}, ${row.id}, ${c.kind}, ${c.minor}, ${row.currency}, ${c.quantity}, ${c.from_at}, ${c.to_at}, ${c.at})`)

/** What one partner owes for it, or owed. */
export const listCharges = (tx: Transaction, { customer_id, id, partner_id }: SubscriptionRow) =>
  tx.rows(sql<ChargeRow>`select * from charge where customer_id = ${customer_id} and subscription_id = ${id} and partner_id = ${partner_id}
    order by at desc, id desc limit 200`)
