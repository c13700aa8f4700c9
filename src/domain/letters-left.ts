import { LETTER_HOURS_APART, LETTER_LIMIT } from './request.ts'
import { addHours } from './calendar.ts'

/** How many letters Ombud may still send for a request, and when the next one: so many, so far apart, whoever asks, reminders among them. */
export function lettersLeft(sentAt: readonly Date[], now: Date): { left: number; nextAt: Date | null } {
  const left = Math.max(0, LETTER_LIMIT - sentAt.length)
  const last = sentAt.reduce<Date | undefined>((latest, at) => (latest && latest > at ? latest : at), undefined)
  const nextAt = last ? addHours(last, LETTER_HOURS_APART) : null
  return { left, nextAt: left > 0 && nextAt !== null && nextAt > now ? nextAt : null }
}
