import type { OfferKind } from '#domain/offer.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { lawfulOffer, listSold, type OfferRow } from '../catalogue/offers.store.ts'
import { marketOf } from './quote.store.ts'
import { enterSale } from './sell.store.ts'

type Query = { q?: string | undefined; kind?: OfferKind | undefined; cursor?: string | undefined; limit: number }

/** What may be ordered for this customer: what is sold in its cloud and country, at its price now. */
export async function readSold({ house, caller, params, query, language }: Visit<{ customerId: string }, Query>) {
  return transact(house, caller, async (tx) => {
    const { customer } = await enterSale(tx, params.customerId, false)
    const bound = JSON.stringify(['sold', customer.id, query.q ?? null, query.kind ?? null])
    const place = placeIn(house, bound, query.cursor)
    const found = await listSold(tx, marketOf(customer), query, place && String(place[0]), query.limit + 1)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    return {
      items: rows.map((row) => view(row, language)),
      next: last ? makeCursor(house.keys.token, bound, [last.sku]) : null,
    }
  })
}

function view(row: OfferRow, language: Language) {
  const { id, name, kind, trial, currency, term, cycle, least, most, cancelDays, unitMinor } = lawfulOffer(
    row,
    language,
  )
  const product = language === 'sv' ? row.product_sv : row.product_en
  return { id, sku: row.sku, name, product, kind, trial, currency, term, cycle, least, most, cancelDays, unitMinor }
}
