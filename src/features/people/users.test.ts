import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doDue } from '../audit/do-due.ts'
import type { Client } from '#tests/world.ts'
import { newCustomer, ok, onBothDatabases, refused } from '#tests/world.ts'

onBothDatabases('users of an organisation', (world) => {
  const aUser = (domain: string, more: object = {}) => ({
    displayName: 'Vera Öberg',
    email: `vera@${domain}`,
    language: 'sv',
    firstSignIn: 'temporary-password',
    ...more,
  })
  const create = async (by: Client, domain: string, more: object = {}) =>
    ok(await by.post('~/people', aUser(domain, more)), 201)
  const signIn = (email: string, password: string, client = world().client()) =>
    client.post('/session', { email, password })
  const listed = async (by: Client, query = '') =>
    ok(await by.get(`~/people?limit=100${query}`)).items.map((row: any) => row.displayName)

  test('created welcomed: an ordinary user by default, who signs in with the password shown once and may not say yes yet', async () => {
    const { client, domain, id } = await newCustomer(world(), { country: 'NO' })
    const { person, temporaryPassword } = await create(client, domain)
    assert.deepEqual(
      [person.roles, person.state, person.usageLocation, person.language, person.version],
      [['customer.user'], 'active', 'NO', 'sv', 1],
    )
    const vera = world().client()
    ok(await signIn(`VERA@${domain}`, temporaryPassword, vera))
    const session = ok(await vera.get('/session'))
    assert.deepEqual(
      [session.lentPassword, session.mailboxProved, session.memberships.map((m: any) => m.organisationId)],
      [true, false, [id]],
    )
    const [event] = ok(await client.get('~/activity')).items
    assert.deepEqual([event.kind, event.subjectName, event.onBehalf], ['person.created', 'Vera Öberg', false])
  })

  test('created by a link: mailed to the address, it lets its reader choose a password; what was chosen is kept', async () => {
    const { client, domain } = await newCustomer(world())
    const made = await create(client, domain, {
      displayName: undefined,
      givenName: 'Vera',
      familyName: 'Öberg',
      firstSignIn: 'link',
      usageLocation: 'DK',
      roles: ['customer.billing-administrator'],
    })
    assert.deepEqual([made.person, made.temporaryPassword, made.joining.displayName], [null, null, 'Vera Öberg'])
    const mail = (await world().work()).find((m) => m.to.address === `vera@${domain}`)
    const token = /join#(join_\S+)/.exec(mail?.text ?? '')?.[1]
    const password = 'a password of my own'
    ok(
      await world().client().post('/joinings/accepted', { token, displayName: 'Vera Öberg', password, language: 'sv' }),
    )
    ok(await signIn(`vera@${domain}`, password))
    const [vera] = ok(await client.get('~/people?q=vera')).items
    assert.deepEqual([vera.roles, vera.usageLocation], [['customer.billing-administrator'], 'DK'])
  })

  test('created repeated: the same call answers "done, shown once"; the address is good once, also while a link to it waits', async () => {
    const { client, domain } = await newCustomer(world())
    const first = await client.post('~/people', aUser(domain), { key: 'once' })
    const { temporaryPassword } = ok(first, 201)
    assert.deepEqual(ok(await client.post('~/people', aUser(domain), { key: 'once' }), 201), {
      done: true,
      shownOnce: true,
    })
    ok(await signIn(`vera@${domain}`, temporaryPassword))
    refused(await client.post('~/people', aUser(domain)), 'user-address-taken', 409)
    await create(client, domain, { email: `ida@${domain}`, firstSignIn: 'link' })
    refused(await client.post('~/people', aUser(domain, { email: `ida@${domain}` })), 'user-address-taken', 409)
    const two = await Promise.all([1, 2].map(() => client.post('~/people', aUser(domain, { email: `two@${domain}` }))))
    assert.deepEqual(two.map(({ status }) => status).toSorted(), [201, 409])
  })

  test('created refused: an address elsewhere, a role one may not give, no such country, somebody who may not', async () => {
    const [customer, other] = [await newCustomer(world()), await newCustomer(world())]
    const { client, domain, id } = customer
    const refuse = async (code: string, more: object, by = client) =>
      refused(await by.post('~/people', aUser(domain, more)), code)
    await refuse('address-outside', { email: 'vera@somewhere.example' })
    await refuse('address-outside', { email: `vera@not${domain}` })
    await refuse('role-unknown', { roles: ['partner.admin-agent'] })
    await refuse(
      'not-allowed',
      { roles: ['customer.global-administrator'] },
      await customer.add('customer.user-administrator'),
    )
    await refuse('not-allowed', {}, await customer.add('customer.helpdesk-administrator'))
    await refuse('invalid-input', { usageLocation: 'ZZ' })
    await refuse('invalid-input', { displayName: undefined })
    await world().sql('update organisation set domain = null where id = $1', [id])
    await refuse('domain-taken', { email: `vera@${other.domain}` })
    await create(client, 'nowhere-yet.example')
  })

  test('edited: listed and found by the new name at once; refused by an old version; oneself by name only', async () => {
    const { client, domain } = await newCustomer(world())
    const { person } = await create(client, domain)
    const facts = { displayName: 'Vera Ås', givenName: 'Vera', familyName: 'Ås', language: 'en', usageLocation: 'FI' }
    const edit = (version: number, to: object = facts, whom = person.id) =>
      client.patch(`~/people/${whom}`, to, { version })
    const edited = ok(await edit(1))
    assert.deepEqual([edited.displayName, edited.usageLocation, edited.version], ['Vera Ås', 'FI', 2])
    refused(await edit(1), 'version-stale', 412)
    assert.deepEqual(await listed(client, '&q=ås'), ['Vera Ås'])
    assert.deepEqual(await listed(client, '&q=öberg'), [])
    ok(await edit(1, facts, client.personId))
    refused(await client.del(`~/people/${client.personId}`), 'own-roles', 409)
  })

  test('listed: by name in the order of å, ä, ö; by words, address, state and role; page after page', async () => {
    const customer = await newCustomer(world())
    const { client, domain } = customer
    const helper = await customer.add('customer.helpdesk-administrator')
    await world().sql('update organisation set domain = null where domain = $1', [domain])
    for (const [i, displayName] of ['Östen', 'Åke Berg', 'Zoe Berg', 'Ärla'].entries())
      await create(client, domain, { displayName, email: `u${i}@${domain}` })
    const own = await listed(client)
    assert.deepEqual(own.slice(-4), ['Zoe Berg', 'Åke Berg', 'Ärla', 'Östen'])
    assert.deepEqual(await listed(client, '&q=be'), ['Zoe Berg', 'Åke Berg'])
    assert.deepEqual(await listed(client, `&q=u3%40${domain.slice(0, 5)}`), ['Ärla'])
    assert.deepEqual(await listed(client, '&q=berg&role=customer.user'), ['Zoe Berg', 'Åke Berg'])
    assert.equal((await listed(client, '&role=customer.helpdesk-administrator')).length, 1)
    ok(await client.put(`~/people/${helper.personId}/roles`, { roles: ['customer.user'] }, { version: 1 }))
    assert.deepEqual(await listed(client, '&role=customer.helpdesk-administrator'), [])
    ok(await client.post(`~/people/${helper.personId}/block`))
    assert.equal((await listed(client, '&state=blocked')).length, 1)
    assert.equal((await listed(client, '&state=active')).length, own.length - 1)
    const paged: string[] = []
    for (let next: string | null = ''; next !== null;) {
      const page = ok(await client.get(`~/people?limit=2${next && `&cursor=${next}`}`))
      paged.push(...page.items.map((row: any) => row.displayName))
      next = page.next
    }
    assert.deepEqual(paged, own)
  })

  test('deleted and restored: out at once, listed apart with its last day, back with the same password and roles', async () => {
    const { client, domain } = await newCustomer(world())
    const { person, temporaryPassword } = await create(client, domain, { roles: ['customer.billing-administrator'] })
    const [email, vera] = [`vera@${domain}`, world().client()]
    ok(await signIn(email, temporaryPassword, vera))
    const gone = ok(await client.del(`~/people/${person.id}`))
    assert.deepEqual([gone.state, gone.mayRestore, gone.mayReset], ['deleted', true, false])
    const days = (Date.parse(gone.goneAt) - Date.now()) / 86_400_000
    assert.ok(days > 29.9 && days <= 30, gone.goneAt)
    assert.equal(ok(await vera.get('/session')).signedIn, false)
    refused(await signIn(email, temporaryPassword), 'sign-in-wrong', 401)
    assert.ok(!(await listed(client)).includes('Vera Öberg'))
    assert.deepEqual(await listed(client, '&state=deleted&q=vera'), ['Vera Öberg'])
    refused(await client.del(`~/people/${person.id}`), 'person-deleted', 409)
    refused(await client.post(`~/people/${person.id}/password-reset`), 'person-deleted', 409)
    const restore = () => client.post('~/people/restorations', { personIds: [person.id] })
    const [back] = ok(await restore()).items
    assert.deepEqual([back.state, back.goneAt, back.roles], ['active', null, ['customer.billing-administrator']])
    ok(await signIn(email, temporaryPassword))
    refused(await restore(), 'person-not-deleted', 409)
  })

  test('who was blocked is restored blocked; of several all or none, and the one whose address was taken is named', async () => {
    const { client, domain } = await newCustomer(world())
    const one = (await create(client, domain)).person.id
    const two = (await create(client, domain, { displayName: 'Ida', email: `ida@${domain}` })).person.id
    ok(await client.post(`~/people/${two}/block`))
    for (const id of [one, two]) ok(await client.del(`~/people/${id}`))
    const taker = (await create(client, domain, { displayName: 'Vera Ny' })).person.id
    const restore = (...personIds: string[]) => client.post('~/people/restorations', { personIds })
    const answer = await restore(one, two)
    refused(answer, 'restore-address-taken', 409)
    assert.equal(answer.body.facts.name, 'Vera Öberg')
    assert.deepEqual(await listed(client, '&state=deleted'), ['Ida', 'Vera Öberg'])
    ok(await client.del(`~/people/${taker}`))
    assert.deepEqual(
      ok(await restore(one, two))
        .items.map((row: any) => row.state)
        .toSorted(),
      ['active', 'blocked'],
    )
    refused(await restore(taker), 'restore-address-taken', 409)
  })

  test('after thirty days it is too late, and the clock erases; a restored person is left alone', async () => {
    const { client, domain } = await newCustomer(world())
    const ids = []
    for (const name of ['a', 'b'])
      ids.push((await create(client, domain, { displayName: `Vera ${name}`, email: `${name}@${domain}` })).person.id)
    for (const id of ids) ok(await client.del(`~/people/${id}`))
    ok(await client.post('~/people/restorations', { personIds: [ids[1]] }))
    await world().sql(`update person set deleted_at = deleted_at - interval '30 days' where id = $1`, [ids[0]])
    await world().sql(`update due set at = at - interval '30 days' where organisation_id = $1`, [client.org])
    refused(await client.post('~/people/restorations', { personIds: [ids[0]] }), 'restore-too-late', 409)
    // The address is somebody else's by now, and so is what lies under it.
    const taker = (await create(client, domain, { displayName: 'Tova', email: `a@${domain}` })).person.id
    await world()
      .client()
      .post('/mailbox-proofs', { email: `a@${domain}`, purpose: 'reset', language: 'sv' })
    await doDue(world().house)
    assert.equal((await world().sql('select 1 from auth.mailbox_proof where email = $1', [`a@${domain}`])).length, 1)
    ok(await client.post(`~/people/${taker}/password-reset`))
    assert.deepEqual(await listed(client, '&state=deleted'), [])
    assert.equal((await world().one('select display_name from person where id = $1', [ids[0]])).display_name, '—')
    assert.deepEqual(await listed(client, '&q=vera'), ['Vera b'])
    assert.ok(ok(await client.get('~/activity')).items.some((e: any) => e.kind === 'person.erased'))
  })

  test('two administrators who delete each other at once leave one', async () => {
    const customer = await newCustomer(world())
    const second = await customer.add('customer.global-administrator')
    const answers = await Promise.all([
      customer.client.del(`~/people/${second.personId}`),
      second.del(`~/people/${customer.client.personId}`),
    ])
    assert.equal(answers.filter(({ status }) => status === 200).length, 1, answers.map(({ text }) => text).join())
  })
})
