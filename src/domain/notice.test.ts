import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import { endsOf, nextNotice, NOTICE_DAYS, noticesDue } from './notice.ts'

const end = new Date('2027-05-22T22:00:00Z')
const before = (days: number, ms = 0) => new Date(addDays(end, -days).getTime() + ms)
const long = before(400)

describe('notices before rights end', () => {
  for (const [left, now, next, toldUntil, told] of [
    ['half a year', before(180), before(90), long, false],
    ['ninety days', before(90), before(30), long, true],
    ['ninety days, told already', before(90), before(30), before(90), false],
    ['a little less than thirty', before(29), before(7), before(90), true],
    ['a millisecond before the notice of seven', before(7, -1), before(7), before(30), false],
    ['seven', before(7), before(1), before(30), true],
    ['an hour', before(0, -3_600_000), undefined, before(7), true],
    ['none', end, undefined, before(7), false],
    ['granted for ten days, on the first of them', before(10), before(7), before(10), false],
  ] as const)
    test(`${left} left`, () => {
      assert.deepEqual(nextNotice([end], now), next)
      assert.deepEqual(noticesDue([end], toldUntil, now), told ? [end] : [])
    })

  test('each end has notices of its own; what goes on by itself, or was taken out, has none', () => {
    const role = (endsAt: Date, more: object = {}) => ({
      role: 'directory-readers',
      startsAt: long,
      endsAt,
      endedAt: null,
      extendDays: 0,
      ...more,
    })
    const later = addDays(end, 60)
    const roles = [
      role(later),
      role(end),
      role(end),
      role(before(9), { extendDays: 30 }),
      role(before(8), { endedAt: long }),
    ]
    assert.deepEqual(endsOf({ roles, state: 'active' }, before(40)), [end, later])
    // One that is held back a day after it should have gone on ends like any other.
    assert.deepEqual(endsOf({ roles, state: 'active' }, before(15)), [before(9), end, later])
    assert.deepEqual(endsOf({ roles, state: 'ended' }, before(40)), [])
    assert.deepEqual(nextNotice([end, later], before(31)), before(30))
    assert.deepEqual(noticesDue([end, later], before(31), before(30)), [end, later])
  })

  test('whenever the clock comes, each notice is given at most once', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 5 }), { minLength: 1, maxLength: 30 }), (days) => {
        let toldUntil = addDays(end, -401)
        let times = 0
        for (const now of days.toSorted((a, b) => a - b).map((day) => addDays(end, day))) {
          const passed = NOTICE_DAYS.filter(
            (notice) => addDays(end, -notice) > toldUntil && addDays(end, -notice) <= now,
          )
          const told = noticesDue([end], toldUntil, now).length
          assert.equal(told, passed.length > 0 && now < end ? 1 : 0)
          times += told
          toldUntil = now
        }
        assert.ok(times <= NOTICE_DAYS.length)
      }),
    ))
})
