import { demand, Refusal } from './refusal.ts'

/** A customer whose only administrator is locked out is helped by two operators, after a wait in which everybody concerned may stop it. */
export const WAIT_HOURS = 72
/** An opened one that no second operator approves is nobody's any more after so many days. */
export const APPROVE_DAYS = 14
/** So long nothing new is begun after one that a member stopped, or that was carried out: nobody is worn down by asking again. */
export const REST_DAYS = 14
/** Whoever approves has been an operator for so many days: nobody brings a second pair of eyes along. */
export const OPERATOR_DAYS = 7

/** What an operator may have seen that shows who speaks for the customer. */
export const PROOFS = ['register', 'notary', 'authority', 'visit', 'contract'] as const
export type Proof = (typeof PROOFS)[number]

export type RecoveryState = 'open' | 'approved' | 'carried-out' | 'cancelled' | 'lapsed'
export type Recovery = { state: RecoveryState; openedBy: string; openedAt: Date; carriesAt: Date | null }
/** An operator, somebody of the customer, or time. No partner moves one, ever. */
export type RecoveryMover = 'provider' | 'customer' | 'clock'
type Move = { from: readonly RecoveryState[]; to: RecoveryState; by: readonly RecoveryMover[] }

/** Opened once, approved once, ended once. */
export const RECOVERY_MOVES = {
  approve: { from: ['open'], to: 'approved', by: ['provider'] },
  cancel: { from: ['open', 'approved'], to: 'cancelled', by: ['provider', 'customer'] },
  'carry-out': { from: ['approved'], to: 'carried-out', by: ['clock'] },
  lapse: { from: ['open', 'approved'], to: 'lapsed', by: ['clock'] },
} as const satisfies Record<string, Move>
export type RecoveryVerb = keyof typeof RECOVERY_MOVES

const HOUR = 3_600_000
const later = (from: Date, hours: number) => new Date(from.getTime() + hours * HOUR)
/** Until when an opened one may be approved. */
export const approvableUntil = ({ openedAt }: Pick<Recovery, 'openedAt'>) => later(openedAt, APPROVE_DAYS * 24)
/** From when an approved one is carried out. */
export const carriesFrom = (approvedAt: Date) => later(approvedAt, WAIT_HOURS)

/** What becomes of it, or why it cannot become that. */
export function moveRecovery(recovery: Recovery, verb: RecoveryVerb, by: RecoveryMover, now: Date): RecoveryState {
  const move: Move = RECOVERY_MOVES[verb]
  if (!move.by.includes(by)) throw new Refusal('not-found')
  demand(recovery.state === 'open' || recovery.state === 'approved', 'recovery-over')
  if (!move.from.includes(recovery.state)) throw new Refusal('recovery-approved')
  if (verb === 'approve') demand(now < approvableUntil(recovery), 'recovery-over')
  if (verb === 'carry-out') demand(recovery.carriesAt !== null && recovery.carriesAt <= now, 'not-found')
  return move.to
}

/** The second is another operator, and was one before anybody could have thought of this. */
export function demandMayApprove(recovery: Recovery, operator: { id: string; since: Date | null }, now: Date) {
  demand(operator.id !== recovery.openedBy, 'recovery-same-operator')
  const known = operator.since !== null && later(operator.since, OPERATOR_DAYS * 24) <= now
  demand(known, 'recovery-operator-new', { days: OPERATOR_DAYS })
}

/** What stands behind the address of whoever shall come in. */
export type Behind = 'nobody' | 'member' | 'unfit' | 'elsewhere'

/** A newcomer or a member: never the people or the domain of another company, least of all of the operator; and nobody who has the role already. */
export function demandFit(behind: Behind) {
  demand(behind !== 'elsewhere', 'recovery-address-elsewhere')
  demand(behind !== 'unfit', 'recovery-address-unfit')
}

/** How the one before ended, where there was one. */
export type Before = { state: RecoveryState; endedSide: RecoveryMover | null; endedAt: Date | null }

/** One at a time, and a rest after one that a member stopped or that has let somebody in. */
export function demandMayOpen(before: readonly Before[], now: Date) {
  demand(!before.some(({ endedAt }) => endedAt === null), 'recovery-running')
  const rests = before.some(
    ({ state, endedSide, endedAt }) =>
      endedAt !== null &&
      (state === 'carried-out' || (state === 'cancelled' && endedSide === 'customer')) &&
      now < later(endedAt, REST_DAYS * 24),
  )
  demand(!rests, 'recovery-too-soon', { days: REST_DAYS })
}

/** What the clock has to do now: carry out what has waited, drop what nobody approved, or nothing yet. */
export function dueOf(recovery: Recovery, now: Date): 'carry-out' | 'lapse' | undefined {
  if (recovery.state === 'approved') return recovery.carriesAt && recovery.carriesAt <= now ? 'carry-out' : undefined
  return recovery.state === 'open' && approvableUntil(recovery) <= now ? 'lapse' : undefined
}
