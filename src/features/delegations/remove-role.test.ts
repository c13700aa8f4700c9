import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'

const LICENCES = 'license-administrator'
const PASSWORDS = 'password-administrator'

onBothDatabases('removing one role', (world) => {
  async function related(change?: Record<string, unknown>) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, change)
    const remove = (role: string, version: number, by = customer.client) =>
      by.del(`~/delegations/${delegationId}/roles/${role}`, { version })
    const card = async () => ok(await customer.client.get('~/partner-relationships')).items[0].delegations[0]
    return { partner, customer, delegationId, remove, card }
  }

  test('welcomed: what the role gave is gone for the next request, the others go on, both are told', async () => {
    const { partner, customer, remove, card } = await related({ template: 'helpdesk' })
    const user = await customer.add('customer.user')
    const reset = () => partner.client.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    ok(await reset())
    await world().work()
    const { version, cause } = ok(await remove('helpdesk-administrator', 1))
    assert.deepEqual([version, cause], [2, null])
    refused(await reset(), 'right-ended', 403)
    ok(await partner.client.get(`~/customers/${customer.id}/people`))
    const after = await card()
    assert.deepEqual(
      after.roles.map((one: any) => [one.role, one.inForce, one.endedAt !== null]),
      [
        ['helpdesk-administrator', false, true],
        ['directory-readers', true, false],
      ],
    )
    assert.equal(ok(await partner.client.get('~/customers')).items[0].rightsCount, 1)
    // Nobody is said to hold what is gone.
    const [held] = ok(await partner.client.get(`~/customers/${customer.id}/holders`)).items
    assert.deepEqual([...new Set(held.holds.flatMap((one: any) => one.roles))], ['directory-readers'])
    assert.deepEqual(
      (await world().work()).map((mail) => mail.to.address).toSorted(),
      [customer.email, partner.email].toSorted(),
    )
  })

  test('the last role ends the whole', async () => {
    const { remove, card, customer } = await related({ template: 'read-only' })
    assert.equal(ok(await remove('global-reader', 1)).cause, 'removed-by-customer')
    assert.equal((await card()).endedCause, 'removed-by-customer')
    const due = await world().sql('select 1 from due where organisation_id = $1', [customer.id])
    assert.equal(due.length, 0)
  })

  test('refused: a role that is not there or has ended, an older version, an ordinary user, another organisation', async () => {
    const { customer, partner, remove } = await related()
    refused(await remove('global-administrator', 1), 'role-ended', 409)
    refused(await remove(LICENCES, 7), 'version-stale', 412)
    refused(await remove(LICENCES, 1, await customer.add('customer.user')), 'not-allowed', 403)
    refused(await remove(LICENCES, 1, (await newCustomer(world())).client), 'not-found', 404)
    refused(await remove(LICENCES, 1, partner.client), 'not-found', 404)
    ok(await remove(LICENCES, 1))
    refused(await remove(LICENCES, 2), 'role-ended', 409)
  })

  test('the partner gives one back, too; both sides at once lose no change of the other', async () => {
    const { customer, partner, delegationId, card } = await related()
    const of = (role: string) => `delegations/${delegationId}/roles/${role}`
    const answers = await Promise.all([
      customer.client.del(`~/${of(LICENCES)}`, { version: 1 }),
      partner.client.del(`~/customers/${customer.id}/${of(PASSWORDS)}`, { version: 1 }),
    ])
    const won = answers.filter((answer) => answer.status === 200)
    assert.equal(won.length, 1)
    refused(
      answers.find((answer) => answer.status !== 200)!,
      'version-stale',
      412,
    )
    const again = answers[0]?.status === 200 ? PASSWORDS : LICENCES
    ok(
      again === LICENCES
        ? await customer.client.del(`~/${of(again)}`, { version: 2 })
        : await partner.client.del(`~/customers/${customer.id}/${of(again)}`, { version: 2 }),
    )
    const left = (await card()).roles.filter((one: any) => one.endedAt === null).map((one: any) => one.role)
    assert.deepEqual(left, ['user-administrator', 'directory-readers'])
  })
})
