import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'
import { newId } from '#platform/ids.ts'
import { addressHash } from '../mail/mail.store.ts'

let made = 0

onBothDatabases('a customer created by its partner', (world) => {
  const input = (change: any = {}) => {
    const domain = `nykund${(made += 1)}.example`
    const { billing, administrator, ...rest } = change
    return {
      name: 'Skogsbryn Café',
      country: 'SE',
      language: 'sv',
      timeZone: 'Europe/Stockholm',
      billing: {
        companyName: 'Skogsbryn Café AB',
        addressLine1: 'Skogsvägen 2',
        city: 'Umeå',
        postcode: '90325',
        firstName: 'Saga',
        lastName: 'Skog',
        email: `saga@${domain}`,
        registrationNumber: '556036-0793',
        ...billing,
      },
      administrator: { displayName: 'Saga Skog', email: `saga@${domain}`, language: 'sv', ...administrator },
      ...rest,
    }
  }
  const create = (partner: Made | { client: Client }, body: object, extra = {}) =>
    partner.client.post('~/customers', body, extra)
  const comeIn = async (email: string) => {
    const mail = (await world().work()).find((one) => one.to.address === email)
    const token = /join#(join_\S+)/.exec(mail?.text ?? '')?.[1]
    const password = 'a password of my own'
    ok(await world().client().post('/joinings/accepted', { token, displayName: 'Saga Skog', password, language: 'sv' }))
    return { client: await world().session(email), mail }
  }

  test('welcomed: an organisation of its own, billed, related without rights, its administrator invited by a letter that says by whom', async () => {
    const partner = await newPartner(world())
    const body = input()
    const done = ok(await create(partner, body), 201)
    const read = ok(await partner.client.get(`~/customers/${done.customerId}`))
    assert.deepEqual(
      [read.name, read.legalName, read.country, read.domain, read.verified, read.agreement, read.actions],
      ['Skogsbryn Café', 'Skogsbryn Café AB', 'SE', null, false, null, []],
    )
    assert.deepEqual(
      read.checklist.map((one: any) => `${one.item} ${one.state}`),
      [
        'relationship done',
        'agreement missing',
        'rights missing',
        'groups missing',
        'billing done',
        'subscriptions missing',
        'support missing',
      ],
    )
    const billing = ok(await partner.client.get(`~/customers/${done.customerId}/billing-profile`))
    assert.deepEqual([billing.profile.city, billing.company.registrationNumber], ['Umeå', '556036-0793'])
    assert.deepEqual(
      ok(await partner.client.get('~/customers?q=skogsbryn')).items.map((one: any) => one.id),
      [done.customerId],
    )
    const { client: saga, mail } = await comeIn(body.administrator.email)
    assert.ok(mail?.text?.includes(partner.name) && mail.subject?.includes(partner.name), String(mail?.text))
    const [card] = ok(await saga.get('~/partner-relationships')).items
    assert.deepEqual(
      [card.createdByPartner, card.mayDecline, card.requestId, card.delegations, card.partner.name],
      [true, true, null, [], partner.name],
    )
    const agreement = ok(await saga.get('~/agreements/customer'))
    assert.deepEqual([agreement.state, agreement.maySign], ['missing', true])
    const kinds = ok(await saga.get('~/activity')).items.map((one: any) => one.kind)
    for (const kind of ['organisation.created-by-partner', 'relationship.started', 'person.joined'])
      assert.ok(kinds.includes(kind), kind)
    // Its domain is the mailbox's that the letter came to: claimed, unproved, and found by the partner.
    const domain = String(body.administrator.email.split('@')[1])
    const own = ok(await saga.get('~'))
    assert.deepEqual([own.domain, own.verified], [domain, false])
    assert.equal(ok(await partner.client.get(`~/customers?q=${domain}`)).items[0].domain, domain)
  })

  test('afterwards it is a customer as any other: asked for rights, it says yes', async () => {
    const partner = await newPartner(world())
    const body = input()
    const { customerId } = ok(await create(partner, body), 201)
    const { client: saga } = await comeIn(body.administrator.email)
    await relate(partner.client, saga, { purpose: 'rights', customerId })
    const [card] = ok(await saga.get('~/partner-relationships')).items
    assert.equal(card.mayDecline, false)
    refused(await saga.del(`~/partner-relationships/${card.id}`, { version: card.version }), 'relationship-in-use', 409)
    const [items] = [ok(await partner.client.get(`~/customers/${customerId}`)).checklist]
    assert.deepEqual(
      items.map((one: any) => one.state),
      ['done', 'done', 'done', 'done', 'done', 'missing', 'missing'],
    )
  })

  test('repeated: the same call creates one and sends one letter', async () => {
    const partner = await newPartner(world())
    const body = input()
    const key = newId()
    const first = ok(await create(partner, body, { key }), 201)
    assert.deepEqual(ok(await create(partner, body, { key }), 201), first)
    assert.equal(ok(await partner.client.get('~/customers/count')).count, 1)
    const letters = (await world().work()).filter((one) => one.to.address === body.administrator.email)
    assert.equal(letters.length, 1)
  })

  test('refused by field: names, billing and both addresses, all at once', async () => {
    const partner = await newPartner(world())
    const own = `x@${partner.domain}`
    const problem = refused(
      await create(
        partner,
        input({ name: 'LLC', billing: { email: own, postcode: '1' }, administrator: { email: own, displayName: ' ' } }),
      ),
      'invalid-input',
      400,
    )
    assert.deepEqual(Object.fromEntries(problem.errors.map((one: any) => [one.pointer, one.rule])), {
      '/name': 'name-only-legal-form',
      '/billing/postcode': 'postcode',
      '/billing/email': 'address-of-partner',
      '/administrator/displayName': 'required',
      '/administrator/email': 'address-of-partner',
    })
    assert.equal(ok(await partner.client.get('~/customers/count')).count, 0)
  })

  test('refused where the company or its administrator is here already, and for names like a partner’s', async () => {
    const [partner, there, other] = [await newPartner(world()), await newCustomer(world()), await newPartner(world())]
    const known = refused(
      await create(partner, input({ administrator: { email: `new@${there.domain}` } })),
      'customer-known',
      409,
    )
    assert.equal(known.facts.domain, there.domain)
    refused(await create(partner, input({ administrator: { email: there.email } })), 'customer-known', 409)
    await world().sql('update organisation set domain = null where id = $1', [there.id])
    refused(await create(partner, input({ administrator: { email: there.email } })), 'customer-address-taken', 409)
    const silent = input()
    await world().sql('insert into mail_suppression (address_hash) values ($1)', [
      addressHash(world().house.keys.link, silent.administrator.email),
    ])
    refused(await create(partner, silent), 'letter-unwanted', 409)
    refused(await create(partner, input({ name: other.name })), 'name-too-similar', 409)
    refused(await create(partner, input({ name: 'Nordmo1n' })), 'name-too-similar', 409)
  })

  test('refused: another region, a cloud where only the provider does it, suspended, unsigned, and who may not', async () => {
    const partner = await newPartner(world())
    refused(await create(partner, input({ country: 'BR' })), 'region-differs', 409)
    const greta = await world().as('greta')
    refused(
      await greta.post('~/customers', input({ country: 'DE', billing: { postcode: '10115' } })),
      'customer-only-by-provider',
      409,
    )
    const unsigned = await newPartner(world(), { agreement: null })
    refused(await create(unsigned, input()), 'partner-agreement-missing', 409)
    const suspended = await newPartner(world())
    await world().sql('update organisation set suspended_at = now() where id = $1', [suspended.id])
    refused(await create(suspended, input()), 'partner-suspended', 403)
    const helpdesk = await partner.add('partner.helpdesk-agent')
    refused(await create({ client: helpdesk }, input()), 'not-allowed', 403)
    const customer = await newCustomer(world())
    refused(await create(customer, input()), 'not-allowed', 403)
    const other = await newPartner(world())
    refused(await other.client.post(`/organisations/${partner.id}/customers`, input()), 'not-found', 404)
  })

  test('so many a day and no more, also at the same moment', async () => {
    const partner = await newPartner(world())
    await world().sql('update organisation set request_limit = 2 where id = $1', [partner.id])
    const all = await Promise.all([1, 2, 3].map(() => create(partner, input())))
    assert.deepEqual(all.map(({ status }) => status).toSorted(), [201, 201, 409])
    const limited = all.find(({ status }) => status === 409)
    assert.equal(limited?.body.code, 'customer-day-limit')
  })

  test('the domain of a mail provider is nobody’s, whoever comes in from there', async () => {
    const partner = await newPartner(world())
    const body = input({ administrator: { email: `saga.skog${newId()}@gmail.com` } })
    const { customerId } = ok(await create(partner, body), 201)
    const { client: saga } = await comeIn(body.administrator.email)
    assert.equal(ok(await saga.get('~')).domain, null)
    assert.equal(ok(await partner.client.get(`~/customers/${customerId}`)).domain, null)
  })

  test('declined welcomed: the partner is sent away at once and told; repeated and stale are refused', async () => {
    const partner = await newPartner(world())
    const body = input()
    const { customerId } = ok(await create(partner, body), 201)
    const { client: saga } = await comeIn(body.administrator.email)
    const [card] = ok(await saga.get('~/partner-relationships')).items
    const path = `~/partner-relationships/${card.id}`
    refused(await saga.del(path, { version: 9 }), 'version-stale', 412)
    refused(await partner.client.del(path, { version: card.version }), 'not-found', 404)
    const sent = ok(await saga.del(path, { version: card.version }))
    refused(await saga.del(path, { version: sent.version }), 'not-found', 404)
    refused(await partner.client.get(`~/customers/${customerId}`), 'not-found', 404)
    refused(await partner.client.get(`~/customers/${customerId}/billing-profile`), 'not-found', 404)
    assert.equal(ok(await partner.client.get('~/customers/count')).count, 0)
    const [after] = ok(await saga.get('~/partner-relationships')).items
    assert.deepEqual([after.state, after.mayDecline], ['removed', false])
    assert.equal(ok(await saga.get(`${path}/billing-profile`)).profile.city, 'Umeå')
    for (const [client, name] of [
      [partner.client, 'Skogsbryn Café'],
      [saga, partner.name],
    ] as const) {
      const event = ok(await client.get('~/activity')).items.find((one: any) => one.kind === 'relationship.removed')
      assert.equal(event.subjectName, name)
    }
  })

  test('declined refused: who was asked and said yes, another organisation, and who may not', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const [card] = ok(await customer.client.get('~/partner-relationships')).items
    assert.deepEqual([card.createdByPartner, card.mayDecline], [false, false])
    const path = `~/partner-relationships/${card.id}`
    refused(await customer.client.del(path, { version: card.version }), 'customer-not-partner-made', 409)
    refused(await (await newCustomer(world())).client.del(path, { version: card.version }), 'not-found', 404)
    const billing = await customer.add('customer.billing-administrator')
    refused(await billing.del(path, { version: card.version }), 'not-allowed', 403)
  })
})
