import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, ok, onBothDatabases, refused } from '#tests/world.ts'

onBothDatabases('proving a mailbox', (world) => {
  async function begin(email: string, purpose = 'reset') {
    await world().work()
    const { proofId } = ok(await world().client().post('/mailbox-proofs', { email, purpose, language: 'sv' }))
    const mails = (await world().work()).filter((mail) => mail.to.address === email)
    return { proofId, mails, code: /^\d{6}/.exec(mails[0]?.subject ?? '')?.[0] ?? '' }
  }
  const reset = (proof: { proofId: string; code: string }, password = 'my very own words') =>
    world().client().post('/password-resets', { proofId: proof.proofId, code: proof.code, password })

  test('a forgotten password is replaced by the mailbox, and every session ends', async () => {
    const { email, client } = await newCustomer(world())
    const proof = await begin(email)
    assert.match(proof.mails[0]?.text ?? '', new RegExp(proof.code))
    ok(await reset(proof))
    assert.equal(ok(await client.get('/session')).signedIn, false)
    ok(await world().client().post('/session', { email, password: 'my very own words' }))
  })

  test('an unknown address gets the same answer and no mail', async () => {
    const { mails, proofId } = await begin('nobody@nowhere.example')
    assert.deepEqual(mails, [])
    refused(await reset({ proofId, code: '123456' }), 'code-wrong', 401)
  })

  test('a code is good for one use, 15 minutes, five tries, and its own purpose', async () => {
    const { email } = await newCustomer(world())
    const used = await begin(email)
    ok(await reset(used))
    refused(await reset(used), 'code-wrong', 401)

    const late = await begin(email)
    await world().sql('update auth.mailbox_proof set expires_at = now() where id = $1', [late.proofId])
    refused(await reset(late), 'code-wrong', 401)

    const tried = await begin(email)
    const wrong = tried.code === '000000' ? '000001' : '000000'
    for (let i = 0; i < 5; i += 1) refused(await reset({ ...tried, code: wrong }), 'code-wrong', 401)
    refused(await reset(tried), 'code-wrong', 401)

    const other = await begin(email, 'founding')
    refused(await reset(other), 'code-wrong', 401)
  })

  test('of two who use one code at once, one gets in', async () => {
    const { email } = await newCustomer(world())
    const proof = await begin(email)
    const answers = await Promise.all([reset(proof, 'first first first'), reset(proof, 'second second')])
    assert.deepEqual(answers.map((answer) => answer.status).toSorted(), [200, 401])
  })

  test('five codes an hour for one address', async () => {
    const { email } = await newCustomer(world())
    const ask = () => world().client().post('/mailbox-proofs', { email, purpose: 'reset', language: 'sv' })
    for (let i = 0; i < 5; i += 1) ok(await ask())
    refused(await ask(), 'too-many-attempts', 429)
  })

  test('a lent password becomes one’s own by the mailbox alone, and only by one’s own mailbox', async () => {
    const { email } = await newCustomer(world())
    await world().sql(
      `update auth."account" set "setByOther" = true where "userId" = (select id from person where email = $1)`,
      [email],
    )
    const client = world().client()
    ok(await client.post('/session', { email, password: 'ombud demo 2026' }))
    assert.equal(ok(await client.get('/session')).lentPassword, true)
    await world().work()
    const { proofId } = ok(await client.post('/me/mailbox-proofs'))
    const code = /^\d{6}/.exec((await world().work()).find((mail) => mail.to.address === email)?.subject ?? '')?.[0]
    const stranger = (await newCustomer(world())).client
    refused(await stranger.post('/me/mailbox', { proofId, code }), 'code-wrong', 401)
    ok(await client.post('/me/mailbox', { proofId, code }))
    assert.equal(ok(await client.get('/session')).lentPassword, false)
  })

  test('a new password by the mailbox takes no less than the rules of any password', async () => {
    const { email } = await newCustomer(world())
    const problem = refused(await reset(await begin(email), 'short'), 'invalid-input', 400)
    assert.equal(problem.errors[0].pointer, '/password')
  })
})
