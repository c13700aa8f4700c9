import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newId } from '#platform/ids.ts'
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
  relate,
  withoutRights,
} from '#tests/world.ts'

onBothDatabases('opening a request', (world) => {
  test('welcomed: the ask is locked, dated and waits for the customer that has the domain', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const request = await draft(astrid, { domain: customer.domain, openDays: 7 })
    assert.equal(request.state, 'draft')
    assert.deepEqual(ok(await customer.client.get('~/invitations')).items, [])
    const opened = ok(await openDraft(astrid, request))
    assert.equal(opened.state, 'open')
    assert.equal(Math.round((Date.parse(opened.expiresAt) - Date.parse(opened.openedAt)) / 86_400_000), 7)
    assert.equal(opened.customerId, customer.id)
    assert.match(opened.letter.body, /\{\{link\}\}/)
    refused(
      await astrid.put(`~/relationship-requests/${request.id}`, anAsk(), { version: opened.version }),
      'request-not-draft',
      409,
    )
    const waiting = ok(await customer.client.get('~/invitations')).items
    assert.deepEqual(
      waiting.map((item: any) => item.requestId),
      [request.id],
    )
  })

  test('repeated: a draft opens once', async () => {
    const astrid = await world().as('astrid')
    const request = await draft(astrid)
    ok(await openDraft(astrid, request))
    refused(await openDraft(astrid, request), 'request-not-draft', 409)
  })

  test('a request needs no addressee', async () => {
    const opened = ok(await openDraft(await world().as('astrid'), await draft(await world().as('astrid'))))
    assert.equal(opened.customerId, null)
  })

  test('R3: where the cloud leaves no choice, an ask without rights is refused', async () => {
    const dana = await world().as('dana')
    refused(await dana.post('~/relationship-requests', anAsk(withoutRights)), 'rights-always-included', 409)
    refused(
      await (await world().as('greta')).post('~/relationship-requests', anAsk(withoutRights)),
      'rights-always-included',
      409,
    )
    assert.equal(ok(await dana.get('~/request-options')).rightsForced, true)
    assert.equal(ok(await (await world().as('astrid')).get('~/request-options')).rightsForced, false)
  })

  test('C6: a Sales agent opens a request without rights, and hands over one with them', async () => {
    const [sven, astrid] = [await world().as('sven'), await world().as('astrid')]
    ok(await openDraft(sven, await draft(sven, withoutRights)))
    const request = await draft(sven)
    refused(await openDraft(sven, request), 'rights-need-admin-agent', 403)
    assert.ok(request.moves.includes('hand-over') && !request.moves.includes('open'))
    const handed = ok(
      await sven.post(`~/relationship-requests/${request.id}/handover`, undefined, { version: request.version }),
    )
    assert.equal(handed.handedOver, true)
    assert.equal(ok(await openDraft(astrid, handed)).state, 'open')
    refused(
      await (await world().as('earl')).post('~/relationship-requests', anAsk(withoutRights)),
      'rights-always-included',
    )
  })

  test('R4: a customer in another region is refused as soon as its domain is known', async () => {
    const astrid = await world().as('astrid')
    const problem = refused(
      await openDraft(astrid, await draft(astrid, { domain: 'pampastextil.example' })),
      'region-differs',
      409,
    )
    assert.deepEqual([problem.facts.partnerCountry, problem.facts.customerCountry], ['SE', 'AR'])
    assert.equal(ok(await astrid.get('~/directory?domain=pampastextil.example')).blockedBy, 'region-differs')
  })

  test('a suspended partner and one without the partner agreement are refused, and the options say so first', async () => {
    const ulf = await world().as('ulf')
    refused(await openDraft(ulf, await draft(ulf)), 'partner-suspended', 403)
    assert.equal(ok(await ulf.get('~/request-options')).blockedBy, 'partner-suspended')
    const { client } = await newPartner(world(), { agreement: null })
    refused(await openDraft(client, await draft(client)), 'partner-agreement-missing', 409)
    assert.equal(ok(await client.get('~/request-options')).blockedBy, 'partner-agreement-missing')
  })

  test('its own domain, a partner’s domain and an own customer are refused, each with its reason', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const open = async (change: Record<string, unknown>) => openDraft(astrid, await draft(astrid, change))
    refused(await open({ domain: 'nordanvind.example' }), 'own-organisation')
    refused(await open({ domain: 'vastkust.example' }), 'addressee-not-customer')
    await relate(astrid, customer.client, { domain: customer.domain })
    refused(await open({ domain: customer.domain }), 'already-customer')
    refused(await open({ purpose: 'rights', domain: (await newCustomer(world())).domain }), 'rights-need-relationship')
    ok(await open({ purpose: 'rights', customerId: customer.id }))
  })

  test('at most one open addressed request per partner, customer and purpose; the second names the first', async () => {
    const [astrid, nils, customer] = [await world().as('astrid'), await world().as('nils'), await newCustomer(world())]
    const first = await openRequest(astrid, { domain: customer.domain })
    const problem = refused(
      await openDraft(astrid, await draft(astrid, { domain: customer.domain })),
      'request-open-already',
      409,
    )
    assert.equal(problem.facts.request, first.id)
    ok(await openDraft(nils, await draft(nils, { domain: customer.domain })))
    await world().sql(`update relationship_request set expires_at = now() where id = $1`, [first.id])
    ok(await openDraft(astrid, await draft(astrid, { domain: customer.domain })))
  })

  test('an organisation’s id is no address: a request to a guessed one is addressed to nobody', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    refused(await openDraft(astrid, await draft(astrid, { customerId: customer.id })), 'addressee-unknown', 409)
    refused(await openDraft(astrid, await draft(astrid, { customerId: newId() })), 'addressee-unknown', 409)
    const opened = ok(
      await openDraft(astrid, await draft(astrid, { customerId: customer.id, domain: 'nobody-has-this.example' })),
    )
    assert.equal(opened.customerId, null)
    assert.deepEqual(ok(await customer.client.get('~/invitations')).items, [])
  })

  test('an exact proved domain tells country and cloud, and nothing more', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world(), { country: 'NO' })]
    const found = ok(await astrid.get(`~/directory?domain=${customer.domain}`))
    assert.deepEqual(found, {
      found: true,
      customerId: null,
      country: 'NO',
      cloud: 'public',
      isOwnCustomer: false,
      name: null,
      blockedBy: null,
      facts: {},
    })
    assert.equal(
      ok(await astrid.get('~/directory?domain=hamnkrogen.example')).found,
      false,
      'an unproved domain is nobody’s',
    )
    assert.equal(
      ok(await astrid.get('~/directory?domain=maplefalls.example')).found,
      false,
      'nor is one of another cloud',
    )
  })

  test('wrong side, wrong organisation, wrong role: nobody else opens it', async () => {
    const astrid = await world().as('astrid')
    const request = await draft(astrid)
    const nils = await world().as('nils')
    refused(await openDraft(nils, request), 'not-found', 404)
    refused(
      await nils.post(`/organisations/${astrid.org}/relationship-requests/${request.id}/opening`, {}, { version: 1 }),
      'not-found',
      404,
    )
    refused(await openDraft(await world().as('hedda'), request), 'not-allowed', 403)
    refused(await openDraft(await world().as('karin'), request), 'not-allowed', 403)
  })
})
