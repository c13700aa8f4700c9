import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ok, onBothDatabases, refused } from '#tests/world.ts'
import { daysPass, fill, lead, move, newOffer, newPair, newTrial, order, read } from '#tests/world/commerce.ts'
import { newStaff } from '#tests/world/seats.ts'

onBothDatabases('conversions and upgrades', (world) => {
  const seatsOf = async (customer: any, product: string) =>
    ok(await customer.client.get('~/licences')).items.find((one: any) => one.id === product)

  test('a trial becomes paid; what leads nowhere is refused', async () => {
    const { partner, customer, at } = await newPair(world())
    const [trial, paid] = [await newTrial(world()), await newOffer(world())]
    const one = await order(partner.client, at, trial.id, 5)
    refused(
      await move(partner.client, at, one.id, { verb: 'convert', offerId: paid.id, quantity: 5 }),
      'offer-unknown',
      409,
    )
    ok(await lead(world(), 'convert', trial, paid))
    refused(await lead(world(), 'upgrade', trial, paid), 'offer-leads-nowhere', 409)
    const staff = await newStaff(world(), customer.id, 3)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [trial.productId], take: [] }))
    const after = ok(await move(partner.client, at, one.id, { verb: 'convert', offerId: paid.id, quantity: 7 }))
    assert.deepEqual([after.trial, after.quantity, after.autoRenew, after.offerId], [false, 7, true, paid.id])
    assert.deepEqual(
      after.charges.map((c: any) => [c.kind, c.minor]),
      [['purchase', 70_000]],
    )
    const seats = await seatsOf(customer, paid.productId)
    assert.deepEqual([seats.seats, seats.assigned], [7, 3], 'whoever tried it goes on')
    assert.equal((await seatsOf(customer, trial.productId)).seats, 0)
    ok(await move(partner.client, at, one.id, { verb: 'cancel' }))
    const { digest } = await fill(partner.client, at, [{ offerId: trial.id, quantity: 1 }])
    const again = await partner.client.post(`${at}/orders`, { digest })
    refused(again, 'trial-had', 409)
  })

  test('a trial becomes paid with fewer seats of another product: those who came first go on, the others are told', async () => {
    const { partner, customer, at } = await newPair(world())
    const [trial, paid] = [await newTrial(world()), await newOffer(world())]
    ok(await lead(world(), 'convert', trial, paid))
    const one = await order(partner.client, at, trial.id, 5)
    const staff = await newStaff(world(), customer.id, 5)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [trial.productId], take: [] }))
    ok(await move(partner.client, at, one.id, { verb: 'convert', offerId: paid.id, quantity: 2 }))
    const seats = await seatsOf(customer, paid.productId)
    assert.deepEqual([seats.seats, seats.assigned], [2, 2])
    const gone = await seatsOf(customer, trial.productId)
    assert.deepEqual([gone?.seats ?? 0, gone?.assigned ?? 0], [0, 0])
  })

  test('while an end is planned nothing begins that would put it off: no trial becomes paid, nothing is reactivated', async () => {
    const { partner, customer, at } = await newPair(world())
    const [trial, paid, yearly] = [await newTrial(world()), await newOffer(world()), await newOffer(world())]
    ok(await lead(world(), 'convert', trial, paid))
    const [one, other] = [await order(partner.client, at, trial.id, 1), await order(partner.client, at, yearly.id, 1)]
    ok(await partner.client.post(`${at}/subscriptions/${other.id}/suspension`))
    const [{ id, version }] = ok(await customer.client.get('~/partner-relationships')).items
    const soon = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10)
    ok(await customer.client.post(`~/partner-relationships/${id}/removal`, { when: 'day', lastDay: soon }, { version }))
    const convert = await move(partner.client, at, one.id, { verb: 'convert', offerId: paid.id, quantity: 1 })
    refused(convert, 'relationship-ending', 409)
    refused(await partner.client.del(`${at}/subscriptions/${other.id}/suspension`), 'relationship-ending', 409)
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    const { version: cart } = ok(await partner.client.get(`${at}/cart`))
    refused(await partner.client.put(`${at}/cart`, { lines: [] }, { version: cart }), 'partner-suspended', 403)
  })

  test('upgraded: what is left of the one is set against the other, the term goes on, and people hold the other', async () => {
    const { partner, customer, at } = await newPair(world())
    const [small, large] = [
      await newOffer(world(), { unitMinor: 10_000 }),
      await newOffer(world(), { unitMinor: 30_000 }),
    ]
    ok(await lead(world(), 'upgrade', small, large))
    const one = await order(partner.client, at, small.id, 4)
    const staff = await newStaff(world(), customer.id, 4)
    ok(await customer.client.post('~/licences/changes', { people: staff, give: [small.productId], take: [] }))
    await daysPass(world(), one.id, 10)
    const before = await read(partner.client, at, one.id)
    const after = ok(await move(partner.client, at, one.id, { verb: 'upgrade', offerId: large.id }))
    const [credit, debit] = ['upgrade-credit', 'upgrade'].map(
      (kind) => after.charges.find((c: any) => c.kind === kind).minor,
    )
    assert.equal(debit, -3 * credit)
    assert.deepEqual([after.endsAt, after.unitMinor], [before.endsAt, 30_000])
    const seats = await seatsOf(customer, large.productId)
    assert.deepEqual([seats.seats, seats.assigned, (await seatsOf(customer, small.productId)).assigned], [4, 4, 0])
  })
})
