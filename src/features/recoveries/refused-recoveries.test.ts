import assert from 'node:assert/strict'
import { test } from 'node:test'
import { doDue } from '../audit/do-due.ts'
import { sweepAll } from '../audit/sweep.ts'
import { aRecovery, secondOperator } from '#tests/world/operators.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, type Client } from '#tests/world.ts'

onBothDatabases('recoveries that are refused', (world) => {
  const at = (client: Client, path = '') => `/installation/${client.org}/recoveries${path}`
  const open = async (customerId: string, change: object = {}, by?: Client) => {
    const ingrid = by ?? (await world().as('ingrid'))
    return ingrid.post(at(ingrid), aRecovery(customerId, change))
  }
  const approve = async (one: { id: string; version: number }, by?: Client) => {
    const second = by ?? (await secondOperator(world()))
    return second.post(at(second, `/${one.id}/approval`), {}, { version: one.version })
  }
  test('refused: no operator, an old sign-in, a partner as the customer, nobody’s id; repeated: answered once', async () => {
    const [customer, partner, ingrid] = [
      await newCustomer(world()),
      await newPartner(world()),
      await world().as('ingrid'),
    ]
    refused(await customer.client.post(at(ingrid), aRecovery(customer.id)), 'not-found', 404)
    refused(await customer.client.post(at(customer.client), aRecovery(customer.id)), 'not-allowed', 403)
    refused(await open(partner.id), 'not-found', 404)
    const old = await world().session('ingrid@nordmoln.example', { minutesAgo: 11 })
    refused(await open(customer.id, {}, old), 'sign-in-too-old', 403)
    refused(await open(customer.id, { proofSeen: 'short' }), 'invalid-input', 400)
    const body = aRecovery(customer.id)
    const once = ok(await ingrid.post(at(ingrid), body, { key: 'once' }), 201)
    assert.deepEqual((await ingrid.post(at(ingrid), body, { key: 'once' })).body, once)
    const second = await secondOperator(world())
    const path = at(second, `/${once.id}/approval`)
    const yes = ok(await second.post(path, {}, { version: 1, key: 'yes' }))
    assert.deepEqual((await second.post(path, {}, { version: 1, key: 'yes' })).body, yes)
    const [{ n }] = (await world().sql(
      `select count(*)::int as n from event where subject_id = $1 and kind = 'recovery.approved'`,
      [once.id],
    )) as [{ n: number }]
    assert.equal(n, 2, 'once in each of the two logs')
  })

  test('what was written is forgotten two years after the end, and an operator’s name when it is erased; that there was one stays', async () => {
    const [customer, ingrid] = [await newCustomer(world()), await world().as('ingrid')]
    const one = ok(await open(customer.id), 201)
    const second = await secondOperator(world())
    ok(await approve(one, second))
    ok(await customer.client.post(`~/recoveries/${one.id}/cancellation`))
    const file = async () => ok(await ingrid.get(at(ingrid, `/${one.id}`)))
    ok(await ingrid.del(`~/people/${second.personId}`))
    await world().sql(`update due set at = now() where kind = 'person-gone' and ref = $1`, [second.personId])
    await world().sql(`update person set deleted_at = now() - interval '31 days' where id = $1`, [second.personId])
    await doDue(world().house)
    assert.deepEqual([(await file()).approvedBy, (await file()).openedBy], [null, 'Ingrid Lund'])
    const ended = `update recovery set ended_at = now() - $2 * interval '1 day' where id = $1`
    await world().sql(ended, [one.id, 729])
    await sweepAll(world().house)
    assert.equal((await file()).email, one.email)
    await world().sql(ended, [one.id, 731])
    await sweepAll(world().house)
    const kept = await file()
    for (const word of ['displayName', 'email', 'proofReference', 'proofSeen', 'reason', 'openedBy'])
      assert.equal(kept[word], null, word)
    assert.deepEqual([kept.state, kept.endedSide, kept.proofKind], ['cancelled', 'customer', 'register'])
  })

  test('two at once: one opens, one approves', async () => {
    const customer = await newCustomer(world())
    const both = await Promise.all([open(customer.id), open(customer.id)])
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409])
    const one = both.find(({ status }) => status === 201)?.body
    const operators = [await secondOperator(world()), await secondOperator(world())]
    const yeses = await Promise.all(operators.map((by) => approve(one, by)))
    assert.deepEqual(yeses.map(({ status }) => status).toSorted(), [200, 409])
  })
})
