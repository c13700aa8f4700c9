import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, openRequest, refused, relate } from '#tests/world.ts'

let number = 0

onBothDatabases('the operator and the partners', (world) => {
  const onboarding = (change: Record<string, unknown> = {}) => ({
    name: `Molnbolag ${'abcdefghijklmnop'[(number += 1)]?.repeat(3)}`,
    legalName: 'Molnbolaget AB',
    country: 'SE',
    city: 'Gävle',
    cloud: 'public',
    channel: 'direct-bill',
    domain: `moln${number}.example`,
    language: 'sv',
    timeZone: 'Europe/Stockholm',
    administrator: { displayName: 'Moa Moln', email: `moa@moln${number}.example`, language: 'sv' },
    ...change,
  })
  const console_ = async (path: string) => `/installation/${(await world().as('ingrid')).org}${path}`
  const post = async (path: string, body?: unknown) => (await world().as('ingrid')).post(await console_(path), body)
  const versionOf = async (id: string) =>
    (await world().one('select version from organisation where id = $1', [id])).version

  test('welcomed: a partner is taken on, its Global admin invited, unverified and without an agreement until it signs', async () => {
    await world().work()
    const body = onboarding()
    const { partnerId } = ok(await post('/partners', body), 201)
    const [mail] = await world().work()
    const token = /join#(join_\S+)/.exec(mail?.text ?? '')?.[1]
    const moa = world().client()
    ok(
      await moa.post('/joinings/accepted', {
        token,
        displayName: 'Moa Moln',
        password: 'a password of my own',
        language: 'sv',
      }),
    )
    Object.assign(moa, { org: partnerId })
    assert.deepEqual(ok(await moa.get('/session')).memberships[0].roles, [
      'partner.global-admin',
      'partner.admin-agent',
    ])
    assert.equal(ok(await moa.get('~')).verified, false)
    assert.equal(ok(await moa.get('~/request-options')).blockedBy, 'partner-agreement-missing')
    assert.equal(ok(await post(`/partners/${partnerId}/confirmation`)).verified, true)
    refused(await post(`/partners/${partnerId}/confirmation`), 'already-confirmed', 409)
    assert.equal(ok(await moa.get('~')).verified, true)
  })

  test('refused: a look-alike name, a domain that is taken, an unknown country, a cloud this installation does not serve', async () => {
    for (const name of [
      'Nordanvind IT AB',
      'NORDANVIND  IT-AB',
      'Nоrdanvind IT AB',
      'N0rdanvind IT AB'.replace('0', 'ο'),
    ])
      refused(await post('/partners', onboarding({ name })), 'name-too-similar', 409)
    refused(await post('/partners', onboarding({ domain: 'nordanvind.example' })), 'domain-taken', 409)
    refused(await post('/partners', onboarding({ country: 'ZZ' })), 'country-unknown', 400)
    refused(await post('/partners', onboarding({ cloud: 'moon' })), 'cloud-closed', 409)
    refused(await post('/partners', onboarding({ timeZone: 'Moon/Crater' })), 'invalid-input', 400)
    refused(
      await post('/partners', onboarding({ channel: 'reseller', distributorId: crypto.randomUUID() })),
      'invalid-input',
      400,
    )
  })

  test('a partner’s name, limit and country change only here, by whoever knows the version', async () => {
    const [ingrid, partner] = [await world().as('ingrid'), await newPartner(world())]
    const change = async (body: unknown, version: number) =>
      ingrid.patch(await console_(`/partners/${partner.id}`), body, { version })
    refused(await change({ name: 'Nordanvind IT AB' }, 1), 'name-too-similar', 409)
    assert.equal(ok(await change({ name: 'Ett helt nytt namn', requestLimit: 5 }, 1)).requestLimit, 5)
    refused(await change({ requestLimit: 6 }, 1), 'version-stale', 412)
    refused(
      await partner.client
        .patch('~', { name: 'Mitt eget val' }, { version: await versionOf(partner.id) })
        .then(async (a) => (a.status === 200 ? partner.client.get('~/nothing') : a)),
      'not-found',
    )
    assert.equal(ok(await partner.client.get('~')).name, 'Ett helt nytt namn')
  })

  test('suspension: nothing new, rights off at once, told by mail; resumed, everything is as before', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const waiting = await openRequest(partner.client)
    await world().work()
    ok(await post(`/partners/${partner.id}/suspension`, { reason: 'overdue' }))
    refused(await post(`/partners/${partner.id}/suspension`, { reason: 'again' }), 'already-suspended', 409)
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [partner.email, customer.email].toSorted(),
    )
    const reset = () => partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    refused(await reset(), 'partner-suspended', 403)
    refused(
      await partner.client.post(`~/relationship-requests/${waiting.id}/link-handouts`, { way: 'copy' }),
      'partner-suspended',
      403,
    )
    ok(await partner.client.get('~/customers'))
    assert.equal(ok(await customer.client.get('~/partner-relationships')).items[0].partner.suspended, true)
    const ingrid = await world().as('ingrid')
    ok(await ingrid.del(await console_(`/partners/${partner.id}/suspension`)))
    refused(await ingrid.del(await console_(`/partners/${partner.id}/suspension`)), 'not-suspended', 409)
    ok(await reset())
  })

  test('the operator confirms customers and reads none of their people; each look is in that customer’s log', async () => {
    const [ingrid, customer] = [await world().as('ingrid'), await newCustomer(world())]
    await world().sql('update organisation set domain_proved_at = null where id = $1', [customer.id])
    assert.equal(ok(await post(`/customers/${customer.id}/confirmation`)).verified, true)
    assert.equal(ok(await customer.client.get('~/activity')).items[0].kind, 'organisation.confirmed')
    for (const path of ['people', 'activity', 'evidence', 'partner-relationships', 'invitations'])
      refused(await ingrid.get(`/organisations/${customer.id}/${path}`), 'not-found', 404)
    const list = await ingrid.get(await console_('/customers?limit=100'))
    ok(list)
    assert.ok(!/@|Karin|Olle/.test(list.text), 'organisations only')
  })

  test('the console’s figures, lists and deliveries add up, and page by signed cursors', async () => {
    const ingrid = await world().as('ingrid')
    const get = async (path: string) => ok(await ingrid.get(await console_(path)))
    const overview = await get('/overview')
    assert.equal(
      overview.counts.partners.count,
      (await world().one(`select count(*) as n from organisation where kind = 'partner'`)).n,
    )
    assert.ok(overview.warnings.includes('demo-keys'))
    for (const path of ['/partners', '/customers', '/deliveries']) {
      const first = await get(`${path}?limit=2`)
      const second = await get(`${path}?limit=2&cursor=${first.next}`)
      assert.equal(new Set([...first.items, ...second.items].map((item: any) => item.id)).size, 4)
      refused(await ingrid.get(await console_(`${path}?limit=2&cursor=${first.next}x`)), 'invalid-input', 400)
    }
    assert.ok(
      !JSON.stringify(await get('/deliveries?limit=100')).includes('@'),
      'deliveries say kind and state, never to whom',
    )
    ok(await ingrid.get(await console_('/jobs')))
  })

  test('an edition of clouds or regions is checked, published once, and in force from its day', async () => {
    const ingrid = await world().as('ingrid')
    const { data } = ok(await ingrid.get(await console_('/reference-editions'))).items.find(
      (item: any) => item.kind === 'regions' && item.inForce,
    )
    const edition = { kind: 'regions', edition: '2099-01', effectiveFrom: '2099-01-01T00:00:00Z', data }
    assert.equal(ok(await post('/reference-editions', edition), 201).inForce, false)
    refused(await post('/reference-editions', edition), 'edition-exists', 409)
    const twice = { ...data, regions: [...data.regions, { id: 'another', countries: ['SE'] }] }
    const problem = refused(
      await post('/reference-editions', { ...edition, edition: '2099-02', data: twice }),
      'invalid-input',
      400,
    )
    assert.equal(problem.errors[0].pointer, '/data/regions')
    for (const junk of [null, 7, 'x', [], { clouds: [] }])
      refused(
        await post('/reference-editions', { ...edition, kind: 'clouds', edition: '2099-03', data: junk }),
        'invalid-input',
        400,
      )
  })
})
