import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import {
  newCustomer,
  newPartner,
  newPerson,
  ok,
  passLastDay,
  onBothDatabases,
  openRequest,
  refused,
  relate,
  withoutRights,
} from '#tests/world.ts'

onBothDatabases('rights, from the yes to their end', (world) => {
  async function related(change?: Record<string, unknown>) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const yes = await relate(partner.client, customer.client, { domain: customer.domain, ...change })
    const userEmail = await newPerson(world(), customer.id, customer.domain, ['customer.user'])
    const user = await world().session(userEmail)
    const reset = (by: Client = partner.client, person = user.personId) =>
      by.post(`~/customers/${customer.id}/people/${person}/password-reset`)
    const remove = (by: Client = customer.client, version = 1) =>
      by.del(`~/delegations/${yes.delegationId}`, { version })
    const giveUp = (by: Client = partner.client, version = 1) =>
      by.del(`~/customers/${customer.id}/delegations/${yes.delegationId}`, { version })
    return { partner, customer, user, userEmail, reset, remove, giveUp, ...yes }
  }

  test('reset welcomed: with the right; the person signs in with it and may not say yes until the mailbox is proved', async () => {
    const { user, userEmail, reset, customer } = await related()
    const { temporaryPassword } = ok(await reset())
    assert.match(temporaryPassword, /^([a-z2-9]{4}-){3}[a-z2-9]{4}$/)
    refused(await user.get('~/invitations'), 'not-signed-in', 401)
    const again = world().client()
    ok(await again.post('/session', { email: userEmail, password: temporaryPassword }))
    assert.equal(ok(await again.get('/session')).lentPassword, true)
    const [event] = ok(await customer.client.get('~/activity')).items
    assert.deepEqual([event.kind, event.onBehalf], ['person.password-reset', true])
    assert.ok(event.actorName && event.actorOrganisation, 'the customer reads which person of which partner it was')
  })

  test('reset repeated: the same call again answers "done, shown once" and changes no password', async () => {
    const { partner, customer, user, userEmail } = await related()
    const path = `~/customers/${customer.id}/people/${user.personId}/password-reset`
    const first = ok(await partner.client.post(path, undefined, { key: 'once' }))
    const second = await partner.client.post(path, undefined, { key: 'once' })
    assert.deepEqual(ok(second), { done: true, shownOnce: true })
    assert.equal(second.headers['idempotency-replayed'], 'true')
    ok(await world().client().post('/session', { email: userEmail, password: first.temporaryPassword }))
  })

  test('reset refused: without a right, after its end, for each role that the template gives nothing', async () => {
    const without = await related(withoutRights)
    refused(await without.reset(), 'no-right', 403)
    const { partner, reset, delegationId } = await related()
    for (const role of ['billing-admin', 'user-management-admin', 'default-user'])
      refused(await reset(await partner.add(`partner.${role}`)), 'not-allowed', 403)
    ok(await reset(await partner.add('partner.helpdesk-agent')))
    for (const role of ['global-admin', 'sales-agent'])
      refused(await reset(await partner.add(`partner.${role}`)), 'not-in-group', 403)
    await passLastDay(world(), delegationId)
    refused(await reset(), 'right-ended', 403)
  })

  test('nobody who may accept or grant is reset on behalf, whatever the template says; a guest neither', async () => {
    const { customer, reset, partner } = await related({ template: 'classic' })
    for (const role of ['global-administrator', 'relationship-administrator'])
      refused(await reset(partner.client, (await customer.add(`customer.${role}`)).personId), 'person-protected', 403)
    const guest = await world().as('olle')
    await world().sql(
      `insert into membership (organisation_id, person_id, roles, guest, sort_key) values ($1, $2, '{customer.user}', true, '\\x01')`,
      [customer.id, guest.personId],
    )
    refused(await reset(partner.client, guest.personId), 'guest-protected', 403)
    const people = ok(await partner.client.get(`~/customers/${customer.id}/people`)).items
    assert.deepEqual(
      people.filter((p: any) => p.mayReset).map((p: any) => p.roles),
      [['customer.user']],
    )
  })

  test('a partner’s token never acts in a customer’s organisation', async () => {
    const { partner, customer, reset } = await related()
    const { token } = ok(
      await partner.client.post('~/access-tokens', {
        name: 'robot',
        scopes: ['users-of-customers.manage', 'customers.read'],
        days: 1,
      }),
    )
    const robot = Object.assign(world().client(), { org: partner.id, token })
    ok(await robot.get(`~/customers/${customer.id}`))
    refused(await reset(robot), 'token-not-enough', 403)
    refused(await robot.get(`~/customers/${customer.id}/people`), 'token-not-enough', 403)
    refused(await Object.assign(world().client(), { org: customer.id, token }).get('~/people'), 'not-found', 404)
  })

  test('R14: the customer removes rights at any time; the very next request is refused, the relationship and its duty stay', async () => {
    const { partner, customer, remove, reset, giveUp } = await related()
    const ended = ok(await remove())
    assert.equal(ended.cause, 'removed-by-customer')
    refused(await reset(), 'right-ended', 403)
    const row = ok(await partner.client.get(`~/customers/${customer.id}`))
    assert.deepEqual([row.state, row.actions, row.delegations[0].endedCause], ['active', [], 'removed-by-customer'])
    assert.equal(ok(await partner.client.get(`~/customers?q=${customer.domain}`)).items[0].rightsUntil, null)
    const [card] = ok(await customer.client.get('~/partner-relationships')).items
    assert.deepEqual([card.state, card.removedAt], ['active', null])
    assert.ok(card.supportDutySince, 'R15: the duty to support is a fact of its own and goes on')
    refused(await remove(customer.client, ended.version), 'delegation-ended', 409)
    refused(await giveUp(partner.client, ended.version), 'delegation-ended', 409)
    const mails = (await world().work()).filter((mail) => /ended/i.test(mail.subject))
    assert.deepEqual(mails.map((mail) => mail.to.address).toSorted(), [customer.email, partner.email].toSorted())
  })

  test('the relationship administrator removes rights; other people of the customer and other customers do not', async () => {
    const { customer, remove } = await related()
    for (const role of ['user', 'billing-administrator', 'user-administrator', 'helpdesk-administrator'])
      refused(await remove(await customer.add(`customer.${role}`)), 'not-allowed', 403)
    refused(await remove((await newCustomer(world())).client), 'not-found', 404)
    ok(await remove(await customer.add('customer.relationship-administrator')))
  })

  test('an Admin agent gives rights up; a Sales agent, a Helpdesk agent and another partner cannot', async () => {
    const { partner, giveUp, reset } = await related()
    for (const role of ['sales-agent', 'helpdesk-agent'])
      refused(await giveUp(await partner.add(`partner.${role}`)), 'not-allowed', 403)
    refused(await giveUp((await newPartner(world())).client), 'not-found', 404)
    refused(await giveUp(partner.client, 9), 'version-stale', 412)
    assert.equal(ok(await giveUp()).cause, 'removed-by-partner')
    refused(await reset(), 'right-ended')
  })

  test('T8: restored by a new request, without a new relationship', async () => {
    const { partner, customer, remove, reset, relationshipId } = await related()
    ok(await remove())
    const request = await openRequest(partner.client, { purpose: 'rights', customerId: customer.id })
    const read = ok(await customer.client.get(`~/invitations/${request.id}`))
    assert.equal(read.rightsChange, 'first-rights')
    assert.equal(
      ok(await customer.client.post(`~/invitations/${request.id}/acceptance`, { digest: read.digest }), 201)
        .relationshipId,
      relationshipId,
    )
    ok(await reset())
  })

  test('a suspended partner’s rights rest at once and come back with it', async () => {
    const { partner, customer, reset } = await related()
    const suspend = (at: Date | null) =>
      world().sql('update organisation set suspended_at = $2 where id = $1', [partner.id, at])
    await suspend(new Date())
    refused(await reset(), 'partner-suspended', 403)
    assert.deepEqual(ok(await partner.client.get(`~/customers/${customer.id}`)).actions, [])
    await suspend(null)
    ok(await reset())
  })
})
