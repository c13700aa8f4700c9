import { sql } from 'kysely'
import type { Stays, TransferState, Unfit } from '#domain/transfer.ts'
import type { Transaction } from '#platform/transaction.ts'

/** Why it came to nothing: what stood in the way when it was to go over. */
export type Lapsed = Stays | Unfit | 'unanswered' | 'offer-withdrawn' | 'relationship-removed'
export type TransferRow = {
  customer_id: string
  id: string
  subscription_id: string
  from_id: string
  to_id: string
  offer_id: string
  quantity: number
  state: TransferState
  because: Lapsed | null
  asked_at: Date
  lapses_at: Date
  closed_at: Date | null
  version: number
}

type NewTransfer = Pick<
  TransferRow,
  'customer_id' | 'id' | 'subscription_id' | 'from_id' | 'to_id' | 'offer_id' | 'quantity' | 'lapses_at'
> & { asked_by: string }

/** Asked; nothing where one is open already. */
export const insertTransfer = (tx: Transaction, t: NewTransfer) =>
  tx.first(sql<TransferRow>`
    insert into subscription_transfer (customer_id, id, subscription_id, from_id, to_id, offer_id, quantity, state, asked_by, lapses_at)
    values (${t.customer_id}, ${t.id}, ${t.subscription_id}, ${t.from_id}, ${t.to_id}, ${t.offer_id}, ${t.quantity}, 'asked', ${t.asked_by}, ${t.lapses_at})
    on conflict do nothing returning *`)

/** The one that is open, held: whoever answers it and whoever takes it back wait for each other. */
export const holdOpen = (tx: Transaction, customerId: string, subscriptionId: string) =>
  tx.first(sql<TransferRow>`select * from subscription_transfer
    where customer_id = ${customerId} and subscription_id = ${subscriptionId} and state in ('asked', 'accepted') for update`)

export const findOpen = (tx: Transaction, customerId: string, subscriptionId: string) =>
  tx.first(sql<TransferRow>`select * from subscription_transfer
    where customer_id = ${customerId} and subscription_id = ${subscriptionId} and state in ('asked', 'accepted')`)

export const findTransfer = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<TransferRow>`select * from subscription_transfer where customer_id = ${customerId} and id = ${id}`)

/** All that is open between a customer and a partner, whichever way it goes. */
export const listOpenBetween = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.rows(sql<TransferRow>`select * from subscription_transfer
    where customer_id = ${customerId} and ${partnerId} in (from_id, to_id) and state in ('asked', 'accepted') order by id for update`)

/** The state that the law gave it; nothing where somebody else has moved it since. */
export const setTransferState = (tx: Transaction, row: TransferRow, to: TransferState, because: Lapsed | null = null) =>
  tx.first(sql<TransferRow>`
    update subscription_transfer set state = ${to}, because = ${because}, closed_at = case when ${to} = 'accepted' then null else now() end, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = ${row.state} returning *`)

export type ListedTransfer = TransferRow & {
  customer_name: string
  offer_en: string
  offer_sv: string
  at_exact: string
}

/** What customers want this partner to take over, the latest first. */
export const listToPartner = (
  tx: Transaction,
  partnerId: string,
  open: boolean,
  before: { at: string; id: string } | undefined,
  limit: number,
) =>
  tx.page(sql<ListedTransfer>`
    select t.*, t.asked_at::text as at_exact, c.name as customer_name, o.name_en as offer_en, o.name_sv as offer_sv
    from subscription_transfer t join partner_customer c on c.partner_id = t.to_id and c.customer_id = t.customer_id join offer o on o.id = t.offer_id
    where t.to_id = ${partnerId} ${open ? sql`and t.state in ('asked', 'accepted')` : sql``}
    ${before ? sql`and (t.asked_at, t.id) < (${before.at}::timestamptz, ${before.id})` : sql``} order by t.asked_at desc, t.id desc limit ${limit}`)

export type ChoiceRow = { id: string; name: string; state: 'active' | 'ending'; suspended: boolean }

/** The partners that a customer has. Read as the customer. */
export const listPartnersOf = (tx: Transaction, customerId: string) =>
  tx.rows(sql<ChoiceRow>`
    select o.id, o.name, r.state, o.suspended_at is not null as suspended from relationship r join organisation o on o.id = r.partner_id
    where r.customer_id = ${customerId} and r.removed_at is null order by o.sort_key, o.id limit 200`)
