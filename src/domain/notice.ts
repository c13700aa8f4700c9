import { addDays } from './calendar.ts'
import type { Delegation, GrantedRole } from './delegation.ts'
import { extensionDue } from './extension.ts'

/** So many days before rights end both sides are told: no silent lapse. */
export const NOTICE_DAYS = [90, 30, 7, 1] as const

/**
 * The different ends that roles of a delegation come to, soonest first. One that goes on by itself is told of when it does; where it has not
 * a day after it should have (it is held back), it ends like any other.
 */
export function endsOf({ roles, state }: Pick<Delegation, 'roles' | 'state'>, now: Date): readonly Date[] {
  const goesOn = (one: GrantedRole) => {
    const due = extensionDue(one)
    return due !== undefined && now < addDays(due, 1)
  }
  const ends = roles.filter((one) => one.endedAt === null && !goesOn(one))
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
