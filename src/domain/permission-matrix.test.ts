import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { CAPABILITIES, may, maySayYes, ROLES } from '#domain/permission-matrix.ts'

const partner = [
  'global-admin',
  'admin-agent',
  'sales-agent',
  'helpdesk-agent',
  'billing-admin',
  'user-management-admin',
]
const customer = [
  'global-administrator',
  'relationship-administrator',
  'billing-administrator',
  'user-administrator',
  'helpdesk-administrator',
]
const columns = [
  ...[...partner, 'default-user'].map((role) => `partner.${role}`),
  ...[...customer, 'user'].map((role) => `customer.${role}`),
  'provider.operator',
]

// partner:  Global admin, Admin agent, Sales agent, Helpdesk agent, Billing admin, User management admin, default user
// customer: Global Administrator, Relationship administrator, Billing, User, Helpdesk Administrator, ordinary user
// provider: operator
const byHand = `
capability                     GA AA SA HA BA UM DU   GA RA BA UA HA US   OP
home.read                      x  x  x  x  x  .  .    .  .  .  .  .  .    .
customers.read                 x  x  x  x  .  .  .    .  .  .  .  .  .    .
requests.read                  x  x  x  x  .  .  .    .  .  .  .  .  .    .
requests.open                  x  x  x  .  .  .  .    .  .  .  .  .  .    .
requests.open-with-rights      x  x  .  .  .  .  .    .  .  .  .  .  .    .
requests.withdraw              x  x  x  .  .  .  .    .  .  .  .  .  .    .
relationships.remove           x  x  .  .  .  .  .    x  .  .  .  .  .    .
orders.place                   x  x  x  .  .  .  .    .  .  .  .  .  .    .
subscriptions.transfer         .  .  .  .  .  .  .    x  .  .  .  .  .    .
subscriptions.read             x  x  x  x  x  .  .    .  .  .  .  .  .    .
support-contacts.assign        x  x  .  x  .  .  .    .  .  .  .  .  .    .
users-of-customers.manage      x  x  x  x  .  .  .    .  .  .  .  .  .    .
delegations.assign             x  x  .  .  .  .  .    .  .  .  .  .  .    .
groups.read                    x  x  x  x  .  .  .    .  .  .  .  .  .    .
groups.manage                  x  x  .  .  .  .  .    .  .  .  .  .  .    .
customers.tag                  x  x  .  .  .  .  .    .  .  .  .  .  .    .
customers.create               x  x  x  .  .  .  .    .  .  .  .  .  .    .
billing-profiles.read          x  x  x  x  .  .  .    x  .  x  .  .  .    .
billing-profiles.write         x  x  x  .  .  .  .    .  .  .  .  .  .    .
agreements.partner.sign        x  .  .  .  .  .  .    .  .  .  .  .  .    .
people.read                    x  .  .  .  .  x  .    x  .  .  x  x  .    x
people.manage                  x  .  .  .  .  x  .    x  .  .  x  .  .    x
licences.read                  .  .  .  .  .  .  .    x  .  x  x  x  .    .
licences.assign                .  .  .  .  .  .  .    x  .  .  x  .  .    .
organisation.read              x  x  x  x  x  x  .    x  x  x  x  x  x    x
organisation.manage            x  .  .  .  .  .  .    x  .  .  .  .  .    x
activity.read                  x  x  .  .  .  .  .    x  x  .  .  .  .    x
tokens.own                     x  x  x  x  x  x  x    x  x  x  x  x  x    x
own-data.export                x  x  x  x  x  x  x    x  x  x  x  x  x    x
invitation.read                .  .  .  .  .  .  .    x  x  x  x  x  x    .
invitation.accept              .  .  .  .  .  .  .    x  .  .  .  .  .    .
invitation.decline             .  .  .  .  .  .  .    x  .  .  .  .  .    .
invitation.forward             .  .  .  .  .  .  .    x  x  x  x  x  x    .
delegations.accept             .  .  .  .  .  .  .    x  x  .  .  .  .    .
delegations.end                .  x  .  .  .  .  .    x  x  .  .  .  .    .
partner-relationships.read     .  .  .  .  .  .  .    x  x  x  x  x  .    .
agreements.read                x  x  x  x  x  x  x    x  x  x  x  x  x    x
agreements.customer.sign       .  .  .  .  .  .  .    x  .  .  .  .  .    .
receipts.read                  x  x  .  .  .  .  .    x  x  x  .  .  .    .
installation.read              .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.partners          .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.customers         .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.agreements        .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.reference-data    .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.deliveries        .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.service-requests  .  .  .  .  .  .  .    .  .  .  .  .  .    x
installation.recoveries        .  .  .  .  .  .  .    .  .  .  .  .  .    x
recovery.read                  .  .  .  .  .  .  .    x  x  x  x  x  x    .
recovery.cancel                .  .  .  .  .  .  .    x  x  x  x  x  x    .
service-requests.read          x  x  x  x  .  .  .    x  .  x  x  x  .    .
service-requests.work          x  x  .  x  .  .  .    x  .  x  x  x  .    .
support-duty.end               x  x  .  .  .  .  .    x  .  .  .  .  .    .
`
const rows = byHand
  .trim()
  .split('\n')
  .slice(1)
  .map((line) => line.split(/\s+/))

describe('permission matrix', () => {
  test('the table by hand names every role and every capability', () => {
    assert.deepEqual([...ROLES].toSorted(), [...columns].toSorted())
    assert.deepEqual([...CAPABILITIES].toSorted(), rows.map(([capability = '']) => capability).toSorted())
    for (const row of rows) assert.equal(row.length, columns.length + 1, row.join(' '))
  })

  for (const capability of CAPABILITIES)
    test(`${capability}, by hand`, () => {
      const marks = rows.find((row) => row[0] === capability)?.slice(1)
      assert.deepEqual(
        columns.map((role) => may([role], capability)),
        marks?.map((mark) => mark === 'x'),
      )
    })

  test('roles add up: several may exactly what one of them may', () => {
    const roles = fc.array(fc.constantFrom(...ROLES, 'partner.unheard-of'))
    fc.assert(
      fc.property(roles, fc.constantFrom(...CAPABILITIES), (held, capability) => {
        assert.equal(
          may(held, capability),
          held.some((role) => may([role], capability)),
        )
      }),
    )
  })

  test('no role and an unknown role may nothing', () => {
    for (const capability of CAPABILITIES) {
      assert.equal(may([], capability), false, capability)
      assert.equal(may(['global-admin', 'Partner.Global-Admin', ''], capability), false, capability)
    }
  })

  test('those who may accept or grant, by hand', () => {
    for (const role of columns)
      assert.equal(
        maySayYes([role]),
        role === 'customer.global-administrator' || role === 'customer.relationship-administrator',
        role,
      )
    assert.equal(maySayYes(['customer.user', 'customer.relationship-administrator']), true)
    assert.equal(maySayYes([]), false)
  })

  test('whoever may say yes to anything is protected by maySayYes', () => {
    for (const role of ROLES)
      for (const yes of ['invitation.accept', 'delegations.accept', 'agreements.customer.sign'] as const)
        if (may([role], yes)) assert.equal(maySayYes([role]), true, role)
  })
})
