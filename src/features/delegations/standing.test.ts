import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Actor } from '#domain/actor.ts'
import { ownStanding } from './standing.store.ts'

const row = { groups: [], limits: null, has_second_factor: true }
const actor = (more: Partial<Actor>) => ({ personId: 'p', roles: [], ...more }) as unknown as Actor
const signedIn = (secondFactor: boolean, hasSecondFactor = true) =>
  actor({ signIn: { secondFactor, hasSecondFactor } as Actor['signIn'] })

test('a second factor counts as used by the sign-in that used it, and in work that goes on by whoever has one; never by a token', () => {
  const factor = (who: Actor, has = true) => ownStanding(who, { ...row, has_second_factor: has }).secondFactor
  assert.equal(factor(signedIn(true)), 'used')
  assert.equal(factor(signedIn(false)), 'unused')
  assert.equal(factor(signedIn(false, false)), 'none')
  assert.equal(factor(actor({})), 'used')
  assert.equal(factor(actor({}), false), 'none')
  assert.equal(factor(actor({ scopes: ['users-of-customers.manage'] })), 'none')
})
