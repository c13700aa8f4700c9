import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import {
  blockersOf,
  demandPlannable,
  demandRemovable,
  demandResumable,
  earliestEnd,
  endsWith,
  type SoldThing,
} from './removal.ts'
import { SUBSCRIPTION_STATES } from './subscription.ts'

const at = (text: string) => new Date(text)
const ZONE = 'Europe/Stockholm'
const now = at('2026-10-01T12:00Z')
const sold = (change: Partial<SoldThing>): SoldThing => ({
  id: 'a',
  state: 'active',
  kind: 'licence',
  trial: false,
  endsAt: at('2026-10-14T22:00Z'),
  until: at('2026-10-14T22:00Z'),
  cancelUntil: null,
  ...change,
})
const blocks = (...all: SoldThing[]) =>
  blockersOf(all, now, ZONE).map(({ why, at: until }) => `${why} ${until.toISOString()}`)

test('what stands in the way, by hand, for each state; thirty days are days over summer time', () => {
  assert.deepEqual(blocks(sold({})), ['term-runs 2026-11-13T23:00:00.000Z'])
  assert.deepEqual(blocks(sold({ state: 'expired', until: at('2026-10-20T22:00Z') })), [
    'still-used 2026-10-20T22:00:00.000Z',
  ])
  for (const state of ['pending', 'suspended', 'disabled', 'deleted'] as const)
    assert.deepEqual(blocks(sold({ state })), [])
  assert.deepEqual(blocks(sold({ trial: true }), sold({ kind: 'usage', endsAt: null })), [])
})

test('what may still be cancelled says until when; the soonest comes first, and the last of them decides', () => {
  const [first, second] = blockersOf(
    [
      sold({ id: 'late', endsAt: at('2027-01-01T00:00Z'), cancelUntil: at('2026-10-02T00:00Z') }),
      sold({ id: 'soon', cancelUntil: at('2026-09-30T00:00Z') }),
    ],
    now,
    ZONE,
  )
  assert.deepEqual([first?.subscriptionId, first?.cancelUntil], ['soon', null])
  assert.deepEqual([second?.subscriptionId, second?.cancelUntil], ['late', at('2026-10-02T00:00Z')])
  assert.deepEqual(earliestEnd([first!, second!], now), second?.at)
  assert.deepEqual(earliestEnd([], now), now)
})

test('what ends with it, by hand', () => {
  const table = SUBSCRIPTION_STATES.map((state) =>
    [sold({ state }), sold({ state, trial: true }), sold({ state, kind: 'usage' })].map(endsWith),
  )
  assert.deepEqual(Object.fromEntries(SUBSCRIPTION_STATES.map((state, i) => [state, table[i]])), {
    pending: [true, true, true],
    active: [false, true, true],
    suspended: [false, true, true],
    expired: [false, false, false],
    disabled: [false, false, false],
    deleted: [false, false, false],
  })
})

test('nothing both blocks and ends with it, and after the earliest moment nothing blocks', () => {
  const things = fc.array(
    fc.record<SoldThing>({
      id: fc.uuid(),
      state: fc.constantFrom(...SUBSCRIPTION_STATES),
      kind: fc.constantFrom('licence', 'usage'),
      trial: fc.boolean(),
      endsAt: fc.option(fc.date({ min: at('2026-01-01T00:00Z'), max: at('2029-01-01T00:00Z'), noInvalidDate: true })),
      until: fc.option(fc.date({ min: at('2026-01-01T00:00Z'), max: at('2029-01-01T00:00Z'), noInvalidDate: true })),
      cancelUntil: fc.constant(null),
    }),
  )
  fc.assert(
    fc.property(things, (all) => {
      const blockers = blockersOf(all, now, ZONE)
      const blocked = new Set(blockers.map(({ subscriptionId }) => subscriptionId))
      for (const one of all) assert.ok(!(blocked.has(one.id) && endsWith(one)), one.state)
      const first = earliestEnd(blockers, now)
      assert.ok(first >= now && blockers.every((one) => one.at <= first))
      demandPlannable({ state: 'active', endingBy: null }, blockers, first, now)
      if (blockers.some((one) => one.at > now))
        assert.throws(
          () => demandPlannable({ state: 'active', endingBy: null }, blockers, addDays(first, -1 / 86_400), now),
          { code: 'end-too-early' },
        )
    }),
  )
})

test('who may part, plan and think again', () => {
  const [blocker] = blockersOf([sold({})], now, ZONE)
  assert.throws(() => demandRemovable([blocker!], now, 'x'), { code: 'relationship-blocked' })
  demandRemovable([], now, 'x')
  assert.throws(() => demandPlannable({ state: 'ending', endingBy: 'partner' }, [], now, now), {
    code: 'relationship-ending',
  })
  assert.throws(() => demandPlannable({ state: 'active', endingBy: null }, [], addDays(now, 1_201), now), {
    code: 'end-too-late',
  })
  demandResumable({ state: 'ending', endingBy: 'customer' }, 'customer')
  assert.throws(() => demandResumable({ state: 'ending', endingBy: 'customer' }, 'partner'), {
    code: 'end-of-other-side',
  })
  assert.throws(() => demandResumable({ state: 'active', endingBy: null }, 'partner'), {
    code: 'relationship-not-ending',
  })
})
