import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import {
  ACTIONS,
  actionsOf,
  DIRECTORY_ROLES,
  directoryRole,
  mayBeDelegated,
  rolesHeldBy,
  rolesOfTemplate,
  TEMPLATES,
} from '#domain/role-catalogue.ts'

const ADMIN = 'partner.admin-agent'
const HELPDESK = 'partner.helpdesk-agent'

// role, template id, level, delegable; then: organisation.read, people.read, .create, .block, .reset-password, licences.read,
// .assign, service-requests.create
const byHand = `
directory-readers                                    88d8e3e3-8f55-4a1e-953a-9b9898b8876b  S  yes  x x . . . x . .
global-reader                                        f2ef992c-3afb-46b9-b7cf-a126ee74c451  S  yes  x x . . . x . .
helpdesk-administrator                               729827e3-9c14-49f7-bb1b-9608f156bbb8  S  yes  . x . . x . . x
password-administrator                               966707d0-3269-4727-9be2-8c3a10f19b9d  S  yes  . . . . x . . .
license-administrator                                4d6ac14f-3453-41d0-bef9-a3e0c569773a  S  yes  . . . . . x x .
service-support-administrator                        f023fd81-a637-4b56-95fd-791ac0226033  S  yes  x . . . . . . x
user-administrator                                   fe930be7-5e62-47db-91af-98c3a49a38b1  M  yes  x x x x x x x x
global-administrator                                 62e90394-69f5-4237-9190-012177145e10  X  yes  x x x x x x x x
customer-delegated-admin-relationship-administrator  fc8ad4e2-40e4-4724-8317-bcda7503ecbf  H  no   . . . . . . . .
directory-synchronization-accounts                   d29b2b05-8046-44ba-8758-1e26182fcf32  H  no   . . . . . . . .
`
const columns = [
  'organisation.read',
  'people.read',
  'people.create',
  'people.block',
  'people.reset-password',
  'licences.read',
  'licences.assign',
  'service-requests.create',
]
const rows = byHand
  .trim()
  .split('\n')
  .map((line) => line.split(/\s+/))

describe('role catalogue', () => {
  test('the table by hand names every role and every action', () => {
    assert.deepEqual(DIRECTORY_ROLES.map((role) => role.id).toSorted(), rows.map(([id = '']) => id).toSorted())
    assert.deepEqual([...ACTIONS].toSorted(), [...columns].toSorted())
  })

  for (const [id = '', templateId, level, delegable, ...marks] of rows)
    test(`${id}, by hand`, () => {
      const role = directoryRole(id)
      assert.equal(role?.templateId, templateId)
      assert.equal(role?.level, level)
      assert.equal(mayBeDelegated(id), delegable === 'yes')
      const expected = columns.filter((_, column) => marks[column] === 'x')
      assert.deepEqual([...actionsOf([id])].toSorted(), expected.toSorted())
    })

  test('a role we do not know gives nothing and is never given', () => {
    for (const id of ['', 'Global Administrator', 'constructor', 'device-join']) {
      assert.equal(directoryRole(id), undefined)
      assert.equal(mayBeDelegated(id), false)
      assert.deepEqual(actionsOf([id]), [])
    }
  })

  test('roles add up, in whatever order and however often', () => {
    assert.deepEqual(actionsOf(['password-administrator', 'directory-readers', 'password-administrator']), [
      'organisation.read',
      'people.read',
      'people.reset-password',
      'licences.read',
    ])
    const roles = fc.array(fc.constantFrom(...DIRECTORY_ROLES.map((role) => role.id)))
    fc.assert(
      fc.property(roles, roles, (some, more) => {
        const both = actionsOf([...some, ...more])
        assert.deepEqual(both, actionsOf([...more, ...some]))
        for (const action of [...actionsOf(some), ...actionsOf(more)]) assert.ok(both.includes(action))
        for (const action of both) assert.ok(actionsOf(some).includes(action) || actionsOf(more).includes(action))
      }),
    )
  })
})

describe('templates', () => {
  test('classic, by hand', () => {
    assert.deepEqual(rolesOfTemplate('classic'), ['global-administrator', 'helpdesk-administrator'])
    assert.deepEqual(rolesHeldBy('classic', [ADMIN]), ['global-administrator'])
    assert.deepEqual(rolesHeldBy('classic', [HELPDESK]), ['helpdesk-administrator'])
    assert.deepEqual(rolesHeldBy('classic', [HELPDESK, ADMIN]), ['global-administrator', 'helpdesk-administrator'])
  })

  test('user and licence management, by hand', () => {
    const id = 'user-and-licence-management'
    const admin = ['user-administrator', 'license-administrator', 'directory-readers']
    assert.deepEqual(rolesOfTemplate(id), [...admin, 'password-administrator'])
    assert.deepEqual(rolesHeldBy(id, [ADMIN]), admin)
    assert.deepEqual(rolesHeldBy(id, [HELPDESK]), ['password-administrator', 'directory-readers'])
    assert.deepEqual(rolesHeldBy(id, [ADMIN, HELPDESK]), [...admin, 'password-administrator'])
  })

  test('nobody else at the partner holds anything, its Global admin included', () => {
    const others = [
      'partner.global-admin',
      'partner.sales-agent',
      'partner.billing-admin',
      'partner.user-management-admin',
      'partner.default-user',
      'customer.global-administrator',
      'provider.operator',
    ]
    for (const id of ['classic', 'user-and-licence-management']) {
      assert.deepEqual(rolesHeldBy(id, others), [])
      assert.deepEqual(rolesHeldBy(id, []), [])
    }
  })

  test('a template we do not know holds nothing', () => {
    for (const id of ['', 'Classic', 'constructor', '__proto__']) {
      assert.deepEqual(rolesOfTemplate(id), [])
      assert.deepEqual(rolesHeldBy(id, [ADMIN, HELPDESK]), [])
    }
  })

  test('no template asks for a role that may not be delegated', () => {
    assert.deepEqual(Object.keys(TEMPLATES), ['classic', 'user-and-licence-management'])
    for (const id of Object.keys(TEMPLATES))
      for (const role of rolesOfTemplate(id)) assert.ok(mayBeDelegated(role), role)
  })
})
