import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, type Client } from '#tests/world.ts'

const PASSWORDS = 'password-administrator'
const HELPDESK = 'partner.helpdesk-agent'

onBothDatabases('who holds the rights', (world) => {
  async function related() {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client)
    const [user, seller] = [await customer.add('customer.user'), await partner.add('partner.sales-agent')]
    const of = `~/customers/${customer.id}`
    return {
      partner,
      customer,
      seller,
      reset: (by: Client) => by.post(`${of}/people/${user.personId}/password-reset`),
      group: async (name: string) => ok(await partner.client.post('~/groups', { name })).id as string,
      join: (group: string, id: string, kind = 'person') =>
        partner.client.call('PUT', `~/groups/${group}/members/${id}`, { kind }),
      assign: (group: string, roles: string[], version: number, by = partner.client) =>
        by.call('PUT', `${of}/delegations/${delegationId}/assignments/${group}`, { roles }, { version }),
      unassign: (group: string, version: number) =>
        partner.client.del(`${of}/delegations/${delegationId}/assignments/${group}`, { version }),
      why: async (person: string) =>
        ok(await partner.client.get(`${of}/why?personId=${person}&action=people.reset-password`)),
      card: async () => ok(await customer.client.get('~/partner-relationships')).items[0],
      row: async () => ok(await partner.client.get('~/customers')).items[0],
    }
  }

  test('welcomed: whoever stands in the group holds the role, also through a group inside it, until taken out', async () => {
    const { seller, reset, group, join, assign, why, partner } = await related()
    refused(await reset(seller), 'not-in-group', 403)
    const [outer, inner] = [await group('Drift'), await group('Nattjour')]
    ok(await join(outer, inner, 'group'))
    ok(await join(inner, seller.personId))
    refused(await reset(seller), 'not-in-group', 403)
    assert.equal(ok(await assign(outer, [PASSWORDS], 1)).version, 2)
    ok(await reset(seller))
    const path = await why(seller.personId)
    assert.equal(path.allowed, true)
    assert.deepEqual(path.ways[0].groups.map((one: any) => one.name).toSorted(), ['Drift', null])
    ok(await partner.client.del(`~/groups/${inner}/members/${seller.personId}`))
    refused(await reset(seller), 'not-in-group', 403)
    assert.equal((await why(seller.personId)).reason, 'not-in-group')
  })

  test('nothing assigned: nobody can act, the row and both sides say so', async () => {
    const { partner, customer, reset, unassign, row, card } = await related()
    ok(await reset(partner.client))
    assert.equal((await row()).rightsUnheld, 0)
    ok(await unassign('partner.admin-agent', 1))
    refused(await reset(partner.client), 'not-in-group', 403)
    assert.equal((await row()).rightsUnheld, 2)
    ok(await unassign(HELPDESK, 2))
    refused(await reset(partner.client), 'right-unassigned', 403)
    assert.equal((await row()).rightsUnheld, 4)
    const { id, delegations } = await card()
    assert.deepEqual(delegations[0].assignments, [])
    assert.deepEqual(ok(await customer.client.get(`~/partner-relationships/${id}/holders`)).items, [])
  })

  test('the customer sees who holds what now, when it was last used, and asks why', async () => {
    const { partner, customer, reset, card, seller } = await related()
    const { id } = await card()
    const holders = async () => ok(await customer.client.get(`~/partner-relationships/${id}/holders`)).items
    assert.deepEqual(
      (await holders()).map((one: any) => [one.personId, one.holds[0].group, one.lastActAt]),
      [[partner.client.personId, 'partner.admin-agent', null]],
    )
    ok(await reset(partner.client))
    assert.ok((await holders())[0].lastActAt)
    const why = (person: string, by = customer.client) =>
      by.get(`~/partner-relationships/${id}/why?personId=${person}&action=people.create`)
    assert.equal(ok(await why(partner.client.personId)).allowed, true)
    assert.equal(ok(await why(seller.personId)).reason, 'not-in-group')
    refused(await why(customer.client.personId), 'not-found', 404)
    refused(await why(seller.personId, (await newCustomer(world())).client), 'not-found', 404)
  })

  test('limits: to countries, tags or customers; several add up; the list of who holds it knows', async () => {
    const { partner, customer, reset, card } = await related()
    const agent = await partner.add('partner.admin-agent')
    const limits = `~/people/${agent.personId}/limits`
    const limit = async (body: object, by = partner.client) =>
      by.call('PUT', limits, body, { version: ok(await partner.client.get(limits)).version })
    ok(await reset(agent))
    ok(await limit({ countries: ['NO'] }))
    refused(await reset(agent), 'outside-staff-limit', 403)
    const { id } = await card()
    const held = ok(await customer.client.get(`~/partner-relationships/${id}/holders`)).items
    assert.deepEqual(
      held.map((one: any) => one.personId),
      [partner.client.personId],
    )
    ok(await limit({ countries: ['NO'], tags: ['bygg'] }))
    refused(await reset(agent), 'outside-staff-limit', 403)
    const tag = (by = partner.client) => by.call('PUT', `~/customers/${customer.id}/tags`, { tags: ['bygg', 'bygg'] })
    refused(await tag(agent), 'outside-staff-limit', 403)
    ok(await tag())
    assert.deepEqual(ok(await partner.client.get('~/customer-tags')).tags, ['bygg'])
    ok(await reset(agent))
    ok(await limit({ customers: [customer.id] }))
    ok(await reset(agent))
    refused(await limit({ customers: [partner.id] }), 'not-found', 404)
    const own = `~/people/${partner.client.personId}/limits`
    refused(await partner.client.call('PUT', own, {}, { version: 1 }), 'own-limits', 403)
    refused(await limit({}, agent), 'not-allowed', 403)
    // Whoever may not change an Admin agent's roles does not free one of its limits.
    refused(await limit({}, await partner.add('partner.user-management-admin')), 'person-protected', 403)
    ok(await limit({}))
    ok(await reset(agent))
    const { version } = ok(await partner.client.get(limits))
    const both = await Promise.all(
      ['NO', 'FI'].map((country) => partner.client.call('PUT', limits, { countries: [country] }, { version })),
    )
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412], 'of two at once the second is told')
    refused(
      both.find(({ status }) => status !== 200)!,
      'version-stale',
      412,
    )
  })

  test('refused: a role that was not given, an unknown group, an old version, a Sales agent, another partner', async () => {
    const { assign, seller, unassign } = await related()
    refused(await assign(HELPDESK, ['global-administrator'], 1), 'role-not-in-delegation')
    refused(await assign('00000000-0000-7000-8000-000000000000', [PASSWORDS], 1), 'group-unknown')
    refused(await assign(HELPDESK, [PASSWORDS], 9), 'version-stale', 412)
    refused(await assign(HELPDESK, [PASSWORDS], 1, seller), 'not-allowed', 403)
    refused(await assign(HELPDESK, [PASSWORDS], 1, (await newPartner(world())).client), 'not-found', 404)
    ok(await unassign(HELPDESK, 1))
    refused(await unassign(HELPDESK, 2), 'not-found', 404)
  })

  test('groups: no circle at any depth, no name twice, none deleted that holds something', async () => {
    const { partner, group, join, assign, unassign } = await related()
    const [a, b, c] = [await group('Ärenden'), await group('B'), await group('C')]
    refused(await partner.client.post('~/groups', { name: 'ärenden' }), 'group-name-taken', 409)
    ok(await join(a, b, 'group'))
    ok(await join(b, c, 'group'))
    refused(await join(c, a, 'group'), 'group-cycle', 409)
    refused(await join(a, a, 'group'), 'group-cycle', 409)
    ok(await join(a, b, 'group'))
    refused(await join(a, '00000000-0000-7000-8000-000000000000'), 'not-found', 404)
    ok(await assign(a, [PASSWORDS], 1))
    refused(await partner.client.del(`~/groups/${a}`, { version: 1 }), 'group-in-use', 409)
    // Its members hold something by the group that it is in.
    refused(await partner.client.del(`~/groups/${c}`, { version: 1 }), 'group-in-use', 409)
    ok(await unassign(a, 2))
    const rename = { name: 'Ärenden dygnet runt', description: 'Jour' }
    ok(await partner.client.call('PUT', `~/groups/${a}`, rename, { version: 1 }))
    refused(await partner.client.del(`~/groups/${a}`, { version: 1 }), 'version-stale', 412)
    ok(await partner.client.del(`~/groups/${a}`, { version: 2 }))
    const left = ok(await partner.client.get('~/groups')).items
    assert.deepEqual(
      left.map((one: any) => [one.name, one.groups]),
      [
        ['B', 1],
        ['C', 0],
      ],
    )
  })

  test('two who would close a circle together: one is refused', async () => {
    const { group, join } = await related()
    const [a, b] = [await group('A'), await group('B')]
    const answers = await Promise.all([join(a, b, 'group'), join(b, a, 'group')])
    assert.deepEqual(answers.map((one) => one.status).toSorted(), [200, 409])
  })
})
