import { closeOf } from './calendar.ts'
import { demand, Refusal } from './refusal.ts'

/** R15: the partner supports the customer from the first yes on, whatever becomes of rights and relationship, until both have said that it ends. */
export type Duty = { since: Date; until: Date | null }

/** Whether it runs at this moment; half-open. */
export const dutyRuns = ({ until }: Pick<Duty, 'until'>, now: Date) => until === null || now < until

/** R16: without a right the way through the provider is open as long as the duty runs, and no longer. */
export function demandDuty(duties: readonly Pick<Duty, 'until'>[], now: Date, name: string) {
  demand(
    duties.some((duty) => dutyRuns(duty, now)),
    'support-duty-over',
    { name },
  )
}

export type DutySide = 'customer' | 'partner'
export type DutyEndState = 'proposed' | 'agreed' | 'refused' | 'taken-back'

/** Either side says the first yes; only the other one's is the second. */
export const DUTY_END_MOVES = {
  agree: { to: 'agreed', by: 'other' },
  refuse: { to: 'refused', by: 'other' },
  takeBack: { to: 'taken-back', by: 'proposer' },
} as const satisfies Record<string, { to: DutyEndState; by: 'proposer' | 'other' }>
export type DutyEndVerb = keyof typeof DUTY_END_MOVES

/** What becomes of a proposal, or why it cannot become that. */
export function moveDutyEnd(
  end: { state: DutyEndState; side: DutySide },
  verb: DutyEndVerb,
  side: DutySide,
): DutyEndState {
  const { to, by } = DUTY_END_MOVES[verb]
  if ((side === end.side) !== (by === 'proposer')) throw new Refusal('duty-end-other-side')
  demand(end.state === 'proposed', 'duty-end-answered')
  return to
}

/** When it ends by the second yes: at the close of the day that was proposed, at the customer; at once where that has passed or none was. */
export function dutyEndsAt(lastDay: string | null, timeZone: string, now: Date): Date {
  if (lastDay === null) return now
  const close = closeOf(lastDay, timeZone)
  return close < now ? now : close
}

/** Where both have agreed to an end already, only an earlier one is left to propose. */
export function demandEndsSooner(duties: readonly Pick<Duty, 'until'>[], endsAt: Date) {
  const last = duties.every(({ until }) => until !== null && until <= endsAt)
  demand(!last, 'duty-end-agreed', { at: duties[0]?.until?.toISOString() ?? null })
}

/** A day that is over proposes nothing. */
export function demandDayToCome(lastDay: string | null, timeZone: string, now: Date) {
  demand(lastDay === null || closeOf(lastDay, timeZone) > now, 'duty-end-day-over')
}
