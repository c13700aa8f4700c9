import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addDays } from './calendar.ts'
import { nextNotice, NOTICE_DAYS, noticeAt } from './notice.ts'

const end = new Date('2027-05-22T22:00:00Z')
const before = (days: number, ms = 0) => new Date(addDays(end, -days).getTime() + ms)

describe('notices before rights end', () => {
  for (const [left, now, next, at] of [
    ['half a year', before(180), before(90), undefined],
    ['ninety days', before(90), before(30), 90],
    ['a little less than thirty', before(29), before(7), 30],
    ['a millisecond before the notice of seven', before(7, -1), before(7), 30],
    ['seven', before(7), before(1), 7],
    ['an hour', before(0, -3_600_000), undefined, 1],
    ['none', end, undefined, undefined],
  ] as const)
    test(`${left} left`, () => {
      assert.deepEqual(nextNotice(end, now), next)
      assert.equal(noticeAt(end, now), at)
    })

  test('whenever the clock comes, each notice is given at most once, and fewer days are left each time', () =>
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -400, max: 5 }), { minLength: 1, maxLength: 30 }), (days) => {
        let due: Date | undefined = nextNotice(end, addDays(end, -401))
        const told: number[] = []
        for (const now of days.toSorted((a, b) => a - b).map((day) => addDays(end, day))) {
          if (!due || due > now) continue
          const notice = noticeAt(end, now)
          if (notice !== undefined) told.push(notice)
          due = nextNotice(end, now)
        }
        assert.deepEqual(
          told,
          NOTICE_DAYS.filter((notice) => told.includes(notice)),
        )
      }),
    ))
})
