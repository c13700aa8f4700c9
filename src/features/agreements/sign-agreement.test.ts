import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import {
  draft,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openDraft,
  openLink,
  openRequest,
  refused,
} from '#tests/world.ts'

onBothDatabases('signing agreements', (world) => {
  const status = async (client: Client, kind: string) => ok(await client.get(`~/agreements/${kind}`))
  const sign = (client: Client, kind: string, readDigest: string) =>
    client.post(`~/agreements/${kind}/acceptances`, { readDigest })
  const publish = async (kind: string, country: string, change: Record<string, unknown> = {}) => {
    const ingrid = await world().as('ingrid')
    const editions = [
      { language: 'sv', title: `Avtal ${country}`, body: 'Den bindande texten, lång nog att läsas.', binding: true },
      {
        language: 'en',
        title: `Agreement ${country}`,
        body: 'A translation, for information, long enough.',
        binding: false,
      },
    ]
    return ingrid.post(`/installation/${ingrid.org}/agreement-editions`, { kind, country, editions, ...change })
  }

  test('a partner signs the partner agreement before its first request, with a receipt', async () => {
    const { client } = await newPartner(world(), { agreement: null })
    const before = await status(client, 'partner')
    assert.deepEqual([before.state, before.maySign], ['missing', true])
    const request = await draft(client)
    refused(await openDraft(client, request), 'partner-agreement-missing', 409)
    const { evidenceId } = ok(await sign(client, 'partner', before.current.digest), 201)
    assert.equal((await status(client, 'partner')).state, 'current')
    ok(await openDraft(client, request))
    const receipt = ok(await client.get(`~/evidence/${evidenceId}`))
    const document = JSON.parse(receipt.document)
    assert.deepEqual(
      [receipt.verified, document.read.digest, document.binding.digest],
      [true, before.current.digest, before.binding.digest],
    )
  })

  test('what is read is what is shown: the text as a file has the digest that evidence names', async () => {
    const { client } = await newCustomer(world(), { agreement: null })
    const { current, binding } = await status(client, 'customer')
    assert.deepEqual([current.language, current.binding, binding.language], ['en', false, 'sv'])
    for (const edition of [current, binding]) {
      const file = await client.get(`~/agreement-editions/${edition.id}/text`)
      assert.equal(createHash('sha256').update(file.text).digest('hex'), edition.digest)
      assert.match(String(file.headers['content-disposition']), /^attachment/)
    }
  })

  test('repeated: a version is signed once, also when sent twice at once', async () => {
    const { client } = await newCustomer(world(), { agreement: null })
    const { digest } = (await status(client, 'customer')).current
    const answers = await Promise.all([sign(client, 'customer', digest), sign(client, 'customer', digest)])
    assert.deepEqual(answers.map((answer) => answer.body.code ?? 'signed').toSorted(), [
      'agreement-version-exists',
      'signed',
    ])
    assert.equal(
      (await world().one(`select count(*) as n from evidence where organisation_id = $1`, [client.org])).n,
      1,
    )
  })

  test('refused: another text, another kind, who may not bind the organisation, a sign-in too old', async () => {
    const customer = await newCustomer(world(), { agreement: null })
    const { digest } = (await status(customer.client, 'customer')).current
    refused(await sign(customer.client, 'customer', '0'.repeat(64)), 'agreement-changed', 409)
    refused(await sign(customer.client, 'partner', digest), 'not-found', 404)
    for (const role of ['user', 'billing-administrator', 'relationship-administrator'])
      refused(await sign(await customer.add(`customer.${role}`), 'customer', digest), 'not-allowed', 403)
    refused(
      await sign(await world().session(customer.email, { minutesAgo: 11 }), 'customer', digest),
      'sign-in-too-old',
      403,
    )
    refused(await sign(await world().session(customer.email, { lent: true }), 'customer', digest), 'lent-password', 403)
    const partner = await newPartner(world(), { agreement: null })
    const partnerDigest = (await status(partner.client, 'partner')).current.digest
    refused(await sign(await partner.add('partner.admin-agent'), 'partner', partnerDigest), 'not-allowed', 403)
  })

  test('a new version asks everybody again, from its day; the old acceptance stays', async () => {
    const [before, later] = [
      await newCustomer(world(), { country: 'FI' }),
      new Date(Date.now() + 86_400_000).toISOString(),
    ]
    assert.equal((await status(before.client, 'customer')).state, 'current')
    ok(await publish('customer', '*', { effectiveFrom: later }), 201)
    assert.equal((await status(before.client, 'customer')).state, 'current')
    const { version } = ok(await publish('customer', '*'), 201)
    const now = await status(before.client, 'customer')
    assert.deepEqual([now.state, now.current.version, now.acceptances.length], ['outdated', version, 1])
    const request = await openRequest(await world().as('astrid'))
    await openLink(before.client, request.token)
    assert.equal((await invitation(before.client, request.id)).document.agreement.version, version)
  })

  test('a country’s first edition of its own asks those who signed the one for everywhere', async () => {
    const customer = await newCustomer(world(), { country: 'DK', agreement: null })
    ok(await sign(customer.client, 'customer', (await status(customer.client, 'customer')).current.digest), 201)
    assert.equal((await status(customer.client, 'customer')).state, 'current')
    const { version } = ok(await publish('customer', 'DK'), 201)
    const { state, current } = await status(customer.client, 'customer')
    assert.deepEqual([state, current.version, current.country], ['outdated', version, 'DK'])
  })

  test('publishing: exactly one edition binds, each language once, by the operator alone', async () => {
    const edition = { language: 'sv', title: 'Avtal', body: 'En text som är lång nog att läsas.', binding: true }
    for (const editions of [
      [{ ...edition, binding: false }],
      [edition, { ...edition, language: 'en' }],
      [edition, { ...edition, binding: false }],
    ])
      refused(await publish('customer', 'IS', { editions }), 'agreement-one-binding', 400)
    const astrid = await world().as('astrid')
    refused(
      await astrid.post(`/installation/${(await world().as('ingrid')).org}/agreement-editions`, {
        kind: 'customer',
        country: 'IS',
        editions: [edition],
      }),
      'not-found',
      404,
    )
    refused(
      await astrid.post(`/installation/${astrid.org}/agreement-editions`, {
        kind: 'customer',
        country: 'IS',
        editions: [edition],
      }),
      'not-allowed',
      403,
    )
  })
})
