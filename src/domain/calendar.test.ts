import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { closeOfDay, lastDay } from './calendar.ts'

test('rights end at the close of the day where the customer lives', () => {
  const now = new Date('2026-11-23T01:00:00Z')
  assert.equal(closeOfDay(now, 180, 'Europe/Stockholm').toISOString(), '2027-05-22T22:00:00.000Z')
  // In Los Angeles it is still the 22nd.
  assert.equal(closeOfDay(now, 180, 'America/Los_Angeles').toISOString(), '2027-05-22T07:00:00.000Z')
  assert.equal(lastDay(closeOfDay(now, 180, 'America/Los_Angeles'), 'America/Los_Angeles'), '2027-05-21')
})

test('the day on which clocks change is a whole day', () => {
  assert.equal(
    closeOfDay(new Date('2027-03-27T12:00:00Z'), 1, 'Europe/Stockholm').toISOString(),
    '2027-03-28T22:00:00.000Z',
  )
})

test('so many days from today, the last day is that day, everywhere and always', () => {
  const zones = [
    'Europe/Stockholm',
    'America/New_York',
    'America/Argentina/Cordoba',
    'Pacific/Auckland',
    'Asia/Kolkata',
    'UTC',
    'Pacific/Apia',
  ]
  fc.assert(
    fc.property(
      fc.date({ min: new Date('2024-01-01'), max: new Date('2030-01-01'), noInvalidDate: true }),
      fc.integer({ min: 1, max: 730 }),
      fc.constantFrom(...zones),
      (now, days, zone) => {
        const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate()
        const ends = closeOfDay(now, days, zone)
        return lastDay(ends, zone) === today.add({ days }).toString() && ends > now
      },
    ),
  )
})
