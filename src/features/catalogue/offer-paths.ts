import { faultOfOffer, mayLead, type OfferPath } from '#domain/offer.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { offerToKeep, recordOffer, toldOffer } from './offer-view.store.ts'
import { deletePath, insertPath, lawfulOffer, listPrices, setPrice, type OfferRow } from './offers.store.ts'

type One = { offerId: string }

/** Where it leads: a trial to what is paid, something to something larger. */
export async function addPath({
  house,
  caller,
  params,
  body,
  language,
}: Visit<One & { toId: string }, unknown, { kind: OfferPath }>) {
  return transact(house, caller, async (tx) => {
    const [from, to] = [await offerToKeep(tx, params.offerId), await offerToKeep(tx, params.toId)]
    demand(mayLead(body.kind, lawfulOffer(from, language), lawfulOffer(to, language)), 'offer-leads-nowhere')
    await insertPath(tx, { from_id: from.id, to_id: to.id, kind: body.kind })
    return toldOffer(tx, 'offer.changed', from.id, language)
  })
}

export async function removePath({ house, caller, params, language }: Visit<One & { toId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await offerToKeep(tx, params.offerId)
    demand((await deletePath(tx, row.id, params.toId)) === 1, 'not-found')
    return toldOffer(tx, 'offer.changed', row.id, language)
  })
}

export async function readPrices({ house, caller, params }: Visit<One>) {
  return transact(house, caller, async (tx) => pricesOf(tx, await offerToKeep(tx, params.offerId)))
}

/** Another price from now or from a day to come. What runs keeps its price until its term ends. */
export async function setOfferPrice({
  house,
  caller,
  params,
  body,
  language,
}: Visit<One, unknown, { validFrom: string | null; unitMinor: number }>) {
  return transact(house, caller, async (tx) => {
    const row = await offerToKeep(tx, params.offerId)
    const fault = faultOfOffer({ ...lawfulOffer(row, language), unitMinor: body.unitMinor })
    if (fault) throw new Refusal('invalid-input', {}, [fault])
    const from = body.validFrom ? new Date(body.validFrom) : tx.now
    if (from < tx.now) throw new Refusal('invalid-input', {}, [{ pointer: '/validFrom', rule: 'in-the-past' }])
    await setPrice(tx, row.id, from, body.unitMinor)
    await recordOffer(tx, 'offer.priced', row, {
      minor: body.unitMinor,
      currency: row.currency,
      from: from.toISOString(),
    })
    return pricesOf(tx, row)
  })
}

const pricesOf = async (tx: Tx, row: OfferRow) => ({
  items: (await listPrices(tx, row.id)).map((price) => ({
    validFrom: price.valid_from.toISOString(),
    unitMinor: price.unit_minor,
  })),
  currency: row.currency,
})
