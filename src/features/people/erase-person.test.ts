import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, newPerson, ok, onBothDatabases, refused, relate } from '#tests/world.ts'

onBothDatabases('erasing and exporting a person', (world) => {
  test('welcomed: name and address are gone from every row, and receipts still verify and say "erased"', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const email = await newPerson(
      world(),
      customer.id,
      customer.domain,
      ['customer.global-administrator'],
      'Zebulon Qvarnström',
    )
    const leaver = await world().session(email)
    const { evidenceId } = await relate(partner.client, leaver)
    await world().work()
    assert.ok(
      ok(await customer.client.get(`~/evidence/${evidenceId}`)).values.some(
        (v: any) => v.value === 'Zebulon Qvarnström',
      ),
    )
    ok(await customer.client.post(`~/people/${leaver.personId}/erasure`))
    const receipt = ok(await customer.client.get(`~/evidence/${evidenceId}`))
    assert.equal(receipt.verified, true)
    for (const value of receipt.values.filter((v: any) => v.pointer.startsWith('/acceptedBy')))
      assert.ok(value.value === null && value.salt === null && value.erasedAt)
    for (const { schema, table } of await world().sql(
      `select table_schema as schema, table_name as table from information_schema.tables where table_schema in ('public', 'auth') and table_type = 'BASE TABLE'`,
    )) {
      const { n } = await world().one(
        `select count(*) as n from ${schema}."${table}" t where t::text ilike '%zebulon%' or t::text ilike $1`,
        [`%${email}%`],
      )
      if (table !== 'mail') assert.equal(n, 0, `${schema}.${table} still knows the person`)
    }
    refused(await leaver.get('~/invitations'), 'not-signed-in', 401)
  })

  test('repeated, refused: gone is gone; not oneself, not the last, not another organisation’s', async () => {
    const [customer, other] = [await newCustomer(world()), await newCustomer(world())]
    const user = await customer.add('customer.user')
    const erase = (by = customer.client, id = user.personId) => by.post(`~/people/${id}/erasure`)
    refused(await erase(other.client), 'not-found', 404)
    refused(await erase(await customer.add('customer.helpdesk-administrator')), 'not-allowed', 403)
    refused(await erase(customer.client, customer.client.personId), 'own-roles', 409)
    ok(await erase())
    refused(await erase(), 'not-found', 404)
  })

  test('the export holds what the organisation knows of the person, and nothing of others', async () => {
    const [customer, other] = [await newCustomer(world()), await newCustomer(world())]
    const user = await customer.add('customer.user')
    const file = await customer.client.get(`~/people/${user.personId}/export`)
    assert.match(String(file.headers['content-disposition']), /^attachment/)
    assert.equal(file.body.person.id, user.personId)
    assert.ok(!file.text.includes(customer.email))
    refused(await other.client.get(`~/people/${user.personId}/export`), 'not-found', 404)
  })
})
