import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { demandNoneWithheld, demandSomethingLeft, isLooser, withheldOf, type Guardrails } from './guardrail.ts'
import type { Refusal } from './refusal.ts'

const none: Guardrails = { releaseRules: [], neverRoles: [], requireSecondFactor: false }
const rule = { partnerId: null, roles: ['a', 'b'], minutes: 60 }
const withheld = (work: () => void) => assert.throws(work, (e: Refusal) => e.code === 'roles-withheld')

describe('guardrails', () => {
  // Before, after, and whether that lets through what was shut.
  const table: [string, Partial<Guardrails>, Partial<Guardrails>, boolean][] = [
    ['nothing changed', {}, {}, false],
    ['a role is never given any more', {}, { neverRoles: ['a'] }, false],
    ['a role may be given again', { neverRoles: ['a', 'b'] }, { neverRoles: ['b'] }, true],
    ['one in place of another', { neverRoles: ['a'] }, { neverRoles: ['b'] }, true],
    ['the second factor is demanded', {}, { requireSecondFactor: true }, false],
    ['it no longer is', { requireSecondFactor: true }, {}, true],
    ['a new rule', {}, { releaseRules: [rule] }, true],
    ['a rule less', { releaseRules: [rule] }, {}, false],
    ['a rule in other order', { releaseRules: [rule] }, { releaseRules: [{ ...rule, roles: ['b', 'a'] }] }, false],
    ['a longer rule', { releaseRules: [rule] }, { releaseRules: [{ ...rule, minutes: 61 }] }, true],
  ]
  for (const [what, before, after, looser] of table)
    test(`${what}: ${looser ? 'looser' : 'not looser'}`, () =>
      assert.equal(isLooser({ ...none, ...before }, { ...none, ...after }), looser))

  test('what is never given is withheld, and where nothing is left it is said', () => {
    const never = { neverRoles: ['a', 'b'] }
    assert.deepEqual(withheldOf(['c', 'b'], never), ['b'])
    assert.doesNotThrow(() => demandSomethingLeft(['c', 'b'], never))
    assert.doesNotThrow(() => demandSomethingLeft([], never))
    withheld(() => demandSomethingLeft(['a', 'b'], never))
    withheld(() => demandNoneWithheld(['c', 'b'], never))
    assert.doesNotThrow(() => demandNoneWithheld(['c'], never))
  })
})
