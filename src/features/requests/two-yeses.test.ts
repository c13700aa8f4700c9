import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  consentOf,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openLink,
  openRequest,
  refused,
  withoutRights,
} from '#tests/world.ts'

const GLOBAL = 'customer.global-administrator'
const terms = (role: string) => ({ role, lengthDays: 90, startDays: 0, optionalBecause: null, extendDays: 0 })
const HIGH = 'application-administrator'
/** One role of high risk among others. */
const ask = {
  template: 'own',
  lengthDays: null,
  terms: [{ ...terms('user-administrator'), optionalBecause: 'on busy days' }, terms(HIGH), terms('directory-readers')],
}

onBothDatabases('two administrators for a request', (world) => {
  /** Karin and Bodil administer, two must agree, and a partner's request waits that came by a link. */
  async function waiting(change: Record<string, unknown> = ask) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const [karin, bodil] = [customer.client, await customer.add(GLOBAL)]
    ok(await karin.call('PUT', '~/guardrails/two-administrators'))
    const request = await openRequest(partner.client, change)
    await openLink(karin, request.token)
    const path = `~/invitations/${request.id}`
    const read = await invitation(karin, request.id)
    const first = (narrowing?: object, by = karin) =>
      by.post(`${path}/first-yes`, { ...consentOf(read), ...(narrowing && { narrowing }) })
    const second = async (firstYesId: string, by = bodil) =>
      by.post(`${path}/second-yes`, { ...consentOf(await invitation(by, request.id)), firstYesId })
    return { partner, customer, karin, bodil, request, path, read, first, second }
  }

  test('welcomed: the first gives nothing and is told to the others; the second gives exactly what the first chose, and both are named', async () => {
    const { partner, customer, karin, bodil, request, path, read, first, second } = await waiting()
    refused(await karin.post(`${path}/acceptance`, consentOf(read)), 'second-yes-needed', 409)
    await world().work()
    const narrowing = { roles: [HIGH, 'directory-readers'], lengthDays: 30, extension: true }
    const mine = ok(await first(narrowing), 201)
    assert.deepEqual(
      [mine.own, mine.standing, mine.may],
      [true, 'waits', { agree: false, refuse: false, takeBack: true }],
    )
    refused(await partner.client.get(`~/customers/${customer.id}`), 'not-found', 404)
    const mails = await world().work()
    assert.deepEqual(
      mails.map((mail) => mail.to.address),
      [(await world().one('select email from person where id = $1', [bodil.personId])).email],
    )
    const seen = ok(await partner.client.get(`~/relationship-requests/${request.id}`))
    assert.deepEqual(
      [seen.state, typeof seen.awaitsSecondYesSince, seen.customerId, seen.customerName],
      ['open', 'string', null, null],
    )
    // Found at home, without the link.
    const [task] = ok(await bodil.get('~/invitations')).items
    assert.deepEqual([task.requestId, task.firstYes.own], [request.id, false])
    const theirs = await invitation(bodil, request.id)
    assert.deepEqual([theirs.firstYes.narrowing, theirs.firstYes.may.agree], [narrowing, true])
    const user = await customer.add('customer.user')
    assert.equal((await invitation(user, request.id)).firstYes, null)
    const yes = ok(await second(mine.id), 201)
    const [{ delegations }] = ok(await bodil.get('~/partner-relationships')).items
    assert.deepEqual(delegations[0].roles.map((one: any) => one.role).toSorted(), narrowing.roles.toSorted())
    assert.equal(delegations[0].lastDay, yes.rightsLastDay)
    const receipt = ok(await karin.get(`~/evidence/${yes.evidenceId}`))
    const { firstYes, acceptedBy } = JSON.parse(receipt.document)
    assert.deepEqual([firstYes.person, acceptedBy.person], [karin.personId, bodil.personId])
    assert.deepEqual([firstYes.roles, firstYes.signIn.mailboxProved], [[GLOBAL], true])
    assert.equal(receipt.verified, true)
    const values = Object.fromEntries(receipt.values.map((one: any) => [one.pointer, one.value]))
    assert.ok(values['/firstYes/name'] && values['/firstYes/name'] !== values['/acceptedBy/name'])
    const log = ok(await karin.get('~/activity')).items
    const agreed = log.find((one: any) => one.kind === 'first-yes.agreed')
    assert.deepEqual([agreed.actorId, agreed.subjectName], [bodil.personId, values['/firstYes/name']])
    assert.ok(!ok(await partner.client.get('~/activity')).items.some((one: any) => one.kind.startsWith('first-yes')))
  })

  test('one is enough for what is not of high risk, and while nobody has decided otherwise', async () => {
    const { karin, path, read, first } = await waiting()
    const low = { roles: ['directory-readers'], lengthDays: 30 }
    refused(await first(low), 'second-yes-not-needed', 409)
    ok(await karin.post(`${path}/acceptance`, { ...consentOf(read), narrowing: low }), 201)
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const request = await openRequest(partner.client, ask)
    await openLink(customer.client, request.token)
    const yes = consentOf(await invitation(customer.client, request.id))
    refused(await customer.client.post(`~/invitations/${request.id}/first-yes`, yes), 'second-yes-not-needed', 409)
    ok(await customer.client.post(`~/invitations/${request.id}/acceptance`, yes), 201)
  })

  test('refused: the same person, somebody with less, another’s first, an old sign-in, a first that is gone or unknown', async () => {
    const { customer, karin, bodil, path, first, second, request } = await waiting()
    const mine = ok(await first(), 201)
    refused(await second(mine.id, karin), 'second-yes-same-person', 403)
    refused(await karin.post(`~/first-yeses/${mine.id}/refusal`), 'second-yes-same-person', 403)
    const relater = await customer.add('customer.relationship-administrator')
    refused(await second(mine.id, relater), 'needs-global-administrator', 403)
    refused(await relater.post(`~/first-yeses/${mine.id}/refusal`), 'not-allowed', 403)
    refused(await bodil.del(`~/first-yeses/${mine.id}`), 'not-found', 404)
    const body = consentOf(await invitation(bodil, request.id))
    refused(await bodil.post(`${path}/first-yes`, body), 'first-yes-waiting', 409)
    refused(await second('01a20000-0000-7000-8000-000000000000'), 'first-yes-gone', 409)
    await world().sql(
      `update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`,
      [bodil.personId],
    )
    refused(await second(mine.id), 'sign-in-too-old', 403)
    assert.equal((await invitation(karin, request.id)).firstYes.id, mine.id)
  })

  test('another choice of one’s own takes the place of the first, taken back it is gone, refused the first is told', async () => {
    const { partner, karin, bodil, request, first, second } = await waiting()
    const one = ok(await first(), 201)
    const two = ok(await first({ roles: [HIGH], lengthDays: 10 }), 201)
    refused(await second(one.id), 'first-yes-gone', 409)
    for (let i = 0; i < 2; i += 1) ok(await karin.del(`~/first-yeses/${two.id}`, { key: 'take-back' }))
    refused(await karin.del(`~/first-yeses/${two.id}`), 'first-yes-gone', 409)
    refused(await second(two.id), 'first-yes-gone', 409)
    assert.equal(ok(await partner.client.get(`~/relationship-requests/${request.id}`)).awaitsSecondYesSince, null)
    const three = ok(await first(), 201)
    await world().work()
    ok(await bodil.post(`~/first-yeses/${three.id}/refusal`))
    const { email } = await world().one('select email from person where id = $1', [karin.personId])
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address),
      [email],
    )
    refused(await second(three.id), 'first-yes-gone', 409)
    ok(await second(ok(await first(undefined, bodil), 201).id, karin), 201)
  })

  test('void: the first is no administrator any more, is blocked; the request was re-issued; it was withdrawn', async () => {
    const { partner, customer, karin, bodil, request, first, second } = await waiting({ ...ask, domain: null })
    const mine = ok(await first(), 201)
    const put = (roles: string[]) =>
      world().sql('update membership set roles = $1 where person_id = $2', [roles, karin.personId])
    await put(['customer.user'])
    refused(await second(mine.id), 'first-yes-not-administrator', 409)
    const { firstYes } = await invitation(bodil, request.id)
    assert.deepEqual([firstYes.standing, firstYes.why, firstYes.may.agree], ['void', 'person', false])
    await put([GLOBAL])
    await world().sql('update person set blocked_at = now() where id = $1', [karin.personId])
    refused(await second(mine.id), 'first-yes-not-administrator', 409)
    await world().sql('update person set blocked_at = null where id = $1', [karin.personId])
    const again = ok(
      await partner.client.post(`~/relationship-requests/${request.id}/re-issue`, undefined, {
        version: ok(await partner.client.get(`~/relationship-requests/${request.id}`)).version,
      }),
    )
    refused(await second(mine.id), 'first-yes-outdated', 409)
    // Somebody else may be the first now.
    const carin = await customer.add(GLOBAL)
    const body = consentOf(await invitation(carin, request.id))
    const anew = ok(await carin.post(`~/invitations/${request.id}/first-yes`, body), 201)
    ok(
      await partner.client.post(`~/relationship-requests/${request.id}/withdrawal`, undefined, {
        version: again.version,
      }),
    )
    const late = await bodil.post(`~/invitations/${request.id}/second-yes`, { ...body, firstYesId: anew.id })
    refused(late, 'request-withdrawn', 409)
    assert.equal((await invitation(bodil, request.id)).firstYes, null)
  })

  test('races: of two seconds at once one agrees; of a second and a first who takes it back one is heard', async () => {
    const { customer, bodil, request, path, first } = await waiting()
    const carin = await customer.add(GLOBAL)
    const ready = async (by: typeof bodil, firstYesId: string, at = request, of = path) => {
      const body = { ...consentOf(await invitation(by, at.id)), firstYesId }
      return () => by.post(`${of}/second-yes`, body)
    }
    const { id } = ok(await first(), 201)
    const seconds = [await ready(bodil, id), await ready(carin, id)]
    const both = await Promise.all(seconds.map((one) => one()))
    assert.deepEqual(both.map(({ status }) => status).toSorted(), [201, 409])
    const born = `select count(*)::int as n from delegation where customer_id = $1`
    const kept = `select count(*)::int as n from evidence where organisation_id = $1 and kind = 'acceptance'`
    for (const sql of [born, kept]) assert.equal((await world().one(sql, [customer.id])).n, 1)
    const other = await waiting()
    const taken = ok(await other.first(), 201)
    const agree = await ready(other.bodil, taken.id, other.request, other.path)
    const [yes, back] = await Promise.all([agree(), other.karin.del(`~/first-yeses/${taken.id}`)])
    assert.deepEqual([yes.status < 300, back.status < 300].toSorted(), [false, true], `${yes.text} ${back.text}`)
    const n = (await world().one(born, [other.customer.id])).n
    assert.equal(n, yes.status < 300 ? 1 : 0)
  })

  test('without rights nobody needs a second; the other open request of the same partner comes first', async () => {
    const { partner, customer, karin, first } = await waiting()
    const addressed = await openRequest(partner.client, { ...ask, domain: customer.domain })
    refused(await first(), 'other-request-first', 409)
    ok(await karin.post(`~/invitations/${addressed.id}/decline`, { reason: 'not-now' }))
    ok(await first(), 201)
    const plain = await waiting(withoutRights)
    ok(await plain.karin.post(`${plain.path}/acceptance`, consentOf(plain.read)), 201)
  })
})
