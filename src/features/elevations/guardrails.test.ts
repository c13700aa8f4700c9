import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accept,
  consentOf,
  draft,
  invitation,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openDraft,
  openLink,
  openRequest,
  refused,
  relate,
} from '#tests/world.ts'

const undecided = { releaseRules: [], neverRoles: [], requireSecondFactor: false }
/** What the usual request asks for (anAsk). */
const ASKED = ['user-administrator', 'license-administrator', 'directory-readers', 'password-administrator']

onBothDatabases('guardrails', (world) => {
  async function both() {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const decide = (change: object, version = 1) =>
      customer.client.call('PUT', '~/guardrails', { ...undecided, ...change }, { version })
    const age = () =>
      world().sql(`update auth."session" set "authenticatedAt" = now() - interval '11 minutes' where "userId" = $1`, [
        customer.client.personId,
      ])
    return { partner, customer, decide, age }
  }

  test('welcomed: what is never given is left out of the yes and named; what runs goes on', async () => {
    const { partner, customer, decide } = await both()
    const before = await relate(partner.client, customer.client)
    ok(await decide({ neverRoles: ['user-administrator'] }))
    const card = ok(await customer.client.get('~/partner-relationships')).items[0]
    assert.ok(card.delegations[0].roles.some((one: any) => one.role === 'user-administrator' && one.inForce))
    const request = await openRequest(partner.client, { purpose: 'rights', customerId: customer.id })
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    assert.deepEqual(read.document.rights.withheld, ['user-administrator'])
    const path = `~/invitations/${request.id}/acceptance`
    const narrowing = { roles: ['user-administrator'], lengthDays: 30 }
    refused(await customer.client.post(path, { ...consentOf(read), narrowing }), 'narrowing-wider', 409)
    const yes = ok(await customer.client.post(path, consentOf(read)), 201)
    const after = ok(await customer.client.get('~/partner-relationships')).items[0]
    const given = after.delegations.find((one: any) => one.id === yes.delegationId)
    assert.deepEqual(
      given.roles.map((one: any) => one.role).toSorted(),
      ASKED.filter((role) => role !== 'user-administrator').toSorted(),
    )
    assert.ok(given.assignments.every((one: any) => !one.roles.includes('user-administrator')))
    assert.notEqual(yes.delegationId, before.delegationId)
    const receipt = ok(await customer.client.get(`~/evidence/${yes.evidenceId}`))
    assert.deepEqual(JSON.parse(receipt.document).consent.rights.withheld, ['user-administrator'])
  })

  test('refused: nothing left to give; a yes read before it was decided; an elevation of it', async () => {
    const { partner, customer, decide } = await both()
    await relate(partner.client, customer.client)
    const request = await openRequest(partner.client, { purpose: 'rights', customerId: customer.id })
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    const there = `~/customers/${customer.id}/elevations`
    const ask = { roles: ['password-administrator'], minutes: 60, reason: 'x' }
    const waiting = ok(await partner.client.post(there, ask), 201)
    ok(await decide({ neverRoles: ['password-administrator'] }))
    const yes = () => customer.client.post(`~/invitations/${request.id}/acceptance`, consentOf(read))
    refused(await yes(), 'consent-changed', 409)
    const approval = `~/elevations/${waiting.id}/approval`
    refused(
      await customer.client.post(approval, { roles: ask.roles, minutes: 60 }, { version: waiting.version }),
      'roles-withheld',
      409,
    )
    ok(await partner.client.del(`${there}/${waiting.id}`, { version: waiting.version }))
    refused(await partner.client.post(there, ask), 'roles-withheld', 409)
    ok(await decide({ neverRoles: ASKED }, 2))
    refused(await yes(), 'roles-withheld', 409)
    const closed = await invitation(customer.client, request.id)
    assert.deepEqual([closed.situation, closed.document, closed.may.accept], ['roles-withheld', null, false])
    assert.deepEqual(closed.situationFacts.roles.toSorted(), ASKED.toSorted())
  })

  test('the second factor that the customer demands: whoever has none does nothing there, and is told why', async () => {
    const { partner, customer, decide } = await both()
    await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const reset = () => partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    ok(await reset())
    ok(await decide({ requireSecondFactor: true }))
    refused(await reset(), 'second-factor-demanded', 403)
    refused(await partner.client.get(`~/customers/${customer.id}/acting`), 'second-factor-demanded', 403)
    const row = ok(await partner.client.get(`~/customers/${customer.id}`))
    assert.deepEqual(row.actions, [])
    assert.ok(row.missing.some((one: any) => one.reason === 'second-factor-demanded'))
    const { id } = ok(await customer.client.get('~/partner-relationships')).items[0]
    const of = `personId=${partner.client.personId}&action=people.reset-password`
    const why = ok(await customer.client.get(`~/partner-relationships/${id}/why?${of}`))
    assert.deepEqual([why.allowed, why.reason], [false, 'second-factor-demanded'])
    await world().sql(`update auth."user" set "twoFactorEnabled" = true where "id" = $1`, [partner.client.personId])
    refused(await reset(), 'second-factor-missing', 403)
    assert.equal(ok(await customer.client.get(`~/partner-relationships/${id}/why?${of}`)).allowed, true)
  })

  test('refused and repeated: who may not, what no catalogue knows, what is looser without a fresh sign-in; once for one version', async () => {
    const { partner, customer, decide, age } = await both()
    const body = { ...undecided, neverRoles: ['global-administrator'] }
    const relater = await customer.add('customer.relationship-administrator')
    refused(await relater.call('PUT', '~/guardrails', body, { version: 1 }), 'not-allowed', 403)
    refused(await partner.client.get('~/guardrails'), 'not-allowed', 403)
    refused(await decide({ neverRoles: ['device-join'] }), 'role-unknown', 400)
    const several = await Promise.all(Array.from({ length: 4 }, () => decide(body)))
    assert.equal(several.filter(({ status }) => status === 200).length, 1)
    for (const answer of several.filter(({ status }) => status !== 200)) refused(answer, 'version-stale', 412)
    await age()
    ok(await decide({ ...body, requireSecondFactor: true }, 2))
    refused(await decide(body, 3), 'sign-in-too-old', 403)
    refused(await decide({ requireSecondFactor: true }, 3), 'sign-in-too-old', 403)
    assert.deepEqual(ok(await relater.get('~/guardrails')), { ...body, requireSecondFactor: true, version: 3 })
    const request = await openRequest(partner.client)
    refused(await accept(customer.client, request), 'sign-in-too-old', 403)
  })

  test('a partner that is to ask no more: refused at opening, by letter, by link and for a while; let in again', async () => {
    const { partner, customer, decide, age } = await both()
    const old = await openRequest(partner.client, { domain: customer.domain })
    const linked = await openRequest(partner.client)
    const path = `~/unwanted-partners/${partner.id}`
    const stranger = await newPartner(world())
    refused(await customer.client.call('PUT', `~/unwanted-partners/${stranger.id}`), 'not-found', 404)
    const user = await customer.add('customer.relationship-administrator')
    refused(await user.call('PUT', path), 'not-allowed', 403)
    for (let i = 0; i < 2; i += 1) ok(await customer.client.call('PUT', path))
    const [met] = ok(await user.get('~/unwanted-partners')).items
    assert.deepEqual([met.id, typeof met.unwantedSince], [partner.id, 'string'])
    for (const request of [old, linked]) {
      await openLink(customer.client, request.token)
      const read = await invitation(customer.client, request.id)
      assert.deepEqual([read.situation, read.may.accept], ['partner-unwanted', false])
      const yes = { digest: '0'.repeat(64), agreementDigest: null }
      refused(await customer.client.post(`~/invitations/${request.id}/acceptance`, yes), 'partner-unwanted', 409)
    }
    const letter = { to: customer.email, letter: { subject: 'Hello', body: 'Hello {{link}}' } }
    for (const request of [old, linked])
      refused(
        await partner.client.post(`~/relationship-requests/${request.id}/letters`, letter),
        'not-asked-again',
        409,
      )
    const fresh = await newPartner(world())
    const { client } = await newCustomer(world())
    ok(await accept(client, await openRequest(fresh.client)), 201)
    await age()
    refused(await customer.client.del(path), 'sign-in-too-old', 403)
    await world().sql(`update auth."session" set "authenticatedAt" = now() where "userId" = $1`, [
      customer.client.personId,
    ])
    ok(await customer.client.del(path))
    ok(await accept(customer.client, linked), 201)
    ok(await customer.client.call('PUT', path))
    refused(
      await partner.client.post(`~/customers/${customer.id}/elevations`, {
        roles: ['global-reader'],
        minutes: 60,
        reason: 'x',
      }),
      'not-asked-again',
      409,
    )
    const made = await draft(partner.client, { purpose: 'rights', customerId: customer.id })
    refused(await openDraft(partner.client, made), 'not-asked-again', 409)
    ok(await decide({ neverRoles: [] }))
  })
})
