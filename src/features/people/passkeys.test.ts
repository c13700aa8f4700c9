import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Authenticator } from '#tests/world/authenticator.ts'
import { totp } from '#tests/world/totp.ts'
import type { Client } from '#tests/world.ts'
import { accept, newCustomer, newPartner, ok, onBothDatabases, openRequest, refused, relate } from '#tests/world.ts'

const PASSWORD = 'ombud demo 2026'

async function add(client: Client, name = 'Laptop', device = new Authenticator(client.origin)) {
  const options = ok(await client.post('/me/passkeys/options'))
  const { id } = ok(await client.post('/me/passkeys', { name, response: device.register(options) }), 201)
  return { id, device, options }
}

const signed = async (client: Client, device: Authenticator, change = {}) =>
  device.sign(ok(await client.post('/session/passkey/options')), change)

const signIn = async (client: Client, device: Authenticator, email: string | null = null, change = {}) =>
  client.post('/session/passkey', { email, response: await signed(client, device, change) })

onBothDatabases('passkeys', (world) => {
  test('welcomed: added, named, used without an address, sure enough for a yes; the evidence says how sure', async () => {
    const { client, email } = await newCustomer(world())
    const { id, device, options } = await add(client)
    assert.deepEqual(
      [options.rp.id, options.authenticatorSelection.residentKey, options.authenticatorSelection.userVerification],
      ['localhost', 'required', 'required'],
    )
    ok(await client.patch(`/me/passkeys/${id}`, { name: 'Work laptop' }))
    const [before] = ok(await client.get('/me/passkeys')).items
    assert.deepEqual([before.name, before.lastUsedAt, before.synced], ['Work laptop', null, false])

    const again = world().client()
    const asked = ok(await again.post('/session/passkey/options'))
    assert.deepEqual([asked.userVerification, asked.allowCredentials], ['required', undefined])
    assert.equal(ok(await signIn(again, device)).state, 'signed-in')
    const session = ok(await again.get('/session'))
    assert.deepEqual(
      [session.email, session.strength, session.secondFactor, session.hasPasskey, session.hasSecondFactor],
      [email, 'passkey', true, true, false],
    )
    assert.notEqual(ok(await again.get('/me/passkeys')).items[0].lastUsedAt, null)
    const current = ok(await again.get('/me/sessions')).items.find((one: any) => one.current)
    assert.equal(current.strength, 'passkey')
    Object.assign(again, { org: client.org, personId: client.personId })
    const { evidenceId } = ok(await accept(again, await openRequest(await world().as('astrid'))), 201)
    const kept = JSON.parse(ok(await again.get(`~/evidence/${evidenceId}`)).document)
    assert.deepEqual([kept.acceptedBy.signIn.strength, kept.acceptedBy.signIn.secondFactor], ['passkey', true])
    const { items } = ok(await again.get('~/activity'))
    assert.equal(items.filter((one: any) => one.kind === 'passkey.added').length, 1)
  })

  test('with an address the passkey must be that person’s; whether an address has one is told to nobody', async () => {
    const [one, other] = [await newCustomer(world()), await newCustomer(world())]
    const { device } = await add(one.client)
    refused(await signIn(world().client(), device, other.email), 'passkey-wrong', 401)
    ok(await signIn(world().client(), device, one.email.toUpperCase()))
    const stranger = new Authenticator(one.client.origin)
    refused(await signIn(world().client(), stranger), 'passkey-wrong', 401)
    refused(await signIn(world().client(), stranger, one.email), 'passkey-wrong', 401)
  })

  test('refused: without the finger, for another host, with another’s signature, twice, after its minutes, or a copied key', async () => {
    const { client } = await newCustomer(world())
    const { device } = await add(client)
    const visitor = () => world().client()
    refused(await signIn(visitor(), device, null, { verified: false }), 'passkey-wrong', 401)
    refused(await signIn(visitor(), device, null, { origin: 'https://evil.example' }), 'passkey-wrong', 401)
    refused(await signIn(visitor(), device, null, { rpId: 'evil.example' }), 'passkey-wrong', 401)
    const thief = visitor()
    const asked = ok(await thief.post('/session/passkey/options'))
    const mine = device.sign(asked)
    const { signature } = new Authenticator(client.origin).sign(asked).response
    const forged = { ...mine, response: { ...mine.response, signature } }
    refused(await thief.post('/session/passkey', { response: forged }), 'passkey-wrong', 401)
    const twice = visitor()
    const response = await signed(twice, device)
    ok(await twice.post('/session/passkey', { response }))
    refused(await twice.post('/session/passkey', { response }), 'passkey-wrong', 401)
    const late = visitor()
    const answered = await signed(late, device)
    await world().sql(`update auth."verification" set "expiresAt" = now() - interval '1 second'`)
    refused(await late.post('/session/passkey', { response: answered }), 'passkey-wrong', 401)
    refused(await signIn(visitor(), device, null, { counter: 1 }), 'passkey-wrong', 401)
  })

  test('a password alone adds no other factor and changes nobody, where there is a passkey', async () => {
    const made = await newCustomer(world())
    const { client, email } = made
    const user = await made.add('customer.user')
    await add(client)
    const thief = world().client()
    assert.equal(ok(await thief.post('/session', { email, password: PASSWORD })).state, 'signed-in')
    Object.assign(thief, { org: client.org, personId: client.personId })
    ok(await thief.get('~/people'))
    refused(await thief.post('/me/second-factor', { password: PASSWORD }), 'sign-in-too-old', 403)
    refused(await thief.post('/me/second-factor/activation', { code: '123456' }), 'sign-in-too-old', 403)
    refused(await thief.post(`~/people/${user.personId}/password-reset`), 'sign-in-too-old', 403)
    const newcomer = { displayName: 'Ny', email: `ny-${email}`, language: 'en', firstSignIn: 'temporary-password' }
    refused(await thief.post('~/people', newcomer), 'sign-in-too-old', 403)
  })

  test('a passkey of one cloud opens no other', async () => {
    const { client } = await newCustomer(world())
    const { device } = await add(client)
    const germany = world().client('germany')
    const asked = ok(await germany.post('/session/passkey/options'))
    assert.equal(asked.rpId, 'germany.localhost')
    const response = device.sign(asked, { origin: germany.origin })
    refused(await germany.post('/session/passkey', { response }), 'passkey-wrong', 401)
  })

  test('added only by a fresh sign-in of one’s own, with the finger; ten and no more; nobody else’s session or token will do', async () => {
    const { client, email } = await newCustomer(world())
    refused(
      await (await world().session(email, { minutesAgo: 11 })).post('/me/passkeys/options'),
      'sign-in-too-old',
      403,
    )
    refused(await (await world().session(email, { lent: true })).post('/me/passkeys/options'), 'lent-password', 403)
    const { token } = ok(await client.post('~/access-tokens', { name: 'x', scopes: ['people.read'], days: 1 }))
    refused(await Object.assign(world().client(), { token }).post('/me/passkeys/options'), 'token-not-enough', 403)
    refused(await Object.assign(world().client(), { token }).get('/me/passkeys'), 'token-not-enough', 403)
    const options = ok(await client.post('/me/passkeys/options'))
    const careless = new Authenticator(client.origin).register(options, { verified: false })
    refused(await client.post('/me/passkeys', { name: 'x', response: careless }), 'passkey-wrong', 401)
    const other = await newCustomer(world())
    const device = new Authenticator(client.origin)
    const begun = ok(await client.post('/me/passkeys/options'))
    const stolen = { name: 'x', response: device.register(begun) }
    refused(await other.client.post('/me/passkeys', stolen), 'passkey-wrong', 401)
    ok(await client.post('/me/passkeys', stolen), 201)
    await world().sql(
      `insert into auth."passkey" ("id", "name", "publicKey", "userId", "credentialID", "counter", "deviceType", "backedUp", "kept")
       select gen_random_uuid(), 'x', 'x', $1, gen_random_uuid()::text, 0, 'singleDevice', false, true from generate_series(1, 8)`,
      [client.personId],
    )
    const sure = world().client()
    ok(await signIn(sure, device))
    await add(sure, 'the tenth')
    refused(await sure.post('/me/passkeys/options'), 'passkeys-full', 409)
  })

  test('what was begun and never kept opens nothing', async () => {
    const { client } = await newCustomer(world())
    const { device, id } = await add(client)
    await world().sql(`update auth."passkey" set "kept" = false where "id" = $1`, [id])
    refused(await signIn(world().client(), device), 'passkey-wrong', 401)
    assert.deepEqual(ok(await client.get('/me/passkeys')).items, [])
    assert.equal(ok(await client.get('/session')).hasPasskey, false)
  })

  test('who has a passkey uses it for a yes: the password alone is not enough, the passkey proves it again', async () => {
    const { client, email } = await newCustomer(world())
    const { device, id } = await add(client)
    const weak = world().client()
    ok(await weak.post('/session', { email, password: PASSWORD }))
    Object.assign(weak, { org: client.org })
    const request = await openRequest(await world().as('astrid'))
    refused(await accept(weak, request), 'sign-in-too-old', 403)
    ok(await weak.post('/session/confirmation', { password: PASSWORD, code: null }))
    refused(await accept(weak, request), 'sign-in-too-old', 403)
    refused(await weak.del(`/me/passkeys/${id}`), 'sign-in-too-old', 403)
    const other = await newCustomer(world())
    const theirs = await add(other.client)
    refused(
      await weak.post('/session/confirmation/passkey', { response: await signed(weak, theirs.device) }),
      'passkey-wrong',
      401,
    )
    const cookie = weak.cookies.get('ombud_session') as string
    ok(await weak.post('/session/confirmation/passkey', { response: await signed(weak, device) }))
    const old = world().client()
    old.cookies.set('ombud_session', cookie)
    assert.equal(ok(await old.get('/session')).signedIn, false, 'the session goes on as a new one')
    ok(await accept(weak, request), 201)
  })

  test('removed: opens nothing any more; another’s is not there; the last way in stays', async () => {
    const [one, other] = [await newCustomer(world()), await newCustomer(world())]
    const { device, id } = await add(one.client)
    refused(await other.client.del(`/me/passkeys/${id}`), 'not-found', 404)
    refused(await other.client.patch(`/me/passkeys/${id}`, { name: 'x' }), 'not-found', 404)
    const [sure, elsewhere] = [world().client(), world().client()]
    ok(await signIn(elsewhere, device))
    ok(await signIn(sure, device))
    await world().sql(`delete from auth."account" where "userId" = $1`, [one.client.personId])
    refused(await sure.del(`/me/passkeys/${id}`), 'passkey-last', 409)
    const { id: second } = await add(sure, 'second')
    ok(await sure.del(`/me/passkeys/${second}`))
    refused(await sure.del(`/me/passkeys/${second}`), 'not-found', 404)
    await add(sure, 'third')
    ok(await sure.del(`/me/passkeys/${id}`))
    assert.equal(ok(await elsewhere.get('/session')).signedIn, false, 'a lost device is out')
    assert.equal(ok(await one.client.get('/session')).signedIn, true)
    refused(await signIn(world().client(), device), 'passkey-wrong', 401)
    Object.assign(sure, { org: one.id })
    const { items } = ok(await sure.get('~/activity'))
    assert.equal(items.filter((event: any) => event.kind === 'passkey.removed').length, 2)
  })

  test('an administrator’s reset takes them away, one on behalf does not; and a lent password blocks no passkey', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    await world().sql(`update auth."user" set "emailVerified" = true where "id" = $1`, [user.personId])
    const { device } = await add(user)
    ok(await partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`))
    const back = world().client()
    ok(await signIn(back, device))
    assert.equal(ok(await back.get('/session')).lentPassword, false)
    ok(await customer.client.post(`~/people/${user.personId}/password-reset`))
    assert.equal(ok(await back.get('/session')).signedIn, false)
    refused(await signIn(world().client(), device), 'passkey-wrong', 401)
  })

  test('a blocked person does not come in by one either; an app and a passkey stand beside each other', async () => {
    const customer = await newCustomer(world())
    const { client, email } = customer
    const { uri } = ok(await client.post('/me/second-factor', { password: PASSWORD }))
    ok(await client.post('/me/second-factor/activation', { code: totp(uri) }))
    const { device } = await add(client)
    assert.equal(ok(await signIn(world().client(), device)).state, 'signed-in')
    assert.equal(ok(await world().client().post('/session', { email, password: PASSWORD })).state, 'second-factor')
    await world().sql('update person set blocked_at = now() where id = $1', [client.personId])
    refused(await signIn(world().client(), device), 'passkey-wrong', 401)
  })

  test('the person is told by mail, and nobody else; the person’s file names the passkeys without their keys', async () => {
    const { client, email, id: org } = await newCustomer(world())
    await world().work()
    const { id, device } = await add(client, 'Laptop')
    const told = (await world().work()).filter((mail) => mail.subject.includes('passkey'))
    assert.deepEqual(
      told.map(({ to, subject }) => [to.address, subject]),
      [[email, 'A passkey was added to your account']],
    )
    assert.match(told[0]?.text ?? '', new RegExp(`/${org}/account`))
    assert.doesNotMatch(told[0]?.text ?? '', /Laptop/, 'what a device is called stays in the account')
    const file = (await client.get(`~/people/${client.personId}/export`)).text
    const [held, ...more] = JSON.parse(file).passkeys
    assert.deepEqual([Object.keys(held), held.name, more], [['name', 'addedAt', 'lastUsedAt'], 'Laptop', []])
    const sure = world().client()
    ok(await signIn(sure, device))
    ok(await sure.del(`/me/passkeys/${id}`))
    const [gone, ...others] = await world().work()
    assert.deepEqual([gone?.subject, others], ['A passkey was removed from your account', []])
    assert.deepEqual(JSON.parse((await client.get(`~/people/${client.personId}/export`)).text).passkeys, [])
  })

  test('brute force on one passkey is stopped, wherever it comes from', async () => {
    const { client } = await newCustomer(world())
    const { device } = await add(client)
    const response = await signed(client, device, { verified: false })
    for (let i = 0; i < 30; i += 1)
      refused(await world().client().post('/session/passkey', { response }), 'passkey-wrong', 401)
    const answer = await world().client().post('/session/passkey', { response })
    refused(answer, 'too-many-attempts', 429)
    assert.ok(Number(answer.headers['retry-after']) > 0)
  })

  test('whoever comes in is not counted as an attack, however often', async () => {
    const { client } = await newCustomer(world())
    const { device } = await add(client)
    for (let i = 0; i < 32; i += 1) ok(await signIn(world().client(), device))
  })
})
