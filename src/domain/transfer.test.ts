import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  goesOverAt,
  lapsesAt,
  moveTransfer,
  TRANSFER_MOVES,
  TRANSFER_STATES,
  whyStays,
  whyUnfit,
  type TransferVerb,
} from '#domain/transfer.ts'

const now = new Date('2026-05-10T12:00:00Z')
const endsAt = new Date('2026-09-01T00:00:00Z')
const one = { state: 'active', kind: 'licence', trial: false, endsAt } as const

test('the moves by hand: from each state only those that are written here', () => {
  const byHand: Record<TransferVerb, string> = {
    accept: 'asked → accepted',
    decline: 'asked → declined',
    withdraw: 'asked accepted → withdrawn',
    lapse: 'asked accepted → lapsed',
    do: 'accepted → done',
  }
  for (const [verb, { from, to }] of Object.entries(TRANSFER_MOVES)) {
    assert.equal(`${from.join(' ')} → ${to}`, byHand[verb as TransferVerb])
    for (const state of TRANSFER_STATES)
      if (from.includes(state)) assert.equal(moveTransfer(state, verb as TransferVerb), to)
      else assert.throws(() => moveTransfer(state, verb as TransferVerb), { code: 'transfer-closed' })
  }
})

test('when it goes over: a term at its end, what costs by use or nothing at once', () => {
  assert.equal(goesOverAt(one, now), endsAt)
  assert.equal(goesOverAt({ ...one, trial: true }, now), now)
  assert.equal(goesOverAt({ ...one, kind: 'usage', endsAt: null }, now), now)
})

test('until when it is asked: thirty days, and no longer than the term', () => {
  assert.deepEqual(lapsesAt(one, now), new Date('2026-06-09T12:00:00Z'))
  const soon = new Date('2026-05-20T00:00:00Z')
  assert.deepEqual(lapsesAt({ ...one, endsAt: soon }, now), soon)
  assert.deepEqual(lapsesAt({ ...one, kind: 'usage', endsAt: null }, now), new Date('2026-06-09T12:00:00Z'))
})

test('what stays: whatever is not active, and what was asked already', () => {
  assert.equal(whyStays(one, false), undefined)
  assert.equal(whyStays(one, true), 'transfer-open')
  for (const state of ['pending', 'suspended', 'expired', 'disabled', 'deleted'] as const)
    assert.equal(whyStays({ ...one, state }, false), 'not-active')
})

test('who can take it: a partner of the customer, in good standing, that does not sell it already', () => {
  const active = { state: 'active', frozen: false } as const
  const b = { id: 'b', relationship: active, partner: { suspended: false } }
  assert.equal(whyUnfit(b, 'a'), undefined)
  // Held-back rights are power; this is commerce.
  assert.equal(whyUnfit({ ...b, relationship: { ...active, frozen: true } }, 'a'), undefined)
  assert.equal(whyUnfit(b, 'b'), 'has-it')
  assert.equal(whyUnfit({ ...b, relationship: undefined }, 'a'), 'no-relationship')
  assert.equal(whyUnfit({ ...b, relationship: { ...active, state: 'removed' } }, 'a'), 'no-relationship')
  assert.equal(whyUnfit({ ...b, relationship: { ...active, state: 'ending' } }, 'a'), 'relationship-ending')
  assert.equal(whyUnfit({ ...b, partner: { suspended: true } }, 'a'), 'partner-suspended')
})
