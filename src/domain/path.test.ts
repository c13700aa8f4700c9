import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { brokenAt } from './access.ts'
import type { Elevation } from './elevation.ts'
import { actionsHeld, groundOf, pathTo, rolesHeld, type AssignedDelegation, type OnBehalf } from './path.ts'

const now = new Date('2026-03-01T12:00:00Z')
const [before, after] = [new Date('2026-01-01'), new Date('2026-06-01')]
const role = (name: string, more: object = {}) => ({
  role: name,
  startsAt: before,
  endsAt: after,
  endedAt: null,
  extendDays: 0,
  ...more,
})
const given = (more: Partial<AssignedDelegation> = {}): AssignedDelegation => ({
  id: 'd',
  template: 'helpdesk',
  roles: [role('password-administrator')],
  state: 'active',
  grantedAt: before,
  endedAt: null,
  assignments: [{ group: 'support', roles: ['password-administrator'] }],
  ...more,
})
const facts = (more: Partial<OnBehalf> = {}, person: Partial<OnBehalf['person']> = {}): OnBehalf => ({
  relationship: { state: 'active', frozen: false },
  delegations: [given()],
  elevations: [],
  demandsSecondFactor: false,
  partner: { suspended: false },
  customer: { id: 'agren', country: 'SE', tags: ['bygg'] },
  person: {
    id: 'astrid',
    roles: ['partner.sales-agent'],
    groups: ['support'],
    limits: [],
    secondFactor: 'none',
    ...person,
  },
  now,
  ...more,
})
const elevated = (more: Partial<Elevation> = {}): Elevation => ({
  id: 'e',
  personId: 'astrid',
  roles: ['password-administrator', 'user-administrator'],
  minutes: 60,
  state: 'approved',
  askedAt: before,
  given: { roles: ['password-administrator'], minutes: 60 },
  startsAt: now,
  endsAt: new Date(now.getTime() + 3_600_000),
  endedAt: null,
  ...more,
})
const byElevation = (elevation: Elevation, more: Partial<OnBehalf> = {}, person: Partial<OnBehalf['person']> = {}) =>
  facts({ delegations: [], elevations: [elevation], ...more }, person)
const held = (of: OnBehalf) => rolesHeld(groundOf(of)).map(({ role: name }) => name)
const RESET = 'people.reset-password'
const broken = (of: OnBehalf) => brokenAt(pathTo(RESET, of))

describe('the path from a person to an action', () => {
  test('is open where every hop holds, and is the decision', () => {
    assert.equal(broken(facts()), undefined)
    assert.equal(pathTo(RESET, facts()).allowed, true)
    assert.deepEqual(held(facts()), ['password-administrator'])
  })

  // What is changed, and where it breaks then.
  const table: [string, OnBehalf, string][] = [
    ['no relationship', facts({ relationship: undefined }), 'not-found'],
    ['the partner is suspended', facts({ partner: { suspended: true } }), 'partner-suspended'],
    ['the customer froze the rights', facts({ relationship: { state: 'active', frozen: true } }), 'rights-frozen'],
    ['no duty that works with customers', facts({}, { roles: ['partner.default-user'] }), 'not-in-group'],
    ['signed in without the second factor', facts({}, { secondFactor: 'unused' }), 'second-factor-missing'],
    [
      'without the second factor that the customer demands',
      facts({ demandsSecondFactor: true }),
      'second-factor-demanded',
    ],
    ['limited to another country', facts({}, { limits: [{ kind: 'country', value: 'NO' }] }), 'outside-staff-limit'],
    ['no delegation', facts({ delegations: [] }), 'no-right'],
    [
      'a delegation of something else',
      facts({ delegations: [given({ roles: [role('license-administrator')] })] }),
      'no-right',
    ],
    ['the delegation ended', facts({ delegations: [given({ state: 'ended', endedAt: now })] }), 'right-ended'],
    [
      'the role was taken out',
      facts({ delegations: [given({ roles: [role('password-administrator', { endedAt: now })] })] }),
      'right-ended',
    ],
    [
      'the role begins later',
      facts({ delegations: [given({ roles: [role('password-administrator', { startsAt: after })] })] }),
      'right-not-begun',
    ],
    ['the role is past its end, which is not in it', facts({ now: after }), 'right-ended'],
    ['nobody is assigned', facts({ delegations: [given({ assignments: [] })] }), 'right-unassigned'],
    [
      'another role is assigned',
      facts({ delegations: [given({ assignments: [{ group: 'support', roles: ['directory-readers'] }] })] }),
      'right-unassigned',
    ],
    ['in no such group', facts({}, { groups: [] }), 'not-in-group'],
  ]
  for (const [what, of, code] of table)
    test(`${what}: ${code}`, () => {
      assert.equal(broken(of), code)
      assert.equal(actionsHeld(of).size, 0)
    })

  for (const [what, limit] of [
    ['the customer', { kind: 'customer', value: 'agren' }],
    ['a tag of it', { kind: 'tag', value: 'bygg' }],
    ['its country', { kind: 'country', value: 'SE' }],
  ] as const)
    test(`limited to ${what}: open, also where another limit does not fit`, () =>
      assert.equal(broken(facts({}, { limits: [{ kind: 'country', value: 'NO' }, limit] })), undefined))

  test('with the second factor that the customer demands: open', () =>
    assert.equal(broken(facts({ demandsSecondFactor: true }, { secondFactor: 'used' })), undefined))

  test('overlapping delegations do not harm each other: one that ended closes nothing that another gives', () =>
    assert.equal(
      broken(facts({ delegations: [given({ id: 'old', state: 'ended', endedAt: now }), given()] })),
      undefined,
    ))

  test('the nearest way is told: what runs and is not assigned, before what has ended', () =>
    assert.equal(
      broken(facts({ delegations: [given({ id: 'old', state: 'ended', endedAt: now }), given({ assignments: [] })] })),
      'right-unassigned',
    ))

  test('a role lasts as long as the right by which it is really held, not as another that nobody is assigned', () => {
    const longer = given({ id: 'longer', roles: [role('password-administrator', { endsAt: new Date('2026-12-01') })] })
    const ends = (...delegations: AssignedDelegation[]) =>
      rolesHeld(groundOf(facts({ delegations }))).map(({ endsAt }) => endsAt)
    assert.deepEqual(ends(given(), { ...longer, assignments: [] }), [after])
    assert.deepEqual(ends(given(), longer), [new Date('2026-12-01')])
  })

  test('being an Admin agent is being in that group', () => {
    const delegations = [given({ assignments: [{ group: 'partner.admin-agent', roles: ['password-administrator'] }] })]
    assert.equal(broken(facts({ delegations }, { roles: ['partner.admin-agent'], groups: [] })), undefined)
    assert.equal(broken(facts({ delegations })), 'not-in-group')
  })

  describe('by what was asked for when it was needed', () => {
    test('is open while it runs, with what was given and no more', () => {
      assert.equal(broken(byElevation(elevated())), undefined)
      assert.deepEqual(held(byElevation(elevated())), ['password-administrator'])
    })

    const shut: [string, OnBehalf, string][] = [
      [
        'not released',
        byElevation(elevated({ state: 'asked', given: null, startsAt: null, endsAt: null })),
        'no-right',
      ],
      ['over, its end not in it', byElevation(elevated({ endsAt: now })), 'right-ended'],
      ['ended', byElevation(elevated({ state: 'ended', endedAt: now })), 'right-ended'],
      ['somebody else’s', byElevation(elevated({ personId: 'sven' })), 'no-right'],
      ['frozen', byElevation(elevated(), { relationship: { state: 'active', frozen: true } }), 'rights-frozen'],
      ['suspended', byElevation(elevated(), { partner: { suspended: true } }), 'partner-suspended'],
      ['no relationship', byElevation(elevated(), { relationship: undefined }), 'not-found'],
      ['limited', byElevation(elevated(), {}, { limits: [{ kind: 'country', value: 'NO' }] }), 'outside-staff-limit'],
      ['without the second factor', byElevation(elevated(), {}, { secondFactor: 'unused' }), 'second-factor-missing'],
      ['no duty', byElevation(elevated(), {}, { roles: ['partner.default-user'] }), 'not-in-group'],
    ]
    for (const [what, of, code] of shut)
      test(`${what}: ${code}`, () => {
        assert.equal(broken(of), code)
        assert.equal(actionsHeld(of).size, 0)
      })

    test('one that is over closes nothing that a delegation gives', () =>
      assert.equal(broken(facts({ elevations: [elevated({ state: 'ended', endedAt: now })] })), undefined))
  })
})
