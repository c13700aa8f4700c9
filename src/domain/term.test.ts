import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { anchorOf, cycleAt, cyclesOf, daysOf, endOfPeriod, endOfTerm, payments, PERIODS } from './term.ts'

const at = (text: string) => new Date(text)
const STOCKHOLM = 'Europe/Stockholm'

test('ends, by hand: at midnight where the customer is, on the day it began or the last of a shorter month', () => {
  const end = (start: string, term: 'P1M' | 'P1Y' | 'P3Y', anchor: number, zone = STOCKHOLM) =>
    endOfTerm(at(start), term, anchor, zone).toISOString()
  assert.equal(end('2026-03-15T09:00Z', 'P1M', 15), '2026-04-14T22:00:00.000Z')
  assert.equal(end('2026-01-31T09:00Z', 'P1M', 31), '2026-02-27T23:00:00.000Z')
  assert.equal(end('2026-02-27T23:00Z', 'P1M', 31), '2026-03-30T22:00:00.000Z', 'February does not take the 31st away')
  assert.equal(end('2024-02-29T12:00Z', 'P1Y', 29), '2025-02-27T23:00:00.000Z')
  assert.equal(end('2026-11-23T12:00Z', 'P3Y', 23), '2029-11-22T23:00:00.000Z')
  assert.equal(end('2026-03-15T09:00Z', 'P1M', 15, 'Asia/Kathmandu'), '2026-04-14T18:15:00.000Z')
  assert.equal(
    end('2026-02-08T12:00Z', 'P1M', 8, 'America/Havana'),
    '2026-03-08T05:00:00.000Z',
    'where midnight does not exist',
  )
})

test('how often a term is paid for', () => {
  assert.deepEqual(
    PERIODS.map((term) => cyclesOf(term).join(' ')),
    ['P1M', 'P1M P1Y', 'P1M P1Y P3Y'],
  )
  assert.deepEqual([payments('P1Y', 'P1M'), payments('P3Y', 'P1Y'), payments('P1M', 'P1M')], [12, 3, 1])
})

test('days, by hand: today is used, and a day of 23 hours is a day', () => {
  const march = { from: at('2026-03-14T23:00Z'), to: at('2026-04-14T22:00Z') }
  assert.deepEqual(daysOf(march, at('2026-03-15T12:00Z'), STOCKHOLM), { all: 31, left: 30 })
  assert.deepEqual(daysOf(march, at('2026-03-29T21:59Z'), STOCKHOLM), { all: 31, left: 16 })
  assert.deepEqual(daysOf(march, at('2026-03-29T22:00Z'), STOCKHOLM), { all: 31, left: 15 })
  assert.deepEqual(daysOf(march, at('2026-04-14T21:00Z'), STOCKHOLM), { all: 31, left: 0 })
})

const zones = fc.constantFrom(
  STOCKHOLM,
  'America/New_York',
  'Asia/Kathmandu',
  'Pacific/Auckland',
  'America/Havana',
  'UTC',
)
const instants = fc.date({ min: at('2020-01-01T00:00Z'), max: at('2035-01-01T00:00Z'), noInvalidDate: true })
const plans = fc.constantFrom(...PERIODS.flatMap((term) => cyclesOf(term).map((cycle) => ({ term, cycle }))))

test('the payments of a term follow each other without a gap and end with it; every day of each is counted once', () => {
  fc.assert(
    fc.property(
      instants,
      zones,
      plans,
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      (startsAt, zone, { term, cycle }, part) => {
        const anchor = anchorOf(startsAt, zone)
        const endsAt = endOfTerm(startsAt, term, anchor, zone)
        let from = startsAt
        for (let i = 1; i <= payments(term, cycle); i += 1) {
          const paid = cycleAt({ startsAt, term, cycle, anchor }, from, zone)
          assert.deepEqual(paid.from, from)
          const now = new Date(paid.from.getTime() + part * (paid.to.getTime() - paid.from.getTime()))
          assert.deepEqual(cycleAt({ startsAt, term, cycle, anchor }, now, zone), paid)
          const { all, left } = daysOf(paid, now, zone)
          assert.ok(left >= 0 && left < all && all <= 31 * (cycle === 'P1M' ? 1 : cycle === 'P1Y' ? 12 : 36))
          from = paid.to
        }
        assert.deepEqual(from, endsAt)
        assert.throws(() => cycleAt({ startsAt, term, cycle, anchor }, endsAt, zone))
      },
    ),
    { numRuns: 200 },
  )
})

test('month after month comes to the same day as all months at once, for ever', () => {
  fc.assert(
    fc.property(instants, zones, fc.integer({ min: 1, max: 40 }), (start, zone, months) => {
      const anchor = anchorOf(start, zone)
      let step = start
      for (let i = 0; i < months; i += 1) step = endOfPeriod(step, 1, anchor, zone)
      assert.deepEqual(step, endOfPeriod(start, months, anchor, zone))
    }),
    { numRuns: 200 },
  )
})
