import { addDays } from './calendar.ts'
import { Refusal } from './refusal.ts'
import type { OfferKind } from './offer.ts'
import type { Period } from './term.ts'

export const SUBSCRIPTION_STATES = ['pending', 'active', 'suspended', 'expired', 'disabled', 'deleted'] as const
export type SubscriptionState = (typeof SUBSCRIPTION_STATES)[number]
/** Why somebody of the partner should look at one: the service could not be told, all seats are held, the term ends and nothing follows. */
export const NEEDS = ['provisioning', 'seats', 'renewal'] as const
export type Need = (typeof NEEDS)[number]

/** What a customer has of an offer: bought by one partner, for a term, at a price that holds until the term ends. */
export type Subscription = {
  state: SubscriptionState
  kind: OfferKind
  trial: boolean
  quantity: number
  unitMinor: number
  cancelDays: number
  /** None where it is sold by use. */
  term: Period | null
  cycle: Period | null
  /** The day of the month on which its periods begin. */
  anchor: number
  /** Of the term that runs; none while it waits for the service. */
  startsAt: Date | null
  endsAt: Date | null
  /** What is paid for already. */
  billedUntil: Date | null
  /** When the clock ends this state; a state that comes late counts from here, not from when the clock came. */
  until: Date | null
  cancelUntil: Date | null
  autoRenew: boolean
  /** What the next term is to be, where it is not to be the same. */
  next: { offerId: string; quantity: number } | null
}

type Side = 'partner' | 'clock'
/** `same`: it stays in the state it is in. */
type Move = { from: readonly SubscriptionState[]; to: SubscriptionState | 'same'; by: readonly Side[] }

/** All that can become of a subscription, by verb: from where, to where, and who does it. */
export const SUBSCRIPTION_MOVES = {
  provision: { from: ['pending'], to: 'active', by: ['clock'] },
  'change-quantity': { from: ['active'], to: 'same', by: ['partner'] },
  'plan-renewal': { from: ['active'], to: 'same', by: ['partner'] },
  convert: { from: ['active'], to: 'same', by: ['partner'] },
  upgrade: { from: ['active'], to: 'same', by: ['partner'] },
  suspend: { from: ['active'], to: 'suspended', by: ['partner'] },
  reactivate: { from: ['suspended'], to: 'active', by: ['partner'] },
  cancel: { from: ['pending', 'active', 'suspended'], to: 'deleted', by: ['partner'] },
  pay: { from: ['active', 'suspended'], to: 'same', by: ['clock'] },
  renew: { from: ['active'], to: 'same', by: ['clock'] },
  expire: { from: ['active'], to: 'expired', by: ['clock'] },
  disable: { from: ['suspended', 'expired'], to: 'disabled', by: ['clock'] },
  delete: { from: ['suspended', 'disabled'], to: 'deleted', by: ['clock'] },
} as const satisfies Record<string, Move>
export type SubscriptionVerb = keyof typeof SUBSCRIPTION_MOVES

/** Days that a subscription stays in a state that nobody has asked for, before the clock takes it to the next. */
export const STATE_DAYS = {
  /** After the end of its term people go on using it, and nobody is charged. */
  expired: 30,
  /** Nobody uses it, and its data is kept. */
  disabled: 90,
  /** One that was suspended when its term ended has not had the thirty days of the expired. */
  disabledFromSuspended: 120,
  /** One without a term cannot stay suspended for ever. */
  suspendedUsage: 90,
} as const

export const mayMove = ({ state }: Pick<Subscription, 'state'>, verb: SubscriptionVerb, side: Side): boolean => {
  const move: Move = SUBSCRIPTION_MOVES[verb]
  return move.from.includes(state) && move.by.includes(side)
}

/** What the partner's side may do with it now, apart from what depends on the day and on other offers. */
export const openMoves = (subscription: Pick<Subscription, 'state' | 'kind' | 'trial'>): readonly SubscriptionVerb[] =>
  (Object.keys(SUBSCRIPTION_MOVES) as SubscriptionVerb[]).filter(
    (verb) => mayMove(subscription, verb, 'partner') && FITS[verb](subscription),
  )

const always = () => true
const bySeat = ({ kind }: Pick<Subscription, 'kind'>) => kind === 'licence'
const FITS: Record<SubscriptionVerb, (subscription: Pick<Subscription, 'kind' | 'trial'>) => boolean> = {
  provision: always,
  'change-quantity': bySeat,
  'plan-renewal': (one) => bySeat(one) && !one.trial,
  convert: ({ trial }) => trial,
  upgrade: (one) => bySeat(one) && !one.trial,
  suspend: always,
  reactivate: always,
  cancel: always,
  pay: always,
  renew: always,
  expire: always,
  disable: always,
  delete: always,
}

/** Refused where the verb leads nowhere from here. */
export function demandMove(subscription: Pick<Subscription, 'state' | 'kind' | 'trial'>, verb: SubscriptionVerb) {
  if (!openMoves(subscription).includes(verb))
    throw new Refusal('subscription-not-now', { state: subscription.state, verb })
}

/** Nobody uses it for now, and it is paid for all the same; what was planned for the next term is dropped. */
export function suspend(subscription: Subscription, now: Date): Subscription {
  demandMove(subscription, 'suspend')
  const until = subscription.endsAt ?? addDays(now, STATE_DAYS.suspendedUsage)
  return { ...subscription, state: 'suspended', next: null, until }
}

/** It is used again; its term is what it was. */
export function reactivate(subscription: Subscription): Subscription {
  demandMove(subscription, 'reactivate')
  return { ...subscription, state: 'active', until: subscription.endsAt }
}

/** Whether its people use it: an expired one goes on for a while, a suspended one does not. */
export const isUsable = ({ state }: Pick<Subscription, 'state'>) => state === 'active' || state === 'expired'

/** The seats that it gives: as many as are bought and as the service has said are there, for as long as people may hold them. */
export function seatsOf(
  { state, kind, quantity }: Pick<Subscription, 'state' | 'kind' | 'quantity'>,
  provisioned: number,
): number {
  const holds = state === 'active' || state === 'suspended' || state === 'expired'
  return holds && kind === 'licence' ? Math.min(quantity, provisioned) : 0
}
