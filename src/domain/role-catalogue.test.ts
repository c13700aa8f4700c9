import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { OWN_ACTIONS, RESOURCES } from '#domain/actions.ts'
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

// role, template id, level, delegable; below it, its actions
const byHand = `
directory-readers                                    88d8e3e3-8f55-4a1e-953a-9b9898b8876b  S  yes
  organisation.read people.read licences.read
global-reader                                        f2ef992c-3afb-46b9-b7cf-a126ee74c451  S  yes
  organisation.read people.read licences.read security.read reports.read messages.read
reports-reader                                       4a5d8f65-41da-4de4-8968-e035b65339cf  S  yes
  reports.read
message-center-reader                                790c1fb9-7f7d-4f88-86a1-ef1f95c05c1b  S  yes
  messages.read
security-reader                                      5d6b6bb7-de71-4623-b4af-96380a352509  S  yes
  security.read
service-support-administrator                        f023fd81-a637-4b56-95fd-791ac0226033  S  yes
  organisation.read service-requests.create
helpdesk-administrator                               729827e3-9c14-49f7-bb1b-9608f156bbb8  S  yes
  people.read people.reset-password service-requests.create
password-administrator                               966707d0-3269-4727-9be2-8c3a10f19b9d  S  yes
  people.reset-password
license-administrator                                4d6ac14f-3453-41d0-bef9-a3e0c569773a  S  yes
  licences.read licences.assign
guest-inviter                                        95e79109-95c0-4d8e-aee3-d01accf2d47b  S  yes
  guests.invite
user-administrator                                   fe930be7-5e62-47db-91af-98c3a49a38b1  M  yes
  organisation.read people.read people.create people.edit people.block people.reset-password people.delete
  licences.read licences.assign service-requests.create groups.manage
groups-administrator                                 fdd7a751-b60b-444a-984c-02652fe8fa1c  M  yes
  groups.manage
directory-writers                                    9360feb5-f418-4baa-8175-e2a00bac4301  M  yes
  organisation.read people.read people.create people.edit licences.read licences.assign groups.manage
billing-administrator                                b0f54661-2d74-4c50-afa3-1ec803f12efe  M  yes
  billing.manage
domain-name-administrator                            8329153b-31d0-4727-b945-745eb3bc5f31  M  yes
  domains.manage
exchange-administrator                               29232cdf-9323-42fd-ade2-1d097af3e4de  M  yes
  mail.manage mail.recipients.manage
exchange-recipient-administrator                     31392ffb-586c-42d1-9346-e59415a2cc4e  M  yes
  mail.recipients.manage
sharepoint-administrator                             f28a1f50-f6e7-4571-818b-6a12f2af6b6c  M  yes
  sites.manage
teams-administrator                                  69091246-20e8-4a56-aa4d-066075b2a7a8  M  yes
  meetings.manage calling.manage calling.diagnose
teams-communications-administrator                   baf37b3a-610e-45da-9e62-d9d1e5e8914b  M  yes
  meetings.manage calling.manage calling.diagnose
teams-communications-support-engineer                f70938a0-fc10-4177-9e90-2178f8765737  S  yes
  calling.diagnose
teams-communications-support-specialist              fcf91098-03e3-41a9-b5ba-6f0ec8188a12  S  yes
  calling.diagnose
teams-devices-administrator                          3d762c5a-1b6c-493f-843e-55a3b42923d4  M  yes
  devices.manage
intune-administrator                                 3a2c62db-5318-420d-8d74-23affee5d9d5  H  yes
  devices.manage
cloud-device-administrator                           7698a772-787b-4ac8-901f-60d6b08affd2  M  yes
  devices.manage
windows-365-administrator                            11451d60-acb2-45eb-a7d6-43d0f0125c13  M  yes
  cloud-pcs.manage
printer-administrator                                644ef478-e28f-4e28-b9dc-3fdde9aa0b1f  S  yes
  printers.manage
office-apps-administrator                            2b745bdf-0803-4d80-aa65-822c4493daac  M  yes
  office-apps.manage
security-administrator                               194ae4cb-b126-40b2-bd5b-6091b380977d  H  yes
  security.read security.manage security.respond access-policies.manage
security-operator                                    5f2222b1-57c3-48ba-8ad5-d4759f1fde6f  M  yes
  security.read security.respond
conditional-access-administrator                     b1be1c3e-b65d-4f19-8427-f6fa0d97feb9  H  yes
  access-policies.manage
compliance-administrator                             17315797-102d-40b4-93e0-432062caca18  M  yes
  compliance.manage
application-administrator                            9b895d92-2cd3-44c7-9d02-a6ac2d5ea5c3  H  yes
  applications.manage
cloud-application-administrator                      158c047a-c907-4556-b7ef-446551a6b5f7  H  yes
  applications.manage
cloud-app-security-administrator                     892c5842-a9a6-463a-8041-72aa08ca3cf6  M  yes
  cloud-apps.manage
authentication-administrator                         c4e39bd9-1100-46d3-8c65-fb160da0071f  M  yes
  people.reset-password sign-in-methods.manage
authentication-policy-administrator                  0526716b-113d-4c15-b2c8-68e3c22b9f80  M  yes
  sign-in-policies.manage
privileged-authentication-administrator              7be44c8a-adaf-4e2a-84d6-ab2649e08a13  H  yes
  people.reset-password sign-in-methods.manage sign-in-methods.manage-administrators
privileged-role-administrator                        e8611ab8-c189-46e8-94e1-60213ab1f814  H  yes
  people.change-roles roles.assign
external-identity-provider-administrator             be2f45a1-457d-42af-a067-6ec1fa63bc45  M  yes
  identity-providers.manage
dynamics-365-administrator                           44367163-eba1-44c3-98af-f5787879f96a  M  yes
  business-apps.manage
dynamics-365-business-central-administrator          963797fb-eb3b-4cde-8ce3-5878b3f32a3f  M  yes
  business-apps.manage
power-platform-administrator                         11648597-926c-4cf3-9c36-bcebb0ba8dcc  M  yes
  power-platform.manage
fabric-administrator                                 a9ea8996-122f-4c74-9520-8edcd192826c  M  yes
  power-platform.manage
attack-simulation-administrator                      c430b396-e693-46cc-96f3-db01bf8bb62a  M  yes
  phishing-simulations.run
global-administrator                                 62e90394-69f5-4237-9190-012177145e10  X  yes
  organisation.read people.read people.create people.edit people.block people.reset-password people.delete
  people.change-roles licences.read licences.assign service-requests.create everything
customer-delegated-admin-relationship-administrator  fc8ad4e2-40e4-4724-8317-bcda7503ecbf  H  no
directory-synchronization-accounts                   d29b2b05-8046-44ba-8758-1e26182fcf32  H  no
device-join                                          9c094953-4995-41c8-84c8-3ebb9b32c93f  H  no
device-users                                         d405c6df-0af8-4e3b-95e4-4d06e542189e  H  no
workplace-device-join                                c34f683f-4d5a-4403-affd-6615e00e3a7f  H  no
`
const rows = byHand
  .trim()
  .split(/\n(?=\S)/)
  .map((row) => row.split(/\s+/))

describe('role catalogue', () => {
  test('the table by hand names every role and every action', () => {
    assert.deepEqual(DIRECTORY_ROLES.map((role) => role.id).toSorted(), rows.map(([id = '']) => id).toSorted())
    const named = new Set(rows.flatMap(([, , , , ...actions]) => actions))
    assert.deepEqual([...ACTIONS].toSorted(), [...named].toSorted())
  })

  for (const [id = '', templateId, level, delegable, ...actions] of rows)
    test(`${id}, by hand`, () => {
      const role = directoryRole(id)
      assert.equal(role?.templateId, templateId)
      assert.equal(role?.level, level)
      assert.equal(mayBeDelegated(id), delegable === 'yes')
      assert.deepEqual([...actionsOf([id])].toSorted(), actions.toSorted())
    })

  test('a role that may be delegated does something, and no other role does anything', () => {
    for (const { id, actions, delegable } of DIRECTORY_ROLES) assert.equal(actions.length > 0, delegable, id)
  })

  test('every action is given by a role, and once by each', () => {
    const given = DIRECTORY_ROLES.flatMap((role): readonly string[] => role.actions)
    for (const action of ACTIONS) assert.ok(given.includes(action), action)
    for (const { id, actions } of DIRECTORY_ROLES) assert.equal(new Set(actions).size, actions.length, id)
  })

  test('a Global Administrator alone has everything: all that is done here, and the rest in one word', () => {
    const has = DIRECTORY_ROLES.filter((role) => actionsOf([role.id]).includes('everything')).map((role) => role.id)
    assert.deepEqual(has, ['global-administrator'])
    assert.deepEqual(actionsOf(has), [...OWN_ACTIONS, 'everything'])
  })

  test('each role has an id of its own, in small words, and a template id of its own', () => {
    for (const { id, templateId } of DIRECTORY_ROLES) {
      assert.match(id, /^[a-z0-9]+(-[a-z0-9]+)*$/)
      assert.match(templateId, /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/, id)
    }
    for (const part of ['id', 'templateId'] as const)
      assert.equal(new Set(DIRECTORY_ROLES.map((role) => role[part])).size, DIRECTORY_ROLES.length, part)
  })

  test('a role we do not know gives nothing and is never given', () => {
    for (const id of ['', 'Global Administrator', 'constructor', 'device-managers']) {
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

describe('actions', () => {
  test('what is done here comes first, by hand', () => {
    const own = [
      'organisation.read',
      'people.read',
      'people.create',
      'people.edit',
      'people.block',
      'people.reset-password',
      'people.delete',
      'people.change-roles',
      'licences.read',
      'licences.assign',
      'service-requests.create',
    ]
    assert.deepEqual(OWN_ACTIONS, own)
    assert.deepEqual(ACTIONS.slice(0, own.length), own)
    assert.equal(new Set(ACTIONS).size, ACTIONS.length)
  })

  test('each is about one thing, which they share in the same order', () => {
    for (const action of ACTIONS) assert.match(action, /^[a-z]+(-[a-z]+)*(\.[a-z]+(-[a-z]+)*)*$/)
    assert.deepEqual(RESOURCES.slice(0, 6), [
      'organisation',
      'people',
      'licences',
      'service-requests',
      'groups',
      'guests',
    ])
    assert.equal(RESOURCES.filter((resource) => resource === 'mail').length, 1)
    for (const action of ACTIONS)
      assert.ok(
        RESOURCES.some((resource) => action === resource || action.startsWith(`${resource}.`)),
        action,
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

  for (const [id, roles] of Object.entries({
    helpdesk: ['helpdesk-administrator', 'directory-readers'],
    'service-desk': ['service-support-administrator', 'directory-readers'],
    'read-only': ['global-reader'],
  }))
    test(`${id}, by hand: the same for both`, () => {
      for (const held of [[ADMIN], [HELPDESK], [ADMIN, HELPDESK]]) assert.deepEqual(rolesHeldBy(id, held), roles)
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
    for (const id of Object.keys(TEMPLATES)) {
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
    for (const id of Object.keys(TEMPLATES))
      for (const role of rolesOfTemplate(id)) assert.ok(mayBeDelegated(role), role)
  })
})
