import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Refusal } from './refusal.ts'
import {
  demandMove,
  mayMove,
  openMoves,
  reactivate,
  seatsOf,
  SUBSCRIPTION_MOVES,
  SUBSCRIPTION_STATES,
  suspend,
  type Subscription,
  type SubscriptionVerb,
} from './subscription.ts'

const at = (text: string) => new Date(text)
const one: Subscription = {
  state: 'active',
  kind: 'licence',
  trial: false,
  quantity: 5,
  unitMinor: 100,
  cancelDays: 7,
  term: 'P1Y',
  cycle: 'P1M',
  anchor: 1,
  startsAt: at('2026-01-01T00:00Z'),
  endsAt: at('2027-01-01T00:00Z'),
  billedUntil: at('2026-02-01T00:00Z'),
  until: at('2027-01-01T00:00Z'),
  cancelUntil: at('2026-01-08T00:00Z'),
  autoRenew: true,
  next: { offerId: 'x', quantity: 9 },
}

test('the moves of a subscription, by hand', () => {
  const table: Record<SubscriptionVerb, string> = {
    provision: 'pending → active: clock',
    'change-quantity': 'active → same: partner',
    'plan-renewal': 'active → same: partner',
    convert: 'active → same: partner',
    upgrade: 'active → same: partner',
    suspend: 'active → suspended: partner',
    reactivate: 'suspended → active: partner',
    cancel: 'pending, active, suspended → deleted: partner',
    pay: 'active, suspended → same: clock',
    renew: 'active → same: clock',
    expire: 'active → expired: clock',
    disable: 'suspended, expired → disabled: clock',
    delete: 'suspended, disabled → deleted: clock',
  }
  const said = Object.entries(SUBSCRIPTION_MOVES).map(([verb, { from, to, by }]) => [
    verb,
    `${from.join(', ')} → ${to}: ${by.join(', ')}`,
  ])
  assert.deepEqual(Object.fromEntries(said), table)
})

test('what the partner may do, by hand, for each state and kind', () => {
  const open = (change: Partial<Subscription>) => openMoves({ ...one, ...change }).join(' ')
  assert.equal(open({}), 'change-quantity plan-renewal upgrade suspend cancel')
  assert.equal(open({ trial: true }), 'change-quantity convert suspend cancel')
  assert.equal(open({ kind: 'usage' }), 'suspend cancel')
  assert.equal(open({ state: 'pending' }), 'cancel')
  assert.equal(open({ state: 'suspended' }), 'reactivate cancel')
  for (const state of ['expired', 'disabled', 'deleted'] as const) assert.equal(open({ state }), '')
})

test('every state, verb and side: refused exactly where the table has no move', () => {
  for (const state of SUBSCRIPTION_STATES)
    for (const [verb, { from, by }] of Object.entries(SUBSCRIPTION_MOVES))
      for (const side of ['partner', 'clock'] as const) {
        const allowed = (from as readonly string[]).includes(state) && (by as readonly string[]).includes(side)
        assert.equal(mayMove({ state }, verb as SubscriptionVerb, side), allowed, `${verb} from ${state} by ${side}`)
      }
  assert.throws(() => demandMove({ ...one, state: 'deleted' }, 'cancel'), {
    code: 'subscription-not-now',
  } as Partial<Refusal>)
})

test('suspended: what was planned is dropped, the term stays; one without a term ends after ninety days', () => {
  const now = at('2026-06-01T00:00Z')
  const held = suspend(one, now)
  assert.deepEqual([held.state, held.next, held.until], ['suspended', null, one.endsAt])
  assert.deepEqual(reactivate(held), { ...one, next: null })
  const usage = { ...one, kind: 'usage' as const, term: null, cycle: null, endsAt: null, until: null }
  assert.deepEqual(suspend(usage, now).until, at('2026-08-30T00:00Z'))
  assert.equal(reactivate(suspend(usage, now)).until, null)
})

test('seats: as many as are bought and there, while people may hold them', () => {
  const seats = SUBSCRIPTION_STATES.map((state) => seatsOf({ state, kind: 'licence', quantity: 5 }, 9))
  assert.deepEqual(Object.fromEntries(SUBSCRIPTION_STATES.map((state, i) => [state, seats[i]])), {
    pending: 0,
    active: 5,
    suspended: 5,
    expired: 5,
    disabled: 0,
    deleted: 0,
  })
  assert.equal(seatsOf({ state: 'active', kind: 'licence', quantity: 5 }, 3), 3)
  assert.equal(seatsOf({ state: 'active', kind: 'usage', quantity: 1 }, 1), 0)
})
