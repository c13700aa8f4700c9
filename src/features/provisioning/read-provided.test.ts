import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { newOffer, newService, order } from '#tests/world/commerce.ts'
import { newSeats } from '#tests/world/seats.ts'

onBothDatabases('services', (world) => {
  /** A customer with two partners, the first of which may manage users and licences; each sold it one thing, and the provider gave a third. */
  async function place(action = 'people.edit') {
    const [first, second, customer] = [await newPartner(world()), await newPartner(world()), await newCustomer(world())]
    const at = `~/customers/${customer.id}`
    await relate(first.client, customer.client, { domain: customer.domain })
    await relate(second.client, customer.client, withoutRights)
    const service = await newService(world(), { adminUrl: 'https://admin.example/{customer}', action })
    const [ours, theirs] = [await newOffer(world(), { serviceId: service.id }), await newOffer(world())]
    const sold = [await order(first.client, at, ours.id, 5), await order(second.client, at, theirs.id, 2)]
    const given = await newSeats(world(), customer.id, 7)
    return { first, second, customer, at, service, sold, given }
  }
  const parts = (answer: any) =>
    answer.items.flatMap((one: any) => one.parts.map((part: any) => `${part.partner?.name ?? 'given'} ${part.seats}`))
  const of = (answer: any, id: string) => answer.items.find((one: any) => one.id === id)

  test('welcomed: whoever may see the licences sees all of it, and the address it may administer; the customer reads who looked', async () => {
    const { first, second, customer, at, service } = await place()
    const read = ok(await first.client.get(`${at}/services`))
    assert.equal(read.whole, true)
    assert.deepEqual(parts(read).toSorted(), [`${first.name} 5`, `${second.name} 2`, 'given 7'].toSorted())
    const one = of(read, service.id)
    assert.equal(one.adminUrl, `https://admin.example/${customer.domain}`)
    assert.deepEqual([one.why, one.parts[0].state, one.parts[0].provisioning.state], [null, 'active', 'done'])
    assert.equal(read.items.at(-1).name, null, 'products of no service come last')
    const looks = ok(await customer.client.get('~/activity')).items.filter((e: any) => e.kind === 'licences.listed')
    assert.equal(looks.length, 1)
    ok(await first.client.get(`${at}/services`))
    const again = ok(await customer.client.get('~/activity')).items.filter((e: any) => e.kind === 'licences.listed')
    assert.equal(again.length, 1, 'once a day and person')
  })

  test('as far as the rights go: without any, what one sold, and no address; with others, why not this one', async () => {
    const { first, second, at, service } = await place('mail.manage')
    const read = ok(await second.client.get(`${at}/services`))
    assert.deepEqual([read.whole, parts(read)], [false, [`${second.name} 2`]])
    const kept = of(ok(await first.client.get(`${at}/services`)), service.id)
    assert.deepEqual([kept.adminUrl, kept.why, kept.action], [null, 'no-right', 'mail.manage'])
  })

  test('frozen: what was sold is still seen, the rest and the address are not, and the reason is told', async () => {
    const { first, customer, at, service } = await place()
    const [card] = ok(await customer.client.get('~/partner-relationships')).items.filter(
      (one: any) => one.partner.id === first.id,
    )
    ok(
      await customer.client.call('PUT', `~/partner-relationships/${card.id}/freeze`, undefined, {
        version: card.version,
      }),
    )
    const read = ok(await first.client.get(`${at}/services`))
    assert.deepEqual([read.whole, parts(read)], [false, [`${first.name} 5`]])
    assert.deepEqual([of(read, service.id).adminUrl, of(read, service.id).why], [null, 'rights-frozen'])
  })

  test('at home: the Global administrator is let in everywhere, a helper only where its own role leads; a user reads nothing', async () => {
    const { customer, service } = await place('mail.manage')
    const read = ok(await customer.client.get('~/services'))
    assert.equal(parts(read).length, 3)
    assert.equal(of(read, service.id).adminUrl, `https://admin.example/${customer.domain}`)
    const helper = await customer.add('customer.helpdesk-administrator')
    const kept = of(ok(await helper.get('~/services')), service.id)
    assert.deepEqual([kept.adminUrl, kept.why], [null, 'not-allowed'])
    refused(await (await customer.add('customer.user')).get('~/services'), 'not-allowed', 403)
  })

  test('refused: a stranger finds no customer; what is gone is no longer there; a partner has no services of its own here', async () => {
    const { first, at, sold } = await place()
    const stranger = await newPartner(world())
    refused(await stranger.client.get(`${at}/services`), 'not-found', 404)
    refused(await first.client.get('~/services'), 'not-allowed', 403)
    await world().sql(`update subscription set state = 'deleted', until = null where id = $1`, [sold[0].id])
    assert.equal(parts(ok(await first.client.get(`${at}/services`))).length, 2)
  })

  test('the checklist says what is sold, and whether somebody helps with it', async () => {
    const { second, customer, at, sold } = await place()
    const told = async () =>
      ok(await second.client.get(at))
        .checklist.filter(({ item }: any) => item === 'subscriptions' || item === 'support')
        .map(({ state }: any) => state)
    assert.deepEqual(await told(), ['done', 'done'])
    ok(await second.client.post(`${at}/subscriptions/${sold[1].id}/suspension`))
    assert.deepEqual(await told(), ['attention', 'done'])
    const [other, elsewhere] = [await newCustomer(world()), await newPartner(world())]
    await relate(second.client, other.client, withoutRights)
    const empty = ok(await second.client.get(`~/customers/${other.id}`)).checklist
    assert.deepEqual(
      empty.slice(-2).map(({ state }: any) => state),
      ['missing', 'missing'],
    )
    await world().sql('update subscription set support_partner_id = $1 where customer_id = $2', [
      elsewhere.id,
      customer.id,
    ])
    assert.deepEqual(await told(), ['attention', 'missing'])
  })
})
