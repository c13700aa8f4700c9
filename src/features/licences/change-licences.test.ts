import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transact, type Tx } from '../acting/transact.store.ts'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'
import { newSeats, newStaff } from '#tests/world/seats.ts'
import { giveBack, takeAllLicences } from './licences.store.ts'

onBothDatabases('licences', (world) => {
  async function place(seats = 3, people = 4) {
    const customer = await newCustomer(world())
    const [product, staff] = [await newSeats(world(), customer.id, seats), await newStaff(world(), customer.id, people)]
    const at = '~/licences/changes'
    const change = (body: object, by: Client = customer.client, extra = {}) =>
      by.post(at, { give: [], take: [], ...body }, extra)
    return { customer, product, staff, change }
  }
  /** What became of whom, in short: outcome and how many. */
  const short = (answer: any) => Object.fromEntries(answer.results.map((one: any) => [one.outcome, one.people.length]))
  const latest = async (client: Client) => ok(await client.get('~/activity')).items[0]

  test('welcomed: given, had already, taken, had none; the seats count along, and one line says what was done', async () => {
    const { customer, product, staff, change } = await place()
    const first = ok(await change({ people: staff.slice(0, 2), give: [product.id] }))
    assert.deepEqual(short(first), { given: 2 })
    assert.deepEqual(
      first.products.map((p: any) => [p.name, p.seats, p.assigned, p.free]),
      [[product.name, 3, 2, 1]],
    )
    assert.deepEqual(short(ok(await change({ people: staff.slice(0, 3), give: [product.id] }))), {
      given: 1,
      'had-already': 2,
    })
    assert.deepEqual(short(ok(await change({ people: staff, take: [product.id] }))), { taken: 3, 'had-none': 1 })
    assert.deepEqual(await product.count(), [0, 0])
    const [line] = [await latest(customer.client)]
    assert.deepEqual(
      [line.kind, line.subjectName, line.facts.took],
      ['licences.changed', customer.name, [{ en: product.name, sv: product.name, people: 3 }]],
    )
    ok(await change({ people: [staff[0]], give: [product.id] }))
    assert.equal((await latest(customer.client)).subjectName, 'Anställd 00000')
    const { n } = await world().one(
      `select count(*) as n from event where kind = 'licences.changed' and organisation_id = $1`,
      [customer.id],
    )
    assert.equal(n, 4, 'one for each call that changed something')
    assert.ok(!JSON.stringify(line.facts).includes('Anställd'))
    ok(await change({ people: [staff[0]], give: [product.id] }))
    assert.equal(
      (
        await world().one(`select count(*) as n from event where kind = 'licences.changed' and organisation_id = $1`, [
          customer.id,
        ])
      ).n,
      4,
    )
  })

  test('too few seats: refused with how many are missing, and nothing of the call is done', async () => {
    const { customer, product, staff, change } = await place(3, 4)
    const other = await newSeats(world(), customer.id, 9)
    ok(await change({ people: staff, give: [other.id] }))
    const no = refused(await change({ people: staff, give: [product.id], take: [other.id] }), 'no-seats', 409)
    assert.deepEqual(no.facts, { product: product.name, free: 3, needed: 4, missing: 1 })
    assert.deepEqual(
      [await product.count(), await other.count()],
      [
        [0, 0],
        [4, 4],
      ],
    )
    ok(await change({ people: staff.slice(1), give: [product.id], take: [other.id] }))
    assert.deepEqual(
      [await product.count(), await other.count()],
      [
        [3, 3],
        [1, 1],
      ],
    )
  })

  test('whoever is gone, unknown or a guest is told one by one, and holds up nobody', async () => {
    const { customer, product, staff, change } = await place(9, 3)
    const [stranger] = await newStaff(world(), (await newCustomer(world())).id, 1)
    const guest = (await world().as('olle')).personId
    await world().sql(
      `insert into membership (organisation_id, person_id, roles, guest, sort_key) values ($1, $2, '{customer.user}', true, '\\x00')`,
      [customer.id, guest],
    )
    ok(await customer.client.post(`~/people/${staff[1]}/block`))
    ok(await customer.client.post(`~/people/${staff[2]}/erasure`))
    const answer = ok(await change({ people: [...staff, stranger, guest], give: [product.id] }))
    const by = Object.fromEntries(answer.results.map((one: any) => [one.outcome, one.people]))
    assert.deepEqual(by, { given: [staff[0], staff[1]], 'person-gone': [staff[2], stranger], guest: [guest] })
    assert.deepEqual(await product.count(), [2, 2])
  })

  test('refused: a role that may only look, a stranger, a product that is not theirs, both ways at once, nothing at all', async () => {
    const { customer, product, staff, change } = await place()
    const body = { people: staff, give: [product.id] }
    for (const role of ['billing-administrator', 'helpdesk-administrator']) {
      const reader = await customer.add(`customer.${role}`)
      refused(await change(body, reader), 'not-allowed', 403)
      assert.equal(ok(await reader.get('~/licences')).items.length, 1)
    }
    for (const role of ['user', 'relationship-administrator'])
      refused(await (await customer.add(`customer.${role}`)).get('~/licences'), 'not-allowed', 403)
    ok(
      await change(
        body.people.length ? { ...body, people: staff.slice(0, 1) } : body,
        await customer.add('customer.user-administrator'),
      ),
    )
    const other = await newCustomer(world())
    refused(await change(body, other.client), 'not-found', 404)
    const theirs = await newSeats(world(), other.id, 5)
    refused(await change({ people: staff, give: [theirs.id] }), 'not-found', 404)
    refused(await change({ people: staff, give: [product.id], take: [product.id] }), 'invalid-input', 400)
    refused(await change({ people: staff }), 'invalid-input', 400)
    refused(await customer.client.get(`~/licences/${theirs.id}/people`), 'not-found', 404)
    assert.deepEqual(await product.count(), [1, 1])
  })

  test('repeated: the same call again gives the same answer and takes no second seat', async () => {
    const { product, staff, change } = await place()
    const body = { people: staff.slice(0, 2), give: [product.id] }
    const [first, second] = [
      await change(body, undefined, { key: 'once' }),
      await change(body, undefined, { key: 'once' }),
    ]
    assert.deepEqual(ok(second), ok(first))
    assert.equal(second.headers['idempotency-replayed'], 'true')
    assert.deepEqual(await product.count(), [2, 2])
  })

  test('boxes: of none, of some, of all; of people one by one and of everybody who matches', async () => {
    const { customer, product, staff, change } = await place(9, 4)
    ok(await change({ people: staff.slice(0, 2), give: [product.id] }))
    const box = async (people: unknown) => {
      const { total, products } = ok(await customer.client.post('~/licences/selection', { people }))
      return [total, products[0].holding, products[0].share]
    }
    assert.deepEqual(await box(staff.slice(0, 2)), [2, 2, 'all'])
    assert.deepEqual(await box(staff), [4, 2, 'some'])
    assert.deepEqual(await box(staff.slice(2)), [2, 0, 'none'])
    assert.deepEqual(await box({ q: null }), [5, 2, 'some'])
    assert.deepEqual(await box({ holding: product.id }), [2, 2, 'all'])
    assert.deepEqual(await box({ q: 'anställd' }), [4, 2, 'some'])
  })

  test('who holds what, page by page and by name; what a person holds; everybody with what each holds', async () => {
    const { customer, product, staff, change } = await place(9, 5)
    ok(await change({ people: staff.slice(0, 3), give: [product.id] }))
    const path = `~/licences/${product.id}/people`
    const one = ok(await customer.client.get(`${path}?limit=2`))
    const two = ok(await customer.client.get(`${path}?limit=2&cursor=${one.next}`))
    assert.deepEqual(
      [...one.items, ...two.items].map((p: any) => p.id),
      staff.slice(0, 3),
    )
    assert.deepEqual([two.next, one.items[0].products], [null, [product.id]])
    assert.equal(ok(await customer.client.get(`${path}?q=00002`)).items[0].id, staff[2])
    refused(await customer.client.get(`~/licences/people?cursor=${one.next}`), 'invalid-input', 400)
    const all = ok(await customer.client.get('~/licences/people?q=anst')).items
    assert.deepEqual(
      all.map((p: any) => p.products.length),
      [1, 1, 1, 0, 0],
    )
    const [held] = ok(await customer.client.get(`~/people/${staff[0]}/licences`)).items
    assert.deepEqual([held.id, held.name], [product.id, product.name])
    refused(
      await customer.client.get(`~/people/${(await newCustomer(world())).client.personId}/licences`),
      'not-found',
      404,
    )
  })

  test('for everybody, a thousand at a time: each call says where the next begins', async () => {
    const { product, staff, change } = await place(3000, 1500)
    const first = ok(await change({ people: { q: 'anställd' }, give: [product.id] }))
    assert.deepEqual([first.people, short(first)], [1000, { given: 1000 }])
    const rest = ok(await change({ people: { q: 'anställd', cursor: first.next }, give: [product.id] }))
    assert.deepEqual([rest.people, rest.next, await product.count()], [500, null, [1500, 1500]])
    const taken = ok(await change({ people: { holding: product.id }, take: [product.id] }))
    ok(await change({ people: { holding: product.id, cursor: taken.next }, take: [product.id] }))
    assert.deepEqual([await product.count(), staff.length], [[0, 0], 1500])
  })

  test('erasing somebody gives its seats back', async () => {
    const { customer, product, staff, change } = await place()
    ok(await change({ people: staff.slice(0, 2), give: [product.id] }))
    ok(await customer.client.post(`~/people/${staff[0]}/erasure`))
    assert.deepEqual(await product.count(), [1, 1])
  })

  test('on behalf: as far as the rights go, in both logs with whose person it was; looks are recorded; over when the rights are', async () => {
    const { customer, product, staff } = await place()
    const partner = await newPartner(world())
    const { delegationId } = await relate(partner.client, customer.client)
    const at = `~/customers/${customer.id}`
    const give = (by: Client, people = staff.slice(0, 2)) =>
      by.post(`${at}/licences/changes`, { people, give: [product.id], take: [] })
    assert.equal(ok(await partner.client.get(`${at}/licences`)).items[0].free, 3)
    assert.equal(ok(await partner.client.get(`${at}/licences/people`)).items.length, 5)
    assert.equal((await latest(customer.client)).kind, 'licences.listed')
    ok(await give(partner.client))
    ok(await partner.client.get(`${at}/licences/${product.id}/people`))
    ok(await partner.client.get(`${at}/people/${staff[0]}/licences`))
    assert.equal(ok(await partner.client.post(`${at}/licences/selection`, { people: staff })).products[0].holding, 2)
    for (const reader of [customer.client, partner.client]) {
      const { items } = ok(await reader.get('~/activity?limit=100'))
      const [line, ...more] = items.filter((one: any) => one.kind === 'licences.changed')
      assert.deepEqual(
        [line.onBehalf, line.actorOrganisation, line.subjectName, more.length],
        [true, partner.name, customer.name, 0],
      )
      assert.equal(items.filter((one: any) => one.kind === 'licences.listed').length, 1, 'however often, once a day')
    }
    const helpdesk = await partner.add('partner.helpdesk-agent')
    refused(await give(helpdesk), 'not-in-group', 403)
    refused(await give(await partner.add('partner.sales-agent')), 'not-in-group', 403)
    refused(await give((await newPartner(world())).client), 'not-found', 404)
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 }))
    for (const answer of [
      await give(partner.client),
      await partner.client.get(`${at}/licences`),
      await partner.client.get(`${at}/licences/${product.id}/people`),
      await partner.client.post(`${at}/licences/selection`, { people: staff }),
    ])
      refused(answer, 'right-ended', 403)
    const without = await newPartner(world())
    await relate(without.client, customer.client, withoutRights)
    refused(await without.client.get(`${at}/licences`), 'no-right', 403)
    assert.deepEqual(await product.count(), [2, 2])
  })

  test('what somebody held is taken all at once, and given back as far as there are seats', async () => {
    const customer = await newCustomer(world())
    const [first, second] = [await newSeats(world(), customer.id, 1), await newSeats(world(), customer.id, 1)]
    const [leaving = '', other = ''] = await newStaff(world(), customer.id, 2)
    const give = (people: string[], products: string[]) =>
      customer.client.post('~/licences/changes', { people, give: products, take: [] })
    ok(await give([leaving], [first.id, second.id]))
    const { session } = await world().one(`select "token" as session from auth."session" where "userId" = $1 limit 1`, [
      customer.client.personId,
    ])
    const within = <T>(work: (tx: Tx) => Promise<T>) =>
      transact(
        world().house,
        { organisationId: customer.id, capability: 'people.manage', credential: { session } },
        work,
      )
    const held = await within((tx) => takeAllLicences(tx, customer.id, leaving))
    assert.deepEqual(held, [first.id, second.id].toSorted())
    assert.deepEqual(await within((tx) => takeAllLicences(tx, customer.id, leaving)), [])
    ok(await give([other], [second.id]))
    const back = () => within((tx) => giveBack(tx, customer.id, leaving, held))
    assert.deepEqual(await back(), { given: [first.id], missing: [second.id] })
    assert.deepEqual(await back(), { given: [], missing: [second.id] })
    assert.deepEqual(
      [await first.count(), await second.count()],
      [
        [1, 1],
        [1, 1],
      ],
    )
  })
})
