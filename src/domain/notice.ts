import { addDays } from './calendar.ts'

/** So many days before rights end both sides are told: no silent lapse. */
export const NOTICE_DAYS = [90, 30, 7, 1] as const

/** When the next notice is due, if there is still one to come. */
export const nextNotice = (endsAt: Date, now: Date): Date | undefined =>
  NOTICE_DAYS.map((days) => addDays(endsAt, -days)).find((at) => at > now)

/**
 * The notice that holds at this moment: the latest of those that are due, so that a clock that stood still or jumped tells once, and what
 * is true by now. Nothing before the first and after the end.
 */
export const noticeAt = (endsAt: Date, now: Date): number | undefined =>
  now < endsAt ? NOTICE_DAYS.findLast((days) => addDays(endsAt, -days) <= now) : undefined
