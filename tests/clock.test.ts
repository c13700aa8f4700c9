import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sweepAll } from '../src/features/audit/sweep.ts'
import { doDue } from '../src/features/audit/do-due.ts'
import { numberEvents } from '../src/features/audit/events.store.ts'
import { asClock } from '../src/features/acting/transact.store.ts'
import {
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openRequest,
  passLastDay,
  refused,
  relate,
} from '#tests/world.ts'

onBothDatabases('the clock', (world) => {
  const pass = (table: string, column: string, id: string) =>
    world().sql(`update ${table} set ${column} = now() - interval '1 second' where id = $1`, [id])
  const come = (ref: string) => world().sql(`update due set at = now() - interval '1 second' where ref = $1`, [ref])

  test('a right ends at its instant, whether or not the clock has come; the clock writes it down once and tells both', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    await world().work()
    await passLastDay(world(), delegationId)
    refused(
      await partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`),
      'right-ended',
      403,
    )
    assert.equal(ok(await customer.client.get('~/partner-relationships')).items[0].delegations[0].inForce, false)
    await come(delegationId)
    for (let i = 0; i < 2; i += 1) await doDue(world().house)
    const { state, ended_cause } = await world().one('select state, ended_cause from delegation where id = $1', [
      delegationId,
    ])
    assert.deepEqual([state, ended_cause], ['ended', 'lapsed'])
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [customer.email, partner.email].toSorted(),
    )
    const { n } = await world().one(
      `select count(*) as n from event where subject_id = $1 and kind = 'delegation.lapsed'`,
      [delegationId],
    )
    assert.equal(n, 2)
  })

  test('before rights end both sides are told, once each time, whatever the clock does; then again at the next notice', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, { lengthDays: 180 })
    await world().work()
    const addresses = [customer.email, partner.email].toSorted()
    const due = async () =>
      (await world().sql(`select at from due where kind = 'delegation-notice' and ref = $1`, [delegationId]))[0]?.at
    // Time passes: what was granted and told lies further back, too.
    const leave = async (days: number) => {
      await world().sql(
        `update delegation set ends_at = now() + $2 * interval '1 day', granted_at = granted_at - (ends_at - (now() + $2 * interval '1 day')),
           noticed_until = noticed_until - (ends_at - (now() + $2 * interval '1 day')), roles = (select jsonb_agg(r || jsonb_build_object('endsAt', now() + $2 * interval '1 day')) from jsonb_array_elements(roles) r) where id = $1`,
        [delegationId, days],
      )
      await world().sql(`update due set at = now() where kind = 'delegation-notice' and ref = $1`, [delegationId])
    }
    const told = async () => (await world().work()).map((mail) => mail.to.address).toSorted()
    for (const [days, next] of [
      [90, 60],
      [29, 22],
      // It stood still over the notice of seven days: what is true by now is told, and told once.
      [0.5, undefined],
    ] as const) {
      await leave(days)
      await Promise.all([doDue(world().house), doDue(world().house)])
      await doDue(world().house)
      assert.deepEqual(await told(), addresses, `${days} days before`)
      const at = await due()
      assert.equal(at && Math.round((at.getTime() - Date.now()) / 86_400_000), next)
    }
    await doDue(world().house)
    assert.deepEqual(await told(), [])
    const { n } = await world().one(
      `select count(*) as n from event where kind = 'delegation.ends-soon' and subject_id = $1`,
      [delegationId],
    )
    assert.equal(n, 6)
  })

  test('come too early it changes nothing and comes again', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client)
    const request = await openRequest(partner.client)
    for (const ref of [delegationId, request.id]) await come(ref)
    await doDue(world().house)
    assert.equal((await world().one('select state from delegation where id = $1', [delegationId])).state, 'active')
    assert.equal(ok(await partner.client.get(`~/relationship-requests/${request.id}`)).state, 'open')
    for (const ref of [delegationId, request.id])
      assert.ok(
        (await world().one(`select at > now() as later from due where ref = $1 and kind <> 'delegation-notice'`, [ref]))
          .later,
      )
  })

  test('an expired request is noted once, with an event; what is answered or withdrawn leaves nothing due', async () => {
    const { client } = await newPartner(world())
    const [late, withdrawn] = [await openRequest(client), await openRequest(client)]
    ok(await client.post(`~/relationship-requests/${withdrawn.id}/withdrawal`))
    assert.deepEqual(await world().sql('select 1 from due where ref = $1', [withdrawn.id]), [])
    await pass('relationship_request', 'expires_at', late.id)
    await come(late.id)
    for (let i = 0; i < 2; i += 1) await doDue(world().house)
    const facts = ok(await client.get(`~/relationship-requests/${late.id}`)).facts.filter(
      (fact: any) => fact.kind === 'lapsed',
    )
    assert.deepEqual(
      facts.map((fact: any) => fact.side),
      ['clock'],
    )
  })

  test('one thing due that cannot be done does not stop the others', async () => {
    const { client } = await newPartner(world())
    const [broken, late] = [await openRequest(client), await openRequest(client)]
    for (const { id } of [broken, late]) {
      await pass('relationship_request', 'expires_at', id)
      await come(id)
    }
    await world().sql(`update due set at = at - interval '1 hour' where ref = $1`, [broken.id])
    await world().sql(`alter table request_fact add constraint broken check (request_id <> '${broken.id}') not valid`)
    await doDue(world().house).catch(() => {})
    await world().sql('alter table request_fact drop constraint broken')
    assert.ok((await world().one('select lapsed_at from relationship_request where id = $1', [late.id])).lapsed_at)
  })

  test('what has served its time is swept: attempts, keys, addressees and addresses after 90 days, and nothing younger', async () => {
    const { client } = await newPartner(world())
    const [old, young] = [
      await openRequest(client, { addresseeName: 'Gammal', addresseeEmail: 'old@x.example' }),
      await openRequest(client, { addresseeName: 'Ung', addresseeEmail: 'young@x.example' }),
    ]
    await world().sql(`update relationship_request set expires_at = now() - interval '91 days' where id = $1`, [old.id])
    await world().sql(`update relationship_request set expires_at = now() - interval '89 days' where id = $1`, [
      young.id,
    ])
    await world().sql(`insert into attempt (key, window_start, count) values ('\\x01', now() - interval '2 days', 9)`)
    await sweepAll(world().house)
    const addressee = async (id: string) =>
      (await world().one('select addressee_email as a from relationship_request where id = $1', [id])).a
    assert.deepEqual([await addressee(old.id), await addressee(young.id)], [null, 'young@x.example'])
    assert.equal((await world().one(`select count(*) as n from attempt where key = '\\x01'`)).n, 0)
  })

  test('every event gets one number, without a gap, though many hands number at once', async () => {
    const { client, id } = await newPartner(world())
    await Promise.all(Array.from({ length: 20 }, () => openRequest(client)))
    await Promise.all(Array.from({ length: 6 }, () => asClock(world().house, id, (tx) => numberEvents(tx, id))))
    await world().work()
    const { events, highest, distinct, head } = await world().one(
      `select count(*) as events, max(seq) as highest, count(distinct seq) as distinct, (select last_seq from event_head where organisation_id = $1) as head from event where organisation_id = $1`,
      [id],
    )
    assert.ok(events >= 60)
    assert.deepEqual([highest, distinct, head], [events, events, events])
  })
})
