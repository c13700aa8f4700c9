import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { daysPass, move, newOffer, newUsage, order, read } from '#tests/world/commerce.ts'
import { doDue } from '../audit/do-due.ts'

onBothDatabases('transfers', (world) => {
  /** A customer with two partners; the first has sold it something. */
  async function place(offer: 'licence' | 'usage' = 'licence', change = {}) {
    const [first, second, customer] = [await newPartner(world()), await newPartner(world()), await newCustomer(world())]
    const at = `~/customers/${customer.id}`
    for (const partner of [first, second]) await relate(partner.client, customer.client, withoutRights)
    const made = offer === 'usage' ? await newUsage(world(), change) : await newOffer(world(), change)
    const sold = await order(first.client, at, made.id, offer === 'usage' ? 1 : 10)
    const own = `~/own-subscriptions/${sold.id}/transfer`
    const ask = async () => ok(await customer.client.post(own, { partnerId: second.id }))
    const received = async () => ok(await second.client.get('~/transfers')).items[0]
    const accept = async () => {
      const { id } = await received()
      const { subscriptionVersion } = ok(await second.client.get(`${at}/transfers/${id}`))
      return second.client.post(`${at}/transfers/${id}/acceptance`, { subscriptionVersion })
    }
    return { first, second, customer, at, made, sold, own, ask, received, accept }
  }
  const kinds = async (client: any) =>
    ok(await client.get('~/activity'))
      .items.map((e: any) => e.kind)
      .filter((kind: string) => kind.startsWith('transfer.'))

  test('before anybody asks: whether, when and with whom it could, and why not', async () => {
    const { first, second, customer, own, sold } = await place()
    const stranger = await newPartner(world())
    const seen = ok(await customer.client.get(own))
    assert.deepEqual([seen.stays, seen.goesOverAt, seen.atOnce, seen.open], [null, sold.endsAt, false, null])
    assert.deepEqual(seen.partners, [{ id: second.id, name: second.name, unfit: null }])
    assert.equal(seen.soldBy.id, first.id)
    await world().sql('update organisation set suspended_at = now() where id = $1', [second.id])
    assert.equal(ok(await customer.client.get(own)).partners[0].unfit, 'partner-suspended')
    for (const partnerId of [second.id, first.id, stranger.id])
      refused(await customer.client.post(own, { partnerId }), 'transfer-unfit', 409)
    ok(await first.client.post(`~/customers/${customer.id}/subscriptions/${sold.id}/suspension`))
    assert.deepEqual(
      [ok(await customer.client.get(own)).stays, ok(await customer.client.get(own)).goesOverAt],
      ['not-active', null],
    )
    refused(await customer.client.post(own, { partnerId: second.id }), 'transfer-not-active', 409)
  })

  test('welcomed: by use it goes over at the yes; ownership, support and the list go with it, and each side reads it', async () => {
    const { first, second, customer, at, sold, ask, accept } = await place('usage')
    const asked = await ask()
    assert.deepEqual(
      [asked.open.state, asked.open.to.id, asked.stays, asked.atOnce],
      ['asked', second.id, 'transfer-open', true],
    )
    assert.equal(ok(await accept()).state, 'done')
    const there = await read(second.client, at, sold.id)
    assert.deepEqual(
      [there.state, there.owned, there.support.id, there.charges, there.leaves],
      ['active', true, second.id, [], false],
    )
    refused(await first.client.get(`${at}/subscriptions/${sold.id}`), 'not-found', 404)
    const { owner, partner } = (await world().one(
      'select partner_id as partner, 1 as owner from provisioning where subscription_id = $1',
      [sold.id],
    )) as any
    assert.deepEqual([owner, partner], [1, second.id])
    assert.deepEqual(await kinds(customer.client), ['transfer.done', 'transfer.accepted', 'transfer.asked'])
    assert.deepEqual(await kinds(second.client), ['transfer.done', 'transfer.accepted', 'transfer.asked'])
    assert.deepEqual(await kinds(first.client), ['transfer.done', 'transfer.accepted'])
    const log = await first.client.get('~/activity')
    assert.ok(!log.text.includes(second.name), 'whoever loses it never reads who gets it')
  })

  test('welcomed: a term goes over at its end, at the price of that day; before it is the old partner’s, after it the new one’s', async () => {
    const { first, second, customer, at, sold, ask, accept } = await place()
    await ask()
    assert.equal(ok(await accept()).state, 'accepted')
    const leaving = await read(first.client, at, sold.id)
    assert.deepEqual([leaving.leaves, leaving.moves], [true, ['change-quantity']])
    const own = ok(await customer.client.get('~/own-subscriptions')).items[0]
    assert.deepEqual(own.transfer, { state: 'accepted', to: second.name })
    await daysPass(world(), sold.id, 400)
    await doDue(world().house)
    const there = await read(second.client, at, sold.id)
    assert.deepEqual([there.state, there.quantity, there.support.id], ['active', 10, second.id])
    const paid = await world().sql(
      `select partner_id, min(from_at) as first, max(from_at) as last, count(*)::int as n from charge where subscription_id = $1 group by partner_id`,
      [sold.id],
    )
    const of = (id: string) => paid.find((row: any) => row.partner_id === id) as any
    assert.ok(of(first.id).n >= 12 && of(first.id).last < of(second.id).first, 'each pays for its own time')
    assert.equal(ok(await customer.client.get('~/own-subscriptions')).items[0].partner.id, second.id)
    assert.deepEqual(ok(await second.client.get('~/transfers')).items, [])
    assert.equal(ok(await second.client.get('~/transfers?open=false')).items[0].state, 'done')
  })

  test('no veto: what was accepted is neither stopped nor prolonged by whoever loses it; seats may change', async () => {
    const { first, at, sold, ask, accept } = await place()
    await ask()
    ok(await accept())
    const one = `${at}/subscriptions/${sold.id}`
    refused(await first.client.post(`${one}/suspension`), 'subscription-leaves', 409)
    const { version } = ok(await first.client.get(one))
    refused(
      await first.client.call('PUT', `${one}/renewal`, { autoRenew: false, next: null }, { version }),
      'subscription-leaves',
      409,
    )
    ok(await move(first.client, at, sold.id, { verb: 'change-quantity', quantity: 12 }))
    const quote = ok(await first.client.post(`${one}/quotes`, { wish: { verb: 'cancel' } }))
    refused(
      await first.client.post(`${one}/changes`, { wish: { verb: 'cancel' }, digest: quote.digest }),
      'subscription-leaves',
      409,
    )
  })

  test('declined, taken back, unanswered: it stays, and can be asked again', async () => {
    const { first, second, customer, at, sold, own, ask, received, accept } = await place()
    await ask()
    refused(await customer.client.post(own, { partnerId: second.id }), 'transfer-open', 409)
    const declined = await received()
    ok(await second.client.post(`${at}/transfers/${declined.id}/refusal`))
    refused(
      await second.client.post(`${at}/transfers/${declined.id}/acceptance`, { subscriptionVersion: 1 }),
      'version-stale',
      412,
    )
    await ask()
    ok(await accept())
    ok(await customer.client.del(own))
    assert.equal((await read(first.client, at, sold.id)).leaves, false)
    refused(await customer.client.del(own), 'transfer-closed', 409)
    await ask()
    await world().sql(`update due set at = now() where kind = 'transfer-lapses'`)
    await doDue(world().house)
    await doDue(world().house)
    assert.deepEqual(await kinds(customer.client), [
      'transfer.lapsed',
      'transfer.asked',
      'transfer.withdrawn',
      'transfer.accepted',
      'transfer.asked',
      'transfer.declined',
      'transfer.asked',
    ])
    assert.deepEqual(await kinds(first.client), ['transfer.withdrawn', 'transfer.accepted'])
  })

  test('what stands in the way on the day: it stays, goes its own way, and everybody is told', async () => {
    const { second, customer, first, at, sold, ask, accept } = await place()
    await ask()
    ok(await accept())
    await world().sql('update organisation set suspended_at = now() where id = $1', [second.id])
    await daysPass(world(), sold.id, 400)
    await doDue(world().house)
    assert.equal((await read(first.client, at, sold.id)).state, 'active', 'renewed as it had been planned')
    assert.equal((await kinds(customer.client))[0], 'transfer.lapsed')
    assert.equal((await kinds(first.client))[0], 'transfer.lapsed')
  })

  test('parting: with a transfer accepted the old relationship can end on that day; ending the new one ends the transfer', async () => {
    const { first, second, customer, sold, ask, accept } = await place()
    const cards = ok(await customer.client.get('~/partner-relationships')).items
    const card = (id: string) => cards.find((one: any) => one.partner.id === id)
    const removal = `~/partner-relationships/${card(first.id).id}/removal`
    const before = ok(await customer.client.get(removal)).earliest
    await ask()
    ok(await accept())
    const after = ok(await customer.client.get(removal)).earliest
    assert.ok(after < before)
    assert.equal(after, sold.endsAt)
    const other = card(second.id)
    ok(
      await customer.client.post(
        `~/partner-relationships/${other.id}/removal`,
        { when: 'now' },
        { version: other.version },
      ),
    )
    assert.equal((await kinds(customer.client))[0], 'transfer.lapsed')
  })

  test('refused: others, other roles, a stale view; raced: one answer', async () => {
    const { first, second, customer, at, sold, own, ask, received } = await place()
    refused(await (await customer.add('customer.billing-administrator')).get(own), 'not-allowed', 403)
    refused(await first.client.get(own), 'not-allowed', 403)
    const stranger = await newCustomer(world())
    refused(await stranger.client.get(own), 'not-found', 404)
    await ask()
    const { id } = await received()
    refused(await first.client.get(`${at}/transfers/${id}`), 'not-found', 404)
    const { subscriptionVersion } = ok(await second.client.get(`${at}/transfers/${id}`))
    ok(await move(first.client, at, sold.id, { verb: 'change-quantity', quantity: 11 }))
    refused(await second.client.post(`${at}/transfers/${id}/acceptance`, { subscriptionVersion }), 'version-stale', 412)
    const now = ok(await second.client.get(`${at}/transfers/${id}`)).subscriptionVersion
    const answers = await Promise.all([
      second.client.post(`${at}/transfers/${id}/acceptance`, { subscriptionVersion: now }),
      customer.client.del(own),
      second.client.post(`${at}/transfers/${id}/refusal`),
    ])
    assert.ok(answers.every(({ status }) => status < 500))
    const { state } = await world().one('select state from subscription_transfer where id = $1', [id])
    assert.ok(['declined', 'withdrawn'].includes(state as string), String(state))
  })
})
