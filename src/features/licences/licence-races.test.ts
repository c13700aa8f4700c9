import assert from 'node:assert/strict'
import { test } from 'node:test'
import { transact, type Tx } from '../acting/transact.store.ts'
import { newCustomer, ok, on, onBothDatabases, refused, type Client } from '#tests/world.ts'
import { newSeats, newStaff } from '#tests/world/seats.ts'
import { giveBack, takeAllLicences } from './licences.store.ts'

const change = (by: Client, people: readonly string[], give: string[], take: string[] = []) =>
  by.post('~/licences/changes', { people, give, take })

onBothDatabases('what somebody held', (world) => {
  test('is taken all at once, and given back as far as there are seats', async () => {
    const customer = await newCustomer(world())
    const [first, second] = [await newSeats(world(), customer.id, 1), await newSeats(world(), customer.id, 1)]
    const [leaving = '', other = ''] = await newStaff(world(), customer.id, 2)
    ok(await change(customer.client, [leaving], [first.id, second.id]))
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
    ok(await change(customer.client, [other], [second.id]))
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

on('postgresql', 'licences, many at once', (world) => {
  test('forty people and ten seats: exactly ten get one, thirty read that there are none', async () => {
    const customer = await newCustomer(world())
    const [product, staff] = [await newSeats(world(), customer.id, 10), await newStaff(world(), customer.id, 40)]
    const answers = await Promise.all(staff.map((person) => change(customer.client, [person], [product.id])))
    assert.equal(answers.filter((answer) => answer.status === 200).length, 10)
    for (const answer of answers) if (answer.status !== 200) refused(answer, 'no-seats', 409)
    assert.deepEqual(await product.count(), [10, 10])
  })

  test('the same people given the same by many at once: each holds it once', async () => {
    const customer = await newCustomer(world())
    const [product, staff] = [await newSeats(world(), customer.id, 10), await newStaff(world(), customer.id, 10)]
    const answers = await Promise.all(
      Array.from({ length: 8 }, () =>
        change(
          customer.client,
          staff.toSorted(() => Math.random() - 0.5),
          [product.id],
        ),
      ),
    )
    const given = answers.map(
      (answer) => ok(answer).results.find((one: any) => one.outcome === 'given')?.people.length ?? 0,
    )
    assert.equal(
      given.reduce((sum, n) => sum + n, 0),
      10,
    )
    assert.deepEqual(await product.count(), [10, 10])
  })

  test('giving and taking back several products in any order, people being erased meanwhile: no deadlock, and all adds up', async () => {
    const customer = await newCustomer(world())
    const products = [1, 2, 3].map(async () => newSeats(world(), customer.id, 12))
    const [one, two, three] = await Promise.all(products)
    const staff = await newStaff(world(), customer.id, 24)
    const some = () => staff.filter(() => Math.random() < 0.3)
    const acts = Array.from({ length: 60 }, (_, i) => {
      const [a, b, c] = [one!, two!, three!].map(({ id }) => id).toSorted(() => Math.random() - 0.5) as [
        string,
        string,
        string,
      ]
      const people = [staff[i % 24] as string, ...some()]
      return i % 10 === 9
        ? customer.client.post(`~/people/${staff[i % 24]}/erasure`)
        : change(customer.client, people, i % 3 ? [a, b] : [a], i % 2 ? [c] : [])
    })
    for (const answer of await Promise.all(acts))
      assert.ok(answer.status === 200 || ['no-seats', 'not-found'].includes(answer.body.code), answer.text)
    for (const product of [one!, two!, three!]) {
      const [assigned = -1, held] = await product.count()
      assert.equal(assigned, held)
      assert.ok(assigned >= 0 && assigned <= 12)
    }
    const { n } = await world().one(
      `select count(*) as n from licence_assignment l join person p on p.id = l.person_id where l.customer_id = $1 and p.erased_at is not null`,
      [customer.id],
    )
    assert.equal(n, 0, 'nobody who is erased holds anything')
  })
})
