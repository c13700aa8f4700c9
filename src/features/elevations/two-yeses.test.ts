import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'

const GLOBAL = 'customer.global-administrator'
const HIGH = 'application-administrator'
const LOW = 'password-administrator'
const two = '~/guardrails/two-administrators'

onBothDatabases('two administrators', (world) => {
  async function both() {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const [karin, bodil] = [customer.client, await customer.add(GLOBAL)]
    const emailOf = async (one: typeof karin) =>
      (await world().one('select email from person where id = $1', [one.personId])).email
    return { partner, customer, karin, bodil, emailOf }
  }

  /** Two must agree, and somebody of the partner asks for roles of which one is of high risk. */
  async function asked(change: object = {}) {
    const all = await both()
    const { partner, customer, karin, bodil } = all
    await relate(partner.client, karin, withoutRights)
    ok(await karin.call('PUT', two))
    const there = `~/customers/${customer.id}/elevations`
    const body = { roles: [LOW, HIGH], minutes: 120, reason: 'x', ...change }
    const one = ok(await partner.client.post(there, body), 201)
    const path = `~/elevations/${one.id}`
    const say = (by: typeof karin, verb: string, given: object, version = one.version) =>
      by.post(`${path}/${verb}`, given, { version })
    const first = (by = karin, given = { roles: [HIGH], minutes: 60 }) => say(by, 'first-yes', given)
    const second = (firstYesId: string, by = bodil) => say(by, 'second-yes', { firstYesId })
    const row = async (by: typeof karin, of = '~/elevations') => ok(await by.get(of)).items[0]
    return { ...all, there, one, path, say, first, second, row }
  }

  test('welcomed: an elevation runs from the second yes, as the first chose; the partner sees that it waits', async () => {
    const { partner, karin, bodil, emailOf, there, say, first, second, row } = await asked()
    refused(await say(karin, 'approval', { roles: [HIGH], minutes: 60 }), 'second-yes-needed', 409)
    await world().work()
    const mine = ok(await first(), 201)
    assert.deepEqual([mine.phase, mine.awaitsSecondYes, mine.firstYes.own], ['asked', true, true])
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [await emailOf(bodil)],
    )
    const outside = await row(partner.client, there)
    assert.deepEqual([outside.phase, outside.awaitsSecondYes, outside.firstYes], ['asked', true, null])
    const { firstYes } = await row(bodil)
    assert.deepEqual([firstYes.roles, firstYes.minutes, firstYes.may.agree], [[HIGH], 60, true])
    const runs = ok(await second(firstYes.id))
    assert.deepEqual(
      [runs.phase, runs.givenRoles, runs.awaitsSecondYes, runs.firstYes],
      ['running', [HIGH], false, null],
    )
    assert.equal(Date.parse(runs.endsAt) - Date.parse(runs.startsAt), 60 * 60_000)
    const log = ok(await karin.get('~/activity')).items
    const agreed = log.find((event: any) => event.kind === 'first-yes.agreed')
    assert.deepEqual([agreed.actorId, typeof agreed.subjectName], [bodil.personId, 'string'])
    refused(await second(firstYes.id), 'elevation-answered', 409)
  })

  test('refused: the same person, less than a Global Administrator, low risk; no, taken back, withdrawn meanwhile', async () => {
    const { partner, customer, karin, bodil, there, one, say, first, second, row } = await asked()
    refused(await first(karin, { roles: [LOW], minutes: 60 }), 'second-yes-not-needed', 409)
    const relater = await customer.add('customer.relationship-administrator')
    refused(await say(relater, 'approval', { roles: [HIGH], minutes: 60 }), 'needs-global-administrator', 403)
    refused(await first(relater), 'needs-global-administrator', 403)
    const { id } = ok(await first(), 201).firstYes
    refused(await second(id, karin), 'second-yes-same-person', 403)
    refused(await second(id, relater), 'needs-global-administrator', 403)
    refused(await first(bodil), 'first-yes-waiting', 409)
    ok(await bodil.post(`~/first-yeses/${id}/refusal`))
    refused(await second(id), 'first-yes-gone', 409)
    assert.deepEqual([(await row(partner.client, there)).awaitsSecondYes, (await row(karin)).firstYes], [false, null])
    const again = ok(await first(bodil), 201).firstYes
    refused(await say(relater, 'second-yes', { firstYesId: again.id }), 'needs-global-administrator', 403)
    ok(await partner.client.del(`${there}/${one.id}`, { version: one.version }))
    refused(await second(again.id, karin), 'elevation-answered', 409)
  })

  test('a rule never releases a role of high risk, and one yes is enough for the others', async () => {
    const { partner, karin, there, one } = await asked()
    const rules = (roles: string[]) => ({
      releaseRules: [{ partnerId: null, roles, minutes: 60 }],
      neverRoles: [],
      requireSecondFactor: false,
    })
    refused(await karin.call('PUT', '~/guardrails', rules([HIGH]), { version: 1 }), 'rule-too-strong', 400)
    ok(await karin.call('PUT', '~/guardrails', rules([LOW]), { version: 1 }))
    // Even where such a rule stands in the row.
    await world().sql(`update guardrail set release_rules = $1`, [JSON.stringify(rules([LOW, HIGH]).releaseRules)])
    ok(await partner.client.del(`${there}/${one.id}`, { version: one.version }))
    const ask = (roles: string[]) => partner.client.post(there, { roles, minutes: 60, reason: 'x' })
    const low = ok(await ask([LOW]), 201)
    assert.deepEqual([low.phase, low.byRule], ['running', true])
    const waits = ok(await ask([LOW, HIGH]), 201)
    assert.equal(waits.phase, 'asked')
    const given = { roles: [LOW], minutes: 60 }
    ok(await karin.post(`~/elevations/${waits.id}/approval`, given, { version: waits.version }))
  })

  test('turned on where there are two, by those who may; turned off by two, and the first is told of a no', async () => {
    const { customer, karin, bodil, emailOf } = await both()
    const alone = await newCustomer(world())
    const blocked = await alone.add(GLOBAL)
    await world().sql('update person set blocked_at = now() where id = $1', [blocked.personId])
    refused(await alone.client.call('PUT', two), 'two-administrators-missing', 409)
    const [relater, user] = [
      await customer.add('customer.relationship-administrator'),
      await customer.add('customer.user'),
    ]
    refused(await relater.call('PUT', two), 'not-allowed', 403)
    await world().work()
    for (let i = 0; i < 2; i += 1) assert.equal(ok(await karin.call('PUT', two)).on, true)
    const everybody = [await emailOf(karin), await emailOf(bodil), await emailOf(relater)].toSorted()
    assert.deepEqual((await world().work()).map((mail) => mail.to.address).toSorted(), everybody)
    assert.equal(ok(await relater.get(two)).administrators, 2)
    refused(await user.get(two), 'not-allowed', 403)
    const { on, dropAsked } = ok(await karin.del(two))
    assert.deepEqual([on, dropAsked.own], [true, true])
    refused(await karin.post(`${two}/second-yes`, { firstYesId: dropAsked.id }), 'second-yes-same-person', 403)
    refused(await bodil.del(two), 'first-yes-waiting', 409)
    await world().work()
    ok(await bodil.post(`~/first-yeses/${dropAsked.id}/refusal`))
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [await emailOf(karin)],
    )
    const { id } = ok(await bodil.del(two)).dropAsked
    await world().sql(
      `update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`,
      [karin.personId],
    )
    refused(await karin.post(`${two}/second-yes`, { firstYesId: id }), 'sign-in-too-old', 403)
    refused(await karin.del(two), 'sign-in-too-old', 403)
    await world().sql(`update auth."session" set "authenticatedAt" = now()`)
    const several = await Promise.all([1, 2].map(() => karin.post(`${two}/second-yes`, { firstYesId: id })))
    assert.deepEqual(several.map(({ status }) => status).toSorted(), [200, 409])
    assert.equal(ok(await karin.get(two)).on, false)
    assert.deepEqual((await world().work()).filter((mail) => everybody.includes(mail.to.address)).length, 3 + 1)
  })

  test('the only administrator left turns it off alone, and all who administer are told', async () => {
    const { customer, karin, bodil } = await both()
    await customer.add('customer.billing-administrator')
    ok(await karin.call('PUT', two))
    const { dropAsked } = ok(await bodil.del(two))
    await world().sql('update person set blocked_at = now() where id = $1', [bodil.personId])
    assert.equal(ok(await karin.get(two)).dropAsked.standing, 'void')
    refused(await karin.post(`${two}/second-yes`, { firstYesId: dropAsked.id }), 'first-yes-not-administrator', 409)
    await world().work()
    assert.equal(ok(await karin.del(two)).on, false)
    assert.equal((await world().work()).length, 2)
    const log = ok(await karin.get('~/activity')).items
    const told = log.find((event: any) => event.kind === 'two-administrators.dropped')
    assert.deepEqual(told.facts, { alone: 'yes' })
  })
})
