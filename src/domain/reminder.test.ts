import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { addHours } from './calendar.ts'
import { nextReminder, type NoReminder } from './reminder.ts'
import type { RequestState } from './request.ts'

const start = new Date('2026-11-01T12:00:00Z')
const hour = (n: number) => addHours(start, n)
const facts = (...told: [string, number][]) => told.map(([kind, at]) => ({ kind, at: hour(at) }))
const asked = (state: RequestState, expires: number) => ({
  state,
  expiresAt: hour(expires),
  answeredAt: null,
  withdrawnAt: null,
})

describe('when the next reminder goes, by hand', () => {
  const rows: [string, [string, number][], number, Date | NoReminder][] = [
    ['three days after the letter', [['sent', 0]], 1, hour(72)],
    ['at once where three days have passed already', [['sent', 0]], 100, hour(100)],
    ['at the instant itself', [['sent', 0]], 72, hour(72)],
    [
      'three days after the first reminder',
      [
        ['sent', 0],
        ['reminded', 72],
      ],
      80,
      hour(144),
    ],
    [
      'a letter by hand meanwhile puts it off',
      [
        ['sent', 0],
        ['sent', 72],
      ],
      73,
      hour(144),
    ],
    [
      'two reminders and no more',
      [
        ['sent', 0],
        ['reminded', 72],
        ['reminded', 144],
      ],
      200,
      'used-up',
    ],
    [
      'three letters in all, whoever sent them',
      [
        ['sent', 0],
        ['sent', 72],
        ['reminded', 144],
      ],
      200,
      'used-up',
    ],
    [
      'a link that was copied is no letter of ours',
      [
        ['opened', 0],
        ['link-handed-out', 1],
      ],
      80,
      'not-sent',
    ],
    [
      'seen is no answer',
      [
        ['sent', 0],
        ['seen', 5],
      ],
      6,
      hour(72),
    ],
    [
      'passed on: those who answer have it',
      [
        ['sent', 0],
        ['forwarded', 5],
      ],
      6,
      'forwarded',
    ],
    [
      'a new link: the letter before it is dead',
      [
        ['sent', 0],
        ['re-issued', 5],
      ],
      80,
      'not-sent',
    ],
    [
      'a letter with the new link',
      [
        ['sent', 0],
        ['forwarded', 2],
        ['re-issued', 5],
        ['sent', 72],
      ],
      80,
      hour(144),
    ],
    ['not past the date of the request', [['sent', 700]], 701, 'too-late'],
  ]
  for (const [name, told, now, expected] of rows)
    test(name, () =>
      assert.deepEqual(
        nextReminder({ request: asked('open', 720), facts: facts(...told), halfAnswered: false }, hour(now)),
        expected,
      ),
    )

  test('a first of two administrators has said yes', () =>
    assert.equal(
      nextReminder({ request: asked('open', 720), facts: facts(['sent', 0]), halfAnswered: true }, hour(80)),
      'half-answered',
    ))
  for (const state of ['draft', 'accepted', 'declined', 'withdrawn'] as const)
    test(`${state}: never`, () =>
      assert.equal(
        nextReminder({ request: asked(state, 720), facts: facts(['sent', 0]), halfAnswered: false }, hour(80)),
        'too-late',
      ))
})

test('whatever happens: at most two reminders, three letters, three days apart, none after the end', () => {
  const step = fc.record({ kind: fc.constantFrom('sent', 'forwarded', 're-issued', 'seen'), hours: fc.nat(100) })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), fc.integer({ min: 1, max: 900 }), (steps, life) => {
      const told = facts(['sent', 0])
      let now = start
      for (const { kind, hours } of steps) {
        now = addHours(now, hours)
        const next = nextReminder({ request: asked('open', life), facts: told, halfAnswered: false }, now)
        if (typeof next !== 'string' && next <= now) told.push({ kind: 'reminded', at: now })
        else if (kind !== 'sent') told.push({ kind, at: now })
      }
      const reminders = told.filter(({ kind }) => kind === 'reminded')
      const letters = told.filter(({ kind }) => kind === 'sent' || kind === 'reminded')
      return (
        reminders.length <= 2 &&
        letters.length <= 3 &&
        reminders.every(({ at }) => at < hour(life)) &&
        letters.every(
          ({ at }, i) => i === 0 || at.getTime() >= addHours((letters[i - 1] as { at: Date }).at, 72).getTime(),
        )
      )
    }),
  )
})
