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
} from '#tests/world.ts'

onBothDatabases('standing links, in the corners', (world) => {
  const NO = { reason: 'not-now', note: null }
  async function made(change: Record<string, unknown> = withoutRights, place = {}) {
    const partner = await newPartner(world(), place)
    const { id, version } = await draft(partner.client, change)
    const link = ok(await partner.client.post('~/standing-links', { requestId: id, version, name: 'Website' }), 201)
    return { partner, link, token: link.address.split('#')[1] as string }
  }
  async function come(token: string, place = {}) {
    const customer = await newCustomer(world(), place)
    const { requestId } = await openLink(customer.client, token)
    return { customer, id: requestId as string, by: customer.client }
  }

  test('customers who answer at once all succeed, each by a request of its own', async () => {
    const { partner, token } = await made()
    const all = await Promise.all([1, 2, 3, 4].map(() => come(token)))
    const shown: any[] = []
    for (const { by, id } of all) shown.push(await invitation(by, id))
    const answers = await Promise.all(
      all.map(({ by }, i) =>
        i === 3
          ? by.post(`~/invitations/${shown[i].requestId}/decline`, NO)
          : by.post(`~/invitations/${shown[i].requestId}/acceptance`, consentOf(shown[i])),
      ),
    )
    assert.deepEqual(
      answers.map(({ status }) => status),
      [201, 201, 201, 200],
    )
    assert.equal(ok(await partner.client.get('~/relationship-requests')).items.length, 4)
    assert.equal(ok(await partner.client.get('~/customers')).items.length, 3)
  })

  test('a request whose date passed, and that the clock has not met yet, is in nobody’s way', async () => {
    const { partner, token } = await made()
    const { customer, by, id } = await come(token)
    const one = await draft(partner.client, { ...withoutRights, domain: customer.domain })
    ok(await partner.client.post(`~/relationship-requests/${one.id}/opening`, {}, { version: one.version }))
    await world().sql(`update relationship_request set expires_at = now() - interval '1 minute' where id = $1`, [
      one.id,
    ])
    const { requestId } = await invitation(by, id)
    assert.notEqual(requestId, one.id)
    ok(await accept(by, { id: requestId }), 201)
  })

  test('what stands in the way of a request stands in the way here', async () => {
    const { partner, token } = await made()
    const { by, id } = await come(token)
    const { requestId } = await invitation(by, id)
    const situation = async () => (await invitation(by, id)).situation
    ok(await accept(by, { id: requestId }), 201)
    assert.equal(await situation(), 'already-related')
    const other = await come(token)
    await world().sql(`update organisation set suspended_at = now() where id = $1`, [partner.id])
    assert.equal((await invitation(other.by, other.id)).situation, 'partner-suspended')
    await world().sql(`update organisation set suspended_at = null where id = $1`, [partner.id])
    const far = await come(token, { country: 'AR' })
    assert.equal((await invitation(far.by, far.id)).situation, 'region-differs')
    await world().sql(`delete from agreement_acceptance where organisation_id = $1`, [partner.id])
    assert.equal((await invitation(other.by, other.id)).situation, 'partner-agreement-missing')
    const us = await made({ lengthDays: 30 }, { cloud: 'us-government', country: 'US' })
    const second = await made({ lengthDays: 30 }, { cloud: 'us-government', country: 'US' })
    const county = await come(us.token, { cloud: 'us-government', country: 'US' })
    ok(await accept(county.by, { id: (await invitation(county.by, county.id)).requestId }), 201)
    const { requestId: again } = await openLink(county.by, second.token)
    assert.equal((await invitation(county.by, again)).situation, 'other-partner')
  })

  test('switching off waits for whoever was first, and nobody is late', async () => {
    for (let round = 0; round < 3; round += 1) {
      const { partner, link, token } = await made()
      const { by, id } = await come(token)
      const { requestId } = await invitation(by, id)
      const [answer, off] = await Promise.all([
        by.post(`~/invitations/${requestId}/decline`, NO),
        partner.client.del(`~/standing-links/${link.id}/switch`, { version: link.version }),
      ])
      assert.equal(ok(off).state, 'off')
      assert.equal(ok(off).declined + (answer.status === 200 ? 0 : 1), 1, 'whoever was first is counted')
      if (answer.status !== 200) refused(answer, 'standing-link-off', 409)
    }
  })

  test('the receipt says that it came by a standing link; by a request of its own it does not', async () => {
    const { partner, link, token } = await made()
    const { by, id } = await come(token)
    const shown = await invitation(by, id)
    assert.equal(shown.document.standingLink, link.id)
    const { evidenceId } = ok(await accept(by, { id: shown.requestId }), 201)
    const { document } = ok(await by.get(`~/evidence/${evidenceId}`))
    assert.equal(JSON.parse(document).consent.standingLink, link.id)
    assert.ok(!JSON.stringify(shown).includes('Website'), 'what the partner calls it is for its own')
    const other = await come(token)
    const own = await draft(partner.client, { ...withoutRights, domain: other.customer.domain })
    ok(await partner.client.post(`~/relationship-requests/${own.id}/opening`, {}, { version: own.version }))
    assert.ok(!('standingLink' in (await invitation(other.by, other.id)).document))
  })

  test('refused: more answers within a day than may come through one link', async () => {
    const { partner, link, token } = await made()
    const { by, id } = await come(token)
    const { requestId } = await invitation(by, id)
    await world().sql(
      `insert into relationship_request (partner_id, id, cloud, purpose, state, include_rights, roles, terms, groups, language, open_days,
         created_by, created_at, opened_by, opened_at, expires_at, standing_id, answered_at, salt)
       select partner_id, gen_random_uuid(), cloud, 'relationship', 'declined', false, '{}', '[]', '[]', 'en', 30,
         asked_by, now(), asked_by, now(), now(), id, now(), '\\x00' from standing_link, generate_series(1, 1000) where id = $1`,
      [link.id],
    )
    refused(await by.post(`~/invitations/${requestId}/decline`, NO), 'standing-link-busy', 409)
    await world().sql(
      `update relationship_request set created_at = now() - interval '25 hours' where standing_id = $1`,
      [link.id],
    )
    ok(await by.post(`~/invitations/${requestId}/decline`, NO))
    assert.equal(ok(await partner.client.get('~/standing-links')).items[0].declined, 1000)
  })

  test('a request that waits for a second yes is seen at the partner, and withdrawn', async () => {
    const { partner, token } = await made({ template: 'own', lengthDays: null, terms: [term] })
    const { customer, by, id } = await come(token)
    await customer.add('customer.global-administrator')
    ok(await by.call('PUT', '~/guardrails/two-administrators'))
    const shown = await invitation(by, id)
    ok(await by.post(`~/invitations/${shown.requestId}/first-yes`, consentOf(shown)), 201)
    const path = `~/relationship-requests/${shown.requestId}`
    const seen = ok(await partner.client.get(path))
    assert.deepEqual(
      [seen.state, seen.through, seen.customerId, seen.customerName],
      ['open', 'Website', null, null],
      'who it is, is told by the answer',
    )
    ok(await partner.client.post(`${path}/withdrawal`))
    assert.notEqual((await invitation(by, id)).requestId, shown.requestId)
  })
  const term = {
    role: 'privileged-authentication-administrator',
    lengthDays: 30,
    startDays: 0,
    optionalBecause: null,
    extendDays: 0,
  }
})
