import assert from 'node:assert/strict'
import { test } from 'node:test'
import { newCustomer, newPartner, ok, onBothDatabases, relate } from '#tests/world.ts'

onBothDatabases('what was done on behalf', (world) => {
  test('read by itself, by partner and by person, at both sides; the card says when it was last', async () => {
    const customer = await newCustomer(world())
    const [first, second] = [await newPartner(world()), await newPartner(world())]
    for (const partner of [first, second]) await relate(partner.client, customer.client)
    const user = await customer.add('customer.user')
    const helper = await first.add('partner.helpdesk-agent')
    const reset = (by: typeof helper) => by.post(`~/customers/${customer.id}/people/${user.personId}/password-reset`)
    for (const by of [first.client, helper, second.client]) ok(await reset(by))
    const log = async (query: string, by = customer.client) => ok(await by.get(`~/activity?${query}`)).items
    assert.ok((await log('')).length > 3)
    const behalf = await log('behalf=yes')
    assert.deepEqual(
      behalf.map((one: any) => [one.kind, one.onBehalf]),
      Array.from({ length: 3 }, () => ['person.password-reset', true]),
    )
    assert.equal((await log(`counterpart=${first.id}`)).length, 2)
    const [only, ...more] = await log(`counterpart=${first.id}&person=${helper.personId}`)
    assert.deepEqual([only.actorId, more.length], [helper.personId, 0])
    assert.equal((await log(`counterpart=${customer.id}`, first.client)).length, 2)
    const file = await customer.client.get(`~/activity/export?counterpart=${first.id}`)
    assert.equal(file.status, 200)
    const [, ...lines] = file.text.trim().split('\r\n')
    assert.equal(lines.length, 2)
    assert.ok(lines.every((line) => line.includes(first.name) && line.includes('person.password-reset')))
    const cards = ok(await customer.client.get('~/partner-relationships')).items
    for (const card of cards) assert.ok(card.lastActAt)
  })
})
