import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  endDelegation,
  inForce,
  lapsedSince,
  lastEnd,
  demandNoGap,
  mergeRoles,
  nextEnd,
  rolesInForce,
  shortenRole,
  stopExtending,
  strikeRole,
  type Delegation,
  type GrantedRole,
} from './delegation.ts'
import { Refusal } from './refusal.ts'

const start = new Date('2026-01-01T00:00:00Z')
const end = new Date('2026-07-01T22:00:00Z')
const during = new Date('2026-03-01T00:00:00Z')
const granted = (role: string, more: Partial<GrantedRole> = {}): GrantedRole => ({
  role,
  startsAt: start,
  endsAt: end,
  endedAt: null,
  extendDays: 0,
  ...more,
})
const delegation: Delegation = {
  id: 'd',
  template: 'classic',
  roles: [granted('global-administrator')],
  state: 'active',
  grantedAt: start,
  endedAt: null,
}
const active = { state: 'active' as const, frozen: false }
const fine = { suspended: false }

describe('rights are in force', () => {
  test('from the moment they are granted', () => assert.equal(inForce(delegation, active, fine, start), true))
  test('until, but not at, the instant they end', () => {
    assert.equal(inForce(delegation, active, fine, new Date(end.getTime() - 1)), true)
    assert.equal(inForce(delegation, active, fine, end), false)
  })
  test('also while the relationship is ending', () =>
    assert.equal(inForce(delegation, { state: 'ending', frozen: false }, fine, during), true))
})

describe('rights are not in force', () => {
  test('once ended, whatever the date says', () =>
    assert.equal(inForce({ ...delegation, state: 'ended', endedAt: during }, active, fine, during), false))
  test('without a relationship: ending the commerce ends the power (C1)', () => {
    assert.equal(inForce(delegation, undefined, fine, during), false)
    assert.equal(inForce(delegation, { state: 'removed', frozen: false }, fine, during), false)
  })
  test('while the partner is suspended', () =>
    assert.equal(inForce(delegation, active, { suspended: true }, during), false))
  test('while the customer has frozen the partner; they go on afterwards as they were', () => {
    assert.equal(inForce(delegation, { state: 'active', frozen: true }, fine, during), false)
    assert.equal(inForce(delegation, active, fine, during), true)
  })
  test('before they were granted', () =>
    assert.equal(inForce(delegation, active, fine, new Date(start.getTime() - 1)), false))
})

describe('each role runs from its own start to its own end', () => {
  const soon = new Date('2026-02-01T00:00:00Z')
  const roles = [
    granted('early', { endsAt: soon }),
    granted('late', { startsAt: during }),
    granted('struck', { endedAt: soon }),
    granted('whole'),
  ]
  const several = { ...delegation, roles }
  for (const [what, at, expected] of [
    ['at the start', start, ['early', 'whole']],
    ['at the instant one ends', soon, ['whole']],
    ['at the instant one starts', during, ['late', 'whole']],
    ['at the end', end, []],
  ] as const)
    test(what, () => assert.deepEqual(rolesInForce(several, active, fine, at), expected))
  test('the last end is that of the last one that was not struck', () => {
    assert.deepEqual(lastEnd(several), end)
    assert.deepEqual(lastEnd({ roles: [granted('a', { endsAt: soon }), granted('b', { endedAt: soon })] }), soon)
  })
})

describe('one role is taken out', () => {
  const two = { ...delegation, roles: [granted('a'), granted('b')] }
  const refuses = (work: () => unknown, code: string) => assert.throws(work, (e: Refusal) => e.code === code)
  test('at once, and the others stay as they were', () => {
    const roles = strikeRole(two, 'a', during)
    assert.deepEqual(roles, [granted('a', { endedAt: during }), granted('b')])
    assert.deepEqual(rolesInForce({ ...two, roles }, active, fine, during), ['b'])
  })
  test('none are left where it was the last', () => {
    assert.deepEqual(strikeRole(delegation, 'global-administrator', during), [])
    const other = granted('b', { endsAt: new Date('2026-02-01T00:00:00Z') })
    assert.deepEqual(strikeRole({ ...two, roles: [granted('a'), other] }, 'a', during), [])
  })
  test('not one that was never there, has ended, or is of a delegation that has', () => {
    refuses(() => strikeRole(two, 'c', during), 'role-ended')
    refuses(
      () => strikeRole({ ...two, roles: [granted('a', { endedAt: start }), granted('b')] }, 'a', during),
      'role-ended',
    )
    refuses(() => strikeRole(two, 'a', end), 'role-ended')
    refuses(() => strikeRole({ ...two, state: 'ended', endedAt: start }, 'a', during), 'delegation-ended')
  })
})

describe('a delegation ends once', () => {
  test('by either side, with the cause that says who (R14)', () => {
    assert.equal(endDelegation(delegation, 'customer', during), 'removed-by-customer')
    assert.equal(endDelegation(delegation, 'partner', during), 'removed-by-partner')
  })
  test('by the clock only after its date', () => {
    assert.equal(endDelegation(delegation, 'clock', end), 'lapsed')
    assert.throws(() => endDelegation(delegation, 'clock', during), Refusal)
  })
  test('and not again', () =>
    assert.throws(
      () => endDelegation({ ...delegation, state: 'ended', endedAt: during }, 'customer', end),
      (e: Refusal) => e.code === 'delegation-ended',
    ))
})

test('in force at one moment only if in force at every earlier moment since the grant, other things equal', () => {
  fc.assert(
    fc.property(
      fc.date({ min: start, max: new Date('2027-01-01'), noInvalidDate: true }),
      fc.date({ min: start, max: new Date('2027-01-01'), noInvalidDate: true }),
      (a, b) => {
        const [first, second] = a <= b ? [a, b] : [b, a]
        return !inForce(delegation, active, fine, second) || inForce(delegation, active, fine, first)
      },
    ),
  )
})

describe('a running delegation changes', () => {
  const two = { ...delegation, roles: [granted('a'), granted('b', { extendDays: 30 })] }
  const sooner = new Date('2026-04-01T22:00:00Z')
  const later = new Date('2027-01-01T23:00:00Z')
  const code = (work: () => unknown, want: string) => assert.throws(work, (e: Refusal) => e.code === want, want)

  test('one role ends sooner, and no longer goes on by itself', () => {
    const roles = shortenRole(two, 'b', sooner, during)
    assert.deepEqual(roles, [granted('a'), granted('b', { endsAt: sooner })])
    code(() => shortenRole(two, 'b', end, during), 'end-not-sooner')
    code(() => shortenRole(two, 'b', later, during), 'end-not-sooner')
    code(() => shortenRole(two, 'b', during, during), 'end-not-sooner')
    code(() => shortenRole(two, 'c', sooner, during), 'role-ended')
    code(() => shortenRole({ ...two, state: 'ended', endedAt: during }, 'b', sooner, during), 'delegation-ended')
  })
  test('one role no longer goes on by itself, once', () => {
    const roles = stopExtending(two, 'b', during)
    assert.deepEqual(roles, [granted('a'), granted('b')])
    code(() => stopExtending(two, 'a', during), 'not-extending')
    code(() => stopExtending({ ...two, roles }, 'b', during), 'not-extending')
  })
  test('more comes to it: the later end, other roles besides, and a role that had been taken out; nothing that runs gets less', () => {
    const struck = { ...delegation, roles: [granted('a'), granted('b', { endedAt: start }), granted('c')] }
    const given = [
      granted('a', { endsAt: later }),
      granted('b'),
      granted('c', { endsAt: sooner, startsAt: during }),
      granted('d'),
    ]
    assert.deepEqual(mergeRoles(struck, given, during), [
      granted('a', { endsAt: later }),
      granted('b'),
      granted('c'),
      granted('d'),
    ])
  })
  test('more that would begin after what runs has ended is refused, at the ask and at the yes: what lies between was never given', () => {
    const gap = new Date(later.getTime() - 86_400_000)
    code(() => mergeRoles(two, [granted('a', { startsAt: gap, endsAt: later })], during), 'more-after-a-gap')
    const days = Math.ceil((end.getTime() - during.getTime()) / 86_400_000) + 1
    code(() => demandNoGap(two, [{ role: 'a', startDays: days }], during), 'more-after-a-gap')
    demandNoGap(
      two,
      [
        { role: 'a', startDays: 0 },
        { role: 'new', startDays: days },
      ],
      during,
    )
  })
  test('ends one after the other: the next, and what has ended since', () => {
    const law = {
      ...delegation,
      roles: [granted('a', { endsAt: sooner }), granted('b'), granted('c', { endedAt: start })],
    }
    assert.deepEqual(nextEnd(law, during), sooner)
    assert.deepEqual(nextEnd(law, sooner), end)
    assert.equal(nextEnd(law, end), undefined)
    assert.deepEqual(lapsedSince(law, start, during), [])
    assert.deepEqual(lapsedSince(law, start, sooner), ['a'])
    assert.deepEqual(lapsedSince(law, sooner, end), ['b'])
    assert.deepEqual(lapsedSince(law, start, end), ['a', 'b'])
  })
})
