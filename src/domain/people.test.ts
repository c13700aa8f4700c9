import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { ActionId } from './actions.ts'
import {
  addressWithin,
  deedsFor,
  demandOffered,
  goneAt,
  rolesOffered,
  whyNot,
  type Deed,
  type Keeper,
  type Kept,
} from './people.ts'
import { Refusal } from './refusal.ts'

const ALL: readonly Deed[] = [
  'people.edit',
  'people.block',
  'people.reset-password',
  'people.delete',
  'people.change-roles',
]
const keeper = (more: Partial<Keeper> = {}): Keeper => ({
  personId: 'astrid',
  onBehalf: true,
  kind: 'customer',
  roles: ['partner.admin-agent'],
  can: new Set<ActionId>(['people.read', 'people.create', ...ALL]),
  ...more,
})
const home = (...roles: string[]) => keeper({ onBehalf: false, roles })
const person = (roles: string[], more: Partial<Kept> = {}): Kept => ({
  id: 'olle',
  roles: roles.map((role) => `customer.${role}`),
  guest: false,
  deletedAt: null,
  ...more,
})
const refused = (code: string) => (error: unknown) => error instanceof Refusal && error.code === code

/** Who may touch whom, by hand: on behalf with every right, a Global Administrator at home, a User administrator at home. */
const TABLE = `
global-administrator                         protected  free       protected
relationship-administrator                   protected  free       protected
user relationship-administrator              protected  free       protected
billing-administrator                        free       free       free
user-administrator                           free       free       free
helpdesk-administrator                       free       free       free
user                                         free       free       free`

describe('who may touch whom', () => {
  const columns = [keeper(), home('customer.global-administrator'), home('customer.user-administrator')]
  for (const line of TABLE.trim().split('\n')) {
    const [roles = '', ...wanted] = line.split(/ {2,}/)
    test(roles, () => {
      for (const deed of ALL)
        assert.deepEqual(
          columns.map((by) => (whyNot(by, person(roles.split(' ')), deed) === undefined ? 'free' : 'protected')),
          wanted,
          deed,
        )
    })
  }
  test('on behalf the reason is that the person may say yes', () =>
    assert.equal(whyNot(keeper(), person(['relationship-administrator']), 'people.edit'), 'person-protected'))
  test('what the right does not hold is not done', () => {
    const by = keeper({ can: new Set<ActionId>(['people.read', 'people.reset-password']) })
    assert.deepEqual(
      ALL.map((deed) => whyNot(by, person(['user']), deed)),
      ['not-allowed', 'not-allowed', undefined, 'not-allowed', 'not-allowed'],
    )
  })
  test('a guest is touched at home only: its roles here are given here, and not on behalf', () => {
    const guest = person(['user'], { guest: true })
    const roles = (by: Keeper) => ALL.map((deed) => whyNot(by, guest, deed))
    assert.deepEqual(
      roles(keeper()),
      ALL.map(() => 'guest-protected'),
    )
    assert.deepEqual(roles(home('customer.global-administrator')), [
      ...ALL.slice(1).map(() => 'guest-protected'),
      undefined,
    ])
  })
  test('of oneself only the name', () => {
    const self = person(['global-administrator'], { id: 'astrid' })
    const by = home('customer.global-administrator')
    assert.deepEqual(
      ALL.map((deed) => whyNot(by, self, deed)),
      [undefined, 'own-roles', 'own-roles', 'own-roles', 'own-roles'],
    )
  })
})

describe('the buttons', () => {
  const drawn = (by: Keeper, of: Kept) =>
    Object.entries(deedsFor(by, of))
      .filter(([, may]) => may)
      .map(([name]) => name)
  const deleted = person(['user'], { deletedAt: new Date(0) })
  test('on behalf: all but erasing and what is held', () =>
    assert.deepEqual(drawn(keeper(), person(['user'])), [
      'mayEdit',
      'mayReset',
      'mayBlock',
      'mayChangeRoles',
      'mayDelete',
    ]))
  test('who is deleted is restored, and at home erased or exported; nothing else', () => {
    assert.deepEqual(drawn(keeper(), deleted), ['mayRestore'])
    assert.deepEqual(drawn(home('customer.user-administrator'), deleted), ['mayRestore', 'mayErase', 'mayExport'])
  })
})

describe('roles', () => {
  const ASSISTING = ['billing-administrator', 'user-administrator', 'helpdesk-administrator', 'user']
  const named = (roles: readonly string[]) => roles.map((role) => role.replace('customer.', ''))
  const creating = keeper({ can: new Set<ActionId>(['people.create']) })
  test('on behalf none that says yes; without the right to change roles the ordinary one', () => {
    assert.deepEqual(named(rolesOffered(keeper())), ASSISTING)
    assert.deepEqual(named(rolesOffered(creating)), ['user'])
  })
  test('each refusal says which', () => {
    for (const role of ['global-administrator', 'relationship-administrator'])
      assert.throws(() => demandOffered(keeper(), ['customer.user', `customer.${role}`]), refused('role-says-yes'))
    assert.throws(() => demandOffered(creating, ['customer.billing-administrator']), refused('no-right'))
    assert.throws(() => demandOffered(keeper(), ['partner.admin-agent']), refused('role-unknown'))
    assert.throws(
      () => demandOffered(home('customer.user-administrator'), ['customer.global-administrator']),
      refused('not-allowed'),
    )
    assert.doesNotThrow(() => demandOffered(creating, ['customer.user']))
  })
})

test('an address within a domain: the domain itself, or below it, and no look-alike', () => {
  const within = (email: string) => addressWithin(email, 'lindholm.example')
  assert.deepEqual(
    ['o@lindholm.example', 'O@BAGERI.Lindholm.example', 'o@notlindholm.example', 'o@lindholm.example.org', 'o'].map(
      within,
    ),
    [true, true, false, false, false],
  )
})

test('deleted is gone thirty days later', () =>
  assert.equal(goneAt(new Date('2026-02-01T10:00:00Z')).toISOString(), '2026-03-03T10:00:00.000Z'))
