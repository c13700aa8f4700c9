import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Delegation } from './delegation.ts'
import { Refusal } from './refusal.ts'
import { demandRenewable, demandRenewalMove, RENEWAL_STATES, toRenew } from './renewal.ts'

const now = new Date('2027-03-01T10:00:00Z')
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000)
type Held = [role: string, days: number, more?: { extendDays?: number; ended?: true }]
const rights = (id: string, ...roles: Held[]): Delegation => ({
  id,
  template: 'own',
  state: 'active',
  grantedAt: inDays(-100),
  endedAt: null,
  roles: roles.map(([role, days, { extendDays = 0, ended } = {}]) => ({
    role,
    startsAt: inDays(-100),
    endsAt: inDays(days),
    endedAt: ended ? inDays(-1) : null,
    extendDays,
  })),
})
const wish = { until: inDays(30), lengthDays: 180 }
const asked = (...all: Delegation[]) => {
  const { changes, terms } = toRenew(all, wish, 'Europe/Stockholm', now)
  return [changes, ...terms.map(({ role }) => role)]
}
const refused = (work: () => unknown, code: string) =>
  assert.throws(work, (error) => error instanceof Refusal && error.code === code)

describe('who is asked to go on, and for what', () => {
  test('the table by hand: what ends in time, no more', () => {
    assert.deepEqual(asked(rights('a', ['x', 10], ['y', 40], ['z', 20])), ['a', 'x', 'z'])
    assert.deepEqual(asked(rights('a', ['x', 10]), rights('b', ['y', 5], ['z', 5])), ['b', 'x', 'y', 'z'])
    assert.deepEqual(asked(rights('a', ['x', 10], ['y', 10, { extendDays: 30 }])), ['a', 'x'], 'y goes on by itself')
    assert.deepEqual(
      asked(rights('a', ['x', 10], ['y', 9]), rights('b', ['x', 90])),
      ['a', 'y'],
      'x is held for longer',
    )
    assert.deepEqual(asked(rights('a', ['x', 10]), rights('b', ['x', 20])), ['a', 'x'], 'once')
    const { terms, firstEnd } = toRenew([rights('a', ['x', 10], ['y', 8])], wish, 'UTC', now)
    assert.deepEqual(terms[0], { role: 'x', lengthDays: 180, startDays: 0, optionalBecause: null, extendDays: 0 })
    assert.deepEqual(firstEnd, inDays(8))
  })

  test('nothing that has ended, was taken out, or would not end later', () => {
    refused(() => asked(), 'renewal-nothing-ends')
    refused(() => asked(rights('a', ['x', 31])), 'renewal-nothing-ends')
    refused(() => asked(rights('a', ['x', -1])), 'renewal-nothing-ends')
    refused(() => asked(rights('a', ['x', 10, { ended: true }])), 'renewal-nothing-ends')
    refused(() => asked({ ...rights('a', ['x', 10]), state: 'ended' }), 'renewal-nothing-ends')
    const short = { ...wish, lengthDays: 15 }
    refused(() => toRenew([rights('a', ['x', 20])], short, 'UTC', now), 'renewal-not-longer')
    const { terms } = toRenew([rights('a', ['x', 20], ['y', 10])], short, 'UTC', now)
    assert.deepEqual(
      terms.map(({ role }) => role),
      ['y'],
    )
  })

  test('not where the relationship ends, the rights are frozen, or a request waits already', () => {
    demandRenewable({ state: 'active', frozen: false, asked: null })
    refused(() => demandRenewable({ state: 'active', frozen: true, asked: null }), 'rights-frozen')
    refused(() => demandRenewable({ state: 'active', frozen: false, asked: 'q' }), 'request-open-already')
    refused(() => demandRenewable({ state: 'ending', frozen: false, asked: null }), 'relationship-ending')
    refused(() => demandRenewable({ state: 'removed', frozen: false, asked: null }), 'relationship-ending')
  })

  test('the moves by hand', () => {
    const may = (verb: 'run' | 'cancel') =>
      RENEWAL_STATES.filter((state) => {
        try {
          return Boolean(demandRenewalMove(state, verb))
        } catch {
          return false
        }
      })
    assert.deepEqual(may('run'), ['prepared', 'stopped'])
    assert.deepEqual(may('cancel'), ['preparing', 'prepared', 'running', 'stopped'])
  })
})
