import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'

export const aProfile = (domain: string, change: object = {}) => ({
  companyName: 'Lindholms Bageri AB',
  addressLine1: 'Storgatan 1',
  city: 'Umeå',
  postcode: '903 25',
  firstName: 'Karin',
  lastName: 'Lindholm',
  email: `karin@${domain}`,
  ...change,
})

onBothDatabases('billing profiles', (world) => {
  const pair = async (country = 'SE') => {
    const [partner, customer] = [await newPartner(world(), { country }), await newCustomer(world(), { country })]
    await relate(partner.client, customer.client, withoutRights)
    const path = `~/customers/${customer.id}/billing-profile`
    const save = (change: object = {}, version = 1, by = partner.client) =>
      by.call('PUT', path, aProfile(customer.domain, change), { version })
    return { partner, customer, path, save }
  }
  const faultsOf = (problem: any) => Object.fromEntries(problem.errors.map((one: any) => [one.pointer, one.rule]))

  test('welcomed: saved clean, read by both, told in both logs, and what changed is kept newest first', async () => {
    const { partner, customer, path, save } = await pair()
    const before = ok(await partner.client.get(path))
    assert.deepEqual([before.profile, before.version, before.mayWrite], [null, 1, true])
    assert.deepEqual(
      [before.company.legalName, before.company.domain, before.company.country],
      [customer.name, customer.domain, 'SE'],
    )
    assert.ok(before.company.registrationNumber.startsWith('55-'))
    const first = ok(
      await save({ phone: '090-12 34 56', taxNumber: 'SE556036079301', email: `KARIN@${customer.domain}` }),
    )
    assert.deepEqual(
      [first.version, first.profile.phone, first.profile.email, first.profile.country],
      [2, '+4690123456', `karin@${customer.domain}`, 'SE'],
    )
    const second = ok(await save({ city: 'Luleå', phone: '090-12 34 56', taxNumber: 'SE556036079301' }, 2))
    assert.equal(second.version, 3)
    const { items } = ok(await partner.client.get(`${path}/changes`))
    assert.deepEqual(items.map((one: any) => [one.fields, one.before, one.after])[0], [
      ['city'],
      { city: 'Umeå' },
      { city: 'Luleå' },
    ])
    assert.equal(items.length, 2)
    assert.ok(items[0].by.startsWith('Person'))
    const [relationship] = ok(await customer.client.get('~/partner-relationships')).items
    const here = `~/partner-relationships/${relationship.id}/billing-profile`
    const billing = await customer.add('customer.billing-administrator')
    for (const reader of [customer.client, billing]) {
      assert.equal(ok(await reader.get(here)).profile.city, 'Luleå')
      assert.deepEqual(ok(await reader.get(`${here}/changes`)).items, items)
    }
    for (const [client, name] of [
      [partner.client, customer.name],
      [customer.client, partner.name],
    ] as const) {
      const [event] = ok(await client.get('~/activity')).items
      assert.deepEqual([event.kind, event.subjectName], ['billing-profile.saved', name])
      assert.ok(!JSON.stringify(event.facts).includes('Lule'))
    }
  })

  test('paged: each change once, and a cursor is good for its customer alone', async () => {
    const { partner, customer, path, save } = await pair()
    for (const [at, city] of ['A-stad', 'B-stad', 'C-stad'].entries()) ok(await save({ city }, at + 1))
    const first = ok(await partner.client.get(`${path}/changes?limit=2`))
    const rest = ok(await partner.client.get(`${path}/changes?limit=2&cursor=${first.next}`))
    assert.deepEqual(
      [...first.items, ...rest.items].map((one: any) => one.after.city),
      ['C-stad', 'B-stad', 'A-stad'],
    )
    assert.equal(rest.next, null)
    const other = await newCustomer(world())
    await relate(partner.client, other.client, withoutRights)
    refused(
      await partner.client.get(`~/customers/${other.id}/billing-profile/changes?cursor=${first.next}`),
      'invalid-input',
      400,
    )
    assert.ok(customer.id)
  })

  test('refused by field, all at once; nothing is saved', async () => {
    const { partner, path, save } = await pair()
    const problem = refused(
      await save({ companyName: '999', city: null, postcode: '9', phone: '12', email: `x@${partner.domain}` }),
      'invalid-input',
      400,
    )
    assert.deepEqual(faultsOf(problem), {
      '/companyName': 'name-repeats',
      '/city': 'required',
      '/postcode': 'postcode',
      '/email': 'address-of-partner',
      '/phone': 'phone',
    })
    for (const { message } of problem.errors) assert.ok(message.length > 0)
    refused(await save({ email: 'ingrid@nordmoln.example' }), 'invalid-input', 400)
    assert.equal(ok(await partner.client.get(path)).profile, null)
    assert.deepEqual(ok(await partner.client.get(`${path}/changes`)).items, [])
  })

  test('where the list says so, number and telephone are needed; the rules of a country say it beforehand', async () => {
    const { partner, save } = await pair('BR')
    const rules = ok(await partner.client.get('~/address-rules?country=BR'))
    assert.ok(['phone', 'registrationNumber', 'state'].every((field) => rules.required.includes(field)))
    assert.ok(rules.states.some((one: any) => one.code === 'SP'))
    const address = { city: 'São Paulo', state: 'são paulo', postcode: '01310-100' }
    assert.deepEqual(faultsOf(refused(await save(address), 'invalid-input')), {
      '/phone': 'required',
      '/registrationNumber': 'required',
    })
    const { profile } = ok(
      await save({ ...address, phone: '(11) 3071-0000', registrationNumber: '16.727.230/0001-97' }),
    )
    assert.deepEqual([profile.state, profile.phone], ['SP', '+551130710000'])
    assert.deepEqual(ok(await partner.client.get('~/address-rules?country=SE')).unused, ['state'])
  })

  test('of two editors the second is told, also at the first time; the same again changes nothing', async () => {
    const { partner, path, save } = await pair()
    const sven = await partner.add('partner.sales-agent')
    const both = await Promise.all([save({ city: 'Kiruna' }, 1), save({ city: 'Boden' }, 1, sven)])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [200, 412])
    const again = await Promise.all(['Piteå', 'Skellefteå', 'Haparanda'].map((city) => save({ city }, 2)))
    assert.deepEqual(again.map(({ status }) => status).toSorted(), [200, 412, 412])
    refused(await save({ city: 'Gällivare' }, 1), 'version-stale', 412)
    const now = ok(await partner.client.get(path))
    assert.equal(ok(await save({ city: now.profile.city }, now.version)).version, now.version)
    assert.equal(ok(await partner.client.get(`${path}/changes`)).items.length, 2)
    refused(await partner.client.call('PUT', path, aProfile('x.example')), 'version-missing', 428)
  })

  test('wrong side, wrong organisation, wrong role', async () => {
    const [one, other] = [await pair(), await pair()]
    refused(await other.partner.client.get(`~/customers/${one.customer.id}/billing-profile`), 'not-found', 404)
    refused(
      await other.partner.client.call('PUT', `~/customers/${one.customer.id}/billing-profile`, aProfile('x.example'), {
        version: 1,
      }),
      'not-found',
      404,
    )
    ok(await one.save())
    const helpdesk = await one.partner.add('partner.helpdesk-agent')
    assert.equal(ok(await helpdesk.get(one.path)).mayWrite, false)
    refused(await one.save({}, 2, helpdesk), 'not-allowed', 403)
    refused(await (await one.partner.add('partner.billing-admin')).get(one.path), 'not-allowed', 403)
    const [relationship] = ok(await one.customer.client.get('~/partner-relationships')).items
    const here = `~/partner-relationships/${relationship.id}/billing-profile`
    refused(await (await one.customer.add('customer.user-administrator')).get(here), 'not-allowed', 403)
    refused(await other.customer.client.get(here), 'not-found', 404)
    refused(await other.customer.client.get(`${here}/changes`), 'not-found', 404)
  })

  test('whoever is limited to other customers does not change it', async () => {
    const { partner, customer, save } = await pair()
    const sven = await partner.add('partner.sales-agent')
    const limit = (kind: string, value: string) =>
      world().sql('insert into staff_limit (partner_id, person_id, kind, value) values ($1, $2, $3, $4)', [
        partner.id,
        sven.personId,
        kind,
        value,
      ])
    await limit('tag', 'Guld')
    refused(await save({}, 1, sven), 'outside-staff-limit', 403)
    await limit('customer', customer.id)
    ok(await save({}, 1, sven))
  })

  test('the history is only added to, and only by the partner', async () => {
    const { customer, save } = await pair()
    ok(await save())
    for (const statement of [
      `update billing_profile_change set fields = '{}'`,
      'delete from billing_profile_change',
      'delete from billing_profile',
    ])
      await assert.rejects(
        world().sql(`set local role ombud_app; set local app.organisation = '${customer.id}'; ${statement}`),
        /permission denied/,
      )
  })

  test('an erased contact is gone from profile and history; whoever changed it, from the history', async () => {
    const { partner, customer, path, save } = await pair()
    const contact = await customer.add('customer.user')
    const email = (await world().one('select email from person where id = $1', [contact.personId])).email
    const sven = await partner.add('partner.sales-agent')
    ok(await save({ email }, 1, sven))
    ok(await save({ email, city: 'Luleå' }, 2))
    ok(await save({ email, city: 'Luleå', phone: '+46 70 174 06 05', firstName: 'Ziggy' }, 3))
    const held = JSON.parse((await customer.client.get(`~/people/${contact.personId}/export`)).text)
    assert.deepEqual(
      held.billingContact.map((one: any) => [one.partner, one.email]),
      [[partner.name, email]],
    )
    ok(await customer.client.post(`~/people/${contact.personId}/erasure`))
    const read = ok(await partner.client.get(path))
    assert.deepEqual([read.profile.email, read.profile.firstName, read.profile.city], [null, null, 'Luleå'])
    const { items } = ok(await partner.client.get(`${path}/changes`))
    assert.doesNotMatch(JSON.stringify(items), new RegExp(`${email}|Ziggy|1740605`))
    assert.deepEqual(
      items.map((one: any) => one.erasedAt !== null),
      [true, true, true],
    )
    ok(await partner.client.post(`~/people/${sven.personId}/erasure`))
    assert.deepEqual(
      ok(await partner.client.get(`${path}/changes`)).items.map((one: any) => one.by === null),
      [false, false, true],
    )
  })
})
