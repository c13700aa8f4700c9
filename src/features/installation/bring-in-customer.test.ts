import assert from 'node:assert/strict'
import { test } from 'node:test'
import { accept, newPartner, ok, onBothDatabases, openRequest, refused } from '#tests/world.ts'

let number = 0

onBothDatabases('the operator brings a customer in', (world) => {
  const town = (change: Record<string, unknown> = {}) => ({
    name: `Town of Elm Creek ${(number += 1)}`,
    legalName: 'Town of Elm Creek',
    registrationNumber: 'US-70707',
    country: 'US',
    city: 'Elm Creek',
    cloud: 'us-government',
    domain: `www.elmcreek${number}.example`,
    language: 'en',
    timeZone: 'America/Denver',
    administrator: { displayName: 'Joan Elm', email: `Joan@elmcreek${number}.example`, language: 'en' },
    ...change,
  })
  const console_ = async (path = '/customers') => `/installation/${(await world().as('ingrid')).org}${path}`
  const bring = async (change?: Record<string, unknown>) =>
    (await world().as('ingrid')).post(await console_(), town(change))
  /** The link of the invitation, opened at the host of that cloud. */
  async function come(token: string | undefined, cloud: string) {
    const joan = world().client(cloud)
    const password = 'a password of my own'
    const answer = await joan.post('/joinings/accepted', { token, displayName: 'Joan Elm', password, language: 'en' })
    return { joan, answer }
  }

  for (const cloud of ['us-government', 'germany', 'public'])
    test(`welcomed in ${cloud}: its first Global Administrator comes by the letter, proves nothing more, and answers a request`, async () => {
      await world().work()
      const country = { 'us-government': 'US', germany: 'DE', public: 'SE' }[cloud] as string
      const { customerId } = ok(await bring({ cloud, country }), 201)
      const [letter] = await world().work()
      assert.match(
        letter?.subject ?? '',
        /Nordmoln has set up Town of Elm Creek \d+, with you as its first administrator/,
      )
      assert.match(letter?.text ?? '', /named you as its first administrator/)
      const link = new URL(/http\S+/.exec(letter?.text ?? '')?.[0] ?? '')
      assert.equal(link.origin, world().house.config.origins[cloud])
      const token = link.hash.slice(1)
      refused((await come(token, cloud === 'public' ? 'germany' : 'public')).answer, 'link-unknown', 404)
      const { joan, answer } = await come(token, cloud)
      ok(answer)
      refused((await come(token, cloud)).answer, 'joining-answered', 409)
      joan.org = customerId
      assert.deepEqual(ok(await joan.get('/session')).memberships[0].roles, ['customer.global-administrator'])
      const own = ok(await joan.get('~'))
      assert.deepEqual([own.verified, own.domain, own.cloud], [false, `elmcreek${number}.example`, cloud])
      const first = ok(await joan.get('~/activity')).items.at(-1)
      assert.deepEqual(
        [first.kind, first.actorName, first.actorOrganisation, first.subjectName],
        ['organisation.brought-in', 'Ingrid Lund', 'Nordmoln', own.name],
      )
      const partner = await newPartner(world(), { cloud, country })
      assert.equal((await accept(joan, await openRequest(partner.client))).status, 201)
    })

  test('refused: nobody but the operator; a domain or address that is taken; a mail provider’s domain; no such cloud or country', async () => {
    for (const name of ['astrid', 'karin']) {
      const stranger = await world().as(name)
      refused(await stranger.post(await console_(), town()), 'not-found', 404)
      refused(await stranger.post(`/installation/${stranger.org}/customers`, town()), 'not-allowed', 403)
    }
    refused(await bring({ cloud: 'public', domain: 'mail.lindholmsbageri.example' }), 'domain-taken', 409)
    refused(await bring({ domain: 'gmail.com' }), 'domain-of-mail-provider', 409)
    refused(await bring({ domain: 'nowhere' }), 'invalid-input', 400)
    refused(await bring({ cloud: 'moon' }), 'cloud-closed', 409)
    refused(await bring({ country: 'ZZ' }), 'country-unknown', 400)
    refused(await bring({ timeZone: 'Moon/Crater' }), 'invalid-input', 400)
    const karin = { displayName: 'Karin', email: 'KARIN@lindholmsbageri.example', language: 'sv' }
    refused(await bring({ cloud: 'public', administrator: karin }), 'address-taken', 409)
    ok(await bring({ domain: null, administrator: karin }), 201)
  })

  test('repeated: the same call again makes nothing twice', async () => {
    const ingrid = await world().as('ingrid')
    const [path, body] = [await console_(), town()]
    const once = ok(await ingrid.post(path, body, { key: 'once' }), 201)
    assert.deepEqual((await ingrid.post(path, body, { key: 'once' })).body, once)
    assert.equal((await world().one('select count(*) as n from organisation where name = $1', [body.name])).n, 1)
    assert.equal(
      (await world().one('select count(*) as n from mail where organisation_id = $1', [once.customerId])).n,
      1,
    )
  })
})
