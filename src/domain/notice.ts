import { addDays } from './calendar.ts'
import type { Delegation } from './delegation.ts'

/** So many days before rights end both sides are told: no silent lapse. */
export const NOTICE_DAYS = [90, 30, 7, 1] as const

/** The different ends that roles of a delegation come to, soonest first; one that goes on by itself is told of when it does. */
export function endsOf({ roles, state }: Pick<Delegation, 'roles' | 'state'>): readonly Date[] {
  const ends = roles.filter(({ endedAt, extendDays }) => endedAt === null && extendDays === 0)
  const times = new Set(state === 'active' ? ends.map(({ endsAt }) => endsAt.getTime()) : [])
  return [...times].toSorted((a, b) => a - b).map((time) => new Date(time))
}

/** When the next notice is due, if there is still one to come. */
export const nextNotice = (ends: readonly Date[], now: Date): Date | undefined =>
  ends
    .flatMap(moments)
    .filter((at) => at > now)
    .toSorted((a, b) => a.getTime() - b.getTime())[0]

/**
 * The ends that both sides must be told of at this moment: those for which a notice has come due since the last telling. A clock that stood
 * still or jumped tells each once, and what is true by now; nothing is told of what has ended.
 */
export const noticesDue = (ends: readonly Date[], toldUntil: Date, now: Date): readonly Date[] =>
  ends.filter((end) => now < end && moments(end).some((at) => toldUntil < at && at <= now))

const moments = (end: Date) => NOTICE_DAYS.map((days) => addDays(end, -days))
