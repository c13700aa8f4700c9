import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'
import {
  daysPass,
  fill,
  newOffer,
  newPair,
  newService,
  newTrial,
  newUsage,
  order,
  read,
} from '#tests/world/commerce.ts'
import { newStaff } from '#tests/world/seats.ts'
import { doDue } from '../audit/do-due.ts'

onBothDatabases('removing a relationship', (world) => {
  const removal = async (by: any, at: string) => ok(await by.get(`${at}/removal`))
  const cardOf = async (customer: any) => ok(await customer.client.get('~/partner-relationships')).items[0]
  const remove = async (by: any, at: string, body: object = { when: 'now' }) => {
    const { version } = ok(await by.get(`${at}/removal`))
    return by.post(`${at}/removal`, body, { version })
  }

  test('welcomed: rights, what is tried and what is sold by use end with it; both sides hold a receipt that names each path; the duty stays', async () => {
    const { partner, customer, at } = await newPair(world())
    await relate(partner.client, customer.client)
    const [trial, plan] = [await newTrial(world()), await newUsage(world())]
    const [tried, used] = [await order(partner.client, at, trial.id, 5), await order(partner.client, at, plan.id)]
    const staff = await newStaff(world(), customer.id, 2)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [trial.productId], take: [] }))
    const before = await removal(partner.client, at)
    assert.deepEqual([before.blockers, before.endsWith.length, before.rights, before.mayRemove], [[], 2, 1, true])
    const gone = ok(await remove(partner.client, at))
    assert.equal(gone.state, 'removed')
    refused(await partner.client.get(at), 'not-found', 404)
    refused(await partner.client.get(`${at}/subscriptions/${used.id}`), 'not-found', 404)
    refused(await partner.client.get(`${at}/people`), 'not-found', 404)
    assert.deepEqual(ok(await partner.client.get('~/customers')).items, [])
    for (const side of [partner, customer]) {
      const receipt = ok(await side.client.get(`~/evidence/${gone.evidenceId}`))
      assert.equal(receipt.verified, true)
      const document = JSON.parse(receipt.document)
      assert.deepEqual(document.closed.map((one: any) => one.path).toSorted(), [
        'delegation',
        'relationship',
        'subscription',
        'subscription',
      ])
      assert.ok(document.closed.every((one: any) => one.at === document.removedAt))
      assert.deepEqual([document.endedBy, document.closed.find((one: any) => one.owned)?.id], ['partner', used.id])
      assert.equal(
        ok(await side.client.get('~/activity')).items.some((item: any) => item.kind === 'relationship.removed'),
        true,
      )
    }
    const own = ok(await customer.client.get('~/own-subscriptions')).items
    assert.deepEqual(
      own.map((one: any) => one.state),
      ['deleted', 'deleted'],
    )
    assert.deepEqual(
      ok(await customer.client.get('~/licences')).items.map((one: any) => one.assigned),
      [0],
    )
    const card = await cardOf(customer)
    assert.deepEqual(
      [card.state, card.supportDutyUntil, card.delegations[0].endedCause],
      ['removed', null, 'relationship-removed'],
    )
    const former = ok(await partner.client.get('~/former-customers')).items
    assert.deepEqual(
      former.map((one: any) => [one.customerId, one.evidenceId, one.name]),
      [[customer.id, gone.evidenceId, customer.name]],
    )
    assert.equal(await read(partner.client, at, tried.id).catch(() => undefined), undefined)
    // T11: the whole way again, and nothing old comes back.
    await relate(partner.client, customer.client)
    assert.equal(
      ok(await partner.client.get(`${at}/subscriptions`)).items.filter((one: any) => one.state !== 'deleted').length,
      0,
    )
  })

  test('refused while a term runs: what blocks, until when, and how; planned, it comes on the day, and nothing is renewed', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world(), { term: 'P1M', cycle: 'P1M' })
    const one = await order(partner.client, at, offer.id, 3)
    const no = refused(await remove(partner.client, at), 'relationship-blocked', 409)
    assert.deepEqual([no.facts.count, no.facts.name], [1, partner.name])
    const [blocker] = (await removal(partner.client, at)).blockers
    assert.deepEqual([blocker.subscriptionId, blocker.why], [one.id, 'term-runs'])
    assert.ok(blocker.cancelUntil > new Date().toISOString())
    refused(await remove(partner.client, at, { when: 'day', lastDay: '2026-01-01' }), 'end-too-early', 400)
    const planned = ok(await remove(partner.client, at, { when: 'earliest' }))
    assert.deepEqual([planned.state, planned.endsOn], ['ending', no.facts.at])
    assert.equal((await read(partner.client, at, one.id)).autoRenew, false)
    const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 1 }])
    assert.deepEqual(
      cart.blocks.map((b: any) => b.code),
      ['relationship-ending'],
    )
    refused(await remove(partner.client, at, { when: 'earliest' }), 'relationship-ending', 409)
    await daysPass(world(), one.id, 65)
    await world().sql(`update relationship set ends_on = now() - interval '1 minute' where customer_id = $1`, [
      customer.id,
    ])
    await world().sql(
      `update due set at = now() - interval '1 minute' where kind = 'relationship-ends' and organisation_id = $1`,
      [customer.id],
    )
    await Promise.all([doDue(world().house), doDue(world().house)])
    const card = await cardOf(customer)
    assert.equal(card.state, 'removed')
    const { n } = await world().one(`select count(*) as n from evidence where subject_id = $1 and kind = 'removal'`, [
      card.id,
    ])
    assert.equal(Number(n), 1)
  })

  test('what has not begun does not begin once an end is planned: it is cancelled, without money', async () => {
    const { partner, customer, at } = await newPair(world())
    const service = await newService(world(), { provisioningUrl: 'https://mail.example/hooks' })
    const [waiting, yearly] = [await newOffer(world(), { serviceId: service.id }), await newOffer(world())]
    const one = await order(partner.client, at, waiting.id, 5)
    await order(partner.client, at, yearly.id, 1)
    const there = `~/partner-relationships/${(await cardOf(customer)).id}`
    ok(await remove(customer.client, there, { when: 'earliest' }))
    const after = await read(partner.client, at, one.id)
    assert.deepEqual([after.state, after.charges], ['deleted', []])
    assert.equal(ok(await partner.client.get('~/activity')).items[1].kind, 'subscription.cancelled')
  })

  test('on the day something stands in the way after all: put off until it does not', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world(), { term: 'P1M', cycle: 'P1M' })
    await order(partner.client, at, offer.id, 3)
    ok(await remove(partner.client, at, { when: 'earliest' }))
    await world().sql(`update relationship set ends_on = now() - interval '1 minute' where customer_id = $1`, [
      customer.id,
    ])
    await world().sql(
      `update due set at = now() - interval '1 minute' where kind = 'relationship-ends' and organisation_id = $1`,
      [customer.id],
    )
    await doDue(world().house)
    const now = await removal(partner.client, at)
    assert.deepEqual([now.state, now.endsOn], ['ending', now.earliest])
    assert.equal(ok(await partner.client.get('~/activity')).items[0].kind, 'relationship.end-put-off')
  })

  test('the customer gives notice: nobody forbids it, and the partner cannot take it back; the customer can', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    await order(partner.client, at, offer.id, 3)
    const card = await cardOf(customer)
    const there = `~/partner-relationships/${card.id}`
    refused(await remove(customer.client, there), 'relationship-blocked', 409)
    const planned = ok(await remove(customer.client, there, { when: 'earliest' }))
    assert.equal(planned.state, 'ending')
    const seen = await removal(partner.client, at)
    assert.deepEqual([seen.endingBy, seen.mayResume], ['customer', false])
    refused(
      await partner.client.call('DELETE', `${at}/removal`, undefined, { version: seen.version }),
      'end-of-other-side',
      403,
    )
    refused(await customer.client.call('DELETE', `${there}/removal`, undefined, { version: 1 }), 'version-stale', 412)
    const back = ok(await customer.client.call('DELETE', `${there}/removal`, undefined, { version: seen.version }))
    assert.deepEqual([back.state, back.endsOn], ['active', null])
    refused(
      await customer.client.call('DELETE', `${there}/removal`, undefined, { version: back.version }),
      'relationship-not-ending',
      409,
    )
    const billing = await customer.add('customer.billing-administrator')
    ok(await billing.get(`${there}/removal`))
    refused(await billing.post(`${there}/removal`, { when: 'earliest' }, { version: back.version }), 'not-allowed', 403)
  })

  test('the customer ends it at once where nothing is sold; a partner named as support contact elsewhere is named no more', async () => {
    const { partner, customer, at } = await newPair(world())
    const other = await newPartner(world())
    await relate(other.client, customer.client)
    const one = await order(other.client, at, (await newOffer(world())).id, 2)
    ok(
      await other.client.put(
        `${at}/subscriptions/${one.id}/support-contact`,
        { partnerId: partner.id },
        { version: one.version },
      ),
    )
    const items = ok(await customer.client.get('~/partner-relationships')).items
    const card = items.find((item: any) => item.partner.id === partner.id)
    ok(await remove(customer.client, `~/partner-relationships/${card.id}`))
    assert.equal((await read(other.client, at, one.id)).support.id, other.id)
  })

  test('refused: a reseller, a Sales agent, a stranger, a suspended partner; repeated: answered once', async () => {
    const { partner, at } = await newPair(world())
    const { version } = await removal(partner.client, at)
    const body = { when: 'now' }
    const stranger = await newPartner(world())
    refused(await stranger.client.post(`${at}/removal`, body, { version }), 'not-found', 404)
    refused(
      await (await partner.add('partner.sales-agent')).post(`${at}/removal`, body, { version }),
      'not-allowed',
      403,
    )
    await world().sql(`update organisation set channel = 'reseller' where id = $1`, [partner.id])
    refused(await partner.client.post(`${at}/removal`, body, { version }), 'needs-distributor', 403)
    await world().sql(`update organisation set channel = 'direct-bill', suspended_at = now() where id = $1`, [
      partner.id,
    ])
    refused(await partner.client.post(`${at}/removal`, body, { version }), 'partner-suspended', 403)
    await world().sql(`update organisation set suspended_at = null where id = $1`, [partner.id])
    refused(await partner.client.post(`${at}/removal`, body, { version: version + 1 }), 'version-stale', 412)
    const first = ok(await partner.client.post(`${at}/removal`, body, { version, key: 'k' }))
    assert.deepEqual(ok(await partner.client.post(`${at}/removal`, body, { version, key: 'k' })), first)
    refused(await partner.client.post(`${at}/removal`, body, { version }), 'not-found', 404)
  })
})
