import { share, times } from './money.ts'
import type { Offer } from './offer.ts'
import { demandQuantity } from './offer.ts'
import { demand, Refusal } from './refusal.ts'
import type { Subscription } from './subscription.ts'
import { anchorOf, cycleAt, daysLater, daysOf, endOfTerm } from './term.ts'

export const CHARGE_KINDS = [
  'purchase',
  'payment',
  'renewal',
  'more-seats',
  'fewer-seats',
  'cancellation',
  'upgrade',
  'upgrade-credit',
  'not-provided',
] as const
export type ChargeKind = (typeof CHARGE_KINDS)[number]
/** What is owed, or (below nothing) given back, for how many seats and for which time. */
export type Charge = { kind: ChargeKind; minor: number; quantity: number; from: Date; to: Date }
export type Changed = { subscription: Subscription; charges: readonly Charge[] }

type Terms = Pick<Offer, 'kind' | 'trial' | 'term' | 'cycle' | 'unitMinor' | 'cancelDays'>
/** What is sold, in so many seats. */
export const bought = (offer: Terms, quantity: number): Subscription => ({
  state: 'pending',
  kind: offer.kind,
  trial: offer.trial,
  quantity,
  unitMinor: offer.unitMinor,
  cancelDays: offer.cancelDays,
  term: offer.term,
  cycle: offer.cycle,
  anchor: 1,
  startsAt: null,
  endsAt: null,
  billedUntil: null,
  until: null,
  cancelUntil: null,
  autoRenew: offer.kind === 'licence' && !offer.trial,
  next: null,
})

/** A term begins: from this instant, with its first payment and its days in which it may be cancelled. */
export function beginTerm(subscription: Subscription, kind: ChargeKind, at: Date, timeZone: string): Changed {
  const active = { ...subscription, state: 'active' as const, startsAt: at, next: null }
  const { term, cycle, cancelDays } = subscription
  if (!term || !cycle) return { subscription: active, charges: [] }
  // A renewal begins where the term before ended, on the day that all its periods have.
  const anchor = kind === 'renewal' ? subscription.anchor : anchorOf(at, timeZone)
  const endsAt = endOfTerm(at, term, anchor, timeZone)
  const paid = cycleAt({ startsAt: at, term, cycle, anchor }, at, timeZone)
  const begun = {
    ...active,
    anchor,
    endsAt,
    billedUntil: paid.to,
    until: endsAt,
    cancelUntil: daysLater(at, cancelDays, timeZone),
  }
  return { subscription: begun, charges: priced(begun, kind, paid) }
}

const priced = (subscription: Subscription, kind: ChargeKind, paid: { from: Date; to: Date }): readonly Charge[] =>
  some({
    kind,
    minor: times(subscription.unitMinor, subscription.quantity),
    quantity: subscription.quantity,
    ...paid,
  })
const some = (...charges: readonly Charge[]) => charges.filter(({ minor }) => minor !== 0)

/** The paid period that runs, with the days of it; of a subscription that has a term. */
function running(subscription: Subscription, now: Date, timeZone: string) {
  const { startsAt, term, cycle, anchor } = subscription
  if (!startsAt || !term || !cycle) throw new RangeError('no term')
  const paid = cycleAt({ startsAt, term, cycle, anchor }, now, timeZone)
  return { paid, days: daysOf(paid, now, timeZone) }
}

/** More or fewer seats. More are paid for from today to the end of what is paid; fewer only while it may be cancelled, with money back. */
export function changeQuantity(
  subscription: Subscription,
  limits: Pick<Offer, 'name' | 'least' | 'most'>,
  quantity: number,
  now: Date,
  timeZone: string,
): Changed {
  demandQuantity(limits, quantity)
  const { paid, days } = running(subscription, now, timeZone)
  const more = quantity - subscription.quantity
  if (more < 0) demandInWindow(subscription, 'too-late-for-fewer', now)
  const left = more > 0 ? days.left + 1 : days.left
  const minor = share(times(subscription.unitMinor, more), Math.min(left, days.all), days.all)
  const from = now
  return {
    subscription: { ...subscription, quantity },
    charges: some({
      kind: more > 0 ? 'more-seats' : 'fewer-seats',
      minor,
      quantity: Math.abs(more),
      from,
      to: paid.to,
    }),
  }
}

function demandInWindow(subscription: Subscription, code: 'too-late-for-fewer' | 'too-late-to-cancel', now: Date) {
  const { cancelUntil, endsAt, cancelDays, trial } = subscription
  if (trial || (cancelUntil && now < cancelUntil)) return
  throw new Refusal(code, {
    days: cancelDays,
    until: cancelUntil?.toISOString() ?? null,
    at: endsAt?.toISOString() ?? null,
  })
}

/** It is over at once. What has not begun, is being tried or is paid by use ends without money; a term only in its first days, with what is left of the payment given back. */
export function cancel(subscription: Subscription, now: Date, timeZone: string): Changed {
  const over: Subscription = { ...subscription, state: 'deleted', until: null, next: null, autoRenew: false }
  if (subscription.state === 'pending' || !subscription.term) return { subscription: over, charges: [] }
  demandInWindow(subscription, 'too-late-to-cancel', now)
  const { paid, days } = running(subscription, now, timeZone)
  const minor = -share(times(subscription.unitMinor, subscription.quantity), days.left, days.all)
  const { quantity } = subscription
  return { subscription: over, charges: some({ kind: 'cancellation', minor, quantity, from: now, to: paid.to }) }
}

/** Something larger for the rest of the term: what is left of the one is given back, as much of the other is paid, and the term goes on. */
export function upgrade(subscription: Subscription, to: Offer, now: Date, timeZone: string): Changed {
  demandQuantity(to, subscription.quantity)
  const { paid, days } = running(subscription, now, timeZone)
  const part = (unitMinor: number) => share(times(unitMinor, subscription.quantity), days.left, days.all)
  const rest = { quantity: subscription.quantity, from: now, to: paid.to }
  return {
    subscription: { ...subscription, unitMinor: to.unitMinor, cancelDays: to.cancelDays, next: null },
    charges: some(
      { kind: 'upgrade-credit', minor: -part(subscription.unitMinor), ...rest },
      { kind: 'upgrade', minor: part(to.unitMinor), ...rest },
    ),
  }
}

/** The trial becomes paid: a first term begins now. */
export function convert(subscription: Subscription, to: Offer, quantity: number, now: Date, timeZone: string): Changed {
  demandQuantity(to, quantity)
  demand(subscription.trial, 'subscription-not-now', { state: subscription.state, verb: 'convert' })
  return beginTerm({ ...bought(to, quantity), state: 'active' }, 'purchase', now, timeZone)
}

const FOR_SEATS: readonly ChargeKind[] = ['more-seats', 'purchase', 'renewal', 'payment']

/**
 * The service has said no to more seats than there are: what is not there is not bought, and all that was paid for it since it was asked for is given
 * back. Of `paid` the latest first. Nothing changes where the service has given none at all: that is no smaller subscription.
 */
export function takeBack(subscription: Subscription, there: number, paid: readonly Charge[]): Changed | undefined {
  const missing = subscription.quantity - there
  if (subscription.state !== 'active' || there < 1 || missing <= 0) return undefined
  const since = paid.find(({ kind }) => kind !== 'payment' && FOR_SEATS.includes(kind))?.from
  const forSeats = paid.filter(({ kind, to }) => FOR_SEATS.includes(kind) && since && since < to)
  const back: Charge[] = []
  for (const ofOnePeriod of Map.groupBy(forSeats, ({ to }) => to.getTime()).values()) {
    let left = missing
    for (const one of ofOnePeriod) {
      const seats = Math.min(left, one.quantity)
      left -= seats
      back.push({ ...one, kind: 'not-provided', minor: -share(one.minor, seats, one.quantity), quantity: seats })
    }
  }
  const charges = back.filter(({ minor }) => minor !== 0)
  return { subscription: { ...subscription, quantity: there }, charges }
}
