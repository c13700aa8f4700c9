import assert from 'node:assert/strict'
import { createServer, type IncomingHttpHeaders } from 'node:http'
import type { AddressInfo } from 'node:net'
import { after, before, test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { ok, onBothDatabases, refused } from '#tests/world.ts'
import { until } from '#tests/world/smtp.ts'
import { move, newOffer, newPair, newService, order, read } from '#tests/world/commerce.ts'
import { provision } from './provision.ts'

type Call = { headers: IncomingHttpHeaders; body: string }

onBothDatabases('provisioning', (world) => {
  const calls: Call[] = []
  /** What the service says next, the last again and again. */
  let answers: { status: number; body?: string }[] = [{ status: 204 }]
  /** What the service waits for before it answers. */
  let slow: Promise<void> | undefined
  const server = createServer((request, response) => {
    let body = ''
    request.on('data', (part: Buffer) => (body += part.toString()))
    request.on('end', async () => {
      calls.push({ headers: request.headers, body })
      await slow
      const answer = answers.length > 1 ? answers.shift() : answers[0]
      response.writeHead(answer?.status ?? 500).end(answer?.body)
    })
  })
  before(async () => new Promise<void>((done) => void server.listen(0, '127.0.0.1', done)))
  after(() => server.close())

  /** A service that listens, a product of it, and a pair that has ordered some. */
  async function ordered(quantity = 5) {
    const ingrid = await world().as('ingrid')
    const base = `/installation/${ingrid.org}/services`
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hooks`
    const service = await newService(world(), { provisioningUrl: url })
    const { secret } = ok(await ingrid.post(`${base}/${service.id}/secret`))
    const pair = await newPair(world())
    const offer = await newOffer(world(), { serviceId: service.id })
    calls.splice(0)
    answers = [{ status: 204 }]
    const one = await order(pair.partner.client, pair.at, offer.id, quantity)
    return { ...pair, offer, one, secret, service, ingrid, base, path: `${pair.at}/subscriptions/${one.id}` }
  }
  const now = (o: Awaited<ReturnType<typeof ordered>>) => read(o.partner.client, o.at, o.one.id)
  /** Its time has come, and the job with it. */
  const again = async (o: Awaited<ReturnType<typeof ordered>>) => {
    await world().sql('update provisioning set next_at = now() where subscription_id = $1', [o.one.id])
    await provision(world().house, o.customer.id, o.one.id)
  }

  test('welcomed: nothing is there or paid until the service has said so; the call is signed, and says all that it needs', async () => {
    const o = await ordered()
    assert.deepEqual([o.one.state, o.one.provisioned, o.one.charges], ['pending', 0, []])
    await world().work()
    const [call, told] = calls
    assert.equal(calls.length, 2)
    const said = new Webhook(o.secret).verify(call!.body, call!.headers as Record<string, string>) as any
    assert.deepEqual(
      [said.type, said.data.quantity, said.data.state, said.data.revision],
      ['subscription.wanted', 5, 'active', 1],
    )
    assert.deepEqual(
      [said.data.customer.id, said.data.partner.id, said.data.owner],
      [o.customer.id, o.partner.id, null],
    )
    const after = await now(o)
    assert.deepEqual(
      [after.state, after.provisioned, after.provisioning.state, after.charges.length],
      ['active', 5, 'done', 1],
    )
    assert.equal(JSON.parse(told!.body).data.endsAt, after.endsAt, 'when it has begun, the service hears until when')
    await again(o)
    assert.equal(calls.length, 2, 'what is done is not asked for again')
  })

  test('more seats that the service refuses are not bought: all that was paid for them is given back, and it is told what it is', async () => {
    const o = await ordered()
    await world().work()
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 7 }))
    const more = (await now(o)).charges.find((one: any) => one.kind === 'more-seats')
    assert.deepEqual([more.quantity, more.minor > 0], [2, true])
    answers = [{ status: 409 }, { status: 204 }]
    await again(o)
    const after = await now(o)
    assert.deepEqual([after.quantity, after.provisioned, after.provisioning.state], [5, 5, 'waiting'])
    const back = after.charges.find((one: any) => one.kind === 'not-provided')
    assert.deepEqual([back.minor, back.quantity], [-more.minor, 2])
    const kinds = ok(await o.partner.client.get('~/activity')).items.map((item: any) => item.kind)
    assert.deepEqual(kinds.slice(0, 2), ['subscription.quantity-changed', 'subscription.provisioning-failed'])
    await again(o)
    const last = calls.at(-1)
    assert.equal(JSON.parse(last!.body).data.quantity, 5)
    assert.equal((await now(o)).provisioning.state, 'done')
  })

  test('a service that somebody has something of keeps an address, and its products stay with it', async () => {
    const o = await ordered()
    const service = (change: object) =>
      o.ingrid.put(
        `${o.base}/${o.service.id}`,
        { nameEn: 'Mail', nameSv: 'Post', adminUrl: null, action: null, provisioningUrl: null, ...change },
        { version: o.service.version },
      )
    refused(await service({}), 'service-in-use', 409)
    const products = `/installation/${o.ingrid.org}/products`
    const product = ok(await o.ingrid.get(products)).items.find((one: any) => one.id === o.offer.productId)
    const { nameEn, nameSv, group, version } = product
    const put = () => o.ingrid.put(`${products}/${product.id}`, { nameEn, nameSv, group, serviceId: null }, { version })
    refused(await put(), 'product-in-use', 409)
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'cancel' }))
    ok(await put())
    ok(await service({}))
  })

  test('more seats are there when the service says so, fewer at once; a wish that was overtaken is not told', async () => {
    const o = await ordered()
    await world().work()
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 7 }))
    assert.deepEqual([(await now(o)).provisioned, (await now(o)).provisioning.state], [5, 'waiting'])
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 9 }))
    await world().work()
    assert.deepEqual(
      calls.slice(2).map((call) => JSON.parse(call.body).data.quantity),
      [9],
    )
    assert.equal((await now(o)).provisioned, 9)
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 2 }))
    assert.equal((await now(o)).provisioned, 2)
  })

  test('at work, then down, then well: asked again under the same id, with the cause and the time on the page', async () => {
    const o = await ordered()
    answers = [{ status: 202 }, { status: 503 }, { status: 200 }]
    await again(o)
    const working = (await now(o)).provisioning
    assert.deepEqual([working.state, working.cause, working.attempts], ['waiting', 'working', 1])
    assert.ok(working.nextAt > working.askedAt)
    await again(o)
    assert.equal((await now(o)).provisioning.cause, 'answered-wrong')
    await again(o)
    assert.deepEqual([(await now(o)).state, (await now(o)).provisioning.cause], ['active', null])
    assert.equal(new Set(calls.map((call) => call.headers['webhook-id'])).size, 1)
  })

  test('a plain no is not asked again by itself: it says why, both sides read it, and somebody may ask again', async () => {
    const o = await ordered()
    answers = [{ status: 422, body: JSON.stringify({ cause: 'No licence pool for this country' }) }]
    refused(await o.partner.client.post(`${o.path}/provisioning/retry`), 'nothing-to-retry', 409)
    await world().work()
    const failed = (await now(o)).provisioning
    assert.deepEqual(
      [failed.state, failed.cause, failed.told, failed.nextAt],
      ['failed', 'refused', 'No licence pool for this country', null],
    )
    assert.equal(ok(await o.partner.client.get('~/activity')).items[0].kind, 'subscription.provisioning-failed')
    answers = [{ status: 204 }]
    ok(await o.partner.client.post(`${o.path}/provisioning/retry`))
    await world().work()
    assert.equal((await now(o)).state, 'active')
  })

  test('a job that comes twice asks once: nothing is asked before its time, and what is said is one line of plain words', async () => {
    const o = await ordered()
    answers = [{ status: 503, body: JSON.stringify({ detail: 'no\u0000pe\u202e later' }) }]
    await again(o)
    for (const _ of [1, 2, 3]) await provision(world().house, o.customer.id, o.one.id)
    const { provisioning } = await now(o)
    assert.deepEqual([calls.length, provisioning.attempts, provisioning.told], [1, 1, 'no pe later'])
  })

  test('cancelled while it waits: no money, and the service is told that it is gone', async () => {
    const o = await ordered()
    const gone = ok(await move(o.partner.client, o.at, o.one.id, { verb: 'cancel' }))
    assert.deepEqual([gone.state, gone.charges], ['deleted', []])
    await world().work()
    assert.deepEqual(
      calls.map((call) => JSON.parse(call.body).data.state),
      ['deleted'],
    )
    assert.deepEqual([(await now(o)).state, (await now(o)).provisioned], ['deleted', 0])
  })

  test('an answer to an older wish that comes behind the newer one’s moves nothing', async () => {
    const o = await ordered(9)
    await world().work()
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 10 }))
    let answer = () => {}
    slow = new Promise((done) => (answer = done))
    const late = again(o)
    await until('the first call is under way', () => calls.length === 2)
    slow = undefined
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 12 }))
    await again(o)
    assert.deepEqual([(await now(o)).provisioned, (await now(o)).provisioning.state], [12, 'done'])
    answer()
    await late
    assert.deepEqual([(await now(o)).provisioned, (await now(o)).provisioning.state], [12, 'done'])
  })

  test('nobody listens: unreachable, with the next time', async () => {
    const o = await ordered()
    await world().sql(`update service set provisioning_url = 'http://127.0.0.1:9/' where id = $1`, [o.service.id])
    await again(o)
    assert.deepEqual([(await now(o)).provisioning.cause, (await now(o)).state], ['unreachable', 'pending'])
  })

  test('a new secret: calls are signed with both for a day', async () => {
    const o = await ordered()
    const renewed = ok(await o.ingrid.post(`${o.base}/${o.service.id}/secret/renewal`))
    assert.notEqual(renewed.secret, o.secret)
    await again(o)
    const [call] = calls
    for (const secret of [o.secret, renewed.secret])
      assert.ok(new Webhook(secret).verify(call!.body, call!.headers as Record<string, string>))
    await world().sql(`update service set secret_made_at = now() - interval '25 hours' where id = $1`, [o.service.id])
    ok(await move(o.partner.client, o.at, o.one.id, { verb: 'change-quantity', quantity: 6 }))
    await again(o)
    assert.throws(() => new Webhook(o.secret).verify(calls[1]!.body, calls[1]!.headers as Record<string, string>))
  })

  test('an address without TLS, with a name in it, or without a right is refused where it was written', async () => {
    const ingrid = await world().as('ingrid')
    const post = (change: object) =>
      ingrid.post(`/installation/${ingrid.org}/services`, {
        nameEn: 'x',
        nameSv: 'x',
        adminUrl: null,
        action: null,
        provisioningUrl: null,
        ...change,
      })
    for (const [change, pointer, rule] of [
      [{ provisioningUrl: 'http://example.com/' }, '/provisioningUrl', 'address-not-https'],
      [{ provisioningUrl: 'https://a:b@example.com/' }, '/provisioningUrl', 'address-not-https'],
      [{ adminUrl: 'https://admin.example/{customer}' }, '/action', 'address-with-right'],
      [{ adminUrl: 'https://admin.example/', action: 'world.rule' }, '/action', 'action-unknown'],
    ] as const)
      assert.deepEqual(
        refused(await post(change), 'invalid-input', 400).errors.map((e: any) => [e.pointer, e.rule]),
        [[pointer, rule]],
      )
  })
})
