import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { HomeTask } from '#domain/home.ts'
import {
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openRequest,
  refused,
  relate,
  withoutRights,
  type Client,
} from '#tests/world.ts'
import { daysPass, move, newOffer, newPair, order } from '#tests/world/commerce.ts'
import { newStaff } from '#tests/world/seats.ts'
import { anAskForHelp } from '#tests/world/support.ts'
import { countAllGrowth } from './count-growth.ts'

/** The list behind each line: what it holds must be what was counted. */
const LISTS: Record<HomeTask, string> = {
  'provisioning-failed': 'subscriptions?needs=provisioning',
  'service-requests-open': 'service-requests?status=unfinished',
  'transfers-asked': 'transfers?open=true',
  'rights-unheld': 'customers?rights=unheld',
  'rights-ending': 'customers?endsWithin=90',
  'subscriptions-ending': 'subscriptions?needs=renewal&endsWithinDays=30',
  'seats-used-up': 'subscriptions?needs=seats',
  'requests-unanswered': 'relationship-requests?state=open',
}

onBothDatabases('home', (world) => {
  const tasks = async (by: Client): Promise<Partial<Record<HomeTask, number>>> => {
    const { tasks: told } = ok(await by.get('~/home'))
    return Object.fromEntries(told.map((one: any) => [one.task, one.count]))
  }
  /** Told so many of each, and each list holds just as many. */
  const demandTold = async (by: Client, expected: Partial<Record<HomeTask, number>>) => {
    assert.deepEqual(await tasks(by), expected)
    for (const [task, list] of Object.entries(LISTS))
      assert.equal(ok(await by.get(`~/${list}`)).items.length, expected[task as HomeTask] ?? 0, task)
  }
  const give = (customer: any, product: string, people: string[], take = false) =>
    customer.client.post(
      '~/licences/changes',
      take ? { people, give: [], take: [product] } : { people, give: [product], take: [] },
    )

  test('a customer wants something to be taken over: told until it is answered', async () => {
    const [first, second, customer] = [await newPartner(world()), await newPartner(world()), await newCustomer(world())]
    for (const partner of [first, second]) await relate(partner.client, customer.client, withoutRights)
    const sold = await order(first.client, `~/customers/${customer.id}`, (await newOffer(world())).id)
    ok(await customer.client.post(`~/own-subscriptions/${sold.id}/transfer`, { partnerId: second.id }))
    await demandTold(second.client, { 'transfers-asked': 1 })
    const [{ id }] = ok(await second.client.get('~/transfers')).items
    ok(await second.client.post(`~/customers/${customer.id}/transfers/${id}/refusal`))
    await demandTold(second.client, {})
  })

  test('welcomed: nothing needs doing at first; an open request, rights that end and help that is asked for do', async () => {
    const partner = await newPartner(world())
    await demandTold(partner.client, {})
    await openRequest(partner.client)
    await openRequest(partner.client)
    const gone = await openRequest(partner.client)
    await world().sql(`update relationship_request set expires_at = now() - interval '1 hour' where id = $1`, [gone.id])
    const customer = await newCustomer(world())
    await relate(partner.client, customer.client, { lengthDays: 60 })
    await relate(partner.client, (await newCustomer(world())).client, { lengthDays: 300 })
    ok(await customer.client.post('~/service-requests', { ...anAskForHelp(), partnerId: partner.id }), 201)
    await demandTold(partner.client, { 'requests-unanswered': 2, 'rights-ending': 1, 'service-requests-open': 1 })
    await demandTold((await newPartner(world())).client, {})
  })

  test('rights that run and that no group holds are told until one does', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, { lengthDays: 300 })
    await demandTold(partner.client, {})
    const at = `~/customers/${customer.id}`
    const [{ assignments, version }] = ok(await partner.client.get(at)).delegations
    const of = `${at}/delegations/${delegationId}/assignments`
    let latest = version
    for (const { group } of assignments)
      latest = ok(await partner.client.del(`${of}/${group}`, { version: latest })).version
    await demandTold(partner.client, { 'rights-unheld': 1 })
    ok(await partner.client.put(`${of}/partner.admin-agent`, { roles: assignments[0].roles }, { version: latest }))
    const left = ok(await partner.client.get('~/customers')).items[0].rightsUnheld
    await demandTold(partner.client, left > 0 ? { 'rights-unheld': 1 } : {})
  })

  test('seats that are all held are told until one is free, whichever side frees it', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    const one = await order(partner.client, at, offer.id, 2)
    const staff = await newStaff(world(), customer.id, 3)
    ok(await give(customer, offer.productId, [staff[0]!]))
    await demandTold(partner.client, {})
    ok(await give(customer, offer.productId, [staff[1]!]))
    await demandTold(partner.client, { 'seats-used-up': 1 })
    ok(await give(customer, offer.productId, [staff[0]!], true))
    await demandTold(partner.client, {})
    ok(await give(customer, offer.productId, [staff[2]!]))
    ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 3 }))
    await demandTold(partner.client, {})
    ok(await move(partner.client, at, one.id, { verb: 'change-quantity', quantity: 2 }))
    await demandTold(partner.client, { 'seats-used-up': 1 })
    ok(await move(partner.client, at, one.id, { verb: 'cancel' }))
    await demandTold(partner.client, {})
    refused(await customer.client.get(`/organisations/${partner.id}/home`), 'not-found', 404)
  })

  test('seats of a product that two partners sell are told to both, and of another product to none', async () => {
    const { partner, customer, at } = await newPair(world())
    const other = await newPartner(world())
    await relate(other.client, customer.client)
    const [offer, idle] = [await newOffer(world()), await newOffer(world())]
    await order(partner.client, at, offer.id)
    await order(other.client, at, offer.id)
    await order(partner.client, at, idle.id)
    const staff = await newStaff(world(), customer.id, 2)
    ok(await give(customer, offer.productId, staff))
    await demandTold(partner.client, { 'seats-used-up': 1 })
    assert.equal((await tasks(other.client))['seats-used-up'], 1)
  })

  test('a subscription is told in the last month of its term where it is not to be renewed; so is one that the service refuses', async () => {
    const { partner, at } = await newPair(world())
    const offer = await newOffer(world())
    const [one, another] = [await order(partner.client, at, offer.id), await order(partner.client, at, offer.id)]
    const path = `${at}/subscriptions/${one.id}/renewal`
    ok(await partner.client.put(path, { autoRenew: false, next: null }, { version: one.version }))
    await demandTold(partner.client, {})
    for (const { id } of [one, another]) await daysPass(world(), id, 340)
    await demandTold(partner.client, { 'subscriptions-ending': 1 })
    await world().sql(`update provisioning set state = 'failed' where subscription_id = $1`, [another.id])
    await demandTold(partner.client, { 'provisioning-failed': 1, 'subscriptions-ending': 1 })
  })

  test('a hundred is more than is counted', async () => {
    const partner = await newPartner(world())
    await world().sql(
      `insert into relationship_request (partner_id, id, cloud, purpose, state, include_rights, language, open_days, created_by, opened_at, expires_at)
       select $1, gen_random_uuid(), 'public', 'relationship', 'open', false, 'sv', 30, gen_random_uuid(), now(), now() + interval '1 day' from generate_series(1, 99)`,
      [partner.id],
    )
    const told = async () => ok(await partner.client.get('~/home')).tasks
    assert.deepEqual(await told(), [{ task: 'requests-unanswered', count: 99, more: false }])
    await openRequest(partner.client)
    assert.deepEqual(await told(), [{ task: 'requests-unanswered', count: 99, more: true }])
  })

  test('refused: who may open none of the lists; who may open some is told of those alone', async () => {
    const { partner, customer, at } = await newPair(world())
    const offer = await newOffer(world())
    await order(partner.client, at, offer.id)
    ok(await give(customer, offer.productId, await newStaff(world(), customer.id, 1)))
    await openRequest(partner.client)
    await countAllGrowth(world().house)
    const biller = await partner.add('partner.billing-admin')
    const { tasks: told, growth } = ok(await biller.get('~/home'))
    assert.deepEqual([told.map((one: any) => one.task), growth], [['seats-used-up'], null])
    for (const role of ['partner.default-user', 'partner.user-management-admin'])
      refused(await (await partner.add(role)).get('~/home'), 'not-allowed', 403)
    refused(await customer.client.get('~/home'), 'not-allowed', 403)
    refused(await (await newPartner(world())).client.get(`/organisations/${partner.id}/home`), 'not-found', 404)
  })

  test('growth: counted once a day by the clock, months before made up for from the dates; counting again changes nothing', async () => {
    const partner = await newPartner(world())
    const growth = async () => ok(await partner.client.get('~/home')).growth
    const [old, left, ended] = [await newCustomer(world()), await newCustomer(world()), await newCustomer(world())]
    for (const { client } of [old, left, ended]) await relate(partner.client, client)
    assert.equal(await growth(), null)
    const months = (many: number) => `date_trunc('month', now()) - interval '${many} months' + interval '10 days'`
    const since = (customer: string, many: number) =>
      world().sql(`update relationship set since = ${months(many)} where customer_id = $1`, [customer])
    const granted = (customer: string, many: number) =>
      world().sql(`update delegation set granted_at = ${months(many)} where customer_id = $1`, [customer])
    for (const [{ id }, many] of [
      [old, 30],
      [left, 5],
      [ended, 2],
    ] as const) {
      await since(id, many)
      await granted(id, many)
    }
    await world().sql(
      `update delegation set state = 'ended', ended_cause = 'removed-by-customer', ended_at = ${months(1)} where customer_id = $1`,
      [ended.id],
    )
    await world().sql(`update relationship set state = 'removed', removed_at = ${months(3)} where customer_id = $1`, [
      left.id,
    ])
    await world().sql(
      `update delegation set state = 'ended', ended_cause = 'relationship-removed', ended_at = ${months(3)} where customer_id = $1`,
      [left.id],
    )
    await world().sql('delete from partner_customer where customer_id = $1', [left.id])
    await world().sql('update partner_customer set rights_until = null where customer_id = $1', [ended.id])
    await countAllGrowth(world().house)
    const first = await growth()
    const figures = first.months.map((one: any) => `${one.relationships}/${one.withRights}`)
    assert.equal(figures.join(' '), '1/1 1/1 1/1 1/1 1/1 1/1 2/2 2/2 1/1 2/2 2/1 2/1')
    await countAllGrowth(world().house)
    assert.deepEqual(await growth(), first)
    // A day later the month that runs is counted anew, and nothing but that.
    await relate(partner.client, (await newCustomer(world())).client)
    await world().sql(`update partner_growth set counted_at = counted_at - interval '25 hours' where partner_id = $1`, [
      partner.id,
    ])
    await countAllGrowth(world().house)
    assert.equal(
      (await growth()).months.map((one: any) => `${one.relationships}/${one.withRights}`).join(' '),
      `${figures.slice(0, 11).join(' ')} 3/2`,
    )
  })
})
