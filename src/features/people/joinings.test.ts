import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Made } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused } from '#tests/world.ts'

const PASSWORD = 'a password of my own'

onBothDatabases('joining one’s own organisation', (world) => {
  const invite = (by: Client, email: string, roles = ['customer.user']) =>
    by.post('~/joinings', { displayName: 'Ny Kollega', email, roles, language: 'sv' })
  const linkIn = async (email: string) => {
    const mail = (await world().work()).findLast((m) => m.to.address === email)
    return /join#(join_\S+)/.exec(mail?.text ?? '')?.[1] ?? 'no link'
  }
  const join = (token: string, by = world().client()) =>
    by.post('/joinings/accepted', { token, displayName: 'Ny Kollega', password: PASSWORD, language: 'sv' })
  const proofOf = async (email: string) => {
    const { proofId } = ok(
      await world().client().post('/mailbox-proofs', { email, purpose: 'founding', language: 'en' }),
    )
    const mail = (await world().work()).findLast((m) => m.to.address === email)
    return { proofId, code: /^\d{6}/.exec(mail?.subject ?? '')?.[0] }
  }
  const address = (organisation: Made, name = 'ny') => `${name}@${organisation.domain}`

  test('welcomed: invited, the link opened once, signed in with a password of one’s own and a proved mailbox', async () => {
    const customer = await newCustomer(world())
    ok(await invite(customer.client, address(customer).toUpperCase().replace('NY', 'Ny')))
    const token = await linkIn(address(customer))
    const face = ok(await world().client().post('/joinings/face', { token }))
    assert.deepEqual([face.organisationName, face.email], [customer.name, address(customer)])
    const person = world().client()
    ok(await join(token, person))
    const session = ok(await person.get('/session'))
    assert.deepEqual(
      [session.signedIn, session.mailboxProved, session.lentPassword, session.memberships.length],
      [true, true, false, 1],
    )
    assert.deepEqual(session.memberships[0].roles, ['customer.user'])
  })

  test('repeated: a link is good once, and a second invitation to the same address is refused', async () => {
    const customer = await newCustomer(world())
    ok(await invite(customer.client, address(customer)))
    refused(await invite(customer.client, address(customer)), 'address-taken', 409)
    const token = await linkIn(address(customer))
    ok(await join(token))
    refused(await join(token), 'joining-answered', 409)
    refused(await invite(customer.client, address(customer)), 'address-taken', 409)
  })

  test('an address invited by two organisations joins the first that it answers; the other says that it is taken', async () => {
    const [one, two] = [await newCustomer(world()), await newCustomer(world())]
    ok(await invite(one.client, address(one, 'both')))
    const first = await linkIn(address(one, 'both'))
    ok(await invite(two.client, address(one, 'both')))
    const second = await linkIn(address(one, 'both'))
    ok(await join(first))
    refused(await join(second), 'address-taken', 409)
  })

  test('taken back, expired, altered or brought to another cloud’s host, the link lets nobody in', async () => {
    const customer = await newCustomer(world())
    const [back, late] = [address(customer, 'back'), address(customer, 'late')]
    const { id } = ok(await invite(customer.client, back))
    const token = await linkIn(back)
    refused(await join(`${token.slice(0, 40)}${token[40] === 'x' ? 'y' : 'x'}${token.slice(41)}`), 'link-unknown', 404)
    refused(await join(token, world().client('germany')), 'link-unknown', 404)
    ok(await customer.client.post(`~/joinings/${id}/refusal`))
    refused(await join(token), 'joining-answered', 409)
    ok(await invite(customer.client, late))
    const lateToken = await linkIn(late)
    await world().sql('update joining set expires_at = now() where email = $1', [late])
    refused(await join(lateToken), 'link-unknown', 404)
  })

  test('a newcomer with the organisation’s address asks, is approved with roles, and joins by the link', async () => {
    const customer = await newCustomer(world())
    const proof = await proofOf(address(customer, 'asks'))
    const state = ok(await world().client().post(`/mailbox-proofs/${proof.proofId}/address-state`, proof))
    assert.deepEqual([state.state, state.domain], ['organisation-known', customer.domain])
    ok(
      await world()
        .client()
        .post('/joinings/asked', { ...proof, displayName: 'Fråga Snällt', language: 'sv' }),
    )
    const told = await world().work()
    assert.deepEqual(
      told.map((mail) => mail.to.address),
      [customer.email],
    )
    const [waiting] = ok(await customer.client.get('~/joinings')).items
    assert.deepEqual(
      [waiting.state, waiting.displayName, waiting.email],
      ['asked', 'Fråga Snällt', address(customer, 'asks')],
    )
    ok(await customer.client.post(`~/joinings/${waiting.id}/approval`, { roles: ['customer.user'] }))
    refused(
      await customer.client.post(`~/joinings/${waiting.id}/approval`, { roles: ['customer.user'] }),
      'joining-answered',
      409,
    )
    ok(await join(await linkIn(address(customer, 'asks'))))
    const kinds = ok(await customer.client.get('~/activity')).items.map((item: any) => item.kind)
    assert.deepEqual(kinds.slice(0, 3), ['person.joined', 'person.invited', 'person.asked-to-join'])
  })

  test('an address below the organisation’s domain asks as well: founding sends it here', async () => {
    const customer = await newCustomer(world())
    const proof = await proofOf(`anna@mail.${customer.domain}`)
    assert.equal(
      ok(await world().client().post(`/mailbox-proofs/${proof.proofId}/address-state`, proof)).state,
      'organisation-known',
    )
    ok(
      await world()
        .client()
        .post('/joinings/asked', { ...proof, displayName: 'Anna', language: 'sv' }),
    )
  })

  test('refused: who may not manage people, and another organisation', async () => {
    const [customer, other] = [await newCustomer(world()), await newCustomer(world())]
    for (const role of ['customer.user', 'customer.helpdesk-administrator', 'customer.relationship-administrator'])
      refused(await invite(await customer.add(role), address(customer)), 'not-allowed', 403)
    const { id } = ok(await invite(customer.client, address(customer)))
    refused(await other.client.post(`~/joinings/${id}/approval`, { roles: ['customer.user'] }), 'not-found', 404)
    refused(await other.client.post(`~/joinings/${id}/refusal`), 'not-found', 404)
  })

  test('whether an address has an account is told to nobody who may not invite', async () => {
    const [customer, stranger] = [await newCustomer(world()), await newCustomer(world())]
    const ask = (email: string) =>
      stranger.client.post(`/organisations/${customer.id}/joinings`, {
        displayName: 'x',
        email,
        roles: ['customer.user'],
        language: 'en',
      })
    refused(await ask(customer.email), 'not-found', 404)
    refused(await ask('nobody@nowhere.example'), 'not-found', 404)
  })

  test('the operator’s invitation to a new partner’s Global admin works the same way', async () => {
    const partner = await newPartner(world())
    ok(await invite(partner.client, address(partner), ['partner.sales-agent']))
    const person = world().client()
    ok(await join(await linkIn(address(partner)), person))
    assert.deepEqual(ok(await person.get('/session')).memberships[0].roles, ['partner.sales-agent'])
  })
})
