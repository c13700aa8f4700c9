import assert from 'node:assert/strict'
import { test } from 'node:test'
import { checklist, type ChecklistFacts } from '#domain/checklist.ts'

const now = new Date('2026-05-01T00:00:00Z')
const later = new Date('2026-06-01T00:00:00Z')
const all: ChecklistFacts = {
  relationship: 'active',
  agreement: 'current',
  rightsUntil: later,
  frozen: false,
  roles: 3,
  unheld: 0,
  billing: true,
  sold: { running: 2, stopped: 0, helped: 2 },
  now,
}
const told = (change: Partial<ChecklistFacts>) =>
  checklist({ ...all, ...change })
    .filter(({ state }) => state !== 'done')
    .map(({ item, state }) => `${item} ${state}`)

test('what is in place, by hand', () => {
  assert.deepEqual(
    checklist(all).map(({ item }) => item),
    ['relationship', 'agreement', 'rights', 'groups', 'billing', 'subscriptions', 'support'],
  )
  assert.deepEqual(told({}), [])
})

test('what is missing or needs attention, by hand', () => {
  const byHand: [Partial<ChecklistFacts>, string[]][] = [
    [{ relationship: 'ending' }, ['relationship attention']],
    [{ agreement: 'outdated' }, ['agreement attention']],
    [{ agreement: 'missing' }, ['agreement missing']],
    [{ rightsUntil: null, roles: 0 }, ['rights missing', 'groups missing']],
    [{ rightsUntil: now }, ['rights missing', 'groups missing']],
    [{ frozen: true }, ['rights attention']],
    [{ unheld: 1 }, ['groups attention']],
    [{ unheld: 3 }, ['groups missing']],
    [{ billing: false }, ['billing missing']],
    [{ sold: { running: 0, stopped: 0, helped: 0 } }, ['subscriptions missing', 'support missing']],
    [{ sold: { running: 1, stopped: 1, helped: 2 } }, ['subscriptions attention']],
    [{ sold: { running: 0, stopped: 1, helped: 1 } }, ['subscriptions attention']],
    [{ sold: { running: 2, stopped: 0, helped: 1 } }, ['support attention']],
    [{ sold: { running: 2, stopped: 0, helped: 0 } }, ['support missing']],
  ]
  for (const [change, expected] of byHand) assert.deepEqual(told(change), expected, JSON.stringify(change))
})
