import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from './refusal.ts'
import {
  isExpired,
  isOpen,
  moveRequest,
  openMoves,
  purposeAt,
  REQUEST_MOVES,
  shownState,
  type RequestFacts,
  type RequestState,
  type RequestVerb,
  type Side,
} from './request.ts'

const now = new Date('2026-11-22T12:00:00Z')
const later = new Date('2026-12-01T00:00:00Z')
const before = new Date('2026-11-01T00:00:00Z')
const request = (state: RequestState, expiresAt: Date | null = later): RequestFacts => ({
  state,
  expiresAt,
  answeredAt: before,
  withdrawnAt: before,
})

/** Written out by hand: who may do what from where, in time. A change of the rule must be made twice, once here. */
const BY_HAND: Record<RequestState, { partner: RequestVerb[]; customer: RequestVerb[] }> = {
  draft: { partner: ['edit', 'hand-over', 'discard', 'open'], customer: [] },
  open: {
    partner: ['hand-out-link', 'write', 'send', 'remind', 're-issue', 'withdraw'],
    customer: ['see', 'forward', 'accept', 'decline'],
  },
  accepted: { partner: [], customer: [] },
  declined: { partner: [], customer: [] },
  withdrawn: { partner: [], customer: [] },
}
const WHITHER: Record<RequestVerb, RequestState> = {
  edit: 'draft',
  'hand-over': 'draft',
  discard: 'draft',
  open: 'open',
  'hand-out-link': 'open',
  write: 'open',
  send: 'open',
  remind: 'open',
  're-issue': 'open',
  withdraw: 'withdrawn',
  see: 'open',
  forward: 'open',
  accept: 'accepted',
  decline: 'declined',
}
const states = Object.keys(BY_HAND) as RequestState[]
const verbs = Object.keys(REQUEST_MOVES) as RequestVerb[]
const sides: Side[] = ['partner', 'customer']

describe('a request moves only as the table written by hand says', () => {
  for (const state of states)
    for (const side of sides)
      for (const verb of verbs)
        test(`${state}: ${side} ${verb}`, () => {
          if (BY_HAND[state][side].includes(verb))
            assert.equal(moveRequest(request(state), verb, side, now), WHITHER[verb])
          else assert.throws(() => moveRequest(request(state), verb, side, now), Refusal)
        })

  test('the buttons are exactly the possible moves', () => {
    for (const state of states)
      for (const side of sides) assert.deepEqual(openMoves(request(state), side, now), BY_HAND[state][side])
  })
})

describe('a request past its date', () => {
  test('is expired from the instant itself: the interval is half-open', () => {
    assert.equal(isExpired(request('open', now), now), true)
    assert.equal(isOpen(request('open', new Date(now.getTime() + 1)), now), true)
    assert.equal(shownState(request('open', now), now), 'expired')
  })

  test('can only be issued again', () => {
    assert.deepEqual(openMoves(request('open', before), 'partner', now), ['re-issue'])
    assert.deepEqual(openMoves(request('open', before), 'customer', now), [])
  })

  test('says so, with the date', () => {
    assert.throws(
      () => moveRequest(request('open', before), 'accept', 'customer', now),
      (e: Refusal) => e.code === 'request-expired' && e.facts.at === before.toISOString(),
    )
  })
})

test('each closed state refuses an answer with its own word', () => {
  for (const state of ['accepted', 'declined', 'withdrawn'] as const)
    assert.throws(
      () => moveRequest(request(state), 'accept', 'customer', now),
      (e: Refusal) => e.code === `request-${state}`,
    )
})

test('whatever is tried, in whatever order: an answered or withdrawn request never changes again, and only the customer answers', () => {
  const step = fc.record({
    verb: fc.constantFrom(...verbs),
    side: fc.constantFrom(...sides),
    ms: fc.integer({ min: 0, max: 40 * 86_400_000 }),
  })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let facts = request('draft', null)
      let time = now.getTime()
      let answers = 0
      for (const { verb, side, ms } of steps) {
        time += ms
        const state = facts.state
        try {
          const to = moveRequest(facts, verb, side, new Date(time))
          if (['accepted', 'declined', 'withdrawn'].includes(state)) return false
          if (to === 'accepted' || to === 'declined') {
            answers += 1
            if (side !== 'customer') return false
          }
          facts = {
            ...facts,
            state: to,
            expiresAt: verb === 'open' || verb === 're-issue' ? new Date(time + 30 * 86_400_000) : facts.expiresAt,
          }
        } catch (error) {
          if (!(error instanceof Refusal)) throw error
        }
      }
      return answers <= 1
    }),
  )
})

describe('what is really asked where it is answered, by hand', () => {
  for (const [purpose, includeRights, related, asked] of [
    ['relationship', false, false, 'relationship'],
    ['relationship', true, false, 'relationship'],
    ['relationship', false, true, 'relationship'],
    ['relationship', true, true, 'rights'],
    ['rights', true, true, 'rights'],
    ['rights', true, false, 'rights'],
  ] as const)
    test(`${purpose}, ${includeRights ? 'with' : 'without'} rights, ${related ? 'already' : 'not yet'} the reseller`, () =>
      assert.equal(purposeAt({ purpose, includeRights }, related), asked))
})
