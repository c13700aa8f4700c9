import { addHours } from './calendar.ts'
import { isOpen, LETTER_HOURS_APART, LETTER_LIMIT, type RequestFacts } from './request.ts'

/** What has happened to a request, as far as reminders ask: its dated facts, and whether a first of two has said yes. */
export type Reminded = {
  request: RequestFacts
  facts: readonly { kind: string; at: Date }[]
  halfAnswered: boolean
}

/** A letter that was sent from here is repeated so many times by itself. */
export const REMINDER_LIMIT = 2

/** Why a letter does not go again by itself. */
export const NO_REMINDER = ['not-sent', 'forwarded', 'half-answered', 'used-up', 'too-late'] as const
export type NoReminder = (typeof NO_REMINDER)[number]

/** Why no reminder can go any more, or when the next one may: three days after the last letter, and before the request's date. */
export function nextReminder({ request, facts, halfAnswered }: Reminded, now: Date): Date | NoReminder {
  const letters = facts.filter(({ kind }) => kind === 'sent' || kind === 'reminded')
  const sinceNewLink = facts.slice(facts.findLastIndex(({ kind }) => kind === 're-issued') + 1)
  const last = sinceNewLink.findLast(({ kind }) => kind === 'sent' || kind === 'reminded')
  if (!last) return 'not-sent'
  // Whoever got the letter has passed it on to those who answer: another one to the same address would ask the wrong person.
  if (sinceNewLink.some(({ kind }) => kind === 'forwarded')) return 'forwarded'
  if (halfAnswered) return 'half-answered'
  const reminders = facts.filter(({ kind }) => kind === 'reminded').length
  if (reminders >= REMINDER_LIMIT || letters.length >= LETTER_LIMIT) return 'used-up'
  const earliest = addHours(last.at, LETTER_HOURS_APART)
  const at = earliest > now ? earliest : now
  return isOpen(request, at) ? at : 'too-late'
}
