import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
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
    await world().sql(
      `insert into joining (organisation_id, id, state, display_name, email, roles, expires_at) values ($1, gen_random_uuid(), 'joined', 'Zebulon Qvarnström', $2, '{customer.user}', now())`,
      [customer.id, email],
    )
    ok(await world().client().post('/mailbox-proofs', { email, purpose: 'reset', language: 'sv' }))
    const written = `select count(*) as n from mail where to_name ilike '%zebulon%' or to_address = $1`
    assert.ok((await world().one(written, [email])).n > 0, 'mails were written to the person')
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
      assert.equal(n, 0, `${schema}.${table} still knows the person`)
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
    const [partner, customer, other] = [
      await newPartner(world()),
      await newCustomer(world()),
      await newCustomer(world()),
    ]
    const leaver = await customer.add('customer.global-administrator')
    const { evidenceId } = await relate(partner.client, leaver)
    ok(await leaver.post('~/access-tokens', { name: 'Fakturor', scopes: ['agreements.read'], days: 1 }))
    const file = await customer.client.get(`~/people/${leaver.personId}/export`)
    assert.match(String(file.headers['content-disposition']), /^attachment/)
    assert.equal(file.body.person.id, leaver.personId)
    const receipts = file.body.receipts.filter((one: any) => one.id === evidenceId)
    assert.ok(receipts.some((one: any) => one.value === file.body.person.displayName))
    assert.deepEqual(
      file.body.accessTokens.map((token: any) => token.name),
      ['Fakturor'],
    )
    assert.ok(file.body.did.some((event: any) => event.kind === 'request.accepted'))
    assert.ok(!file.text.includes(customer.email))
    refused(await other.client.get(`~/people/${leaver.personId}/export`), 'not-found', 404)
  })

  test('everybody may have what is held about oneself, and only that; an administrator that of all', async () => {
    const customer = await newCustomer(world())
    const user = await customer.add('customer.user')
    assert.equal(ok(await user.get('~/own-data')).person.id, user.personId)
    refused(await user.get(`~/people/${customer.client.personId}/export`), 'not-allowed', 403)
    assert.equal(ok(await customer.client.get('~/own-data')).person.id, customer.client.personId)
  })

  test('the list says what the reader may do: erase others whom it may manage, export all, oneself never erase', async () => {
    const customer = await newCustomer(world())
    const [user, manager, helpdesk] = [
      await customer.add('customer.user'),
      await customer.add('customer.user-administrator'),
      await customer.add('customer.helpdesk-administrator'),
    ]
    const maySee = async (reader: Client) =>
      Object.fromEntries(
        ok(await reader.get('~/people?limit=100')).items.map((one: any) => [one.id, [one.mayErase, one.mayExport]]),
      )
    const [chief, clerk, desk] = [await maySee(customer.client), await maySee(manager), await maySee(helpdesk)]
    assert.deepEqual(
      [chief[user.personId], chief[customer.client.personId]],
      [
        [true, true],
        [false, true],
      ],
    )
    assert.deepEqual(
      [clerk[user.personId], clerk[customer.client.personId]],
      [
        [true, true],
        [false, true],
      ],
    )
    assert.deepEqual(desk[user.personId], [false, false])
    refused(await manager.post(`~/people/${customer.client.personId}/erasure`), 'person-protected', 403)
  })
})
