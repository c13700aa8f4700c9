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
} from '#tests/world.ts'

onBothDatabases('giving less than is asked', (world) => {
  async function asked(change?: Record<string, unknown>) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const request = await openRequest(partner.client, change)
    await openLink(customer.client, request.token)
    const read = await invitation(customer.client, request.id)
    const yes = (narrowing: unknown) =>
      customer.client.post(`~/invitations/${request.id}/acceptance`, { ...consentOf(read), narrowing })
    return { partner, customer, read, yes }
  }
  const PASSWORDS = ['password-administrator', 'directory-readers']

  test('welcomed: only what was left is born, the receipt says what was asked and what was given, the partner is told', async () => {
    const { partner, customer, read, yes } = await asked()
    await world().work()
    const { evidenceId, rightsLastDay } = ok(await yes({ roles: PASSWORDS, lengthDays: 7 }), 201)
    assert.ok(rightsLastDay < read.document.rights.lastDay)
    const row = ok(await partner.client.get(`~/customers/${customer.id}`))
    const [delegation] = row.delegations
    assert.deepEqual(delegation.roles.map((one: any) => one.role).toSorted(), PASSWORDS.toSorted())
    assert.equal(delegation.lastDay, rightsLastDay)
    const user = await customer.add('customer.user')
    const reset = (by: typeof partner.client) =>
      by.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    refused(await reset(partner.client), 'not-in-group', 403)
    ok(await reset(await partner.add('partner.helpdesk-agent')))
    const receipt = ok(await customer.client.get(`~/evidence/${evidenceId}`))
    assert.equal(receipt.verified, true)
    const { consent, given } = JSON.parse(receipt.document)
    assert.equal(consent.rights.roles.length, 4)
    assert.deepEqual(given.roles.toSorted(), PASSWORDS.toSorted())
    assert.equal(given.lastDay, rightsLastDay)
    const mails = await world().work()
    assert.ok(mails.some((mail) => mail.to.address === partner.email && mail.text.includes('less than you asked for')))
  })

  test('refused: a role or a day that was not asked for, and nothing at all; then nothing is born', async () => {
    const { yes, partner, customer } = await asked({ template: 'read-only', lengthDays: 30 })
    refused(await yes({ roles: ['global-reader', 'global-administrator'], lengthDays: 30 }), 'narrowing-wider', 409)
    refused(await yes({ roles: ['global-reader'], lengthDays: 31 }), 'narrowing-wider', 409)
    for (const bad of [{ roles: [], lengthDays: 30 }, { roles: ['global-reader'], lengthDays: 0 }, { roles: 'all' }])
      refused(await yes(bad), 'invalid-input', 400)
    refused(await partner.client.get(`~/customers/${customer.id}`), 'not-found', 404)
    ok(await yes({ roles: ['global-reader'], lengthDays: 30 }), 201)
  })

  test('repeated with the same key: one yes, the same answer', async () => {
    const { customer, read, partner } = await asked()
    const body = { ...consentOf(read), narrowing: { roles: PASSWORDS, lengthDays: 7 } }
    const say = () => customer.client.post(`~/invitations/${read.requestId}/acceptance`, body, { key: 'once' })
    const [first, second] = [ok(await say(), 201), ok(await say(), 201)]
    assert.deepEqual(first, second)
    assert.equal(ok(await partner.client.get(`~/customers/${customer.id}`)).delegations.length, 1)
  })
})
