import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  anAsk,
  draft,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openDraft,
  openRequest,
  refused,
} from '#tests/world.ts'

onBothDatabases('a call with a key of its own', (world) => {
  const requests = async (org: string) =>
    (await world().one('select count(*) as n from relationship_request where partner_id = $1', [org])).n

  test('the same key and content: one effect, the same answer, marked as a replay', async () => {
    const { client, id } = await newPartner(world())
    const post = () => client.post('~/relationship-requests', anAsk(), { key: 'one' })
    const [first, second] = [await post(), await post()]
    ok(first, 201)
    ok(second, 201)
    assert.deepEqual(second.body, first.body)
    assert.deepEqual(
      [first.headers['idempotency-replayed'], second.headers['idempotency-replayed']],
      [undefined, 'true'],
    )
    assert.equal(await requests(id), 1)
  })

  test('the same key and another content is a contradiction, and changes nothing', async () => {
    const { client, id } = await newPartner(world())
    ok(await client.post('~/relationship-requests', anAsk(), { key: 'one' }), 201)
    refused(await client.post('~/relationship-requests', anAsk({ openDays: 7 }), { key: 'one' }), 'key-reused', 422)
    assert.equal(await requests(id), 1)
  })

  test('sent five times at once: one effect, five equal answers', async () => {
    const { client, id } = await newPartner(world())
    const answers = await Promise.all(
      Array.from({ length: 5 }, () => client.post('~/relationship-requests', anAsk(), { key: 'at once' })),
    )
    for (const answer of answers) assert.deepEqual(ok(answer, 201), answers[0]?.body)
    assert.equal(await requests(id), 1)
  })

  test('keys are per person, organisation and route', async () => {
    const partner = await newPartner(world())
    const colleague = await partner.add('partner.admin-agent')
    const request = ok(await partner.client.post('~/relationship-requests', anAsk(), { key: 'k' }), 201)
    ok(await colleague.post('~/relationship-requests', anAsk(), { key: 'k' }), 201)
    assert.equal(await requests(partner.id), 2)
    ok(await openDraft(partner.client, request, {}, { key: 'k' }))
  })

  test('a refused call leaves its key free: cleared, the same call goes through', async () => {
    const partner = await newPartner(world(), { agreement: null })
    const request = await draft(partner.client)
    refused(await openDraft(partner.client, request, {}, { key: 'again' }), 'partner-agreement-missing', 409)
    const { digest } = ok(await partner.client.get('~/agreements/partner')).current
    ok(await partner.client.post('~/agreements/partner/acceptances', { readDigest: digest }), 201)
    ok(await openDraft(partner.client, request, {}, { key: 'again' }))
  })

  test('the yes itself: repeated with its key it answers as it did, and nothing is born twice', async () => {
    const [customer, request] = [await newCustomer(world()), await openRequest(await world().as('astrid'))]
    ok(await customer.client.post('/links', { token: request.token }))
    const read = ok(await customer.client.get(`~/invitations/${request.id}`))
    const yes = () =>
      customer.client.post(`~/invitations/${request.id}/acceptance`, { digest: read.digest }, { key: 'yes' })
    assert.deepEqual(ok(await yes(), 201), ok(await yes(), 201))
    assert.equal((await world().one('select count(*) as n from evidence where subject_id = $1', [request.id])).n, 1)
  })

  test('a secret is shown once and kept nowhere: a replay says only that it is done', async () => {
    const { client, id } = await newPartner(world())
    const make = () =>
      client.post('~/access-tokens', { name: 'x', scopes: ['customers.read'], days: 1 }, { key: 'secret' })
    const first = ok(await make())
    assert.match(first.token, /^omb_/)
    assert.deepEqual(ok(await make()), { done: true, shownOnce: true })
    const { kept } = await world().one(
      `select string_agg(i::text, ' ') as kept from idempotency i where organisation_id = $1`,
      [id],
    )
    assert.ok(!kept.includes(first.token))
    const { id: request } = await openRequest(client)
    const handOut = () =>
      client.post(`~/relationship-requests/${request}/link-handouts`, { way: 'copy' }, { key: 'link' })
    assert.match(ok(await handOut()).link, /#req_/)
    assert.deepEqual(ok(await handOut()), { done: true, shownOnce: true })
  })

  test('a key too long, or none at all', async () => {
    const { client } = await newPartner(world())
    refused(await client.post('~/relationship-requests', anAsk(), { key: 'x'.repeat(201) }), 'invalid-input', 400)
    ok(await client.post('~/relationship-requests', anAsk(), { key: null }), 201)
  })

  test('a key is kept for 24 hours, and swept after that', async () => {
    const { client, id } = await newPartner(world())
    const post = () => client.post('~/relationship-requests', anAsk(), { key: 'day' })
    ok(await post(), 201)
    await world().sql(`update idempotency set created_at = now() - interval '25 hours' where organisation_id = $1`, [
      id,
    ])
    const { sweepAll } = await import('../audit/sweep.ts')
    await sweepAll(world().house)
    ok(await post(), 201)
    assert.equal(await requests(id), 2)
  })
})

onBothDatabases('If-Match', (world) => {
  test('every versioned call needs the version (428), the right one (412), and gives the new one as ETag', async () => {
    const { client } = await newPartner(world())
    const made = await client.post('~/relationship-requests', anAsk())
    assert.equal(made.headers.etag, `"${made.body.version}"`)
    const path = `~/relationship-requests/${made.body.id}`
    for (const [method, at, body] of [
      ['PUT', '', anAsk()],
      ['DELETE', ''],
      ['POST', '/handover'],
      ['POST', '/opening', {}],
    ] as const) {
      refused(await client.call(method, path + at, body), 'version-missing', 428)
      for (const version of ['"99"', '"0"', '0', 'W/"1"', '*', 'junk', '"-1"', '"1.5"', '"99999999999999999999"'])
        refused(await client.call(method, path + at, body, { version }), 'version-stale', 412)
    }
    const opened = ok(await client.post(`${path}/opening`, {}, { version: made.body.version }))
    assert.equal(opened.version, made.body.version + 1)
    for (const version of ['"0"', '"99"'])
      refused(await client.post(`${path}/re-issue`, undefined, { version }), 'version-stale', 412)
    assert.equal((await client.get(path)).headers.etag, `"${opened.version}"`)
  })

  test('of two who change the same version at once, one succeeds', async () => {
    const { client } = await newPartner(world())
    const made = await draft(client)
    const edit = (openDays: number) =>
      client.put(`~/relationship-requests/${made.id}`, anAsk({ openDays }), { version: made.version })
    const answers = await Promise.all([edit(5), edit(6)])
    assert.deepEqual(answers.map((answer) => answer.status).toSorted(), [200, 412])
  })
})
