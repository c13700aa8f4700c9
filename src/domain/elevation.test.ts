import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  demandElevable,
  ELEVATION_MOVES,
  moveElevation,
  narrowElevation,
  phaseOf,
  releasedByRule,
  runsFrom,
  type Elevation,
  type ElevationVerb,
  type Mover,
} from './elevation.ts'
import type { Refusal } from './refusal.ts'

const asked = new Date('2026-03-01T12:00:00Z')
const later = (minutes: number) => new Date(asked.getTime() + minutes * 60_000)
const one = (more: Partial<Elevation> = {}): Elevation => ({
  id: 'e',
  personId: 'astrid',
  roles: ['user-administrator', 'license-administrator'],
  minutes: 60,
  state: 'asked',
  askedAt: asked,
  given: null,
  startsAt: null,
  endsAt: null,
  endedAt: null,
  ...more,
})
const running = (more: Partial<Elevation> = {}) =>
  one({
    state: 'approved',
    given: { roles: ['user-administrator'], minutes: 60 },
    ...runsFrom(later(10), 60),
    ...more,
  })
const code = (work: () => unknown): string => {
  try {
    return String(work())
  } catch (error) {
    return (error as Refusal).code
  }
}

describe('what an elevation may become', () => {
  // By hand: what is done by whom to what, and what becomes of it.
  const table: [ElevationVerb, Mover, Elevation, string][] = [
    ['approve', 'customer', one(), 'approved'],
    ['approve', 'rule', one(), 'approved'],
    ['approve', 'person', one(), 'not-found'],
    ['approve', 'partner', one(), 'not-found'],
    ['approve', 'customer', running(), 'elevation-answered'],
    ['approve', 'customer', one({ state: 'refused' }), 'elevation-answered'],
    ['approve', 'customer', one({ state: 'withdrawn' }), 'elevation-answered'],
    ['refuse', 'customer', one(), 'refused'],
    ['refuse', 'rule', one(), 'not-found'],
    ['refuse', 'customer', running(), 'elevation-answered'],
    ['withdraw', 'person', one(), 'withdrawn'],
    ['withdraw', 'partner', one(), 'withdrawn'],
    ['withdraw', 'customer', one(), 'not-found'],
    ['withdraw', 'person', running(), 'elevation-answered'],
    ['end', 'customer', running(), 'ended'],
    ['end', 'person', running(), 'ended'],
    ['end', 'partner', running(), 'ended'],
    ['end', 'rule', running(), 'not-found'],
    ['end', 'customer', one(), 'elevation-over'],
    ['end', 'customer', running({ state: 'ended', endedAt: later(12) }), 'elevation-over'],
    ['lapse', 'clock', running(), 'not-found'],
    ['lapse', 'customer', running(), 'not-found'],
  ]
  for (const [verb, by, of, expected] of table)
    test(`${verb} by the ${by}, ${of.state}: ${expected}`, () =>
      assert.equal(
        code(() => moveElevation(of, verb, by, later(15))),
        expected,
      ))

  test('nobody answers an ask after a day, to the minute', () => {
    assert.equal(phaseOf(one(), later(24 * 60 - 1)), 'asked')
    assert.equal(phaseOf(one(), later(24 * 60)), 'lapsed')
    for (const [verb, by] of [
      ['approve', 'customer'],
      ['refuse', 'customer'],
      ['withdraw', 'person'],
    ] as const)
      assert.equal(
        code(() => moveElevation(one(), verb, by, later(24 * 60))),
        'elevation-lapsed',
      )
  })

  test('it runs from the yes, its end not in it; then only the clock writes that down', () => {
    assert.equal(phaseOf(running(), later(69)), 'running')
    assert.equal(phaseOf(running(), later(70)), 'ended')
    assert.equal(
      code(() => moveElevation(running(), 'end', 'customer', later(70))),
      'elevation-over',
    )
    assert.equal(moveElevation(running(), 'lapse', 'clock', later(70)), 'ended')
  })
})

describe('what may be asked for and given', () => {
  test('what can never be given, or twice the same, is not asked for', () => {
    assert.equal(
      code(() => demandElevable(['device-join'])),
      'role-not-delegable',
    )
    assert.equal(
      code(() => demandElevable(['user-administrator', 'user-administrator'])),
      'role-twice',
    )
    assert.doesNotThrow(() => demandElevable(['user-administrator', 'global-administrator']))
  })

  const narrowings: [string[], number, string][] = [
    [['user-administrator', 'license-administrator'], 60, 'false'],
    [['user-administrator'], 60, 'true'],
    [['license-administrator', 'user-administrator'], 15, 'true'],
    [['user-administrator'], 61, 'narrowing-wider'],
    [['global-reader'], 60, 'narrowing-wider'],
    [['user-administrator', 'global-reader'], 60, 'narrowing-wider'],
    [[], 60, 'narrowing-wider'],
  ]
  for (const [roles, minutes, expected] of narrowings)
    test(`giving [${roles.join()}] for ${minutes} minutes: ${expected}`, () =>
      assert.equal(
        code(() => narrowElevation(one(), { roles, minutes }).narrowed),
        expected,
      ))

  const rules = [
    { partnerId: 'nordanvind', roles: ['user-administrator'], minutes: 60 },
    { partnerId: null, roles: ['directory-readers', 'global-administrator'], minutes: 120 },
  ]
  const released: [string, string[], number, boolean][] = [
    ['nordanvind', ['user-administrator'], 60, true],
    ['nordanvind', ['user-administrator'], 61, false],
    ['another', ['user-administrator'], 60, false],
    ['another', ['directory-readers'], 120, true],
    ['nordanvind', ['user-administrator', 'directory-readers'], 60, true],
    ['nordanvind', ['user-administrator', 'directory-readers'], 90, false],
    ['nordanvind', ['license-administrator'], 15, false],
    ['nordanvind', ['global-administrator'], 15, false],
  ]
  for (const [partner, roles, minutes, expected] of released)
    test(`${partner}, ${roles.join()}, ${minutes} minutes, by rule: ${expected}`, () =>
      assert.equal(releasedByRule(rules, partner, { roles, minutes }), expected))
})

describe('whatever happens in whatever order', () => {
  test('it is answered once, ends once, and never runs outside the time that was given', () => {
    const verbs = Object.keys(ELEVATION_MOVES) as ElevationVerb[]
    const movers: Mover[] = ['customer', 'rule', 'person', 'partner', 'clock']
    let seed = 7
    const random = (most: number) => (seed = (seed * 48_271) % 2_147_483_647) % most
    for (let history = 0; history < 3000; history += 1) {
      let it = one()
      let minute = 0
      const done: ElevationVerb[] = []
      for (let step = 0; step < 12; step += 1) {
        minute += random(200)
        const [verb, by] = [verbs[random(verbs.length)]!, movers[random(movers.length)]!]
        try {
          const state = moveElevation(it, verb, by, later(minute))
          done.push(verb)
          it = { ...it, state }
          if (state === 'approved')
            it = { ...it, given: narrowElevation(it, it), ...runsFrom(later(minute), 15 + random(46)) }
          if (state === 'ended') it = { ...it, endedAt: later(minute) }
        } catch {
          // Refused: nothing changes.
        }
        const isRunning = phaseOf(it, later(minute)) === 'running'
        assert.ok(!isRunning || (it.startsAt! <= later(minute) && later(minute) < it.endsAt! && it.endedAt === null))
        assert.ok(!isRunning || it.endsAt!.getTime() - it.startsAt!.getTime() <= it.minutes * 60_000)
      }
      assert.equal(new Set(done).size, done.length, done.join())
      assert.ok(done.filter((verb) => ['approve', 'refuse', 'withdraw'].includes(verb)).length <= 1, done.join())
      assert.ok(!done.some((verb) => ['end', 'lapse'].includes(verb)) || done[0] === 'approve', done.join())
    }
  })
})
