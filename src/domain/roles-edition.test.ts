import assert from 'node:assert/strict'
import { afterEach, describe, test } from 'node:test'
import { mayBeReleasedByRule } from './elevation.ts'
import type { ProviderRole, ProviderRoles } from './provider-roles.ts'
import {
  actionsLost,
  actionsOf,
  adoptProviderRoles,
  allActions,
  allRoles,
  delegableRoles,
  isHighRisk,
  mayBeDelegated,
  mayBeHeld,
  roleGives,
} from './role-catalogue.ts'
import { faultsOfEdition } from './roles-edition.ts'

const READ = 'provider.backup.read'
const RESTORE = 'provider.backup.restore'
const said = (text: string) => ({ en: text, sv: text })
const operator: ProviderRole = {
  id: 'provider.backup-operator',
  templateId: '11111111-1111-4111-8111-111111111111',
  level: 'M',
  name: said('Backup Operator'),
  purpose: said('restores'),
  actions: [READ, RESTORE, 'people.read'],
  withdrawn: false,
}
const edition = (...roles: ProviderRole[]): ProviderRoles => ({
  actions: [
    { id: READ, name: said('see') },
    { id: RESTORE, name: said('restore') },
  ],
  roles,
})
const faults = (now: ProviderRoles, before?: ProviderRoles) =>
  faultsOfEdition(now, before).map(({ pointer, rule }) => `${pointer} ${rule}`)

describe('an edition of the provider’s own roles', () => {
  test('is in order in itself', () => {
    assert.deepEqual(faults(edition(operator)), [])
    assert.deepEqual(faults(edition(operator, operator)), ['/roles/1/id twice', '/roles/1/templateId twice'])
    const ofDirectory = { ...operator, templateId: '62e90394-69f5-4237-9190-012177145e10' }
    assert.deepEqual(faults(edition(ofDirectory)), ['/roles/0/templateId twice'])
    const { actions } = edition()
    assert.deepEqual(faults({ actions: [...actions, actions[0]!], roles: [] }), ['/actions/2/id twice'])
  })

  test('gives actions that there are, and never everything', () => {
    const unknown = { ...operator, actions: ['provider.backup.erase', 'everything', 'people.fly'] as never }
    assert.deepEqual(faults(edition(unknown)), [
      '/roles/0/actions/0 action-unknown',
      '/roles/0/actions/1 action-unknown',
      '/roles/0/actions/2 action-unknown',
    ])
  })

  test('is told as no less risky than the directory tells it', () => {
    for (const [level, action, right] of [
      ['S', 'people.read', true],
      ['S', 'people.create', false],
      ['S', 'roles.assign', false],
      ['M', 'roles.assign', false],
      ['H', 'roles.assign', true],
    ] as const)
      assert.equal(faults(edition({ ...operator, level, actions: [action] })).length === 0, right, `${level} ${action}`)
  })

  test('never gives more than what customers said yes to, and loses nothing that may be running', () => {
    const before = edition(operator)
    const after = (change: Partial<ProviderRole>) => faults(edition({ ...operator, ...change }), before)
    assert.deepEqual(after({}), [])
    assert.deepEqual(after({ actions: [READ] }), [])
    assert.deepEqual(after({ withdrawn: true, name: said('Another') }), [])
    assert.deepEqual(after({ level: 'H' }), ['/roles/0/level level-made-high'])
    assert.deepEqual(faults(edition(operator), edition({ ...operator, level: 'S' })), [])
    assert.deepEqual(after({ actions: [READ, 'licences.read'] }), ['/roles/0/actions/1 role-wider'])
    assert.deepEqual(after({ level: 'S', actions: [READ] }), ['/roles/0/level level-lowered'])
    assert.deepEqual(after({ templateId: '22222222-2222-4222-8222-222222222222' }), [
      '/roles/0/templateId template-changed',
    ])
    assert.deepEqual(faults(edition(), before), ['/roles/provider.backup-operator role-missing'])
    assert.deepEqual(faults({ actions: before.actions.slice(1), roles: [] }, edition()), [
      `/actions/${READ} action-missing`,
    ])
  })
})

describe('what was adopted', () => {
  afterEach(() => adoptProviderRoles(undefined))

  test('stands beside the directory’s, and is gone when another edition is adopted', () => {
    const roles = allRoles().length
    assert.deepEqual([mayBeDelegated(operator.id), actionsOf([operator.id])], [false, []])
    adoptProviderRoles(edition(operator))
    assert.equal(allRoles().length, roles + 1)
    assert.deepEqual(allActions().slice(-2), [READ, RESTORE])
    assert.equal(mayBeDelegated(operator.id), true)
    assert.deepEqual(actionsOf([operator.id, 'directory-readers']), [
      'organisation.read',
      'people.read',
      'licences.read',
      READ,
      RESTORE,
    ])
    assert.deepEqual(actionsLost(operator.id, ['directory-readers']), [READ, RESTORE])
    adoptProviderRoles(undefined)
    assert.equal(allRoles().length, roles)
  })

  test('withdrawn, it is asked for no more and gives what it gave', () => {
    adoptProviderRoles(edition({ ...operator, withdrawn: true }))
    assert.equal(mayBeDelegated(operator.id), false)
    assert.ok(!delegableRoles().some(({ id }) => id === operator.id))
    assert.ok(roleGives(operator.id, RESTORE))
    // A rule of a customer's that names it stays as it is.
    assert.ok(mayBeReleasedByRule(operator.id) && mayBeHeld(operator.id))
    assert.ok(!mayBeHeld('device-join') && !mayBeHeld('provider.another'))
  })

  test('its risk counts as any role’s', () => {
    adoptProviderRoles(edition(operator, { ...operator, id: 'provider.backup-owner', level: 'H' }))
    assert.deepEqual([isHighRisk(operator.id), isHighRisk('provider.backup-owner')], [false, true])
  })

  test('whoever has everything has the provider’s services as well', () => {
    adoptProviderRoles(edition(operator))
    assert.ok(roleGives('global-administrator', RESTORE))
    assert.ok(roleGives('global-administrator', 'domains.manage'))
    assert.ok(!roleGives('global-reader', RESTORE))
    assert.deepEqual(actionsLost(operator.id, ['global-administrator']), [])
  })
})
