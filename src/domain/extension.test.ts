import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import type { Delegation, GrantedRole } from './delegation.ts'
import { extend, nextExtension } from './extension.ts'

const zone = 'Europe/Stockholm'
const start = new Date('2026-06-01T10:00:00Z')
const end = new Date('2026-12-31T23:00:00Z')
const role = (more: Partial<GrantedRole> = {}): GrantedRole => ({
  role: 'user-administrator',
  startsAt: start,
  endsAt: end,
  endedAt: null,
  extendDays: 30,
  ...more,
})
const of = (...roles: GrantedRole[]): Delegation => ({
  id: 'd',
  template: 'own',
  roles,
  state: 'active',
  grantedAt: start,
  endedAt: null,
})
const ends = (law: Delegation, now: Date) => extend(law, zone, now).roles.map(({ endsAt }) => endsAt.toISOString())

describe('what goes on by itself', () => {
  test('a week before its end, by its days, to the close of a day where the customer lives', () => {
    assert.deepEqual(nextExtension(of(role()), addDays(end, -30)), addDays(end, -7))
    assert.deepEqual(extend(of(role()), zone, addDays(end, -8)).extended, [])
    assert.deepEqual(extend(of(role()), zone, addDays(end, -7)).extended, ['user-administrator'])
    assert.deepEqual(ends(of(role()), addDays(end, -7)), ['2027-01-30T23:00:00.000Z'])
    // Over the change to summer time.
    assert.deepEqual(ends(of(role({ extendDays: 120 })), addDays(end, -1)), ['2027-04-30T22:00:00.000Z'])
  })
  test('not what was stopped, taken out, has ended, or is too powerful', () => {
    const now = addDays(end, -3)
    for (const one of [role({ extendDays: 0 }), role({ endedAt: start }), role({ role: 'global-administrator' })])
      assert.deepEqual(extend(of(one), zone, now).extended, [])
    assert.deepEqual(extend(of(role()), zone, end).extended, [])
    // The clock does not come back for it either.
    assert.equal(nextExtension(of(role()), end), undefined)
    assert.deepEqual(extend({ ...of(role()), state: 'ended' }, zone, now).extended, [])
  })
  test('however late and often the clock comes within the week, it goes on once', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 6 * 24 }), { minLength: 1, maxLength: 8 }), (hours) => {
        let law = of(role())
        for (const hour of hours.toSorted((a, b) => a - b))
          law = of(...extend(law, zone, new Date(addDays(end, -7).getTime() + hour * 3_600_000)).roles)
        assert.equal(law.roles[0]?.endsAt.toISOString(), '2027-01-30T23:00:00.000Z')
      }),
    ))
})
