import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { Refusal } from '#domain/refusal.ts'
import {
  demandDayToCome,
  demandDuty,
  DUTY_END_MOVES,
  dutyEndsAt,
  dutyRuns,
  moveDutyEnd,
  type DutyEndState,
  type DutyEndVerb,
} from '#domain/support-duty.ts'

const NOW = new Date('2027-03-01T12:00:00Z')
const ZONE = 'Europe/Stockholm'
const SIDES = ['customer', 'partner'] as const
const outcome = (
  state: DutyEndState,
  verb: DutyEndVerb,
  proposer: 'customer' | 'partner',
  by: 'customer' | 'partner',
) => {
  try {
    return moveDutyEnd({ state, side: proposer }, verb, by)
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

describe('the duty to support', () => {
  test('the table by hand: only the other side agrees or refuses, only the proposer takes back', () => {
    for (const [proposer, other] of [
      ['customer', 'partner'],
      ['partner', 'customer'],
    ] as const) {
      assert.equal(outcome('proposed', 'agree', proposer, other), 'agreed')
      assert.equal(outcome('proposed', 'refuse', proposer, other), 'refused')
      assert.equal(outcome('proposed', 'takeBack', proposer, proposer), 'taken-back')
      assert.equal(outcome('proposed', 'agree', proposer, proposer), 'duty-end-other-side')
      assert.equal(outcome('proposed', 'refuse', proposer, proposer), 'duty-end-other-side')
      assert.equal(outcome('proposed', 'takeBack', proposer, other), 'duty-end-other-side')
      for (const state of ['agreed', 'refused', 'taken-back'] as const)
        for (const verb of Object.keys(DUTY_END_MOVES) as DutyEndVerb[])
          for (const by of SIDES) assert.ok(outcome(state, verb, proposer, by).startsWith('duty-end-'))
    }
  })

  test('R15: in any history nobody ends it alone', () => {
    const step = fc.record({
      verb: fc.constantFrom<DutyEndVerb | 'propose'>('propose', 'agree', 'refuse', 'takeBack'),
      by: fc.constantFrom(...SIDES),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 20 }), (steps) => {
        let end: { state: DutyEndState; side: 'customer' | 'partner' } | undefined
        const yeses = new Set<string>()
        for (const { verb, by } of steps) {
          if (verb === 'propose') {
            if (end?.state === 'proposed') continue
            end = { state: 'proposed', side: by }
            yeses.clear()
            yeses.add(by)
            continue
          }
          if (!end) continue
          const found = outcome(end.state, verb, end.side, by)
          if (found.startsWith('duty-end-')) continue
          if (found === 'agreed') yeses.add(by)
          end = { ...end, state: found as DutyEndState }
          if (end.state === 'agreed') assert.deepEqual([...yeses].toSorted(), ['customer', 'partner'])
        }
      }),
    )
  })

  test('it runs until its end, half-open; the way through the provider is open as long as one runs', () => {
    assert.equal(dutyRuns({ until: null }, NOW), true)
    assert.equal(dutyRuns({ until: new Date(NOW.getTime() + 1) }, NOW), true)
    assert.equal(dutyRuns({ until: NOW }, NOW), false)
    demandDuty([{ until: NOW }, { until: null }], NOW, 'x')
    assert.throws(() => demandDuty([{ until: NOW }], NOW, 'x'), Refusal)
    assert.throws(() => demandDuty([], NOW, 'x'), Refusal)
  })

  test('it ends at the second yes, or at the close of the day that was proposed, at the customer', () => {
    assert.equal(dutyEndsAt(null, ZONE, NOW), NOW)
    assert.equal(dutyEndsAt('2027-03-01', ZONE, NOW).toISOString(), '2027-03-01T23:00:00.000Z')
    assert.equal(dutyEndsAt('2027-06-30', ZONE, NOW).toISOString(), '2027-06-30T22:00:00.000Z')
    assert.equal(dutyEndsAt('2027-02-01', ZONE, NOW), NOW, 'a day that has passed meanwhile is at once')
    demandDayToCome('2027-03-01', ZONE, NOW)
    demandDayToCome(null, ZONE, NOW)
    assert.throws(() => demandDayToCome('2027-02-28', ZONE, NOW), Refusal)
  })
})
