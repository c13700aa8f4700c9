import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused } from '#tests/world.ts'

onBothDatabases('roles and blocking', (world) => {
  const roles = (by: Client, person: Client, given: string[], version = 1) =>
    by.put(`~/people/${person.personId}/roles`, { roles: given }, { version })
  const block = (by: Client, person: Client) => by.post(`~/people/${person.personId}/block`)
  const twoAdministrators = async (): Promise<[Made, Client]> => {
    const customer = await newCustomer(world())
    return [customer, await customer.add('customer.global-administrator')]
  }

  test('welcomed: a role given or taken counts from the next request', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    refused(await user.get('~/people'), 'not-allowed', 403)
    ok(await roles(customer.client, user, ['customer.user', 'customer.helpdesk-administrator']))
    ok(await user.get('~/people'))
    refused(await roles(customer.client, user, ['customer.user']), 'version-stale', 412)
    ok(await roles(customer.client, user, ['customer.user'], 2))
    refused(await user.get('~/people'), 'not-allowed', 403)
  })

  test('nobody changes their own roles, and the last administrator stays', async () => {
    const [customer, second] = await twoAdministrators()
    refused(await roles(customer.client, customer.client, ['customer.user']), 'own-roles', 409)
    refused(await block(customer.client, customer.client), 'own-roles', 409)
    ok(await roles(customer.client, second, ['customer.user']))
    refused(await roles(second, customer.client, ['customer.user']), 'not-allowed', 403)
  })

  test('two administrators who unseat each other at once leave one', async () => {
    for (const act of [(by: Client, whom: Client) => roles(by, whom, ['customer.user']), block]) {
      const [customer, second] = await twoAdministrators()
      const answers = await Promise.all([act(customer.client, second), act(second, customer.client)])
      const lost = answers.find((answer) => answer.status >= 400)
      assert.ok(lost, 'one of them must be refused')
      assert.ok(
        ['last-administrator', 'not-signed-in', 'not-allowed', 'not-found'].includes(lost.body.code),
        lost.body.code,
      )
      const { left } = await world().one(
        `select count(*) as left from membership m join person p on p.id = m.person_id where m.organisation_id = $1 and p.blocked_at is null and 'customer.global-administrator' = any(m.roles)`,
        [customer.id],
      )
      assert.equal(left, 1)
    }
  })

  test('blocking ends every session at once, and no right password opens the door again', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    const { email } = await world().one('select email from person where id = $1', [user.personId])
    ok(await user.get('~/invitations'))
    assert.equal(ok(await block(customer.client, user)).state, 'blocked')
    refused(await user.get('~/invitations'), 'not-signed-in', 401)
    refused(await world().client().post('/session', { email, password: 'ombud demo 2026' }), 'sign-in-wrong', 401)
    ok(await customer.client.post(`~/people/${user.personId}/unblock`))
    ok(await world().client().post('/session', { email, password: 'ombud demo 2026' }))
  })

  test('a blocked person’s access token is dead as well', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    const { token } = ok(await user.post('~/access-tokens', { name: 'x', scopes: ['invitation.read'], days: 1 }))
    const robot = Object.assign(world().client(), { org: customer.id, token })
    ok(await robot.get('~/invitations'))
    ok(await block(customer.client, user))
    refused(await robot.get('~/invitations'), 'not-signed-in', 401)
  })

  test('a User administrator manages ordinary people, and nobody who grants; and gives no role that grants', async () => {
    const customer = await newCustomer(world())
    const [admin, user, rolf] = [
      await customer.add('customer.user-administrator'),
      await customer.add('customer.user'),
      await customer.add('customer.relationship-administrator'),
    ]
    for (const whom of [rolf, customer.client]) {
      refused(await roles(admin, whom, ['customer.user']), 'person-protected', 403)
      refused(await block(admin, whom), 'person-protected', 403)
      refused(await admin.post(`~/people/${whom.personId}/password-reset`), 'person-protected', 403)
    }
    for (const role of ['customer.global-administrator', 'customer.relationship-administrator'])
      refused(await roles(admin, user, [role]), 'not-allowed', 403)
    ok(await roles(admin, user, ['customer.helpdesk-administrator']))
    const partner = await newPartner(world())
    const manager = await partner.add('partner.user-management-admin')
    refused(
      await roles(manager, await partner.add('partner.default-user'), ['partner.admin-agent']),
      'not-allowed',
      403,
    )
  })

  test('roles of another kind of organisation do not exist here', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    for (const role of ['partner.admin-agent', 'provider.operator', 'emperor', ''])
      refused(await roles(customer.client, user, [role]), 'role-unknown', 400)
  })

  test('a guest’s credential stays with the home organisation', async () => {
    const [home, host] = [await newPartner(world()), await newPartner(world())]
    const guest = await home.add('partner.default-user')
    await world().sql(
      `insert into membership (organisation_id, person_id, roles, guest, sort_key) values ($1, $2, '{partner.helpdesk-agent}', true, '\\x01')`,
      [host.id, guest.personId],
    )
    refused(await host.client.post(`~/people/${guest.personId}/password-reset`), 'guest-protected', 403)
    refused(await block(host.client, guest), 'guest-protected', 403)
    ok(await guest.get(`/organisations/${host.id}/customers`))
    ok(await block(home.client, guest))
    refused(await guest.get(`/organisations/${host.id}/customers`), 'not-signed-in', 401)
  })

  test('another organisation’s people are not found', async () => {
    const [one, other] = [await newCustomer(world()), await newCustomer(world())]
    const user = await one.add('customer.user')
    refused(await roles(other.client, user, ['customer.user']), 'not-found', 404)
    refused(await block(other.client, user), 'not-found', 404)
    refused(await other.client.post(`~/people/${user.personId}/password-reset`), 'not-found', 404)
  })

  test('an own administrator’s reset lends a password too', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    const { temporaryPassword } = ok(await customer.client.post(`~/people/${user.personId}/password-reset`))
    const { email } = await world().one('select email from person where id = $1', [user.personId])
    const again = world().client()
    ok(await again.post('/session', { email, password: temporaryPassword }))
    assert.equal(ok(await again.get('/session')).lentPassword, true)
  })
})
