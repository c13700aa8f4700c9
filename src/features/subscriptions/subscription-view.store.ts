import { sql, type RawBuilder } from 'kysely'
import { dayThere, lastDay } from '#domain/calendar.ts'
import { openMoves } from '#domain/subscription.ts'
import { isLeft } from '#domain/transfer.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Language } from '#platform/words.ts'
import { lawfulSubscription, type SubscriptionRow } from './subscriptions.store.ts'

/** A subscription with what its offer, its product and its parties are called. */
export type ShownRow = SubscriptionRow & {
  sku: string
  offer_en: string
  offer_sv: string
  product_en: string
  product_sv: string
  next_en: string | null
  next_sv: string | null
  partner_name: string
  support_name: string | null
  provisioning_state: 'waiting' | 'done' | 'failed' | null
  transfer_state: 'asked' | 'accepted' | null
  transfer_name: string | null
  at_exact: string
}

/**
 * Some subscriptions with what else is shown of them. First the page, then a look beside each of its rows: as one join of all these tables the database
 * takes ten times as long to plan it as to read it.
 */
export const shown = (page: RawBuilder<unknown>) => sql`
  select s.*, s.ordered_at::text as at_exact, o.sku, o.name_en as offer_en, o.name_sv as offer_sv, p.name_en as product_en, p.name_sv as product_sv,
    (select name_en from offer n where n.id = s.next_offer_id) as next_en, (select name_sv from offer n where n.id = s.next_offer_id) as next_sv,
    (select name from organisation seller where seller.id = s.partner_id) as partner_name,
    (select name from organisation helper where helper.id = s.support_partner_id) as support_name,
    (select v.state from provisioning v where v.customer_id = s.customer_id and v.subscription_id = s.id) as provisioning_state,
    t.state as transfer_state, (select name from organisation taker where taker.id = t.to_id) as transfer_name
  from (${page}) s join offer o on o.id = s.offer_id join product p on p.id = s.product_id
  left join lateral (select state, to_id from subscription_transfer x
    where x.customer_id = s.customer_id and x.subscription_id = s.id and x.state in ('asked', 'accepted') offset 0) t on true`

export const findShown = (tx: Transaction, customerId: string, id: string) =>
  tx.first(
    sql<ShownRow>`${shown(sql`select * from subscription where customer_id = ${customerId} and id = ${id} limit 1`)}`,
  )

type Place = { at: string; id: string }
const NEWEST = sql`s.ordered_at desc, s.id desc`
const newest = (tx: Transaction, where: RawBuilder<unknown>, place: Place | undefined, limit: number) => {
  const before = place ? sql`and (s.ordered_at, s.id) < (${place.at}::timestamptz, ${place.id})` : sql``
  const page = sql`select * from subscription s where ${where} ${before} order by ${NEWEST} limit ${limit}`
  return tx.page(sql<ShownRow>`${shown(page)} order by ${NEWEST}`)
}

/** What a customer has of one partner, the latest first. */
export const listOfPair = (
  tx: Transaction,
  customerId: string,
  partnerId: string,
  place: Place | undefined,
  limit: number,
) => newest(tx, sql`s.customer_id = ${customerId} and s.partner_id = ${partnerId}`, place, limit)

/** What a customer has, of whichever partner. */
export const listOfCustomer = (tx: Transaction, customerId: string, place: Place | undefined, limit: number) =>
  newest(tx, sql`s.customer_id = ${customerId}`, place, limit)

const said = (language: Language, en: string, sv: string) => (language === 'sv' ? sv : en)

/** What both sides may know. */
export const sharedView = (row: ShownRow, timeZone: string, language: Language) => ({
  id: row.id,
  name: said(language, row.offer_en, row.offer_sv),
  productId: row.product_id,
  product: said(language, row.product_en, row.product_sv),
  state: row.state,
  kind: row.kind,
  trial: row.trial,
  quantity: row.quantity,
  provisioned: row.provisioned,
  term: row.term,
  cycle: row.cycle,
  startsAt: row.starts_at?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
  firstDay: row.starts_at && dayThere(row.starts_at, timeZone),
  lastDay: row.ends_at && lastDay(row.ends_at, timeZone),
  until: row.until?.toISOString() ?? null,
  autoRenew: row.auto_renew,
  owned: row.owned,
  orderedAt: row.ordered_at.toISOString(),
  support: row.support_partner_id ? { id: row.support_partner_id, name: row.support_name ?? '' } : null,
})

/** What the partner that sold it knows besides: what it costs and how it goes on. */
export const sellersView = (row: ShownRow, timeZone: string, language: Language) => ({
  ...sharedView(row, timeZone, language),
  customerId: row.customer_id,
  offerId: row.offer_id,
  sku: row.sku,
  nickname: row.nickname,
  unitMinor: row.unit_minor,
  currency: row.currency,
  cancelUntil: row.cancel_until?.toISOString() ?? null,
  next:
    row.next_offer_id && row.next_quantity
      ? {
          offerId: row.next_offer_id,
          name: said(language, row.next_en ?? '', row.next_sv ?? ''),
          quantity: row.next_quantity,
        }
      : null,
  endedBecause: row.ended_because,
  leaves: row.transfer_state === 'accepted',
  version: row.version,
})

export const movesOf = (row: ShownRow) =>
  [...openMoves(lawfulSubscription(row))].filter((verb) => row.transfer_state !== 'accepted' || isLeft(verb))
