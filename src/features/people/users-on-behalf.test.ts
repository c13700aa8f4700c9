import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids.ts'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'

onBothDatabases('users of a customer, on behalf', (world) => {
  async function related(template: string) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, { domain: customer.domain, template })
    const at = `~/customers/${customer.id}/people`
    const create = (more: object = {}, by: Client = partner.client) =>
      by.post(at, {
        displayName: 'Vera Öberg',
        email: `vera@${customer.domain}`,
        language: 'sv',
        firstSignIn: 'temporary-password',
        ...more,
      })
    return { partner, customer, by: partner.client, at, create, delegationId }
  }

  test('welcomed: created, edited, blocked, deleted and restored; signs in; each act stands in both logs with its person', async () => {
    const { customer, by, at, create } = await related('user-and-licence-management')
    const { person, temporaryPassword } = ok(await create(), 201)
    const [email, vera] = [`vera@${customer.domain}`, world().client()]
    const signIn = (client = world().client()) => client.post('/session', { email, password: temporaryPassword })
    ok(await signIn(vera))
    assert.equal(ok(await vera.get('/session')).memberships[0].organisationId, customer.id)
    const one = `${at}/${person.id}`
    const facts = { displayName: 'Vera Ås', givenName: null, familyName: null, language: 'sv', usageLocation: 'SE' }
    ok(await by.patch(one, facts, { version: 1 }))
    ok(await by.post(`${one}/block`))
    refused(await signIn(), 'sign-in-wrong', 401)
    ok(await by.post(`${one}/unblock`))
    assert.equal(ok(await by.del(one)).state, 'deleted')
    refused(await signIn(), 'sign-in-wrong', 401)
    assert.deepEqual(
      ok(await by.get(`${at}?state=deleted`)).items.map((row: any) => row.displayName),
      ['Vera Ås'],
    )
    ok(await by.post(`${at}/restorations`, { personIds: [person.id] }))
    ok(await signIn())
    const deeds = ['restored', 'deleted', 'unblocked', 'blocked', 'changed', 'created'].map((deed) => `person.${deed}`)
    for (const reader of [customer.client, by]) {
      const log = ok(await reader.get('~/activity')).items.filter((e: any) => e.kind.startsWith('person.'))
      assert.deepEqual(
        log.map((e: any) => e.kind),
        deeds,
      )
      for (const e of log) assert.ok(e.onBehalf && e.actorName && e.subjectName?.startsWith('Vera'), JSON.stringify(e))
    }
  })

  test('welcomed: a link by mail; the customer sees who is invited', async () => {
    const { customer, create } = await related('user-and-licence-management')
    ok(await create({ firstSignIn: 'link' }), 201)
    const mail = (await world().work()).find((m) => m.to.address === `vera@${customer.domain}`)
    assert.match(mail?.text ?? '', /join#join_/)
    assert.equal(ok(await customer.client.get('~/joinings')).items[0].displayName, 'Vera Öberg')
  })

  test('an invitation is seen and taken back: its link is dead; who asks to be let in and who may say yes are the customer’s own', async () => {
    const { customer, by, create } = await related('user-and-licence-management')
    const at = `~/customers/${customer.id}/joinings`
    const { joining } = ok(await create({ firstSignIn: 'link' }), 201)
    const boss = ok(
      await customer.client.post('~/joinings', {
        displayName: 'Bo Ek',
        email: `bo@${customer.domain}`,
        roles: ['customer.global-administrator'],
        language: 'sv',
      }),
    )
    const mail = (await world().work()).find((m) => m.to.address === `vera@${customer.domain}`)
    const token = /join#(join_\S+)/.exec(mail?.text ?? '')?.[1]
    const asks = newId()
    await world().sql(
      `insert into joining (organisation_id, id, state, display_name, email, expires_at) values ($1, $2, 'asked', 'Ask', $3, now() + interval '1 day')`,
      [customer.id, asks, `ask@${customer.domain}`],
    )
    const seen = async () => ok(await by.get(at)).items.map((row: any) => row.displayName)
    assert.deepEqual((await seen()).toSorted(), ['Bo Ek', 'Vera Öberg'])
    refused(await by.post(`${at}/${asks}/refusal`), 'not-found', 404)
    refused(await by.post(`${at}/${boss.id}/refusal`), 'role-says-yes', 403)
    assert.equal(ok(await by.post(`${at}/${joining.id}/refusal`)).state, 'refused')
    refused(await by.post(`${at}/${joining.id}/refusal`), 'joining-answered', 409)
    assert.deepEqual(await seen(), ['Bo Ek'])
    const joined = { token, displayName: 'Vera', password: 'ett eget lösenord', language: 'sv' }
    assert.ok((await world().client().post('/joinings/accepted', joined)).status >= 400)
    for (const reader of [customer.client, by]) {
      const log = ok(await reader.get('~/activity')).items
      assert.equal(log.filter((e: any) => e.kind === 'person.invitation-withdrawn' && e.onBehalf).length, 1)
    }
  })

  test('repeated: done, shown once; and one person', async () => {
    const { customer, by, at } = await related('user-and-licence-management')
    const body = { displayName: 'V', email: `v@${customer.domain}`, language: 'sv', firstSignIn: 'temporary-password' }
    ok(await by.post(at, body, { key: 'once' }), 201)
    assert.deepEqual(ok(await by.post(at, body, { key: 'once' }), 201), { done: true, shownOnce: true })
  })

  test('refused: an address outside, roles without the right to give them, a right that only resets or is over', async () => {
    const { partner, customer, create, by, at, delegationId } = await related('user-and-licence-management')
    refused(await create({ email: 'vera@elsewhere.example' }), 'address-outside', 409)
    refused(await create({ roles: ['customer.billing-administrator'] }), 'no-right', 403)
    refused(await create({ roles: ['customer.global-administrator'] }), 'role-says-yes', 403)
    const user = await customer.add('customer.user')
    refused(await by.put(`${at}/${user.personId}/roles`, { roles: ['customer.user'] }, { version: 1 }), 'no-right', 403)
    refused(await create({}, await partner.add('partner.helpdesk-agent')), 'not-in-group', 403)
    refused(await create({}, await partner.add('partner.sales-agent')), 'not-in-group', 403)
    refused(await create({}, (await newPartner(world())).client), 'not-found', 404)
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 }))
    for (const answer of [await create(), await by.del(`${at}/${user.personId}`), await by.get(at)])
      refused(answer, 'right-ended', 403)
  })

  test('with every right nobody who may say yes is touched, and nobody is made one', async () => {
    const { customer, by, at } = await related('classic')
    const [rolf, user] = [
      await customer.add('customer.relationship-administrator'),
      await customer.add('customer.user'),
    ]
    const facts = { displayName: 'X', givenName: null, familyName: null, language: 'sv', usageLocation: 'SE' }
    for (const { personId } of [rolf, customer.client]) {
      const one = `${at}/${personId}`
      for (const answer of [
        await by.patch(one, facts, { version: 1 }),
        await by.put(`${one}/roles`, { roles: ['customer.user'] }, { version: 1 }),
        await by.post(`${one}/block`),
        await by.post(`${one}/password-reset`),
        await by.del(one),
      ])
        refused(answer, 'person-protected', 403)
    }
    const give = (...roles: string[]) => by.put(`${at}/${user.personId}/roles`, { roles }, { version: 1 })
    refused(await give('customer.user', 'customer.relationship-administrator'), 'role-says-yes', 403)
    ok(await give('customer.helpdesk-administrator'))
    const offered = ok(await by.get(`~/customers/${customer.id}/role-choices`)).roles
    assert.ok(offered.length === 4 && !offered.includes('customer.global-administrator'))
    ok(await customer.client.del(`~/people/${rolf.personId}`))
    refused(await by.post(`${at}/restorations`, { personIds: [rolf.personId] }), 'person-protected', 403)
    const rows = ok(await by.get(at)).items
    assert.deepEqual(
      rows.filter((row: any) => row.mayEdit).map((row: any) => row.id),
      [user.personId],
    )
    assert.ok(rows.every((row: any) => !row.mayErase && !row.mayExport))
  })

  test('both sides see the same rows; on behalf the look is written down once', async () => {
    const { customer, by, at } = await related('user-and-licence-management')
    const own = ok(await customer.client.get('~/people')).items
    const seen = [ok(await by.get(at)), ok(await by.get(`${at}?q=p`))][0].items
    const shape = (rows: any[]) => rows.map((row) => [row.id, Object.keys(row)])
    assert.deepEqual(shape(seen), shape(own))
    const looks = ok(await customer.client.get('~/activity')).items.filter((e: any) => e.kind === 'people.listed')
    assert.equal(looks.length, 1)
  })
})
