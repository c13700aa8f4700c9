import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept, newCustomer, ok, onBothDatabases, openRequest, refused } from '#tests/world.ts'

let number = 0

onBothDatabases('founding an organisation', (world) => {
  async function proof(email: string, client = world().client()) {
    const { proofId } = ok(await client.post('/mailbox-proofs', { email, purpose: 'founding', language: 'sv' }))
    const mail = (await world().work()).findLast((m) => m.to.address === email)
    return { proofId, code: /^\d{6}/.exec(mail?.subject ?? '')?.[0] }
  }
  const form = (change: Record<string, unknown> = {}) => ({
    name: 'Nytt & Fint',
    legalName: 'Nytt och Fint AB',
    registrationNumber: '559000-1234',
    country: 'SE',
    city: 'Luleå',
    timeZone: 'Europe/Stockholm',
    founder: { displayName: 'Frida Ny', password: 'nobody knows this', language: 'sv' },
    declaresAuthority: true,
    ...change,
  })
  const newEmail = () => `frida@nytt${(number += 1)}.example`
  const found = async (email: string, change?: Record<string, unknown>, client = world().client()) =>
    client.post('/organisations', { ...form(change), ...(await proof(email, client)) })

  test('welcomed: from the link to the yes, unverified, signed in, with the declaration kept as evidence', async () => {
    const [astrid, email, client] = [await world().as('astrid'), newEmail(), world().client()]
    const request = await openRequest(astrid)
    ok(await client.post('/links', { token: request.token }))
    const { organisationId } = ok(await found(email, {}, client), 201)
    Object.assign(client, { org: organisationId })
    const own = ok(await client.get('~'))
    assert.deepEqual([own.verified, own.domain, own.country], [false, email.split('@')[1], 'SE'])
    ok(await accept(client, request), 201)
    assert.equal(ok(await astrid.get(`~/customers/${organisationId}`)).verified, false, 'both sides see "unverified"')
    const founding = ok(await client.get('~/evidence')).items.find((item: any) => item.kind === 'founding')
    const receipt = ok(await client.get(`~/evidence/${founding.id}`))
    const document = JSON.parse(receipt.document)
    assert.deepEqual(
      [receipt.verified, document.legalName, document.registrationNumber, document.declaresAuthority],
      [true, 'Nytt och Fint AB', '559000-1234', true],
    )
  })

  test('a mail provider’s address founds an organisation and claims no domain', async () => {
    const client = world().client()
    const { organisationId } = ok(await found(`frida${(number += 1)}@gmail.com`, {}, client), 201)
    assert.equal(ok(await client.get(`/organisations/${organisationId}`)).domain, null)
    refused(
      await client.put(`/organisations/${organisationId}/domain-proof`, { domain: 'gmail.com' }),
      'domain-of-mail-provider',
      409,
    )
  })

  test('an address of a known organisation founds no twin, also below its domain', async () => {
    const { domain } = await newCustomer(world())
    for (const email of [`ny@${domain}`, `ny@mail.${domain}`]) {
      const problem = refused(await found(email), 'organisation-known', 409)
      assert.equal(problem.facts.domain, domain)
    }
  })

  test('refused: an address with an account, a national cloud, an unknown country or time zone, no authority, a wrong code', async () => {
    const { email } = await newCustomer(world())
    refused(await found(email), 'address-taken', 409)
    for (const cloud of ['germany', 'us-government'])
      refused(await found(newEmail(), {}, world().client(cloud)), 'cloud-closed', 409)
    refused(await found(newEmail(), { country: 'ZZ' }), 'country-unknown', 400)
    refused(await found(newEmail(), { declaresAuthority: false }), 'authority-not-declared', 400)
    const zone = refused(await found(newEmail(), { timeZone: 'Mars/Olympus' }), 'invalid-input', 400)
    assert.equal(zone.errors[0].pointer, '/timeZone')
    refused(
      await world()
        .client()
        .post('/organisations', { ...form(), proofId: crypto.randomUUID(), code: '123456' }),
      'code-wrong',
      401,
    )
  })

  test('repeated: one proof founds one organisation, also when sent twice at once', async () => {
    const email = newEmail()
    const body = { ...form(), ...(await proof(email)) }
    const answers = await Promise.all([
      world().client().post('/organisations', body),
      world().client().post('/organisations', body),
    ])
    assert.deepEqual(answers.map((answer) => answer.status).toSorted(), [201, 401])
    assert.equal(
      (await world().one('select count(*) as n from organisation where domain = $1', [email.split('@')[1]])).n,
      1,
    )
  })

  test('two founders with one domain at once found one organisation', async () => {
    const domain = `tvilling${(number += 1)}.example`
    const [one, two] = [await proof(`a@${domain}`), await proof(`b@${domain}`)]
    const answers = await Promise.all(
      [one, two].map((p) =>
        world()
          .client()
          .post('/organisations', { ...form(), ...p }),
      ),
    )
    assert.deepEqual(answers.map((answer) => answer.body.code ?? 'founded').toSorted(), [
      'founded',
      'organisation-known',
    ])
  })

  test('a domain belongs to one organisation, and a claim is proved only by its TXT record', async () => {
    const [customer, other] = [await newCustomer(world()), await newCustomer(world())]
    refused(await customer.client.put('~/domain-proof', { domain: other.domain }), 'domain-taken', 409)
    const claimed = ok(await customer.client.put('~/domain-proof', { domain: `www.eget${(number += 1)}.example` }))
    assert.deepEqual(
      [claimed.domain, claimed.provedAt, claimed.record],
      [`eget${number}.example`, null, `_ombud.eget${number}.example`],
    )
    refused(await customer.client.post('~/domain-proof/check'), 'domain-proof-missing', 409)
    assert.equal(ok(await customer.client.get('~')).verified, false)
    refused(
      await (await customer.add('customer.user')).put('~/domain-proof', { domain: 'x.example' }),
      'not-allowed',
      403,
    )
  })

  test('an organisation changes its town and language by itself, its names and country never', async () => {
    const { client } = await newCustomer(world())
    refused(await client.patch('~', { city: 'Visby' }), 'version-missing', 428)
    ok(await client.patch('~', { city: 'Visby', name: 'Another', legalName: 'Another', country: 'DE' }, { version: 1 }))
    const own = ok(await client.get('~'))
    assert.deepEqual(
      [own.city, own.country, own.name === 'Another', own.legalName === 'Another'],
      ['Visby', 'SE', false, false],
    )
    refused(await client.patch('~', { city: 'Ystad' }, { version: 1 }), 'version-stale', 412)
  })
})
