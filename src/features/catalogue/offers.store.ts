import { sql, type RawBuilder } from 'kysely'
import type { Market, Offer, OfferPath } from '#domain/offer.ts'
import type { Period } from '#domain/term.ts'
import type { Transaction } from '#platform/transaction.ts'

export type OfferRow = {
  id: string
  product_id: string
  sku: string
  name_en: string
  name_sv: string
  kind: 'licence' | 'usage'
  trial: boolean
  cloud: string
  countries: string[]
  currency: string
  term: Period | null
  cycle: Period | null
  least: number
  most: number
  cancel_days: number
  withdrawn_at: Date | null
  version: number
  /** What a seat costs for each payment now. */
  unit_minor: number
  product_en: string
  product_sv: string
  product_withdrawn: boolean
  service_id: string | null
}

/** An offer at the price that holds now; none where its first price has not begun. */
const OFFERS = sql`select o.*, p.unit_minor, q.name_en as product_en, q.name_sv as product_sv, q.withdrawn_at is not null as product_withdrawn, q.service_id
  from offer o join product q on q.id = o.product_id
  cross join lateral (select unit_minor from offer_price where offer_id = o.id and valid_from <= now() order by valid_from desc limit 1) p`

/** What the law asks of an offer; one of a product that is withdrawn is sold no more than a withdrawn one. */
export const lawfulOffer = (row: OfferRow, language: 'en' | 'sv'): Offer => ({
  id: row.id,
  productId: row.product_id,
  serviceId: row.service_id,
  name: language === 'sv' ? row.name_sv : row.name_en,
  kind: row.kind,
  trial: row.trial,
  cloud: row.cloud,
  countries: row.countries,
  currency: row.currency,
  term: row.term,
  cycle: row.cycle,
  least: row.least,
  most: row.most,
  cancelDays: row.cancel_days,
  unitMinor: row.unit_minor,
  withdrawn: row.withdrawn_at !== null || row.product_withdrawn,
})

export type OfferFilter = {
  q?: string | undefined
  kind?: 'licence' | 'usage' | undefined
  trial?: boolean | undefined
}

const named = (q: string | undefined) =>
  q
    ? sql`and position(lower(${q}) in lower(o.sku || ' ' || o.name_en || ' ' || o.name_sv || ' ' || q.name_en || ' ' || q.name_sv)) > 0`
    : sql``
const narrowed = ({ q, kind, trial }: OfferFilter): RawBuilder<unknown> =>
  sql`${named(q)} ${kind ? sql`and o.kind = ${kind}` : sql``} ${trial === undefined ? sql`` : sql`and o.trial = ${trial}`}`

/** A page of what is sold in a market, by article number: the provider's own list, the same for everybody there. */
export const listSold = (
  tx: Transaction,
  market: Market,
  filter: OfferFilter,
  after: string | undefined,
  limit: number,
) =>
  tx.page(sql<OfferRow>`${OFFERS} where o.cloud = ${market.cloud} and o.withdrawn_at is null and q.withdrawn_at is null
    and o.countries && ${['*', market.country]}::text[] ${narrowed(filter)} ${after ? sql`and o.sku > ${after}` : sql``} order by o.sku limit ${limit}`)

/** A page of all offers, for the provider. */
export const listOffers = (tx: Transaction, filter: OfferFilter, after: string | undefined, limit: number) =>
  tx.page(
    sql<OfferRow>`${OFFERS} where true ${narrowed(filter)} ${after ? sql`and o.sku > ${after}` : sql``} order by o.sku limit ${limit}`,
  )

export const findOffer = (tx: Transaction, id: string) => tx.first(sql<OfferRow>`${OFFERS} where o.id = ${id}`)

/** An offer as it has been through time: its prices, the first one first, and since when nobody buys it any more. */
export async function offerThrough(tx: Transaction, id: string) {
  const row = await findOffer(tx, id)
  const prices = await tx.rows(
    sql<PriceRow>`select valid_from, unit_minor from offer_price where offer_id = ${id} order by valid_from`,
  )
  const ends = await tx.first(sql<{ at: Date | null }>`select least(o.withdrawn_at, q.withdrawn_at) as at
    from offer o join product q on q.id = o.product_id where o.id = ${id}`)
  return row && { row, prices, withdrawnAt: ends?.at ?? null }
}
export type OfferThrough = NonNullable<Awaited<ReturnType<typeof offerThrough>>>

/** What it was at an instant, as the law sees it; by a price that held before it had one, its first. */
export function offerAt({ row, prices, withdrawnAt }: OfferThrough, at: Date): Offer {
  const price = prices.findLast(({ valid_from }) => valid_from <= at) ?? prices[0]
  const unitMinor = price?.unit_minor ?? row.unit_minor
  return { ...lawfulOffer(row, 'en'), unitMinor, withdrawn: withdrawnAt !== null && withdrawnAt <= at }
}

export const findOffers = (tx: Transaction, ids: readonly string[]) =>
  tx.rows(sql<OfferRow>`${OFFERS} where o.id = any(${[...ids]}::uuid[])`)

/** Where an offer leads, at the prices of now. */
export const listPathsFrom = (tx: Transaction, fromId: string, kind: OfferPath) =>
  tx.rows(
    sql<OfferRow>`${OFFERS} join offer_path t on t.to_id = o.id where t.from_id = ${fromId} and t.kind = ${kind} order by o.sku`,
  )

export type PathRow = { from_id: string; to_id: string; kind: OfferPath }
export const listPaths = (tx: Transaction, ids: readonly string[]) =>
  tx.rows(sql<PathRow>`select * from offer_path where from_id = any(${[...ids]}::uuid[])`)

export const insertPath = (tx: Transaction, { from_id, to_id, kind }: PathRow) =>
  tx.run(
    sql`insert into offer_path (from_id, to_id, kind) values (${from_id}, ${to_id}, ${kind}) on conflict do nothing`,
  )

export const deletePath = (tx: Transaction, fromId: string, toId: string) =>
  tx.run(sql`delete from offer_path where from_id = ${fromId} and to_id = ${toId}`)

export type NewOffer = Omit<
  OfferRow,
  'withdrawn_at' | 'version' | 'product_en' | 'product_sv' | 'product_withdrawn' | 'service_id'
>

/** A new offer with its first price. */
export async function insertOffer(tx: Transaction, o: NewOffer): Promise<boolean> {
  const written = await tx.run(sql`
    insert into offer (id, product_id, sku, name_en, name_sv, kind, trial, cloud, countries, currency, term, cycle, least, most, cancel_days)
    values (${o.id}, ${o.product_id}, ${o.sku}, ${o.name_en}, ${o.name_sv}, ${o.kind}, ${o.trial}, ${o.cloud}, ${o.countries}::text[], ${o.currency},
      ${o.term}, ${o.cycle}, ${o.least}, ${o.most}, ${o.cancel_days}) on conflict (sku) do nothing`)
  if (written === 0) return false
  await tx.run(sql`insert into offer_price (offer_id, valid_from, unit_minor) values (${o.id}, now(), ${o.unit_minor})`)
  return true
}

export const updateOffer = (
  tx: Transaction,
  id: string,
  version: number,
  to: Pick<OfferRow, 'name_en' | 'name_sv' | 'countries' | 'least' | 'most' | 'cancel_days'>,
) =>
  tx.run(sql`update offer set name_en = ${to.name_en}, name_sv = ${to.name_sv}, countries = ${to.countries}::text[], least = ${to.least},
      most = ${to.most}, cancel_days = ${to.cancel_days}, version = version + 1
    where id = ${id} and version = ${version}`)

export const setOfferWithdrawn = (tx: Transaction, id: string, withdrawn: boolean) =>
  tx.run(sql`update offer set withdrawn_at = case when ${withdrawn} then now() end, version = version + 1
    where id = ${id} and (withdrawn_at is null) = ${withdrawn}`)

export type PriceRow = { valid_from: Date; unit_minor: number }
/** What it cost, costs and will cost: the latest first. */
export const listPrices = (tx: Transaction, offerId: string) =>
  tx.rows(
    sql<PriceRow>`select valid_from, unit_minor from offer_price where offer_id = ${offerId} order by valid_from desc limit 100`,
  )

/** A price from a moment to come; one said before for the same moment, or for later, is taken back by it. */
export async function setPrice(tx: Transaction, offerId: string, from: Date, unitMinor: number) {
  await tx.run(
    sql`delete from offer_price where offer_id = ${offerId} and valid_from >= ${from} and valid_from > now()`,
  )
  await tx.run(sql`insert into offer_price (offer_id, valid_from, unit_minor) values (${offerId}, ${from}, ${unitMinor})
    on conflict (offer_id, valid_from) do nothing`)
}

/** Other offers of the same product that the next term of a subscription may be: sold there, in the same currency, for a term. */
export const listForRenewal = (tx: Transaction, market: Market, productId: string, currency: string) =>
  tx.rows(sql<OfferRow>`${OFFERS} where o.product_id = ${productId} and o.cloud = ${market.cloud} and o.countries && ${['*', market.country]}::text[]
    and o.withdrawn_at is null and q.withdrawn_at is null and o.kind = 'licence' and not o.trial and o.currency = ${currency} order by o.sku limit 50`)
