import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, on, onBothDatabases, refused, relate, type Client } from '#tests/world.ts'
import { until } from '../../../tests/world/smtp.ts'

onBothDatabases('freezing rights', (world) => {
  async function related() {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const reset = (by: Client = partner.client) =>
      by.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    const card = async () => ok(await customer.client.get('~/partner-relationships')).items[0]
    const path = `~/partner-relationships/${(await card()).id}/freeze`
    return { partner, customer, user, reset, card, path }
  }

  test('welcomed: the partner’s next request is refused, both sides read it; let go on, all is as before', async () => {
    const { partner, customer, reset, card, path } = await related()
    ok(await reset())
    await world().work()
    const before = await card()
    const { version, frozenAt } = ok(await customer.client.call('PUT', path, undefined, { version: before.version }))
    assert.ok(frozenAt)
    refused(await reset(), 'rights-frozen', 403)
    const row = ok(await partner.client.get(`~/customers/${customer.id}`))
    assert.equal(row.frozenAt, frozenAt)
    assert.deepEqual(row.actions, [])
    assert.ok(row.missing.some((one: any) => one.reason === 'rights-frozen'))
    const frozen = await card()
    assert.equal(frozen.frozenAt, frozenAt)
    assert.deepEqual(
      frozen.delegations.map((d: any) => [d.inForce, d.endedAt, d.lastDay]),
      before.delegations.map((d: any) => [false, null, d.lastDay]),
    )
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [customer.email, partner.email].toSorted(),
    )
    ok(await customer.client.del(path, { version }))
    ok(await reset())
    const kinds = ok(await partner.client.get('~/activity')).items.map((one: any) => one.kind)
    assert.ok(kinds.includes('rights.frozen') && kinds.includes('rights.unfrozen'))
  })

  test('refused: an ordinary user, the partner itself, another organisation, an older version, a sign-in that is not fresh', async () => {
    const { partner, customer, user, card, path } = await related()
    const { version, id } = await card()
    refused(await user.call('PUT', path, undefined, { version }), 'not-allowed', 403)
    const theirs = `~/partner-relationships/${id}/freeze`
    refused(await partner.client.call('PUT', theirs, undefined, { version }), 'not-found', 404)
    refused(await (await newCustomer(world())).client.call('PUT', theirs, undefined, { version }), 'not-found', 404)
    refused(await customer.client.call('PUT', path, undefined, { version: version + 1 }), 'version-stale', 412)
    refused(await customer.client.del(path, { version }), 'not-frozen', 409)
    const frozen = ok(await customer.client.call('PUT', path, undefined, { version }))
    await world().sql(
      `update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`,
      [customer.client.personId],
    )
    refused(await customer.client.del(path, { version: frozen.version }), 'sign-in-too-old', 403)
  })

  test('repeated: a second freeze changes nothing and says so', async () => {
    const { customer, card, path } = await related()
    const { version } = await card()
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => customer.client.call('PUT', path, undefined, { version })),
    )
    assert.equal(answers.filter((answer) => answer.status === 200).length, 1)
    for (const answer of answers.filter((one) => one.status !== 200)) refused(answer, 'already-frozen', 409)
  })

  test('nothing is done on behalf once the freeze was acknowledged, whatever was under way', async () => {
    const { customer, reset, card, path } = await related()
    const { version } = await card()
    let acknowledged = false
    const acting = Array.from({ length: 6 }, async () => {
      for (let i = 0; i < 6; i += 1) {
        const tooLate = acknowledged
        const answer = await reset()
        if (tooLate) refused(answer, 'rights-frozen', 403)
      }
    })
    const freezing = customer.client.call('PUT', path, undefined, { version }).then((answer) => {
      ok(answer)
      acknowledged = true
    })
    await Promise.all([...acting, freezing])
    refused(await reset(), 'rights-frozen', 403)
  })
})

on('postgresql', 'an act that meets a freeze on its way', (world) => {
  test('waits for it, and reads what is so by then', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId, relationshipId } = await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const owner = await world().db.owner.connect()
    try {
      await owner.query('begin')
      await owner.query('select 1 from delegation where id = $1 for update', [delegationId])
      const acting = partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
      const waiting = `select 1 from pg_locks where not granted and pid <> pg_backend_pid()`
      await until('the act waits', async () => (await world().sql(waiting)).length > 0)
      await owner.query('update relationship set frozen_at = now(), frozen_by = $2 where id = $1', [
        relationshipId,
        customer.client.personId,
      ])
      await owner.query('commit')
      refused(await acting, 'rights-frozen', 403)
    } finally {
      owner.release()
    }
  })
})
