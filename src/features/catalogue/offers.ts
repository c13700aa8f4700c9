import { faultOfOffer } from '#domain/offer.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Period } from '#domain/term.ts'
import { makeCursor } from '#platform/cursor.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { findProduct } from '../licences/products.store.ts'
import { offerToKeep, offerView, toldOffer } from './offer-view.store.ts'
import {
  insertOffer,
  lawfulOffer,
  listOffers,
  listPaths,
  setOfferWithdrawn,
  updateOffer,
  type OfferFilter,
} from './offers.store.ts'

type Change = { nameEn: string; nameSv: string; countries: string[]; least: number; most: number; cancelDays: number }
type Input = Change & {
  productId: string
  sku: string
  kind: 'licence' | 'usage'
  trial: boolean
  cloud: string
  currency: string
  term: Period | null
  cycle: Period | null
  unitMinor: number
}
type One = { offerId: string }

type Query = OfferFilter & { cursor?: string | undefined; limit: number }

/** All that the provider sells and has sold, by article number. */
export async function readOffers({ house, caller, query, language }: Visit<unknown, Query>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['offers', query.q ?? null, query.kind ?? null])
    const place = placeIn(house, bound, query.cursor)
    const found = await listOffers(tx, query, place && String(place[0]), query.limit + 1)
    const rows = found.slice(0, query.limit)
    const paths = await listPaths(
      tx,
      rows.map((row) => row.id),
    )
    const last = found.length > query.limit ? rows.at(-1) : undefined
    return {
      items: rows.map((row) => offerView(row, paths, language)),
      next: last ? makeCursor(house.keys.token, bound, [last.sku]) : null,
    }
  })
}

/** Something is sold from now on, at this price. */
export async function publishOffer({ house, caller, body, language }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const fault = faultOfOffer(body)
    if (fault) throw new Refusal('invalid-input', {}, [fault])
    demand(await findProduct(tx, body.productId), 'product-unknown')
    const id = newId()
    demand(await insertOffer(tx, { ...rowOf(body), ...fixedOf(body), id }), 'sku-taken')
    return toldOffer(tx, 'offer.published', id, language)
  })
}

/** What it is called, where it is sold, how many and how long it may be cancelled; what was bought keeps what it was bought with. */
export async function changeOffer({ house, caller, params, body, version, language }: Visit<One, unknown, Change>) {
  return transact(house, caller, async (tx) => {
    const row = await offerToKeep(tx, params.offerId)
    const fault = faultOfOffer({ ...lawfulOffer(row, language), ...body })
    if (fault) throw new Refusal('invalid-input', {}, [fault])
    const changed = await updateOffer(tx, row.id, version, rowOf(body))
    demand(changed === 1, 'version-stale', { version: row.version })
    return toldOffer(tx, 'offer.changed', row.id, language)
  })
}

/** Not sold any more, and renewed no more: what runs goes on to the end of its term. */
export const withdrawOffer = ({ house, caller, params, language }: Visit<One>) =>
  transact(house, caller, async (tx) => {
    const row = await offerToKeep(tx, params.offerId)
    demand((await setOfferWithdrawn(tx, row.id, true)) === 1, 'already-withdrawn')
    return toldOffer(tx, 'offer.withdrawn', row.id, language)
  })

export const sellOfferAgain = ({ house, caller, params, language }: Visit<One>) =>
  transact(house, caller, async (tx) => {
    const row = await offerToKeep(tx, params.offerId)
    demand((await setOfferWithdrawn(tx, row.id, false)) === 1, 'not-withdrawn')
    return toldOffer(tx, 'offer.sold-again', row.id, language)
  })

const rowOf = ({ nameEn, nameSv, countries, least, most, cancelDays }: Change) => ({
  name_en: nameEn,
  name_sv: nameSv,
  countries: countries.includes('*') ? ['*'] : [...new Set(countries)].toSorted(),
  least,
  most,
  cancel_days: cancelDays,
})
const fixedOf = ({ productId, sku, kind, trial, cloud, currency, term, cycle, unitMinor }: Input) => ({
  product_id: productId,
  sku,
  kind,
  trial,
  cloud,
  currency,
  term,
  cycle,
  unit_minor: unitMinor,
})
