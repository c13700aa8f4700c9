import { addDays } from './calendar.ts'
import type { PartnerFacts, RelationshipFacts } from './delegation.ts'
import { Refusal } from './refusal.ts'
import type { Subscription } from './subscription.ts'

/** A customer has a subscription go on with another of its partners: it asks, the other says yes, and the one that it leaves has no veto. */
export const TRANSFER_STATES = ['asked', 'accepted', 'done', 'declined', 'withdrawn', 'lapsed'] as const
export type TransferState = (typeof TRANSFER_STATES)[number]
export type TransferVerb = 'accept' | 'decline' | 'withdraw' | 'lapse' | 'do'

type Move = { from: readonly TransferState[]; to: TransferState; by: 'customer' | 'receiver' | 'clock' }
/** The one table. Whoever has accepted may think again no more; the customer may, until it is done. */
export const TRANSFER_MOVES: Record<TransferVerb, Move> = {
  accept: { from: ['asked'], to: 'accepted', by: 'receiver' },
  decline: { from: ['asked'], to: 'declined', by: 'receiver' },
  withdraw: { from: ['asked', 'accepted'], to: 'withdrawn', by: 'customer' },
  lapse: { from: ['asked', 'accepted'], to: 'lapsed', by: 'clock' },
  do: { from: ['accepted'], to: 'done', by: 'clock' },
}
export const OPEN_TRANSFER = ['asked', 'accepted'] as const
export const isOpenTransfer = (state: TransferState): boolean => TRANSFER_MOVES.withdraw.from.includes(state)

/** What whoever loses it may still do once that is accepted: anything else would put it off, and be a veto. */
export const isLeft = (verb: string): boolean => verb === 'change-quantity'

/** An answer that nobody gives is no answer after so many days. */
const TRANSFER_DAYS = 30

/** Why a subscription cannot go to another partner now. */
export const STAYS = ['not-active', 'transfer-open'] as const
export type Stays = (typeof STAYS)[number]
type Leaving = Pick<Subscription, 'state' | 'kind' | 'trial' | 'endsAt'>

/** What may be handed on: what is used. What waits, stands still or has ended has nothing to go on with. */
export function whyStays(one: Leaving, open: boolean): Stays | undefined {
  if (one.state !== 'active') return 'not-active'
  return open ? 'transfer-open' : undefined
}

/** When it goes over once it is accepted: what was bought for a term at its end, and what costs by use, or nothing, at once. */
export const goesOverAt = ({ kind, trial, endsAt }: Leaving, now: Date): Date =>
  kind === 'usage' || trial || !endsAt ? now : endsAt

/** Until when the question stands: some days, and not beyond the end of what it is about. */
export function lapsesAt(one: Leaving, now: Date): Date {
  const unanswered = addDays(now, TRANSFER_DAYS)
  const over = goesOverAt(one, unanswered)
  return over < unanswered ? over : unanswered
}

/** A partner that it might go to, as far as it decides whether it can. */
export type Receiver = { id: string; relationship: RelationshipFacts | undefined; partner: PartnerFacts }
export const UNFIT = ['has-it', 'no-relationship', 'relationship-ending', 'partner-suspended'] as const
export type Unfit = (typeof UNFIT)[number]

/** Why this partner cannot take it over; shown before anybody asks. */
export function whyUnfit({ id, relationship, partner }: Receiver, soldBy: string): Unfit | undefined {
  if (id === soldBy) return 'has-it'
  if (!relationship || relationship.state === 'removed') return 'no-relationship'
  if (relationship.state === 'ending') return 'relationship-ending'
  return partner.suspended ? 'partner-suspended' : undefined
}

/** The move, or what stands in its way. */
export function moveTransfer(state: TransferState, verb: TransferVerb): TransferState {
  const { from, to } = TRANSFER_MOVES[verb]
  if (!from.includes(state)) throw new Refusal('transfer-closed', { state })
  return to
}
