import { demand } from '#domain/refusal.ts'
import { reactivate, suspend, type Subscription } from '#domain/subscription.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { save } from './change.store.ts'
import { decide, type Wish } from './decide.store.ts'
import { demandStays, holdSold, type Held, type Which } from './held.store.ts'
import { recordSubscription, type SubscriptionEvent } from './record.store.ts'
import { lawfulSubscription, type SubscriptionRow } from './subscriptions.store.ts'
import { wholeView } from './whole-view.store.ts'

/** What something would come to, before anybody does it: money, seats, and who loses a licence. */
export async function quoteMove({ house, caller, params, body, language }: Visit<Which, unknown, { wish: Wish }>) {
  return transact(house, caller, async (tx) => {
    // As it stands now: what has come due by now is done first, or the price would be that of a term that is over.
    const held = await holdSold(tx, params)
    const { changed, holders, digest } = await decide(tx, held, body.wish, language)
    const { subscription, charges } = changed
    return {
      charges: charges.map(({ kind, minor, from, to }) => ({
        kind,
        minor,
        from: from.toISOString(),
        to: to.toISOString(),
      })),
      minor: charges.reduce((sum, charge) => sum + charge.minor, 0),
      currency: held.row.currency,
      quantity: subscription.quantity,
      endsAt: subscription.endsAt?.toISOString() ?? null,
      unitMinor: subscription.unitMinor,
      holders,
      digest,
    }
  })
}

const EVENTS = {
  'change-quantity': 'subscription.quantity-changed',
  cancel: 'subscription.cancelled',
  convert: 'subscription.converted',
  upgrade: 'subscription.upgraded',
} as const satisfies Record<Wish['verb'], SubscriptionEvent>

/** Does it, at the price that was shown; where it has come to cost something else, nothing is done. */
export async function moveSubscription({
  house,
  caller,
  params,
  body,
  language,
}: Visit<Which, unknown, { wish: Wish; digest: string }>) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    await demandStays(tx, held.row, body.wish.verb)
    const { changed, beside, digest } = await decide(tx, held, body.wish, language)
    demand(digest === body.digest, 'price-changed')
    // Fewer seats are asked for by somebody who can first take licences back; an end takes them.
    const whenHeld = body.wish.verb === 'change-quantity' ? 'refuse' : 'take-back'
    const saved = await save(tx, held.row, changed, { timeZone: held.timeZone, beside, whenHeld })
    const seats = { seats: saved.quantity, before: held.row.quantity }
    await recordSubscription(tx, saved, EVENTS[body.wish.verb], seats)
    return wholeView(tx, held, saved, language)
  })
}

/** Nobody uses it until it is reactivated; it is paid for all the same. */
export const suspendSubscription = (visit: Visit<Which>) =>
  switched(visit, 'subscription.suspended', (subscription, tx) => suspend(subscription, tx.now))

/** It is used again. */
export const reactivateSubscription = (visit: Visit<Which>) =>
  switched(visit, 'subscription.reactivated', (subscription, _tx, { sale }) => {
    // A term that runs again would put off an end that is planned.
    demand(sale.facts.relationship?.state !== 'ending', 'relationship-ending')
    return reactivate(subscription)
  })

async function switched(
  { house, caller, params, language }: Visit<Which>,
  kind: SubscriptionEvent,
  to: (subscription: Subscription, tx: Tx, held: Held) => Subscription,
) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    if (kind === 'subscription.suspended') await demandStays(tx, held.row, 'suspend')
    const changed = { subscription: to(lawfulSubscription(held.row), tx, held), charges: [] }
    const saved = await save(tx, held.row, changed, { timeZone: held.timeZone })
    return told(tx, held, saved, kind, language)
  })
}

async function told(tx: Tx, held: Held, saved: SubscriptionRow, kind: SubscriptionEvent, language: Language) {
  await recordSubscription(tx, saved, kind)
  return wholeView(tx, held, saved, language)
}
