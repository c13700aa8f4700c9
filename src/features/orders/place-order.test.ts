import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { fill, newOffer, newPair, newTrial, order, read } from '#tests/world/commerce.ts'

onBothDatabases('orders', (world) => {
  const seatsOf = async (customer: any) => ok(await customer.client.get('~/licences')).items

  test('welcomed: what is in the cart is there at once where no service has to be told; price, seats and both logs say so', async () => {
    const { partner, customer, at } = await newPair(world())
    const [monthly, yearly] = [await newOffer(world()), await newOffer(world(), { cycle: 'P1Y', unitMinor: 99_900 })]
    const cart = await fill(partner.client, at, [
      { offerId: monthly.id, quantity: 10 },
      { offerId: yearly.id, quantity: 2 },
    ])
    assert.deepEqual(cart.blocks, [])
    assert.deepEqual(cart.first, [{ minor: 10 * 10_000 + 2 * 99_900, currency: 'SEK' }])
    assert.deepEqual(cart.whole, [{ minor: 12 * 10 * 10_000 + 2 * 99_900, currency: 'SEK' }])
    const placed = ok(await partner.client.post(`${at}/orders`, { digest: cart.digest }), 201)
    assert.deepEqual(
      placed.lines.map((line: any) => [line.name, line.quantity]),
      [
        [monthly.nameEn, 10],
        [yearly.nameEn, 2],
      ],
    )
    assert.deepEqual(ok(await partner.client.get(`${at}/cart`)).lines, [])
    const one = await read(partner.client, at, placed.lines[0].subscriptionId)
    assert.deepEqual([one.state, one.provisioned, one.provisioning.state], ['active', 10, 'done'])
    assert.deepEqual(
      one.charges.map((c: any) => [c.kind, c.minor]),
      [['purchase', 100_000]],
    )
    const seats = await seatsOf(customer)
    assert.deepEqual(
      seats.map((s: any) => s.seats).toSorted((a: number, b: number) => a - b),
      [2, 10],
    )
    const own = ok(await customer.client.get('~/own-subscriptions'))
    assert.deepEqual([own.items.length, own.items[0].partner.name], [2, partner.name])
    assert.ok(!JSON.stringify(own).includes('inor'), 'the customer does not read what its partner pays')
    for (const [side, other] of [
      [partner, customer],
      [customer, partner],
    ] as const) {
      const { items } = ok(await side.client.get('~/activity'))
      const line = items.find((item: any) => item.kind === 'order.placed')
      assert.equal(line.subjectName, other.name)
      assert.ok(!JSON.stringify(items.map((item: any) => item.facts)).includes('inor'))
    }
    assert.deepEqual(
      ok(await partner.client.get(`${at}/orders`)).items.map((o: any) => o.id),
      [placed.id],
    )
    assert.equal(ok(await partner.client.get(`${at}/orders/${placed.id}`)).id, placed.id)
    assert.equal(ok(await partner.client.get('~/subscriptions')).items.length, 2)
  })

  test('refused: without agreement, with an old one, while suspended, without relationship, from elsewhere; each has its code and its way out', async () => {
    const offer = await newOffer(world())
    for (const [agreement, code] of [
      [null, 'customer-agreement-missing'],
      [6, 'customer-agreement-outdated'],
    ] as const) {
      const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
      await relate(partner.client, customer.client, withoutRights)
      const at = `~/customers/${customer.id}`
      await world().sql('delete from agreement_acceptance where organisation_id = $1 and ($2::int is null)', [
        customer.id,
        agreement,
      ])
      if (agreement !== null)
        await world().sql('update agreement_acceptance set version = $2 where organisation_id = $1', [
          customer.id,
          agreement,
        ])
      const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 1 }])
      assert.deepEqual([cart.blocks.map((b: any) => b.code), cart.digest], [[code], null])
      refused(await partner.client.post(`${at}/orders`, { digest: '0'.repeat(64) }), code, 409)
    }
    const { partner, customer, at } = await newPair(world())
    const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 1 }])
    const stranger = await newPartner(world())
    refused(await stranger.client.post(`${at}/orders`, { digest: cart.digest }), 'not-found', 404)
    refused(await customer.client.post(`${at}/orders`, { digest: cart.digest }), 'not-allowed', 403)
    refused(
      await (await partner.add('partner.helpdesk-agent')).post(`${at}/orders`, { digest: cart.digest }),
      'not-allowed',
      403,
    )
    const [german] = [await newOffer(world(), { countries: ['DE'] })]
    const foreign = await fill(partner.client, at, [{ offerId: german.id, quantity: 1 }])
    assert.deepEqual([foreign.lines[0].problem.code, foreign.digest], ['offer-elsewhere', null])
    assert.match(foreign.lines[0].problem.title, /Sweden/)
    refused(await partner.client.post(`${at}/orders`, { digest: cart.digest }), 'offer-elsewhere', 409)
    await world().sql('update organisation set suspended_at = now() where id = $1', [partner.id])
    refused(await partner.client.post(`${at}/orders`, { digest: cart.digest }), 'partner-suspended', 403)
  })

  test('refused: another price than was shown, another number than is sold, an empty cart; nothing is bought', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world(), { least: 5, most: 50 })
    const few = await fill(partner.client, at, [{ offerId: offer.id, quantity: 4 }])
    assert.equal(few.lines[0].problem.code, 'quantity-outside')
    const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 5 }])
    const ingrid = await world().as('ingrid')
    const prices = `/installation/${ingrid.org}/offers/${offer.id}/prices`
    ok(await ingrid.post(prices, { validFrom: null, unitMinor: 12_000 }))
    refused(await partner.client.post(`${at}/orders`, { digest: cart.digest }), 'price-changed', 409)
    const now = ok(await partner.client.get(`${at}/cart`))
    assert.equal(now.first[0].minor, 60_000)
    ok(await partner.client.post(`${at}/orders`, { digest: now.digest }), 201)
    refused(await partner.client.post(`${at}/orders`, { digest: now.digest }), 'cart-empty', 409)
    assert.equal(ok(await partner.client.get(`${at}/subscriptions`)).items.length, 1)
  })

  test('repeated: under the same key answered as the first time; a cart changed by two tells the second', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world())
    const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 3 }])
    const lines = [{ offerId: offer.id, quantity: 4 }]
    refused(await partner.client.put(`${at}/cart`, { lines }, { version: cart.version - 1 }), 'version-stale', 412)
    const [first, second] = [
      await partner.client.post(`${at}/orders`, { digest: cart.digest }, { key: 'k' }),
      await partner.client.post(`${at}/orders`, { digest: cart.digest }, { key: 'k' }),
    ]
    assert.deepEqual(ok(second), ok(first))
    assert.equal(ok(await partner.client.get(`${at}/subscriptions`)).items.length, 1)
  })

  test('ordered by ten at once: once', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world())
    const cart = await fill(partner.client, at, [{ offerId: offer.id, quantity: 3 }])
    const answers = await Promise.all(
      Array.from({ length: 10 }, () => partner.client.post(`${at}/orders`, { digest: cart.digest })),
    )
    assert.equal(answers.filter((answer) => answer.status === 201).length, 1)
    assert.equal(ok(await partner.client.get(`${at}/subscriptions`)).items.length, 1)
  })

  test('a trial is had once of a product, by whichever partner', async () => {
    const { partner, customer, at } = await newPair(world())
    const trial = await newTrial(world())
    const one = await order(partner.client, at, trial.id, 5)
    assert.deepEqual([one.trial, one.autoRenew, one.charges], [true, false, []])
    const again = await fill(partner.client, at, [{ offerId: trial.id, quantity: 1 }])
    refused(await partner.client.post(`${at}/orders`, { digest: again.digest }), 'trial-had', 409)
    const other = await newPartner(world())
    await relate(other.client, customer.client, withoutRights)
    const there = await fill(other.client, at, [{ offerId: trial.id, quantity: 1 }])
    refused(await other.client.post(`${at}/orders`, { digest: there.digest }), 'trial-had', 409)
    assert.deepEqual(ok(await other.client.get(`${at}/subscriptions`)).items, [], 'each partner sees what it sold')
    refused(await other.client.get(`${at}/subscriptions/${one.id}`), 'not-found', 404)
  })

  test('what may be ordered is what is sold there, found by a part of its name', async () => {
    const { partner, at } = await newPair(world())
    const [here, there] = [
      await newOffer(world(), { nameEn: 'Xylophone' }),
      await newOffer(world(), { nameEn: 'Xylograph', countries: ['*'] }),
    ]
    await newOffer(world(), { nameEn: 'Xylem', countries: ['DE'] })
    await newOffer(world(), { nameEn: 'Xyloid', cloud: 'germany' })
    const found = ok(await partner.client.get(`${at}/offers?q=xyl&limit=1`))
    assert.deepEqual(
      found.items.map((o: any) => o.id),
      [here.id],
    )
    const next = ok(await partner.client.get(`${at}/offers?q=xyl&limit=1&cursor=${encodeURIComponent(found.next)}`))
    assert.deepEqual([next.items.map((o: any) => o.id), next.next], [[there.id], null])
  })
})
