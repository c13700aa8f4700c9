import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  newCustomer,
  newPartner,
  ok,
  on,
  onBothDatabases,
  refused,
  relate,
  withoutRights,
  type World,
} from '#tests/world.ts'
import { until } from '../../../tests/world/smtp.ts'
import { doDue } from '../audit/do-due.ts'

const undecided = { releaseRules: [], neverRoles: [], requireSecondFactor: false }
const ROLE = 'password-administrator'
const ask = (more: object = {}) => ({
  roles: [ROLE, 'license-administrator'],
  minutes: 60,
  reason: 'A user has forgotten the password',
  ticket: 'T-17',
  ...more,
})

/** A customer whose partner has no rights, and somebody there who needs one. */
async function related(world: World) {
  const [partner, customer] = [await newPartner(world), await newCustomer(world)]
  await relate(partner.client, customer.client, withoutRights)
  const [agent, user] = [await partner.add('partner.helpdesk-agent'), await customer.add('customer.user')]
  await world.work()
  const there = `~/customers/${customer.id}/elevations`
  const reset = () => agent.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
  const asked = async (more?: object) => ok(await agent.post(there, ask(more)), 201)
  const approve = (one: { id: string; version: number }, more: object = {}) =>
    customer.client.post(
      `~/elevations/${one.id}/approval`,
      { roles: [ROLE], minutes: 60, ...more },
      { version: one.version },
    )
  const open = async () => ok(await customer.client.get('~/elevations?only=open')).items
  return { partner, customer, agent, user, there, reset, asked, approve, open }
}

onBothDatabases('elevation', (world) => {
  test('welcomed: asked, told, given less, used, counted down, ended by the customer; both sides see and read it', async () => {
    const { partner, customer, agent, there, reset, asked, approve, open } = await related(world())
    refused(await reset(), 'no-right', 403)
    const one = await asked()
    assert.deepEqual([one.phase, one.own, one.startsAt], ['asked', true, null])
    refused(await reset(), 'no-right', 403)
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [customer.email],
    )
    assert.deepEqual(
      (await open()).map((of: any) => [of.id, of.phase, of.reason, of.ticket, of.person.displayName, of.own]),
      [[one.id, 'asked', 'A user has forgotten the password', 'T-17', one.person.displayName, false]],
    )
    const given = ok(await approve(one, { minutes: 30 }))
    assert.equal(Date.parse(given.endsAt) - Date.parse(given.startsAt), 30 * 60_000)
    ok(await reset())
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [await mailOf(world(), agent.personId)],
    )
    const acting = ok(await agent.get(`~/customers/${customer.id}/acting`))
    assert.deepEqual(
      acting.roles.map((of: any) => [of.role, of.endsAt, of.elevationId]),
      [[ROLE, given.endsAt, one.id]],
    )
    const holders = async () => ok(await partner.client.get(`~/customers/${customer.id}/holders`)).items
    const elevated = [{ elevationId: one.id, roles: [ROLE], endsAt: given.endsAt }]
    assert.deepEqual(
      (await holders()).map((of: any) => [of.personId, of.holds, of.elevated]),
      [[agent.personId, [], elevated]],
    )
    // Its colleagues see it, and hold nothing by it.
    const [seen] = ok(await partner.client.get(`${there}?only=open`)).items
    assert.deepEqual([seen.id, seen.phase, seen.own], [one.id, 'running', false])
    assert.deepEqual(ok(await partner.client.get(`~/customers/${customer.id}`)).actions, [])
    const why = ok(
      await partner.client.get(
        `~/customers/${customer.id}/why?personId=${agent.personId}&action=people.reset-password`,
      ),
    )
    assert.deepEqual([why.allowed, why.ways.map((way: any) => way.kind)], [true, ['elevation']])
    const ended = ok(await customer.client.del(`~/elevations/${one.id}`, { version: given.version }))
    assert.equal(ended.phase, 'ended')
    refused(await reset(), 'right-ended', 403)
    assert.deepEqual(await holders(), [])
    assert.deepEqual(await open(), [])
    for (const side of [partner, customer]) {
      const kinds = ok(await side.client.get('~/activity')).items.map((of: any) => of.kind)
      for (const kind of ['asked', 'approved', 'ended']) assert.ok(kinds.includes(`elevation.${kind}`), kind)
    }
    assert.equal((await world().work()).length, 0, 'an end stands in the log and is not mailed')
  })

  test('ended by the person, by a colleague who assigns, or by time; taken back before an answer; refused', async () => {
    const { partner, agent, customer, there, reset, asked, approve } = await related(world())
    const colleague = await partner.add('partner.helpdesk-agent')
    for (const by of [agent, partner.client]) {
      const given = ok(await approve(await asked()))
      refused(await colleague.del(`${there}/${given.id}`, { version: given.version }), 'not-allowed', 403)
      ok(await by.del(`${there}/${given.id}`, { version: given.version }))
      refused(await reset(), 'right-ended', 403)
    }
    const given = ok(await approve(await asked()))
    await world().sql(`update elevation set starts_at = starts_at - interval '1 hour', ends_at = now() where id = $1`, [
      given.id,
    ])
    refused(await reset(), 'right-ended', 403)
    await world().sql(`update due set at = now() where kind = 'elevation-ends' and ref = $1`, [given.id])
    await Promise.all([doDue(world().house), doDue(world().house)])
    const told = await world().sql(
      `select organisation_id from event where subject_id = $1 and kind = 'elevation.ended'`,
      [given.id],
    )
    assert.equal(told.length, 2, 'once in each log')
    const back = await asked()
    assert.equal(ok(await agent.del(`${there}/${back.id}`, { version: back.version })).phase, 'withdrawn')
    refused(await approve(back), 'elevation-answered', 409)
    const no = await asked()
    const answer = () => customer.client.post(`~/elevations/${no.id}/refusal`, {}, { version: no.version })
    assert.equal(ok(await answer()).phase, 'refused')
    refused(await answer(), 'elevation-answered', 409)
    assert.ok((await world().work()).some((mail) => mail.subject.includes(customer.name)))
  })

  test('refused: whom it does not concern, what cannot be given, more than asked, too late, frozen, not fresh', async () => {
    const { partner, customer, agent, there, asked, approve, user } = await related(world())
    const other = await newPartner(world())
    refused(await other.client.post(there, ask()), 'not-found', 404)
    refused(await agent.post(there, ask({ roles: ['device-join'] })), 'role-not-delegable', 400)
    refused(await agent.post(there, ask({ roles: [ROLE, ROLE] })), 'role-twice', 400)
    refused(await agent.post(there, ask({ minutes: 481 })), 'invalid-input', 400)
    refused(await (await partner.add('partner.billing-admin')).post(there, ask()), 'not-allowed', 403)
    const one = await asked()
    refused(await agent.post(there, ask()), 'elevation-waiting', 409)
    refused(await approve(one, { minutes: 61 }), 'narrowing-wider', 409)
    refused(await approve(one, { roles: ['global-reader'] }), 'narrowing-wider', 409)
    refused(await approve({ ...one, version: 7 }), 'version-stale', 412)
    const path = `~/elevations/${one.id}/approval`
    const yes = { roles: [ROLE], minutes: 60 }
    refused(await user.post(path, yes, { version: 1 }), 'not-allowed', 403)
    refused(await (await newCustomer(world())).client.post(path, yes, { version: 1 }), 'not-found', 404)
    await world().sql(`update relationship set frozen_at = now(), frozen_by = $1 where customer_id = $2`, [
      customer.client.personId,
      customer.id,
    ])
    refused(await approve(one), 'rights-frozen', 403)
    refused(await partner.client.post(there, ask()), 'rights-frozen', 403)
    await world().sql(`update relationship set frozen_at = null, frozen_by = null where customer_id = $1`, [
      customer.id,
    ])
    await world().sql(`update elevation set asked_at = now() - interval '24 hours' where id = $1`, [one.id])
    refused(await approve(one), 'elevation-lapsed', 409)
    const anew = await asked()
    await world().sql(
      `insert into elevation (customer_id, id, partner_id, relationship_id, person_id, roles, minutes, state)
       select customer_id, gen_random_uuid(), partner_id, relationship_id, $2, roles, minutes, 'withdrawn' from elevation, generate_series(1, 20) where id = $1`,
      [anew.id, partner.client.personId],
    )
    refused(await partner.client.post(there, ask()), 'elevation-day-limit', 409)
    await world().sql(
      `update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`,
      [customer.client.personId],
    )
    refused(await approve(anew), 'sign-in-too-old', 403)
  })

  test('repeated: one ask and one yes, however often they are sent and by however many at once', async () => {
    const { customer, agent, there, asked, approve, open } = await related(world())
    const several = await Promise.all(Array.from({ length: 5 }, () => agent.post(there, ask())))
    assert.equal(several.filter(({ status }) => status === 201).length, 1)
    const [one] = await open()
    const answers = await Promise.all(Array.from({ length: 5 }, () => approve(one)))
    assert.equal(answers.filter(({ status }) => status === 200).length, 1)
    for (const answer of answers.filter(({ status }) => status !== 200)) refused(answer, 'elevation-answered', 409)
    const { version } = ok(await customer.client.get('~/elevations')).items[0]
    const path = `${there}/${one.id}`
    ok(await agent.del(path, { version, key: 'the-same-key-1' }))
    ok(await agent.del(path, { version, key: 'the-same-key-1' }))
    await asked()
    const first = ok(await customer.client.get('~/elevations?limit=1'))
    const second = ok(await customer.client.get(`~/elevations?limit=1&cursor=${encodeURIComponent(first.next)}`))
    assert.deepEqual([first.items.length, second.items[0].id, second.next], [1, one.id, null])
  })

  test('what the customer released beforehand runs at once; more waits; a strong role never', async () => {
    const { partner, customer, agent, there, asked, reset } = await related(world())
    const rule = { partnerId: partner.id, roles: [ROLE], minutes: 60 }
    const put = (releaseRules: object[], version: number) =>
      customer.client.call('PUT', '~/guardrails', { ...undecided, releaseRules }, { version })
    refused(await put([{ ...rule, roles: ['global-administrator'] }], 1), 'rule-too-strong', 400)
    assert.equal(ok(await put([rule], 1)).version, 2)
    refused(await put([], 1), 'version-stale', 412)
    const one = await asked({ roles: [ROLE] })
    assert.deepEqual([one.phase, one.byRule], ['running', true])
    ok(await reset())
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [customer.email, await mailOf(world(), agent.personId)].toSorted(),
      'released, it asks nobody for an answer',
    )
    ok(await agent.del(`${there}/${one.id}`, { version: one.version }))
    assert.equal((await asked({ roles: [ROLE], minutes: 61 })).phase, 'asked')
    await world().sql(
      `update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`,
      [customer.client.personId],
    )
    refused(await put([rule, { ...rule, minutes: 120 }], 2), 'sign-in-too-old', 403)
    ok(await put([], 2))
  })

  test('nothing is done by it once its end, or a freeze, was acknowledged, whatever was under way', async () => {
    const { customer, reset, asked, approve } = await related(world())
    const given = ok(await approve(await asked()))
    const card = ok(await customer.client.get('~/partner-relationships')).items[0]
    const freeze = () =>
      customer.client.call('PUT', `~/partner-relationships/${card.id}/freeze`, undefined, { version: card.version })
    const thaw = () => customer.client.del(`~/partner-relationships/${card.id}/freeze`, { version: card.version + 1 })
    const end = () => customer.client.del(`~/elevations/${given.id}`, { version: given.version })
    for (const [stop, code] of [
      [freeze, 'rights-frozen'],
      [end, 'right-ended'],
    ] as const) {
      let acknowledged = false
      const acting = Array.from({ length: 4 }, async () => {
        for (let i = 0; i < 4; i += 1) {
          const tooLate = acknowledged
          const answer = await reset()
          if (tooLate) refused(answer, code, 403)
        }
      })
      const stopping = stop().then((answer) => {
        ok(answer)
        acknowledged = true
      })
      await Promise.all([...acting, stopping])
      refused(await reset(), code, 403)
      if (stop === freeze) ok(await thaw())
    }
  })
})

on('postgresql', 'an act that meets the end of what it rests on', (world) => {
  test('waits for it, and reads what is so by then', async () => {
    const { reset, asked, approve } = await related(world())
    const given = ok(await approve(await asked()))
    const owner = await world().db.owner.connect()
    try {
      await owner.query('begin')
      await owner.query('select 1 from elevation where id = $1 for update', [given.id])
      const acting = reset()
      const waiting = `select 1 from pg_locks where not granted and pid <> pg_backend_pid()`
      await until('the act waits', async () => (await world().sql(waiting)).length > 0)
      await owner.query(`update elevation set state = 'ended', ended_at = now() where id = $1`, [given.id])
      await owner.query('commit')
      refused(await acting, 'right-ended', 403)
    } finally {
      owner.release()
    }
  })
})

const mailOf = async (world: World, personId: string) =>
  (await world.one('select email from person where id = $1', [personId])).email
