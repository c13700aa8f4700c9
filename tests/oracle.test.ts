import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { actionsHeld, pathTo } from '#domain/path.ts'
import { House } from './oracle/by-law.ts'
import { ACTIONS, happened, person, type Happened } from './oracle/history.ts'
import { oracle } from './oracle/plain.ts'

/**
 * A second, plain implementation of the decision, written from the rules and not from the code: it keeps what happened and replays it for each
 * question. Whatever random histories do, both must say the same, for every person, every action and every moment.
 */

/** Somebody may something to begin with, so that what happens has something to change. */
const FIRST: readonly Happened[] = [
  {
    what: 'grant',
    delegation: 0,
    terms: [
      { role: 'directory-readers', start: 0, days: 20, extend: 0 },
      { role: 'user-administrator', start: 0, days: 12, extend: 30 },
    ],
  },
  ...(['partner.admin-agent', 'night'] as const).map((group) => ({
    what: 'assign' as const,
    delegation: 0,
    group,
    role: group === 'night' ? 'directory-readers' : 'user-administrator',
  })),
]

test('whatever happens in whatever order, the decision, the path to it and a plain second implementation agree', () => {
  let [yes, no] = [0, 0]
  fc.assert(
    fc.property(fc.array(happened, { minLength: 1, maxLength: 40 }), person, (then, who) => {
      const history = [...FIRST, ...then]
      const house = new House()
      for (const [at, one] of history.entries()) {
        house.happen(one)
        const held = actionsHeld(house.facts(who))
        for (const action of ACTIONS) {
          const said = oracle(history.slice(0, at + 1), who, action)
          assert.equal(held.has(action), said, `${action} after ${JSON.stringify(history.slice(0, at + 1))}`)
          assert.equal(pathTo(action, house.facts(who)).allowed, said)
          if (said) yes += 1
          else no += 1
        }
      }
    }),
    { numRuns: 3_000 },
  )
  // Histories in which nobody ever may would prove nothing.
  assert.ok(yes > no / 20, `${yes} of ${yes + no}`)
})
