import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  APPROVE_DAYS,
  carriesFrom,
  demandFit,
  demandMayApprove,
  demandMayOpen,
  dueOf,
  moveRecovery,
  RECOVERY_MOVES,
  REST_DAYS,
  type Before,
  type Recovery,
  type RecoveryMover,
  type RecoveryVerb,
} from './recovery.ts'
import { Refusal } from './refusal.ts'

const AT = new Date('2026-05-01T12:00:00Z')
const hours = (n: number, from = AT) => new Date(from.getTime() + n * 3_600_000)
const recovery = (change: Partial<Recovery> = {}): Recovery => ({
  state: 'open',
  openedBy: 'one',
  openedAt: AT,
  carriesAt: null,
  ...change,
})
const approved = recovery({ state: 'approved', carriesAt: hours(72) })
const said = (work: () => unknown) => {
  try {
    return work() ?? 'yes'
  } catch (error) {
    assert.ok(error instanceof Refusal)
    return error.code
  }
}

const BY_HAND: [RecoveryVerb, RecoveryMover, Recovery['state'], string][] = [
  ['approve', 'provider', 'open', 'approved'],
  ['approve', 'provider', 'approved', 'recovery-approved'],
  ['approve', 'customer', 'open', 'not-found'],
  ['cancel', 'provider', 'open', 'cancelled'],
  ['cancel', 'customer', 'open', 'cancelled'],
  ['cancel', 'customer', 'approved', 'cancelled'],
  ['cancel', 'customer', 'carried-out', 'recovery-over'],
  ['cancel', 'provider', 'cancelled', 'recovery-over'],
  ['carry-out', 'provider', 'approved', 'not-found'],
  ['carry-out', 'clock', 'open', 'recovery-approved'],
  ['lapse', 'clock', 'open', 'lapsed'],
  ['lapse', 'customer', 'open', 'not-found'],
]

describe('recovery', () => {
  for (const [verb, by, state, answer] of BY_HAND)
    test(`${verb} by ${by} where it is ${state}: ${answer}`, () =>
      assert.equal(
        said(() => moveRecovery({ ...approved, state }, verb, by, hours(1))),
        answer,
      ))

  test('no partner moves one: there is no such mover in the table', () =>
    assert.deepEqual(
      [...new Set(Object.values(RECOVERY_MOVES).flatMap(({ by }) => by as readonly string[]))].toSorted(),
      ['clock', 'customer', 'provider'],
    ))

  test('72 hours, half-open: not a moment before, by nobody but the clock', () => {
    assert.deepEqual(carriesFrom(AT), hours(72))
    const just = new Date(hours(72).getTime() - 1)
    assert.deepEqual(
      [just, hours(72)].map((now) => said(() => moveRecovery(approved, 'carry-out', 'clock', now))),
      ['not-found', 'carried-out'],
    )
    assert.deepEqual(
      [dueOf(approved, just), dueOf(approved, hours(72)), dueOf(recovery(), hours(1))],
      [undefined, 'carry-out', undefined],
    )
    const late = hours(APPROVE_DAYS * 24)
    assert.equal(dueOf(recovery(), late), 'lapse')
    assert.equal(
      said(() => moveRecovery(recovery(), 'approve', 'provider', late)),
      'recovery-over',
    )
  })

  test('the second is another, and was an operator for a week', () => {
    const ask = (id: string, since: Date | null) => said(() => demandMayApprove(recovery(), { id, since }, AT))
    assert.equal(ask('one', hours(-1000)), 'recovery-same-operator')
    assert.equal(ask('two', hours(-7 * 24 + 1)), 'recovery-operator-new')
    assert.equal(ask('two', null), 'recovery-operator-new')
    assert.equal(ask('two', hours(-7 * 24)), 'yes')
  })

  test('one at a time, and a rest after one that a member stopped or that let somebody in', () => {
    const ask = (before: Before[]) => said(() => demandMayOpen(before, AT))
    const ended = (state: Before['state'], endedSide: Before['endedSide'], ago: number): Before => ({
      state,
      endedSide,
      endedAt: hours(-ago),
    })
    const rest = REST_DAYS * 24
    assert.equal(ask([]), 'yes')
    assert.equal(ask([{ state: 'open', endedSide: null, endedAt: null }]), 'recovery-running')
    assert.equal(ask([ended('cancelled', 'customer', 1)]), 'recovery-too-soon')
    assert.equal(ask([ended('cancelled', 'customer', rest)]), 'yes')
    assert.equal(ask([ended('cancelled', 'provider', 1)]), 'yes')
    assert.equal(ask([ended('lapsed', 'clock', 1)]), 'yes')
    assert.equal(ask([ended('carried-out', 'clock', rest - 1)]), 'recovery-too-soon')
  })

  test('a newcomer or a member; nobody of another company, nobody who has the role', () =>
    assert.deepEqual(
      (['nobody', 'member', 'unfit', 'elsewhere'] as const).map((behind) => said(() => demandFit(behind))),
      ['yes', 'yes', 'recovery-address-unfit', 'recovery-address-elsewhere'],
    ))

  test('in any history nobody is let in without another operator’s yes and 72 hours in which nobody said no', () => {
    const verbs = Object.keys(RECOVERY_MOVES) as RecoveryVerb[]
    const step = fc.record({
      verb: fc.constantFrom(...verbs),
      by: fc.constantFrom<RecoveryMover>('provider', 'customer', 'clock'),
      who: fc.constantFrom('one', 'two', 'three'),
      after: fc.integer({ min: 0, max: 100 }),
    })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        let [now, state] = [AT, recovery()]
        const done: { verb: RecoveryVerb; who: string; at: Date }[] = []
        for (const { verb, by, who, after } of steps) {
          now = hours(after, now)
          try {
            if (verb === 'approve') demandMayApprove(state, { id: who, since: hours(-1000) }, now)
            const to = moveRecovery(state, verb, by, now)
            state = { ...state, state: to, carriesAt: verb === 'approve' ? carriesFrom(now) : state.carriesAt }
            done.push({ verb, who, at: now })
          } catch (error) {
            assert.ok(error instanceof Refusal)
          }
        }
        if (state.state !== 'carried-out') return
        assert.deepEqual(
          done.map(({ verb }) => verb),
          ['approve', 'carry-out'],
        )
        const [yes, end] = done as [(typeof done)[number], (typeof done)[number]]
        assert.notEqual(yes.who, 'one')
        assert.ok(end.at.getTime() - yes.at.getTime() >= 72 * 3_600_000)
      }),
      { numRuns: 2000 },
    )
  })
})
