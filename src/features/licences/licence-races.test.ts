import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, ok, on, refused, type Client } from '#tests/world.ts'
import { newSeats, newStaff } from '#tests/world/seats.ts'

const change = (by: Client, people: readonly string[], give: string[], take: string[] = []) =>
  by.post('~/licences/changes', { people, give, take })

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
