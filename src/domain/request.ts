import { Refusal } from './refusal.ts'

/** The partner's ask for a reseller relationship. Expired is open past its date: derived, never stored. */
export type RequestState = 'draft' | 'open' | 'accepted' | 'declined' | 'withdrawn'
export type Side = 'partner' | 'customer'
export type Purpose = 'relationship' | 'rights'

/** What is really asked where it is answered: a customer who has this partner already is asked for the rights alone. */
export const purposeAt = (ask: { purpose: Purpose; includeRights: boolean }, related: boolean): Purpose =>
  related && ask.includeRights ? 'rights' : ask.purpose

export type RequestFacts = {
  state: RequestState
  expiresAt: Date | null
  answeredAt: Date | null
  withdrawnAt: Date | null
}

type Move = {
  from: readonly RequestState[]
  to: RequestState
  by: readonly Side[]
  /** Still possible after the request's date has passed. */
  late?: true
}

/** Every move a request can make, keyed by verb: who, from where, whither. Screens, documents and buttons read it. */
export const REQUEST_MOVES = {
  edit: { from: ['draft'], to: 'draft', by: ['partner'] },
  'hand-over': { from: ['draft'], to: 'draft', by: ['partner'] },
  discard: { from: ['draft'], to: 'draft', by: ['partner'] },
  open: { from: ['draft'], to: 'open', by: ['partner'] },
  'hand-out-link': { from: ['open'], to: 'open', by: ['partner'] },
  write: { from: ['open'], to: 'open', by: ['partner'] },
  send: { from: ['open'], to: 'open', by: ['partner'] },
  remind: { from: ['open'], to: 'open', by: ['partner'] },
  're-issue': { from: ['open'], to: 'open', by: ['partner'], late: true },
  withdraw: { from: ['open'], to: 'withdrawn', by: ['partner'] },
  see: { from: ['open'], to: 'open', by: ['customer'] },
  forward: { from: ['open'], to: 'open', by: ['customer'] },
  accept: { from: ['open'], to: 'accepted', by: ['customer'] },
  decline: { from: ['open'], to: 'declined', by: ['customer'] },
} as const satisfies Record<string, Move>

export type RequestVerb = keyof typeof REQUEST_MOVES

/** Open, and its date has not come: the only time in which a customer can answer. The date itself is outside. */
export const isOpen = (request: RequestFacts, now: Date) => request.state === 'open' && !isExpired(request, now)
export const isExpired = (request: RequestFacts, now: Date) =>
  request.state === 'open' && request.expiresAt !== null && request.expiresAt <= now

/** What a person reads as the request's state. */
export const shownState = (request: RequestFacts, now: Date): RequestState | 'expired' =>
  isExpired(request, now) ? 'expired' : request.state

/** The state the request moves to, or the refusal that says what stands in the way. */
export function moveRequest(request: RequestFacts, verb: RequestVerb, side: Side, now: Date): RequestState {
  const move: Move = REQUEST_MOVES[verb]
  if (!move.by.includes(side)) throw new Refusal('not-found')
  if (!move.from.includes(request.state)) throw closed(request)
  if (!move.late && isExpired(request, now)) throw new Refusal('request-expired', { at: iso(request.expiresAt) })
  return move.to
}

/** The verbs this side has now: what the portals draw as buttons. */
export function openMoves(request: RequestFacts, side: Side, now: Date): RequestVerb[] {
  return (Object.keys(REQUEST_MOVES) as RequestVerb[]).filter((verb) => {
    const move: Move = REQUEST_MOVES[verb]
    return (
      move.by.includes(side) && move.from.includes(request.state) && (move.late === true || !isExpired(request, now))
    )
  })
}

function closed(request: RequestFacts): Refusal {
  if (request.state === 'accepted') return new Refusal('request-accepted', { at: iso(request.answeredAt) })
  if (request.state === 'declined') return new Refusal('request-declined', { at: iso(request.answeredAt) })
  if (request.state === 'withdrawn') return new Refusal('request-withdrawn', { at: iso(request.withdrawnAt) })
  return new Refusal(request.state === 'draft' ? 'request-not-open' : 'request-not-draft')
}

const iso = (at: Date | null) => at?.toISOString() ?? null

/** What a customer may answer with when it says no. */
export const DECLINE_REASONS = [
  'not-asked-for',
  'other-partner',
  'too-many-rights',
  'unknown-partner',
  'not-now',
  'other',
] as const
export type DeclineReason = (typeof DECLINE_REASONS)[number]

/** Letters that Ombud itself sends: so many for one request, so far apart. */
export const LETTER_LIMIT = 3
export const LETTER_HOURS_APART = 72
/** Lengths in days: of a request's life, and of the rights it asks for. */
export const OPEN_DAYS = { least: 1, most: 90, usual: 30 }
export const RIGHTS_DAYS = { least: 1, most: 730, usual: 180 }
