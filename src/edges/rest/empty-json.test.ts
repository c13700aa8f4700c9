import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'

const JSON_SAID = { headers: { 'content-type': 'application/json' } }

onBothDatabases('a call that names JSON and sends nothing', (world) => {
  test('welcomed where nothing is needed: on a DELETE, and on a POST without a body', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client)
    const path = `~/delegations/${delegationId}`
    assert.equal(ok(await customer.client.del(path, { version: 1, ...JSON_SAID })).cause, 'removed-by-customer')
    const user = await customer.add('customer.user')
    ok(await customer.client.post(`~/people/${user.personId}/password-reset`, undefined, JSON_SAID))
  })

  test('refused where a body is needed, and where what is sent is no JSON, with the place', async () => {
    const { client } = await newPartner(world())
    for (const body of [undefined, '{', 'x']) {
      const problem = refused(await client.post('~/relationship-requests', body, JSON_SAID), 'invalid-input', 400)
      assert.ok(body !== undefined || problem.errors[0].pointer === '/')
    }
    refused(await client.post('~/relationship-requests', '{"__proto__":{"x":1}}', JSON_SAID), 'invalid-input', 400)
  })
})
