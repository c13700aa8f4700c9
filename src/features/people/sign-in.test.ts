import assert from 'node:assert/strict'
import { test } from 'node:test'
import { totp } from '#tests/world/totp.ts'
import { accept, newCustomer, ok, onBothDatabases, openRequest, refused } from '#tests/world.ts'

const PASSWORD = 'ombud demo 2026'

onBothDatabases('signing in', (world) => {
  const signIn = (email: string, password = PASSWORD, client = world().client()) =>
    client.post('/session', { email, password })

  test('welcomed: right address and password, whatever their case; a session lives until it is ended', async () => {
    const { email, name } = await newCustomer(world())
    const client = world().client()
    assert.equal(ok(await signIn(email.toUpperCase(), PASSWORD, client)).state, 'signed-in')
    const session = ok(await client.get('/session'))
    assert.deepEqual([session.email, session.memberships[0].name], [email, name])
    const cookie = client.cookies.get('ombud_session') as string
    ok(await client.del('/session'))
    assert.equal(client.cookies.has('ombud_session'), false)
    client.cookies.set('ombud_session', cookie)
    assert.equal(ok(await client.get('/session')).signedIn, false, 'an ended session is ended in the database')
  })

  test('the session cookie is http-only, strict, host-only, and its token is kept as a hash', async () => {
    const { email } = await newCustomer(world())
    const answer = await signIn(email)
    const cookie = String(answer.headers['set-cookie'])
    assert.match(cookie, /HttpOnly/)
    assert.match(cookie, /SameSite=Strict/i)
    assert.doesNotMatch(cookie, /Domain=/i)
    const token = decodeURIComponent(/ombud_session=([^;]+)/.exec(cookie)?.[1] ?? '').split('.')[0] as string
    const { n } = await world().one('select count(*) as n from auth."session" s where s::text like $1', [`%${token}%`])
    assert.equal(n, 0)
  })

  test('a wrong password, an unknown address and another cloud’s address give the same answer', async () => {
    const { email } = await newCustomer(world())
    const answers = [
      await signIn(email, 'wrong wrong wrong'),
      await signIn('nobody@nowhere.example'),
      await signIn('heidi@stadtwerkelindau.example'),
    ]
    for (const answer of answers) refused(answer, 'sign-in-wrong', 401)
    const [first, ...others] = answers.map(({ body: { trace_id: _, ...rest } }) => JSON.stringify(rest))
    for (const other of others) assert.equal(other, first)
  })

  test('brute force on one account is stopped after ten tries, wherever they come from, with Retry-After', async () => {
    const { email } = await newCustomer(world())
    for (let i = 0; i < 10; i += 1) refused(await signIn(email, `wrong password ${i}`), 'sign-in-wrong', 401)
    const answer = await signIn(email)
    refused(answer, 'too-many-attempts', 429)
    assert.ok(Number(answer.headers['retry-after']) > 0)
    await world().sql('delete from attempt')
    ok(await signIn(email))
  })

  test('brute force on links from one address is stopped', async () => {
    const client = world().client()
    const codes = []
    for (let i = 0; i < 62; i += 1)
      codes.push((await client.post('/links', { token: `req_${'A'.repeat(91)}.test` })).body.code)
    assert.equal(codes[0], 'link-unknown')
    assert.equal(codes.at(-1), 'too-many-attempts')
  })

  test('a forged cookie is nobody', async () => {
    const { client } = await newCustomer(world())
    const cookie = client.cookies.get('ombud_session') as string
    for (const forged of [cookie.slice(0, -4), `x${cookie}`, 'x.y', '.', `${cookie.split('.')[0]}.`]) {
      const thief = Object.assign(world().client(), { org: client.org })
      thief.cookies.set('ombud_session', forged)
      refused(await thief.get('~/people'), 'not-signed-in', 401)
    }
  })

  test('CSRF: what changes something comes from our own pages, or is refused before anything is read', async () => {
    const { client } = await newCustomer(world())
    const invitation = { displayName: 'X', email: 'x@y.example', roles: ['customer.user'], language: 'en' }
    const post = (headers: Record<string, string>) => client.post('~/joinings', invitation, { headers })
    refused(await post({ origin: 'https://evil.example' }), 'origin-foreign', 403)
    refused(await post({ origin: 'null' }), 'origin-foreign', 403)
    refused(await post({ origin: 'http://germany.localhost:7400' }), 'origin-foreign', 403)
    ok(await post({}))
    refused(await client.get('~/people', { headers: { host: 'evil.example' } }), 'not-found', 404)
  })

  test('second factor: begun, counted from the first right code, asked for at sign-in and at the yes', async () => {
    const { email, client } = await newCustomer(world())
    refused(await client.post('/me/second-factor', { password: 'wrong wrong wrong' }), 'password-wrong', 403)
    const { uri, recoveryCodes } = ok(await client.post('/me/second-factor', { password: PASSWORD }))
    refused(await client.post('/me/second-factor/activation', { code: '000000' }), 'code-wrong', 401)
    ok(await client.post('/me/second-factor/activation', { code: totp(uri) }))
    refused(await client.post('/me/second-factor', { password: PASSWORD }), 'second-factor-on', 409)

    const again = world().client()
    assert.equal(ok(await signIn(email, PASSWORD, again)).state, 'second-factor')
    refused(await again.get(`/organisations/${client.org}/people`), 'not-signed-in', 401)
    refused(await again.post('/session/second-factor', { code: '000000' }), 'code-wrong', 401)
    ok(await again.post('/session/second-factor', { code: totp(uri) }))
    assert.equal(ok(await again.get('/session')).secondFactor, true)
    Object.assign(again, { org: client.org })
    ok(await accept(again, await openRequest(await world().as('astrid'))), 201)

    const byRecovery = world().client()
    ok(await signIn(email, PASSWORD, byRecovery))
    ok(await byRecovery.post('/session/second-factor', { code: recoveryCodes[0], kind: 'recovery' }))
    const twice = world().client()
    ok(await signIn(email, PASSWORD, twice))
    refused(await twice.post('/session/second-factor', { code: recoveryCodes[0], kind: 'recovery' }), 'code-wrong', 401)
  })

  test('confirming oneself asks for the second factor too; turning it off needs the password', async () => {
    const { email, client } = await newCustomer(world())
    const { uri } = ok(await client.post('/me/second-factor', { password: PASSWORD }))
    ok(await client.post('/me/second-factor/activation', { code: totp(uri) }))
    const old = await world().session(email, { minutesAgo: 60 })
    refused(await old.post('/session/confirmation', { password: PASSWORD, code: '000000' }), 'code-wrong', 401)
    refused(await accept(old, await openRequest(await world().as('astrid'))), 'sign-in-too-old', 403)
    ok(await old.post('/session/confirmation', { password: PASSWORD, code: totp(uri) }))
    ok(await accept(old, await openRequest(await world().as('astrid'))), 201)
    refused(await old.post('/me/second-factor/removal', { password: 'wrong wrong wrong' }), 'password-wrong', 403)
    ok(await old.post('/me/second-factor/removal', { password: PASSWORD }))
    assert.equal(ok(await signIn(email)).state, 'signed-in')
  })

  test('a new password ends every other session; a session elsewhere can be ended', async () => {
    const { email, client } = await newCustomer(world())
    const [other, third] = [await world().session(email), await world().session(email)]
    const { items } = ok(await client.get('/me/sessions'))
    assert.equal(items.length, 3)
    const [elsewhere] = items.filter((item: any) => !item.current)
    ok(await client.del(`/me/sessions/${elsewhere.id}`))
    refused(await client.del(`/me/sessions/${elsewhere.id}`), 'not-found', 404)
    refused(
      await client.post('/me/password', { current: 'wrong wrong wrong', next: 'another good one' }),
      'password-wrong',
      403,
    )
    ok(await client.post('/me/password', { current: PASSWORD, next: 'another good one' }))
    const alive = await Promise.all([other, third].map(async (session) => ok(await session.get('/session')).signedIn))
    assert.deepEqual(alive, [false, false])
    assert.equal(ok(await client.get('/session')).signedIn, true)
    refused(await signIn(email), 'sign-in-wrong', 401)
    ok(await signIn(email, 'another good one'))
  })
})
