import { addDays } from './calendar.ts'
import { Refusal } from './refusal.ts'
import { STATE_DAYS, type Subscription } from './subscription.ts'
import { daysLater } from './term.ts'

export type Side = 'partner' | 'customer'
/** What a partner has sold to a customer, as far as it decides whether the two can part. */
export type SoldThing = Pick<Subscription, 'state' | 'kind' | 'trial' | 'endsAt' | 'until' | 'cancelUntil'> & {
  id: string
  /** It goes on with another partner after its term. */
  leaves?: boolean
}

/** Until its term ends and nobody uses it any more; or after its term, until nobody uses it. */
export const BLOCKERS = ['term-runs', 'still-used'] as const
export type Blocker = {
  subscriptionId: string
  why: (typeof BLOCKERS)[number]
  /** When it blocks no more, if it is not renewed. */
  at: Date
  /** Until when it may be cancelled with money back, which ends the waiting. */
  cancelUntil: Date | null
}

/**
 * What stands in the way of an end: what somebody uses and has paid for. What waits for its service, is being tried, is sold by use or is suspended
 * ends with the relationship; what nobody uses any more goes its way without it.
 */
export function blockersOf(sold: readonly SoldThing[], now: Date, timeZone: string): Blocker[] {
  const blockers = sold.flatMap((one): Blocker[] => {
    if (one.state === 'expired' && one.until)
      return [{ subscriptionId: one.id, why: 'still-used', at: one.until, cancelUntil: null }]
    if (one.state !== 'active' || one.trial || one.kind === 'usage' || !one.endsAt) return []
    const open = one.cancelUntil && now < one.cancelUntil ? one.cancelUntil : null
    return [
      {
        subscriptionId: one.id,
        why: 'term-runs',
        at: one.leaves ? one.endsAt : daysLater(one.endsAt, STATE_DAYS.expired, timeZone),
        cancelUntil: open,
      },
    ]
  })
  return blockers.toSorted((a, b) => a.at.getTime() - b.at.getTime())
}

/** The first moment at which nothing stands in the way any more, if nothing is renewed: now, where nothing does. */
export const earliestEnd = (blockers: readonly Blocker[], now: Date): Date =>
  new Date(Math.max(now.getTime(), ...blockers.map(({ at }) => at.getTime())))

/** What ends with the relationship, at once, without money: it may be ended at any time. */
export const endsWith = ({ state, kind, trial }: Pick<SoldThing, 'state' | 'kind' | 'trial'>): boolean =>
  state === 'pending' || ((state === 'active' || state === 'suspended') && (trial || kind === 'usage'))

/** What ends as soon as an end is planned: what has not begun would begin a term that outlasts it. */
export const endsWithNotice = ({ state }: Pick<SoldThing, 'state'>): boolean => state === 'pending'

/** C5: a reseller's distributor ends a relationship for both. A customer has no channel. */
export const partsItself = (channel: string | null): boolean => channel !== 'reseller'

/** So far ahead an end may be planned, in days. */
export const PLAN_DAYS = { most: 1_200 }

type Standing = { state: 'active' | 'ending' | 'removed'; endingBy: Side | null }

/** Parting now: nothing may stand in the way. */
export function demandRemovable(blockers: readonly Blocker[], now: Date, name: string) {
  if (blockers.length === 0) return
  const at = earliestEnd(blockers, now)
  throw new Refusal('relationship-blocked', { name, count: blockers.length, at: at.toISOString() })
}

/** Parting later: on a day on which nothing can stand in the way any more. Whoever finds a plan of the other side there leaves it. */
export function demandPlannable(standing: Standing, blockers: readonly Blocker[], on: Date, now: Date) {
  if (standing.state !== 'active') throw new Refusal('relationship-ending', { name: '' })
  const first = earliestEnd(blockers, now)
  if (on < first) throw new Refusal('end-too-early', { at: first.toISOString() })
  if (on > addDays(now, PLAN_DAYS.most)) throw new Refusal('end-too-late', { days: PLAN_DAYS.most })
}

/** Thinking again: only whoever planned the end. A customer's notice is not the partner's to take back. */
export function demandResumable({ state, endingBy }: Standing, side: Side) {
  if (state !== 'ending') throw new Refusal('relationship-not-ending')
  if (endingBy !== side) throw new Refusal('end-of-other-side')
}
