import { closeOfDay } from './calendar.ts'
import type { Delegation, RelationshipFacts } from './delegation.ts'
import { Refusal } from './refusal.ts'
import type { RoleTerms } from './terms.ts'

export const RENEWAL_STATES = ['preparing', 'prepared', 'running', 'stopped', 'cancelled', 'done'] as const
export type RenewalState = (typeof RENEWAL_STATES)[number]

/** What somebody does to a renewal, and from where: `run` begins it, or goes on where it was stopped. */
export const RENEWAL_MOVES = {
  run: { from: ['prepared', 'stopped'], to: 'running' },
  cancel: { from: ['preparing', 'prepared', 'running', 'stopped'], to: 'cancelled' },
} as const satisfies Record<string, { from: readonly RenewalState[]; to: RenewalState }>
export type RenewalVerb = keyof typeof RENEWAL_MOVES

export const mayMoveRenewal = (state: RenewalState, verb: RenewalVerb) =>
  (RENEWAL_MOVES[verb].from as readonly RenewalState[]).includes(state)

export function demandRenewalMove(state: RenewalState, verb: RenewalVerb): RenewalState {
  if (!mayMoveRenewal(state, verb)) throw new Refusal('renewal-not-now', { state })
  return RENEWAL_MOVES[verb].to
}

/** How near an end may be looked for, in days; and how many customers may be chosen one by one. */
export const WITHIN_DAYS = { least: 7, most: 365, usual: 60 }
export const MOST_CHOSEN = 10_000

export type Wish = { until: Date; lengthDays: number }
/** What is asked of one customer, as a difference to what runs. */
export type Renewed = { changes: string; terms: readonly RoleTerms[]; firstEnd: Date }

/**
 * A relationship that ends is not renewed behind its end, who holds all rights back is not asked in a crowd, and nobody is asked while a
 * request for rights waits there.
 */
export function demandRenewable({ state, frozen, asked }: RelationshipFacts & { asked: string | null }) {
  if (state !== 'active') throw new Refusal('relationship-ending')
  if (frozen) throw new Refusal('rights-frozen')
  if (asked !== null) throw new Refusal('request-open-already', { request: asked })
}

/**
 * The running roles that end by then, each for so many days from the yes. A role that goes on by itself or that other rights hold for longer is
 * left alone; so is one that would not end later. One request changes one delegation: the one that holds most of them; the rest come to it.
 */
export function toRenew(all: readonly Delegation[], { until, lengthDays }: Wish, timeZone: string, now: Date): Renewed {
  const running = all
    .filter(({ state }) => state === 'active')
    .flatMap(({ id, roles }) => roles.map((one) => ({ ...one, delegation: id })))
    .filter(({ endedAt, endsAt }) => endedAt === null && now < endsAt)
  const goesOn = (role: string) =>
    running.some((one) => one.role === role && (one.extendDays > 0 || one.endsAt.getTime() > until.getTime()))
  const ending = running.filter(({ role }) => !goesOn(role))
  if (ending.length === 0) throw new Refusal('renewal-nothing-ends')
  const end = closeOfDay(now, lengthDays, timeZone)
  const longer = ending.filter(({ role }) => ending.every((one) => one.role !== role || one.endsAt < end))
  if (longer.length === 0) throw new Refusal('renewal-not-longer', { days: lengthDays })
  const holds = (id: string) => longer.filter(({ delegation }) => delegation === id).length
  const [changes = ''] = longer.map(({ delegation }) => delegation).toSorted((a, b) => holds(b) - holds(a))
  const roles = [...new Set(longer.map(({ role }) => role))]
  return {
    changes,
    terms: roles.map((role) => ({ role, lengthDays, startDays: 0, optionalBecause: null, extendDays: 0 })),
    firstEnd: new Date(Math.min(...longer.map(({ endsAt }) => endsAt.getTime()))),
  }
}
