import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate } from '#tests/world.ts'

onBothDatabases('entering the customer’s portal', (world) => {
  async function related(change?: Record<string, unknown>) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, change)
    return { partner, customer, delegationId, acting: () => partner.client.get(`~/customers/${customer.id}/acting`) }
  }

  test('welcomed: which rights, until when; once a day it stands in the customer’s log, with the person’s name', async () => {
    const { customer, acting } = await related({ template: 'helpdesk' })
    const first = ok(await acting())
    assert.deepEqual(
      first.roles.map((one: any) => one.role),
      ['helpdesk-administrator', 'directory-readers'],
    )
    assert.ok(first.actions.includes('people.reset-password'))
    ok(await acting())
    const entered = ok(await customer.client.get('~/activity')).items.filter(
      (one: any) => one.kind === 'customer.entered',
    )
    assert.equal(entered.length, 1)
    assert.ok(entered[0].onBehalf)
    assert.ok(entered[0].actorName)
  })

  test('refused with the reason that helps: nothing granted, frozen, removed, in no group, another’s customer', async () => {
    const without = await related({ includeRights: false, template: null, lengthDays: null })
    refused(await without.acting(), 'no-right', 403)
    const { partner, customer, delegationId, acting } = await related()
    const seller = await partner.add('partner.sales-agent')
    refused(await seller.get(`~/customers/${customer.id}/acting`), 'not-in-group', 403)
    refused(await (await newPartner(world())).client.get(`~/customers/${customer.id}/acting`), 'not-found', 404)
    const [card] = ok(await customer.client.get('~/partner-relationships')).items
    const freeze = `~/partner-relationships/${card.id}/freeze`
    const { version } = ok(await customer.client.call('PUT', freeze, undefined, { version: card.version }))
    refused(await acting(), 'rights-frozen', 403)
    ok(await customer.client.del(freeze, { version }))
    ok(await acting())
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 }))
    refused(await acting(), 'right-ended', 403)
  })
})
