import { cancel, changeQuantity, convert, upgrade, type Changed } from '#domain/charge.ts'
import { tooManyHeld } from '#domain/licence.ts'
import { demandOrderable, mayLead, type Offer } from '#domain/offer.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandMove, seatsOf } from '#domain/subscription.ts'
import { digestOf } from '#platform/canonical.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { Language } from '#platform/words.ts'
import { findOffer, lawfulOffer, listPathsFrom, type OfferRow } from '../catalogue/offers.store.ts'
import { findSeats } from '../licences/licences.store.ts'
import { marketOf } from '../orders/quote.store.ts'
import { demandSale } from '../orders/sell.store.ts'
import type { Held } from './held.store.ts'
import { lawfulSubscription, type Beside } from './subscriptions.store.ts'

/** What somebody wants to do with a subscription; the same words ask for its price and do it. */
export type Wish =
  | { verb: 'change-quantity'; quantity: number }
  | { verb: 'cancel' }
  | { verb: 'convert'; offerId: string; quantity: number }
  | { verb: 'upgrade'; offerId: string }
/** What it comes to: the subscription afterwards, the money, and how many lose a licence by it or hold another. */
export type Decided = { changed: Changed; beside: Beside; holders: number; digest: string }

/** Decides what a wish comes to now; refused where the law refuses it. Changes nothing. */
export async function decide(tx: Tx, held: Held, wish: Wish, language: Language): Promise<Decided> {
  demandMove(held.row, wish.verb)
  // What becomes paid is new: it takes what an order takes.
  if (wish.verb === 'convert') demandSale(held.sale, tx)
  const { changed, beside } = await changeFor(tx, held, wish, language)
  const told = changed.charges.map(({ kind, minor, to }) => ({ kind, minor, to: to.toISOString() }))
  const { unitMinor, cancelDays, endsAt } = changed.subscription
  const after = { unitMinor, cancelDays, endsAt: endsAt?.toISOString() ?? null, currency: beside.currency ?? null }
  const digest = digestOf({ subscription: held.row.id, version: held.row.version, wish, told, after })
  return { changed, beside, holders: await homeless(tx, held, { changed, beside }), digest }
}

async function changeFor(
  tx: Tx,
  held: Held,
  wish: Wish,
  language: Language,
): Promise<{ changed: Changed; beside: Beside }> {
  const { row, timeZone } = held
  const subscription = lawfulSubscription(row)
  if (wish.verb === 'cancel') return { changed: cancel(subscription, tx.now, timeZone), beside: { owned: false } }
  if (wish.verb === 'change-quantity') {
    const offer = await ownOffer(tx, held, language)
    return { changed: changeQuantity(subscription, offer, wish.quantity, tx.now, timeZone), beside: {} }
  }
  const to = await leadsTo(tx, held, wish.verb, wish.offerId, language)
  const beside = { offer_id: to.id, product_id: to.productId, currency: to.currency }
  if (wish.verb === 'upgrade') return { changed: upgrade(subscription, to, tx.now, timeZone), beside }
  return { changed: convert(subscription, to, wish.quantity, tx.now, timeZone), beside }
}

async function ownOffer(tx: Tx, { row }: Pick<Held, 'row'>, language: Language): Promise<Offer> {
  const found = await findOffer(tx, row.offer_id)
  if (!found) throw new Refusal('offer-unknown')
  return lawfulOffer(found, language)
}

/** Where this offer leads, if it leads there; bought as anything else is. */
async function leadsTo(
  tx: Tx,
  { row, sale }: Held,
  kind: 'convert' | 'upgrade',
  offerId: string,
  language: Language,
): Promise<Offer> {
  const paths: readonly OfferRow[] = await listPathsFrom(tx, row.offer_id, kind)
  const found = paths.find((path) => path.id === offerId)
  if (!found) throw new Refusal('offer-unknown')
  const offer = lawfulOffer(found, language)
  // It led there when the path was laid; a product may have gone over to another service since.
  demand(mayLead(kind, await ownOffer(tx, { row }, language), offer), 'offer-leads-nowhere')
  demandOrderable(offer, kind === 'upgrade' ? row.quantity : offer.least, marketOf(sale.customer))
  return offer
}

/** How many people hold a seat that will not be there. */
async function homeless(
  tx: Tx,
  { row }: Held,
  { changed, beside }: { changed: Changed; beside: Beside },
): Promise<number> {
  const seats = await findSeats(tx, row.customer_id, row.product_id)
  if (!seats) return 0
  const stays = beside.product_id === undefined || beside.product_id === row.product_id
  const after = stays ? seatsOf(changed.subscription, row.provisioned) : 0
  return tooManyHeld({ ...seats, seats: seats.seats - seatsOf(lawfulSubscription(row), row.provisioned) + after })
}
