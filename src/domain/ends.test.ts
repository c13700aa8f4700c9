import assert from 'node:assert/strict'
import { test } from 'node:test'
import { endsByDay } from './ends.ts'
import type { GrantedRole } from './delegation.ts'

const now = new Date('2027-03-01T10:00:00Z')
const until = new Date('2027-12-31T00:00:00Z')
const role = (name: string, endsAt: string, more: Partial<GrantedRole> = {}): GrantedRole => ({
  role: name,
  startsAt: new Date('2027-01-01T00:00:00Z'),
  endsAt: new Date(endsAt),
  endedAt: null,
  extendDays: 0,
  ...more,
})
const rights = (...roles: GrantedRole[]) => ({
  id: 'a',
  template: 'own',
  state: 'active' as const,
  grantedAt: new Date('2027-01-01T00:00:00Z'),
  endedAt: null,
  roles,
})

test('ends by the last day where the customer is, each role at the last of its ends', () => {
  const midnight = '2027-04-30T22:00:00Z'
  const all = [
    rights(role('y', midnight), role('x', midnight), role('z', '2027-03-10T23:00:00Z')),
    rights(role('z', '2027-05-10T22:00:00Z'), role('w', midnight, { extendDays: 30 })),
    rights(role('v', '2028-01-10T23:00:00Z'), role('u', midnight, { endedAt: now }), role('t', '2027-02-01T00:00:00Z')),
  ]
  assert.deepEqual(endsByDay(all, 'Europe/Stockholm', now, until), [
    { day: '2027-04-30', roles: ['x', 'y'] },
    { day: '2027-05-10', roles: ['z'] },
  ])
  assert.deepEqual(endsByDay([rights(role('x', midnight))], 'Asia/Tokyo', now, until)[0]?.day, '2027-05-01')
  assert.deepEqual(endsByDay([{ ...rights(role('x', midnight)), state: 'ended' }], 'UTC', now, until), [])
})
