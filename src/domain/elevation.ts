import { Refusal } from './refusal.ts'
import { isHighRisk, mayBeDelegated } from './role-catalogue.ts'

/** How long a right may be asked for at once, in minutes. */
export const ELEVATION_MINUTES = { least: 15, most: 480 } as const
/** An ask that nobody answers is nobody's any more after so many hours. */
export const ASK_HOURS = 24

/** So many asks a day of one person at one customer: each of them writes to its administrators. */
export const ASKS_A_DAY = 20

export type Given = { roles: readonly string[]; minutes: number }
/** A right for one person and some hours: asked for when it is needed, released by the customer, from whose yes the time counts. */
export type Elevation = {
  id: string
  personId: string
  roles: readonly string[]
  minutes: number
  state: 'asked' | 'approved' | 'refused' | 'withdrawn' | 'ended'
  askedAt: Date
  given: Given | null
  startsAt: Date | null
  /** Half-open; what was ended before keeps its planned end here. */
  endsAt: Date | null
  endedAt: Date | null
}
/** The customer, a rule that it has set, the person who asked, somebody who assigns at its partner, or time. */
export type Mover = 'customer' | 'rule' | 'person' | 'partner' | 'clock'
type Move = { from: Elevation['state']; to: Elevation['state']; by: readonly Mover[] }

/** Asked once, answered once, ended once; more time is another ask. */
export const ELEVATION_MOVES = {
  approve: { from: 'asked', to: 'approved', by: ['customer', 'rule'] },
  refuse: { from: 'asked', to: 'refused', by: ['customer'] },
  withdraw: { from: 'asked', to: 'withdrawn', by: ['person', 'partner'] },
  end: { from: 'approved', to: 'ended', by: ['customer', 'person', 'partner'] },
  lapse: { from: 'approved', to: 'ended', by: ['clock'] },
} as const satisfies Record<string, Move>
export type ElevationVerb = keyof typeof ELEVATION_MOVES

/** What it is at this moment; that an ask was forgotten and that a time is over wait for no clean-up. */
export function phaseOf(
  { state, askedAt, endsAt }: Elevation,
  now: Date,
): 'asked' | 'lapsed' | 'running' | 'refused' | 'withdrawn' | 'ended' {
  if (state === 'asked') return now < lapsesAt(askedAt) ? 'asked' : 'lapsed'
  if (state === 'approved') return endsAt !== null && now < endsAt ? 'running' : 'ended'
  return state
}

/** Until when an ask may be answered. */
export const lapsesAt = (askedAt: Date) => new Date(askedAt.getTime() + ASK_HOURS * 3_600_000)

/** What becomes of it, or why it cannot become that. */
export function moveElevation(elevation: Elevation, verb: ElevationVerb, by: Mover, now: Date): Elevation['state'] {
  const move: Move = ELEVATION_MOVES[verb]
  if (!move.by.includes(by)) throw new Refusal('not-found')
  const phase = phaseOf(elevation, now)
  if (verb === 'lapse') {
    if (elevation.state !== 'approved' || phase === 'running') throw new Refusal('not-found')
    return move.to
  }
  if (phase === 'lapsed') throw new Refusal('elevation-lapsed', { hours: ASK_HOURS })
  if (move.from === 'asked' && phase !== 'asked') throw new Refusal('elevation-answered')
  if (move.from === 'approved' && phase !== 'running') throw new Refusal('elevation-over')
  return move.to
}

/** May these be asked for: each of them may be given at all, and once. */
export function demandElevable(roles: readonly string[]) {
  const never = roles.find((role) => !mayBeDelegated(role))
  if (never !== undefined) throw new Refusal('role-not-delegable', { role: never })
  const twice = roles.find((role, at) => roles.indexOf(role) !== at)
  if (twice !== undefined) throw new Refusal('role-twice', { role: twice })
}

/** The customer gives what was asked for, or less of it: fewer roles, a shorter time; never more. */
export function narrowElevation(asked: Given, wanted: Given): Given & { narrowed: boolean } {
  const roles = asked.roles.filter((role) => wanted.roles.includes(role))
  if (roles.length === 0 || wanted.roles.some((role) => !asked.roles.includes(role)) || wanted.minutes > asked.minutes)
    throw new Refusal('narrowing-wider')
  return {
    roles,
    minutes: wanted.minutes,
    narrowed: roles.length < asked.roles.length || wanted.minutes < asked.minutes,
  }
}

/** From the customer's yes on, as long as was given. */
export const runsFrom = (now: Date, minutes: number) => ({
  startsAt: now,
  endsAt: new Date(now.getTime() + minutes * 60_000),
})

/** As one says it. */
export const hoursAndMinutes = (minutes: number) => ({ hours: Math.floor(minutes / 60), minutes: minutes % 60 })

/** “Release at once, without asking”: these roles, so long at most, for one partner or for each. */
export type ReleaseRule = { partnerId: string | null; roles: readonly string[]; minutes: number }

/** What gives much is never given without asking. One that was withdrawn may go on standing in a rule: it is asked for no more. */
export const mayBeReleasedByRule = (role: string) => !isHighRisk(role)

/** Whether the customer has said beforehand that this is released at once. */
export const releasedByRule = (rules: readonly ReleaseRule[], partnerId: string, { roles, minutes }: Given) =>
  roles.every(
    (role) =>
      mayBeReleasedByRule(role) &&
      rules.some(
        (rule) =>
          (rule.partnerId === null || rule.partnerId === partnerId) &&
          rule.roles.includes(role) &&
          minutes <= rule.minutes,
      ),
  )
