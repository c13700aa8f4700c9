import { addDays, addHours, minutesBetween } from './calendar.ts'
import { demand, Refusal } from './refusal.ts'

/** How badly it hurts (7.8): A, B and C on screens. Words, never numbers, in what goes out (C12). */
export const SEVERITIES = ['critical', 'moderate', 'minimal'] as const
export type Severity = (typeof SEVERITIES)[number]

/** Within so many hours, round the clock, the side whose turn it is answers first. */
export const TARGET_HOURS: Record<Severity, number> = { critical: 2, moderate: 4, minimal: 8 }

export const STATUSES = ['open', 'waiting', 'solved', 'closed'] as const
export type Status = (typeof STATUSES)[number]

/** Opened by the customer; by its partner with a right; by its partner through the provider, without one (R16). */
export const WAYS = ['customer', 'on-behalf', 'without-rights'] as const
export type Way = (typeof WAYS)[number]

export type Side = 'customer' | 'partner' | 'provider'
/** Who reads an entry or a file: all are those who take part, the customer among them. */
export type Readers = 'all' | 'partner-and-provider' | 'partner' | 'provider'

export type ServiceRequest = {
  way: Way
  status: Status
  severity: Severity
  /** Whose turn it is to answer. The partner is first line, and hands on to the provider what it cannot solve. */
  answering: 'partner' | 'provider'
  askedAt: Date
  dueAt: Date
  answeredAt: Date | null
  solvedAt: Date | null
}

/** What is solved closes by itself after so many days; for so many it can be opened again. */
export const CLOSE_DAYS = 14
export const REOPEN_DAYS = 30
/** So many entries in one; beyond that it is another matter, and another request. */
export const MOST_ENTRIES = 500

/** Those who answer, those who asked, or time. */
export type Part = 'answerer' | 'asker' | 'clock'
type Move = { from: readonly Status[]; to: Status; by: readonly Part[] }

/** Waiting is for those who asked: something is needed of them. Handed on it is open, and the provider's turn. */
export const SERVICE_MOVES = {
  wait: { from: ['open'], to: 'waiting', by: ['answerer'] },
  resume: { from: ['waiting'], to: 'open', by: ['answerer', 'asker'] },
  solve: { from: ['open', 'waiting'], to: 'solved', by: ['answerer', 'asker'] },
  close: { from: ['solved'], to: 'closed', by: ['asker', 'clock'] },
  reopen: { from: ['solved', 'closed'], to: 'open', by: ['asker'] },
  escalate: { from: ['open', 'waiting'], to: 'open', by: ['answerer'] },
} as const satisfies Record<string, Move>
export type ServiceVerb = keyof typeof SERVICE_MOVES

/** What ends it is said by whoever takes part, also by a partner that need not support the customer any more. */
export const endsAnyway = (verb: ServiceVerb) => verb === 'solve' || verb === 'close'

type Asked = { perDay: number; unfinished: number }
/** There is an end to what one organisation asks for, so that nobody's queue and letters are filled by a loop. */
export const MOST_ASKED: Record<'customer' | 'partner', Asked> = {
  customer: { perDay: 50, unfinished: 200 },
  partner: { perDay: 500, unfinished: 2_000 },
}

export function demandPlace(asked: Asked, side: 'customer' | 'partner') {
  const most = MOST_ASKED[side]
  demand(asked.perDay < most.perDay, 'service-request-day-limit', { most: most.perDay })
  demand(asked.unfinished < most.unfinished, 'service-request-too-many', { most: most.unfinished })
}

/** Which part a side has in it; none where it only sees that there is one, or does not see it. */
export function partOf({ way, answering }: Pick<ServiceRequest, 'way' | 'answering'>, side: Side): Part | undefined {
  if (side === answering) return 'answerer'
  if (side === 'provider') return undefined
  // What a partner asks the provider without a right is between the two: the customer sees that it exists.
  return side === 'customer' && way === 'without-rights' ? undefined : 'asker'
}

/** What becomes of it, or why it cannot become that. */
export function moveService(request: ServiceRequest, verb: ServiceVerb, by: Side | 'clock', now: Date): Status {
  const move: Move = SERVICE_MOVES[verb]
  const part = by === 'clock' ? 'clock' : demandPart(request, by)
  demand(move.by.includes(part), 'service-request-side')
  if (verb === 'escalate') demand(request.answering === 'partner', 'service-request-with-provider')
  demand(move.from.includes(request.status), 'service-request-state', { status: request.status })
  if (verb === 'reopen') demand(now < reopenUntil(request, now), 'service-request-reopen-late', { days: REOPEN_DAYS })
  if (by === 'clock') demand(closesByItself(request, now), 'not-found')
  return move.to
}

/** Whoever only looks on writes nothing and moves nothing. */
export function demandPart(request: Pick<ServiceRequest, 'way' | 'answering'>, side: Side): Part {
  const part = partOf(request, side)
  if (part === undefined) throw new Refusal(side === 'customer' ? 'service-request-onlooker' : 'not-found')
  return part
}

/** What a side could do with it now, for the page's buttons. */
export function openMoves(request: ServiceRequest, side: Side, now: Date): readonly ServiceVerb[] {
  return (Object.keys(SERVICE_MOVES) as ServiceVerb[]).filter((verb) => {
    try {
      moveService(request, verb, side, now)
      return true
    } catch (error) {
      if (error instanceof Refusal) return false
      throw error
    }
  })
}

/** Words are added as long as it is not closed. */
export function demandWritable(request: Pick<ServiceRequest, 'way' | 'answering' | 'status'>, side: Side): Part {
  const part = demandPart(request, side)
  demand(request.status !== 'closed', 'service-request-state', { status: request.status })
  return part
}

/** Who reads what a side writes: all who take part, or its own people alone; customers have nothing to keep from their helpers. */
export function readersOf(way: Way, side: Side, internal: boolean): Readers {
  if (internal) {
    if (side === 'customer') throw new Refusal('service-request-side')
    return side
  }
  return way === 'without-rights' ? 'partner-and-provider' : 'all'
}

/** Whether this is what the other side waited for: the first thing that those who answer say to those who asked. */
export const isFirstAnswer = ({ answeredAt }: Pick<ServiceRequest, 'answeredAt'>, part: Part, readers: Readers) =>
  part === 'answerer' && answeredAt === null && (readers === 'all' || readers === 'partner-and-provider')

/** By when the first answer is due: counted from when it was opened, handed on or opened again. */
export const targetFrom = (severity: Severity, from: Date) => addHours(from, TARGET_HOURS[severity])

export type Target = { state: 'due' | 'late' | 'answered' | 'answered-late' | 'none'; minutes: number | null }
/** How the answer stands to its time, at this moment; what was solved unanswered by whoever asked owes none. */
export function targetOf({ status, askedAt, dueAt, answeredAt }: ServiceRequest, now: Date): Target {
  if (answeredAt !== null) {
    const minutes = Math.max(0, Math.round(minutesBetween(askedAt, answeredAt)))
    return { state: answeredAt < dueAt ? 'answered' : 'answered-late', minutes }
  }
  if (status === 'solved' || status === 'closed') return { state: 'none', minutes: null }
  return { state: now < dueAt ? 'due' : 'late', minutes: null }
}

/** The clock tells of a missed time once: where nobody has answered and somebody still waits. */
export const missesTarget = (request: ServiceRequest, missedAt: Date | null, now: Date) =>
  missedAt === null && targetOf(request, now).state === 'late'

const reopenUntil = ({ solvedAt }: ServiceRequest, now: Date) => addDays(solvedAt ?? now, REOPEN_DAYS)

/** Solved long enough ago, and not opened again. */
export const closesByItself = ({ status, solvedAt }: ServiceRequest, now: Date) =>
  status === 'solved' && solvedAt !== null && now >= addDays(solvedAt, CLOSE_DAYS)

/** Short enough to be said on the telephone. */
export const referenceOf = (id: string) => id.slice(-8).toUpperCase()
