import { demandQuantity } from '#domain/offer.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandMove } from '#domain/subscription.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lawfulOffer, listForRenewal } from '../catalogue/offers.store.ts'
import { marketOf } from '../orders/quote.store.ts'
import { save } from './change.store.ts'
import { demandStays, holdSold, type Held, type Which } from './held.store.ts'
import { recordSubscription } from './record.store.ts'
import { lawfulSubscription, setNickname } from './subscriptions.store.ts'
import { wholeView } from './whole-view.store.ts'

type Plan = { autoRenew: boolean; next: { offerId: string; quantity: number } | null }

/** Whether it goes on after its term, and as what. Said whole each time: nothing is switched off by being left out. */
export async function planRenewal({ house, caller, params, body, version, language }: Visit<Which, unknown, Plan>) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    demandMove(held.row, 'plan-renewal')
    demand(held.row.version === version, 'version-stale', { version: held.row.version })
    await demandStays(tx, held.row, 'plan-renewal')
    if (body.next) await demandNext(tx, held, body.next, language)
    const subscription = {
      ...lawfulSubscription(held.row),
      autoRenew: body.autoRenew,
      next: body.autoRenew ? body.next : null,
    }
    const saved = await save(tx, held.row, { subscription, charges: [] }, { timeZone: held.timeZone })
    await recordSubscription(tx, saved, 'subscription.renewal-planned', {
      way: body.autoRenew ? 'on' : 'off',
      seats: body.next?.quantity ?? saved.quantity,
    })
    return wholeView(tx, held, saved, language)
  })
}

async function demandNext(
  tx: Tx,
  { row, sale }: Held,
  next: { offerId: string; quantity: number },
  language: Language,
) {
  const found = await listForRenewal(tx, marketOf(sale.customer), row.product_id, row.currency)
  const offer = found.find((one) => one.id === next.offerId)
  if (!offer) throw new Refusal('offer-unknown')
  demandQuantity(lawfulOffer(offer, language), next.quantity)
}

/** What the partner calls it, so that two of the same are told apart; null is its offer's name. */
export async function renameSubscription({
  house,
  caller,
  params,
  body,
  version,
  language,
}: Visit<Which, unknown, { nickname: string | null }>) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    const row = { ...held.row, version }
    demand((await setNickname(tx, row, body.nickname)) === 1, 'version-stale', { version: held.row.version })
    return wholeView(tx, held, held.row, language)
  })
}
