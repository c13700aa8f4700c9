import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accept,
  consentOf,
  draft,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  refused,
  withoutRights,
  type Client,
} from '#tests/world.ts'
import { doDue } from '../audit/do-due.ts'

onBothDatabases('standing links', (world) => {
  const at = (id: string, more = '') => `~/standing-links/${id}${more}`
  async function make(by: Client, change: Record<string, unknown> = withoutRights, name = 'Website') {
    const { id, version } = await draft(by, change)
    return by.post('~/standing-links', { requestId: id, version, name })
  }
  async function made(change?: Record<string, unknown>) {
    const partner = await newPartner(world())
    const link = ok(await make(partner.client, change), 201)
    return { partner, link, token: link.address.split('#')[1] as string, list: () => listed(partner.client) }
  }
  const listed = async (by: Client) => ok(await by.get('~/standing-links')).items
  /** A customer that has come by the address. */
  async function come(token: string) {
    const customer = await newCustomer(world())
    const face = await openLink(customer.client, token)
    return { customer, face, id: face.requestId as string }
  }
  const requests = async (by: Client) => ok(await by.get('~/relationship-requests')).items
  const NO = { reason: 'not-now', note: null }
  /** As the page does it: what was read is what is answered. */
  const read = async (by: Client, id: string) => (await invitation(by, id)).requestId as string
  const decline = async (by: Client, id: string) => by.post(`~/invitations/${await read(by, id)}/decline`, NO)
  const yes = async (by: Client, id: string) => accept(by, { id: await read(by, id) })

  test('welcomed: whoever comes by it reads what is asked and says yes; an ordinary request is made and accepted at once', async () => {
    const { partner, link, token, list } = await made({ lengthDays: 90 })
    assert.deepEqual([link.state, link.name, link.includeRights], ['on', 'Website', true])
    assert.deepEqual(await requests(partner.client), [], 'the draft is gone')
    const [one, other] = [await come(token), await come(token)]
    assert.deepEqual([one.face.state, one.face.standing, one.face.partner.name], ['open', true, partner.name])
    const shown = await invitation(one.customer.client, one.id)
    assert.deepEqual([shown.situation, shown.may.accept, shown.may.forward], ['ready', true, false])
    ok(await one.customer.client.post(`~/invitations/${one.id}/sighting`))
    assert.deepEqual(await requests(partner.client), [], 'looking makes nothing')
    for (const { customer, id } of [one, other]) ok(await yes(customer.client, id), 201)
    const all = await requests(partner.client)
    assert.deepEqual(
      all.map((each: any) => [each.state, each.openedBy !== null, each.through]),
      [
        ['accepted', true, 'Website'],
        ['accepted', true, 'Website'],
      ],
    )
    const receipt = ok(await one.customer.client.get('~/evidence')).items.find(
      (item: any) => item.kind === 'acceptance',
    )
    const { document } = ok(await one.customer.client.get(`~/evidence/${receipt.id}`))
    assert.ok(all.some((each: any) => document.includes(each.id)))
    assert.deepEqual([(await list())[0].accepted, (await list())[0].declined], [2, 0])
    assert.equal(ok(await partner.client.get('~/customers')).items.length, 2)
    const kinds = ok(await one.customer.client.get('~/activity')).items.map((item: any) => item.kind)
    assert.ok(kinds.includes('request.accepted'))
  })

  test('declined: the partner reads it as of any request; a few times a day, and then not until tomorrow', async () => {
    const { partner, token } = await made()
    const { customer, id } = await come(token)
    for (let n = 0; n < 3; n += 1) ok(await decline(customer.client, id))
    refused(await decline(customer.client, id), 'standing-link-often', 409)
    const all = await requests(partner.client)
    assert.deepEqual(
      all.map((each: any) => each.state),
      ['declined', 'declined', 'declined'],
    )
    await world().sql(
      `update relationship_request set created_at = created_at - interval '2 days' where customer_id = $1`,
      [customer.id],
    )
    ok(await yes(customer.client, id), 201)
  })

  test('refused: off, replaced, another’s secret, whoever may not answer, nobody who asks any more', async () => {
    const { partner, link, token } = await made()
    const { customer, id } = await come(token)
    const user = await customer.add('customer.user')
    await openLink(user, token)
    const asked = await read(customer.client, id)
    refused(await decline(user, id), 'needs-global-administrator', 403)
    refused(await user.post(`~/invitations/${asked}/forwarding`), 'needs-global-administrator', 403)
    refused(await (await newCustomer(world())).client.get(`~/invitations/${id}`), 'not-found', 404)
    refused(await customer.client.post('/links', { token: token.replace(/^std/, 'req') }), 'link-unknown', 404)
    const off = ok(await partner.client.del(at(link.id, '/switch'), { version: link.version }))
    assert.deepEqual([off.state, off.address], ['off', null])
    assert.equal((await openLink(customer.client, token)).state, 'off')
    refused(await customer.client.get(`~/invitations/${id}`), 'standing-link-off', 409)
    refused(await customer.client.post(`~/invitations/${asked}/decline`, NO), 'standing-link-off', 409)
    const on = ok(await partner.client.call('PUT', at(link.id, '/switch'), undefined, { version: off.version }))
    const replaced = ok(await partner.client.post(at(link.id, '/address'), undefined, { version: on.version }))
    assert.notEqual(replaced.address, link.address)
    assert.equal((await openLink(customer.client, token)).state, 'replaced')
    refused(await customer.client.post(`~/invitations/${asked}/decline`, NO), 'link-replaced', 409)
    const fresh = replaced.address.split('#')[1]
    await openLink(customer.client, fresh)
    await world().sql('update membership set ended_at = now() where person_id = $1', [partner.client.personId])
    refused(await customer.client.post(`~/invitations/${asked}/decline`, NO), 'standing-link-off', 409)
    const other = await partner.add('partner.admin-agent')
    const [left] = await listed(other)
    assert.deepEqual([left.state, left.address], ['nobody-asks', null])
    ok(await other.call('PUT', at(link.id, '/switch'), undefined, { version: left.version }))
    assert.equal((await openLink(customer.client, fresh)).state, 'open')
    ok(await decline(customer.client, id))
  })

  test('refused at the partner: for somebody, for rights alone, with rights by who may not ask for them, more than may be on; repeated: once', async () => {
    const partner = await newPartner(world())
    refused(await make(partner.client, { ...withoutRights, addresseeName: 'Karin' }), 'standing-link-for-anybody', 409)
    const seller = await partner.add('partner.sales-agent')
    refused(await make(seller, { lengthDays: 30 }), 'rights-need-admin-agent', 403)
    const link = ok(await make(seller), 201)
    refused(
      await (await partner.add('partner.helpdesk-agent')).del(at(link.id, '/switch'), { version: 1 }),
      'not-allowed',
      403,
    )
    refused(await (await newPartner(world())).client.del(at(link.id, '/switch'), { version: 1 }), 'not-found', 404)
    refused(await partner.client.del(at(link.id, '/switch'), { version: 9 }), 'version-stale', 412)
    const { id, version } = await draft(partner.client, withoutRights)
    const body = { requestId: id, version, name: 'Fair' }
    const [first, second] = [
      await partner.client.post('~/standing-links', body, { key: 'k' }),
      await partner.client.post('~/standing-links', body, { key: 'k' }),
    ]
    assert.equal(ok(first, 201).name, 'Fair')
    assert.deepEqual(ok(second), { done: true, shownOnce: true }, 'its address is kept nowhere')
    assert.deepEqual(
      (await listed(partner.client)).map(({ name }: any) => name),
      ['Fair', 'Website'],
    )
    await world().sql(
      `insert into standing_link (partner_id, id, name, cloud, ask, asked_by, on_since)
       select partner_id, gen_random_uuid(), name, cloud, ask, asked_by, now() from standing_link, generate_series(1, 18) where id = $1`,
      [link.id],
    )
    refused(await make(partner.client), 'standing-link-too-many', 409)
  })

  test('two administrators at once: one request, one answer, the other reads that it was answered', async () => {
    const { partner, token } = await made()
    const { customer, id } = await come(token)
    const other = await customer.add('customer.global-administrator')
    await openLink(other, token)
    const shown = await invitation(customer.client, id)
    const path = `~/invitations/${shown.requestId}`
    const answers = await Promise.all([
      customer.client.post(`${path}/acceptance`, consentOf(shown)),
      other.post(`${path}/decline`, NO),
      customer.client.post(`${path}/acceptance`, consentOf(shown)),
    ])
    assert.equal(answers.filter(({ status }) => status < 300).length, 1)
    refused(
      await other.post(`${path}/decline`, NO),
      answers[1]?.status === 200 ? 'request-declined' : 'request-accepted',
      409,
    )
    assert.equal((await requests(partner.client)).length, 1)
  })

  test('a request that waits already is the one that is met; a changed consent is refused with its difference', async () => {
    const { partner, token } = await made()
    const { customer, id } = await come(token)
    const { request } = await addressed(partner.client, customer.domain)
    assert.equal(await read(customer.client, id), request)
    ok(await yes(customer.client, id), 201)
    assert.deepEqual((await requests(partner.client)).length, 1)
    const next = await come(token)
    const shown = await invitation(next.customer.client, next.id)
    await world().sql(`update organisation set legal_name = 'Renamed' where id = $1`, [partner.id])
    refused(
      await next.customer.client.post(`~/invitations/${shown.requestId}/acceptance`, consentOf(shown)),
      'consent-changed',
      409,
    )
    assert.deepEqual((await requests(partner.client)).length, 1)
  })

  async function addressed(by: Client, domain: string) {
    const { id, version } = await draft(by, { ...withoutRights, domain })
    return { request: ok(await by.post(`~/relationship-requests/${id}/opening`, {}, { version })).id }
  }

  test('where two must agree: the first yes makes the request, which the clock looks after; the second answers it', async () => {
    const partner = await newPartner(world())
    const link = ok(await make(partner.client, { template: 'own', lengthDays: null, terms: [term] }), 201)
    const { customer, id } = await come(link.address.split('#')[1])
    const second = await customer.add('customer.global-administrator')
    ok(await customer.client.call('PUT', '~/guardrails/two-administrators'))
    const shown = await invitation(customer.client, id)
    assert.deepEqual(shown.twoMustAgreeTo, ['privileged-authentication-administrator'])
    ok(await customer.client.post(`~/invitations/${shown.requestId}/first-yes`, consentOf(shown)), 201)
    const [waiting] = ok(await second.get('~/invitations')).items
    assert.equal((await listed(partner.client))[0].waiting, 1)
    await doDue(world().house)
    const again = await invitation(second, waiting.requestId)
    const { digest, agreementDigest } = consentOf(again)
    ok(
      await second.post(`~/invitations/${waiting.requestId}/second-yes`, {
        digest,
        agreementDigest,
        firstYesId: again.firstYes.id,
      }),
      201,
    )
    assert.equal((await listed(partner.client))[0].accepted, 1)
  })
  const term = {
    role: 'privileged-authentication-administrator',
    lengthDays: 30,
    startDays: 0,
    optionalBecause: null,
    extendDays: 0,
  }
})
