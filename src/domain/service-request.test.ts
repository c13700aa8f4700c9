import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays, addHours } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import {
  CLOSE_DAYS,
  isFirstAnswer,
  missesTarget,
  moveService,
  openMoves,
  partOf,
  readersOf,
  referenceOf,
  REOPEN_DAYS,
  SERVICE_MOVES,
  SEVERITIES,
  STATUSES,
  targetFrom,
  targetOf,
  WAYS,
  type ServiceRequest,
  type ServiceVerb,
  type Side,
} from '#domain/service-request.ts'

const NOW = new Date('2027-03-01T12:00:00Z')
const SIDES = ['customer', 'partner', 'provider'] as const
const request = (change: Partial<ServiceRequest> = {}): ServiceRequest => ({
  way: 'customer',
  status: 'open',
  severity: 'moderate',
  answering: 'partner',
  askedAt: NOW,
  dueAt: targetFrom('moderate', NOW),
  answeredAt: null,
  solvedAt: change.status === 'solved' || change.status === 'closed' ? NOW : null,
  ...change,
})
const outcome = (of: ServiceRequest, verb: ServiceVerb, by: Side | 'clock', now = NOW): string => {
  try {
    return moveService(of, verb, by, now)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

/** What each side may do with a customer's request that its partner answers, by hand; `-` is the other side's, `x` not in this state. */
const BY_HAND = `
          open     waiting  solved  closed
wait      p        x        x       x
resume    x        cp       x       x
solve     cp       cp       x       x
close     x        x        c       x
reopen    x        x        c       c
escalate  p        p        x       x
`
const TABLE = BY_HAND.trim()
  .split('\n')
  .slice(1)
  .map((line) => line.trim().split(/\s+/)) as [ServiceVerb, ...string[]][]

describe('service requests', () => {
  test('the table of moves by hand: who, from where', () => {
    assert.deepEqual(TABLE.map(([verb]) => verb).toSorted(), Object.keys(SERVICE_MOVES).toSorted())
    for (const [verb, ...cells] of TABLE)
      for (const [at, status] of STATUSES.entries())
        for (const side of ['customer', 'partner'] as const) {
          const may = (cells[at] ?? '').includes(side === 'customer' ? 'c' : 'p')
          const found = outcome(request({ status }), verb, side)
          assert.equal(STATUSES.includes(found as never), may, `${side} ${verb} ${status}: ${found}`)
          if (may) assert.equal(found, SERVICE_MOVES[verb].to)
        }
  })

  test('whose part it is, by hand', () => {
    const parts = (way: ServiceRequest['way'], answering: ServiceRequest['answering']) =>
      SIDES.map((side) => partOf({ way, answering }, side))
    assert.deepEqual(parts('customer', 'partner'), ['asker', 'answerer', undefined])
    assert.deepEqual(parts('customer', 'provider'), ['asker', 'asker', 'answerer'])
    assert.deepEqual(parts('on-behalf', 'provider'), ['asker', 'asker', 'answerer'])
    assert.deepEqual(parts('without-rights', 'provider'), [undefined, 'asker', 'answerer'])
  })

  test('C12: severities are words, and the times of 7.8', () => {
    assert.deepEqual(SEVERITIES, ['critical', 'moderate', 'minimal'])
    const hours = SEVERITIES.map((severity) => (targetFrom(severity, NOW).getTime() - NOW.getTime()) / 3_600_000)
    assert.deepEqual(hours, [2, 4, 8])
  })

  test('handed on once, by the partner; the operator answers only what is with the provider', () => {
    assert.equal(outcome(request({ answering: 'provider' }), 'escalate', 'partner'), 'service-request-side')
    assert.equal(outcome(request({ answering: 'provider' }), 'escalate', 'provider'), 'service-request-with-provider')
    assert.equal(outcome(request(), 'solve', 'provider'), 'not-found')
    assert.equal(outcome(request({ answering: 'provider' }), 'solve', 'provider'), 'solved')
  })

  test('whoever only sees that there is one does nothing with it', () => {
    const seen = request({ way: 'without-rights', answering: 'provider' })
    for (const verb of Object.keys(SERVICE_MOVES) as ServiceVerb[])
      assert.equal(outcome(seen, verb, 'customer'), 'service-request-onlooker')
    assert.deepEqual(openMoves(seen, 'customer', NOW), [])
    assert.deepEqual(openMoves(seen, 'partner', NOW), ['solve'])
  })

  test('opened again for 30 days, closed by itself after 14; half-open', () => {
    const solved = request({ status: 'solved' })
    assert.equal(outcome(solved, 'reopen', 'customer', new Date(addDays(NOW, REOPEN_DAYS).getTime() - 1)), 'open')
    assert.equal(outcome(solved, 'reopen', 'customer', addDays(NOW, REOPEN_DAYS)), 'service-request-reopen-late')
    assert.equal(outcome(solved, 'close', 'clock', new Date(addDays(NOW, CLOSE_DAYS).getTime() - 1)), 'not-found')
    assert.equal(outcome(solved, 'close', 'clock', addDays(NOW, CLOSE_DAYS)), 'closed')
    for (const verb of ['wait', 'resume', 'solve', 'reopen', 'escalate'] as const)
      assert.equal(outcome(solved, verb, 'clock', addDays(NOW, 99)), 'service-request-side')
  })

  test('the answer and its time, by hand', () => {
    const due = targetFrom('moderate', NOW)
    assert.deepEqual(targetOf(request(), NOW), { state: 'due', minutes: null })
    assert.equal(targetOf(request(), new Date(due.getTime() - 1)).state, 'due')
    assert.equal(targetOf(request(), due).state, 'late')
    const after = (answeredAt: Date) => targetOf(request({ answeredAt }), addDays(NOW, 9))
    assert.deepEqual(after(addHours(NOW, 35 / 60)), { state: 'answered', minutes: 35 })
    assert.deepEqual(after(addHours(NOW, 5)), { state: 'answered-late', minutes: 300 })
    assert.equal(targetOf(request({ status: 'closed' }), addDays(NOW, 9)).state, 'none')
    assert.equal(missesTarget(request(), null, due), true)
    assert.equal(missesTarget(request(), due, addDays(NOW, 9)), false, 'told once')
    assert.equal(missesTarget(request({ answeredAt: NOW }), null, due), false)
    assert.equal(missesTarget(request({ status: 'solved' }), null, due), false)
  })

  test('who reads what is written; a word among colleagues is no answer', () => {
    for (const way of WAYS) {
      assert.equal(readersOf(way, 'partner', true), 'partner')
      assert.equal(readersOf(way, 'provider', true), 'provider')
      assert.throws(() => readersOf(way, 'customer', true), Refusal)
      assert.equal(readersOf(way, 'partner', false), way === 'without-rights' ? 'partner-and-provider' : 'all')
    }
    assert.equal(isFirstAnswer(request(), 'answerer', 'all'), true)
    assert.equal(isFirstAnswer(request(), 'answerer', 'partner'), false)
    assert.equal(isFirstAnswer(request(), 'asker', 'all'), false)
    assert.equal(isFirstAnswer(request({ answeredAt: NOW }), 'answerer', 'all'), false)
  })

  test('any history: it is answered by one side, handed on once at most, solved whenever it is closed, and buttons never lie', () => {
    const step = fc.record({
      verb: fc.constantFrom(...(Object.keys(SERVICE_MOVES) as ServiceVerb[])),
      by: fc.constantFrom<Side | 'clock'>(...SIDES, 'clock'),
      days: fc.integer({ min: 0, max: 20 }),
    })
    const first = fc.record({ way: fc.constantFrom(...WAYS), severity: fc.constantFrom(...SEVERITIES) })
    fc.assert(
      fc.property(first, fc.array(step, { maxLength: 30 }), ({ way, severity }, steps) => {
        let [now, handed] = [NOW, 0]
        let one = request({ way, severity, answering: way === 'customer' ? 'partner' : 'provider' })
        for (const { verb, by, days } of steps) {
          now = addDays(now, days)
          const offered = by !== 'clock' && openMoves(one, by, now).includes(verb)
          const found = outcome(one, verb, by, now)
          const moved = (STATUSES as readonly string[]).includes(found)
          if (by !== 'clock') assert.equal(offered, moved)
          if (!moved) continue
          assert.ok((SERVICE_MOVES[verb].from as readonly string[]).includes(one.status))
          const status = found as ServiceRequest['status']
          if (verb === 'escalate') handed += 1
          one = {
            ...one,
            status,
            answering: verb === 'escalate' ? 'provider' : one.answering,
            solvedAt: status === 'solved' ? now : status === 'closed' ? one.solvedAt : null,
          }
          assert.equal(one.solvedAt !== null, status === 'solved' || status === 'closed')
        }
        assert.ok(handed <= 1)
      }),
    )
  })

  test('a reference can be said on the telephone', () => {
    assert.equal(referenceOf('01a209e2-5dd4-7566-967e-24c693d26cfe'), '93D26CFE')
  })
})
