import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, onBothDatabases, refused, newPartner } from '#tests/world.ts'
import { daysPass, move, newOffer, newPair, newUsage, order, read } from '#tests/world/commerce.ts'
import { newStaff } from '#tests/world/seats.ts'
import { doDue } from '../audit/do-due.ts'

onBothDatabases('subscriptions', (world) => {
  const last = async (client: any) => ok(await client.get('~/activity')).items[0]
  const seatsOf = async (customer: any, product: string) =>
    ok(await customer.client.get('~/licences')).items.find((one: any) => one.id === product)

  test('more seats are paid for to the end of the payment and are there; fewer only in the first days, with money back', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world(), { unitMinor: 31_000 })
    const one = await order(partner.client, at, offer.id, 10)
    const more = ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 12 }))
    assert.deepEqual([more.quantity, (await seatsOf(customer, offer.productId)).seats], [12, 12])
    assert.deepEqual(more.charges[0].kind, 'more-seats')
    assert.equal(more.charges[0].minor, 2 * 31_000, 'bought today: the whole payment')
    const [line] = [await last(customer.client)]
    assert.deepEqual([line.kind, line.facts.seats, line.facts.before], ['subscription.quantity-changed', 12, 10])
    const fewer = ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 5 }))
    assert.ok(fewer.charges[0].minor < 0 && fewer.charges[0].minor > -7 * 31_000)
    assert.equal((await seatsOf(customer, offer.productId)).seats, 5)
    await daysPass(world(), one.id, 8)
    refused(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 4 }), 'too-late-for-fewer', 409)
    ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 6 }))
    refused(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 301 }), 'quantity-outside', 409)
  })

  test('fewer seats than people hold are refused, and nothing is paid back', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 5)
    const staff = await newStaff(world(), customer.id, 4)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [offer.productId], take: [] }))
    const wish = { verb: 'change-quantity', quantity: 3 }
    const quote = ok(await partner.client.post(`${at}/subscriptions/${one.id}/quotes`, { wish }))
    assert.equal(quote.holders, 1)
    refused(
      await partner.client.post(`${at}/subscriptions/${one.id}/changes`, { wish, digest: quote.digest }),
      'seats-assigned',
      409,
    )
    assert.equal((await read(partner.client, at, one.id)).charges.length, 1)
  })

  test('cancelled in its first days: the refund is the one that was shown, seats and the licences given last are gone, both sides read it', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const [kept, gone] = [await order(partner.client, at, offer.id, 2), await order(partner.client, at, offer.id, 3)]
    const staff = await newStaff(world(), customer.id, 4)
    for (const person of staff)
      ok(await customer.client.post('~/licences/changes', { people: [person], give: [offer.productId], take: [] }))
    const quote = ok(await partner.client.post(`${at}/subscriptions/${gone.id}/quotes`, { wish: { verb: 'cancel' } }))
    assert.ok(quote.minor < 0)
    assert.equal(quote.holders, 2)
    const wish = { verb: 'cancel' }
    const after = ok(
      await partner.client.post(`${at}/subscriptions/${gone.id}/changes`, { wish, digest: quote.digest }),
    )
    assert.deepEqual([after.state, after.charges[0].minor, after.moves], ['deleted', quote.minor, []])
    const seats = await seatsOf(customer, offer.productId)
    assert.deepEqual([seats.seats, seats.assigned], [2, 2])
    const held = await world().sql('select person_id from licence_assignment where customer_id = $1', [customer.id])
    assert.deepEqual(
      held.map((row) => row.person_id).toSorted(),
      staff.slice(0, 2).toSorted(),
      'those who came first keep theirs',
    )
    refused(await move(partner.client, at, gone.id, wish), 'subscription-not-now', 409)
    await daysPass(world(), kept.id, 7)
    refused(await move(partner.client, at, kept.id, wish), 'too-late-to-cancel', 409)
    const kinds = ok(await customer.client.get('~/activity')).items.map((item: any) => item.kind)
    assert.ok(kinds.includes('licences.taken-back') && kinds.includes('subscription.cancelled'))
  })

  test('another price than was quoted: nothing is done', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 5)
    const wish = { verb: 'change-quantity', quantity: 6 }
    const quote = ok(await partner.client.post(`${at}/subscriptions/${one.id}/quotes`, { wish }))
    ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 7 }))
    refused(
      await partner.client.post(`${at}/subscriptions/${one.id}/changes`, { wish, digest: quote.digest }),
      'price-changed',
      409,
    )
    assert.equal((await read(partner.client, at, one.id)).quantity, 7)
  })

  test('suspended and reactivated: the plan for the next term is dropped, seats stay; the second who asks is told', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 5)
    const path = `${at}/subscriptions/${one.id}`
    const plan = { autoRenew: true, next: { offerId: offer.id, quantity: 9 } }
    const planned = ok(await partner.client.put(`${path}/renewal`, plan, { version: one.version }))
    assert.equal(planned.next.quantity, 9)
    refused(await partner.client.put(`${path}/renewal`, plan, { version: one.version }), 'version-stale', 412)
    const suspended = ok(await partner.client.post(`${path}/suspension`))
    assert.deepEqual([suspended.state, suspended.next, suspended.autoRenew], ['suspended', null, true])
    refused(await partner.client.post(`${path}/suspension`), 'subscription-not-now', 409)
    refused(
      await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 6 }),
      'subscription-not-now',
      409,
    )
    assert.equal((await seatsOf(customer, offer.productId)).seats, 5)
    assert.equal(ok(await partner.client.del(`${path}/suspension`)).state, 'active')
    refused(await partner.client.del(`${path}/suspension`), 'subscription-not-now', 409)
  })

  test('renewed by the clock at the price of then, as it was planned; once, however many clocks come', async () => {
    const { partner, customer, at } = await newPair(world())
    const [offer, ingrid] = [await newOffer(world(), { term: 'P1M', cycle: 'P1M' }), await world().as('ingrid')]
    const one = await order(partner.client, at, offer.id, 5)
    const plan = { autoRenew: true, next: { offerId: offer.id, quantity: 3 } }
    ok(await partner.client.put(`${at}/subscriptions/${one.id}/renewal`, plan, { version: one.version }))
    ok(
      await ingrid.post(`/installation/${ingrid.org}/offers/${offer.id}/prices`, {
        validFrom: null,
        unitMinor: 20_000,
      }),
    )
    await daysPass(world(), one.id, 32)
    await world().sql(`update offer_price set valid_from = valid_from - interval '32 days' where offer_id = $1`, [
      offer.id,
    ])
    await Promise.all([doDue(world().house), doDue(world().house), doDue(world().house)])
    const after = await read(partner.client, at, one.id)
    assert.deepEqual([after.state, after.quantity, after.unitMinor, after.next], ['active', 3, 20_000, null])
    assert.deepEqual(
      after.charges.map((c: any) => [c.kind, c.minor]),
      [
        ['renewal', 60_000],
        ['purchase', 50_000],
      ],
    )
    assert.equal((await seatsOf(customer, offer.productId)).seats, 3)
    assert.ok(new Date(after.cancelUntil) > new Date(), 'a renewal can be cancelled again')
    assert.equal((await last(partner.client)).kind, 'subscription.renewed')
  })

  test('not renewed: expired, thirty days; not usable, ninety; gone. The seats go when nobody may use them', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world(), { term: 'P1M', cycle: 'P1M' })
    const one = await order(partner.client, at, offer.id, 5)
    const path = `${at}/subscriptions/${one.id}`
    ok(await partner.client.put(`${path}/renewal`, { autoRenew: false, next: null }, { version: one.version }))
    const staff = await newStaff(world(), customer.id, 2)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [offer.productId], take: [] }))
    await daysPass(world(), one.id, 32)
    await doDue(world().house)
    const expired = await read(partner.client, at, one.id)
    assert.deepEqual([expired.state, expired.moves], ['expired', []])
    assert.equal((await seatsOf(customer, offer.productId)).assigned, 2)
    refused(
      await partner.client.put(`${path}/renewal`, { autoRenew: true, next: null }, { version: expired.version }),
      'subscription-not-now',
      409,
    )
    await daysPass(world(), one.id, 30)
    await doDue(world().house)
    assert.equal((await read(partner.client, at, one.id)).state, 'disabled')
    const seats = await seatsOf(customer, offer.productId)
    assert.deepEqual([seats.seats, seats.assigned], [0, 0])
    await daysPass(world(), one.id, 90)
    await doDue(world().house)
    assert.equal((await read(partner.client, at, one.id)).state, 'deleted')
    const { n } = await world().one(`select count(*) as n from due where ref = $1`, [one.id])
    assert.equal(n, 0)
  })

  test('what is over is over, even before the clock has come', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world(), { term: 'P1M', cycle: 'P1M' })
    const one = await order(partner.client, at, offer.id, 5)
    const path = `${at}/subscriptions/${one.id}`
    ok(await partner.client.put(`${path}/renewal`, { autoRenew: false, next: null }, { version: one.version }))
    await daysPass(world(), one.id, 32)
    refused(await partner.client.post(`${path}/suspension`), 'subscription-not-now', 409)
  })

  test('a clock that comes late renews at the prices that held then, each with its seats; a price is asked of what runs now', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world(), { term: 'P1M', cycle: 'P1M' })
    const one = await order(partner.client, at, offer.id, 5)
    const next = { offerId: offer.id, quantity: 3 }
    const version = { version: one.version }
    ok(await partner.client.put(`${at}/subscriptions/${one.id}/renewal`, { autoRenew: true, next }, version))
    await daysPass(world(), one.id, 70)
    await world().sql(`update offer_price set valid_from = now() - interval '100 days' where offer_id = $1`, [offer.id])
    await world().sql(
      `insert into offer_price (offer_id, valid_from, unit_minor) values ($1, now() - interval '25 days', 20000), ($1, now() - interval '1 hour', 30000)`,
      [offer.id],
    )
    const wish = { verb: 'change-quantity', quantity: 4 }
    const quote = ok(await partner.client.post(`${at}/subscriptions/${one.id}/quotes`, { wish }))
    assert.equal(quote.unitMinor, 20_000)
    const { charges } = await read(partner.client, at, one.id)
    assert.deepEqual(
      charges.map((c: any) => [c.kind, c.minor, c.quantity]),
      [
        ['renewal', 60_000, 3],
        ['renewal', 30_000, 3],
        ['purchase', 50_000, 5],
      ],
    )
  })

  test('an offer that is withdrawn is not renewed, and it says why', async () => {
    const { partner, at } = await newPair(world())
    const [offer, ingrid] = [await newOffer(world(), { term: 'P1M', cycle: 'P1M' }), await world().as('ingrid')]
    const one = await order(partner.client, at, offer.id, 5)
    ok(await ingrid.post(`/installation/${ingrid.org}/offers/${offer.id}/withdrawal`))
    await daysPass(world(), one.id, 32)
    await world().sql(`update offer set withdrawn_at = now() - interval '32 days' where id = $1`, [offer.id])
    await doDue(world().house)
    const after = await read(partner.client, at, one.id)
    assert.deepEqual([after.state, after.endedBecause], ['expired', 'offer-withdrawn'])
  })

  test('sold by use: owned by the partner’s Admin agents, and the customer sees it; suspended it is gone after ninety days', async () => {
    const { partner, customer, at } = await newPair(world())
    const plan = await newUsage(world())
    const one = await order(partner.client, at, plan.id)
    assert.deepEqual([one.owned, one.endsAt, one.charges], [true, null, []])
    assert.equal(ok(await customer.client.get('~/own-subscriptions')).items[0].owned, true)
    ok(await partner.client.post(`${at}/subscriptions/${one.id}/suspension`))
    await daysPass(world(), one.id, 90)
    await doDue(world().house)
    assert.equal((await read(partner.client, at, one.id)).state, 'deleted')
    const other = await order(partner.client, at, plan.id)
    assert.equal(ok(await move(partner.client, at, other.id, { verb: 'cancel' })).owned, false)
  })

  test('refused: another partner, a role that only reads, the customer; a suspended partner reads', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 5)
    const path = `${at}/subscriptions/${one.id}`
    const stranger = await newPartner(world())
    refused(await stranger.client.post(`${path}/suspension`), 'not-found', 404)
    refused(await stranger.client.get(path), 'not-found', 404)
    const helpdesk = await partner.add('partner.helpdesk-agent')
    refused(await helpdesk.post(`${path}/suspension`), 'not-allowed', 403)
    ok(await helpdesk.get(path))
    refused(await customer.client.post(`${path}/suspension`), 'not-allowed', 403)
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    refused(await partner.client.post(`${path}/suspension`), 'partner-suspended', 403)
    ok(await partner.client.get(path))
  })

  test('a name of its own and a support contact: partners of the customer in good standing, and nobody else', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 5)
    const path = `${at}/subscriptions/${one.id}`
    const named = ok(await partner.client.put(`${path}/nickname`, { nickname: 'The shop' }, { version: one.version }))
    assert.equal(named.nickname, 'The shop')
    assert.deepEqual(
      ok(await partner.client.get(`${path}/support-contact/choices`)).items.map((c: any) => c.id),
      [partner.id],
    )
    const stranger = await newPartner(world())
    const put = (id: string, version: number) =>
      partner.client.put(`${path}/support-contact`, { partnerId: id }, { version })
    refused(await put(stranger.id, named.version), 'support-not-eligible', 409)
    const kept = ok(await put(partner.id, named.version))
    assert.equal(kept.support.name, partner.name)
    assert.equal(ok(await customer.client.get('~/own-subscriptions')).items[0].support.name, partner.name)
  })
})
