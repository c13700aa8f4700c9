import { beginTerm, bought, type Changed, type Charge } from './charge.ts'
import { times } from './money.ts'
import type { Offer } from './offer.ts'
import type { RefusalCode } from './refusal.ts'
import { STATE_DAYS, SUBSCRIPTION_MOVES, type Subscription, type SubscriptionVerb } from './subscription.ts'
import { cycleAt, daysLater } from './term.ts'

/** What the clock did, at the instant at which it was due, however late it came. */
export type Step = { verb: SubscriptionVerb; at: Date; charges: readonly Charge[]; because?: RefusalCode }
/** What a term is renewed as: the offer, or why it cannot be. */
export type Renewal = { offer: Offer; quantity: number } | { blocked: RefusalCode }
/** The same at an instant: a clock that comes late renews at the price that held then. */
export type RenewalAt = (at: Date) => Renewal

/** When the clock has something to do next; undefined where nothing is left. */
export function nextMoment({ state, billedUntil, until, endsAt }: Subscription): Date | undefined {
  if (state === 'pending' || state === 'deleted') return undefined
  const pays = (state === 'active' || state === 'suspended') && billedUntil && endsAt && billedUntil < endsAt
  return (pays ? billedUntil : until) ?? undefined
}

/**
 * All that has come due by now, one thing after the other, each at its own instant: a clock that stood still for months comes to the same
 * end, with the same charges, as one that came each time.
 */
export function advance(
  subscription: Subscription,
  renewalAt: RenewalAt,
  now: Date,
  timeZone: string,
): { subscription: Subscription; steps: Step[] } {
  const steps: Step[] = []
  let one = subscription
  for (let at = nextMoment(one); at && at <= now; at = nextMoment(one)) {
    const step = stepAt(one, renewalAt, at, timeZone)
    one = step.subscription
    steps.push(step.told)
  }
  return { subscription: one, steps }
}

type Done = { subscription: Subscription; told: Step }

function stepAt(one: Subscription, renewalAt: RenewalAt, at: Date, timeZone: string): Done {
  if (one.billedUntil && one.endsAt && at < one.endsAt) return pay(one, at, timeZone)
  if (one.state === 'active') return endOfActive(one, renewalAt(at), at, timeZone)
  if (one.state === 'suspended')
    return one.term ? disable(one, at, STATE_DAYS.disabledFromSuspended, timeZone) : remove(one, at)
  if (one.state === 'expired') return disable(one, at, STATE_DAYS.disabled, timeZone)
  return remove(one, at)
}

function pay(one: Subscription, at: Date, timeZone: string): Done {
  const { startsAt, term, cycle, anchor } = one
  if (!startsAt || !term || !cycle) throw new RangeError('no term')
  const paid = cycleAt({ startsAt, term, cycle, anchor }, at, timeZone)
  const charges = [
    {
      kind: 'payment' as const,
      minor: times(one.unitMinor, one.quantity),
      quantity: one.quantity,
      ...paid,
    },
  ]
  return {
    subscription: { ...one, billedUntil: paid.to },
    told: { verb: 'pay', at, charges: charges.filter(({ minor }) => minor !== 0) },
  }
}

function endOfActive(one: Subscription, renewal: Renewal, at: Date, timeZone: string): Done {
  if (one.autoRenew && !('blocked' in renewal)) {
    const { offer, quantity } = renewal
    const next = { ...bought(offer, quantity), anchor: one.anchor, autoRenew: true }
    const { subscription, charges }: Changed = beginTerm(next, 'renewal', at, timeZone)
    return { subscription, told: { verb: 'renew', at, charges } }
  }
  const because = one.autoRenew && 'blocked' in renewal ? { because: renewal.blocked } : {}
  return {
    ...moved(one, 'expire', at, daysLater(at, STATE_DAYS.expired, timeZone)),
    told: { verb: 'expire', at, charges: [], ...because },
  }
}

const disable = (one: Subscription, at: Date, days: number, timeZone: string) =>
  moved(one, 'disable', at, daysLater(at, days, timeZone))
const remove = (one: Subscription, at: Date) => moved(one, 'delete', at, null)

function moved(one: Subscription, verb: 'expire' | 'disable' | 'delete', at: Date, until: Date | null): Done {
  const state = SUBSCRIPTION_MOVES[verb].to
  return { subscription: { ...one, state, until, next: null, autoRenew: false }, told: { verb, at, charges: [] } }
}
