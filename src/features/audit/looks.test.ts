import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, onBothDatabases, refused, relate, withoutRights } from '#tests/world.ts'

onBothDatabases('looks over the wall', (world) => {
  const looks = async (reader: Client, kind: string) =>
    ok(await reader.get('~/activity?limit=100')).items.filter((one: any) => one.kind === kind)

  test('a partner’s person who reads the users stands in the customer’s log: who, of whom, once a day however often', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client)
    const other = await partner.add('partner.helpdesk-agent')
    const people = (by: Client, query = '') => by.get(`~/customers/${customer.id}/people${query}`)
    for (const query of ['', '?q=p', '?limit=1', '']) ok(await people(partner.client, query))
    ok(await people(other))
    const { next } = ok(await people(partner.client, '?limit=1'))
    if (next) ok(await people(partner.client, `?limit=1&cursor=${next}`))
    const seen = await looks(customer.client, 'people.listed')
    assert.equal(seen.length, 2)
    for (const one of seen)
      assert.deepEqual([one.actorOrganisation, one.onBehalf, one.subjectName], [partner.name, true, customer.name])
    assert.equal(new Set(seen.map((one: any) => one.actorName)).size, 2)
    assert.equal((await looks(partner.client, 'people.listed')).length, 2, 'it stands in the partner’s own log too')
    await world().sql(
      `update event set at = at - interval '1 day', id = gen_random_uuid() where kind = 'people.listed'`,
    )
    ok(await people(partner.client))
    assert.equal((await looks(customer.client, 'people.listed')).length, 3, 'the next day is another look')
  })

  test('two looks at the same moment are one; a refused one is none', async () => {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    await relate(partner.client, customer.client, withoutRights)
    refused(await partner.client.get(`~/customers/${customer.id}/people`), 'no-right', 403)
    assert.equal((await looks(customer.client, 'people.listed')).length, 0)
    const [second, wanted] = [await newPartner(world()), await newCustomer(world())]
    await relate(second.client, wanted.client)
    const answers = await Promise.all([1, 2, 3].map(() => second.client.get(`~/customers/${wanted.id}/people`)))
    for (const answer of answers) ok(answer)
    assert.equal((await looks(wanted.client, 'people.listed')).length, 1)
    await world().work()
    const { n } = await world().one('select count(*) as n from event where organisation_id = $1 and seq is null', [
      wanted.id,
    ])
    assert.equal(n, 0)
  })

  test('an operator who opens a customer’s registration stands in its log; finding it by name does not', async () => {
    const [ingrid, customer] = [await world().as('ingrid'), await newCustomer(world())]
    const path = `/installation/${ingrid.org}/customers`
    const [found] = ok(await ingrid.get(`${path}?q=${customer.domain}`)).items
    assert.deepEqual(Object.keys(found).toSorted(), ['cloud', 'country', 'domain', 'id', 'name', 'verified'])
    assert.equal((await looks(customer.client, 'organisation.looked-at')).length, 0)
    for (let i = 0; i < 3; i += 1) assert.equal(ok(await ingrid.get(`${path}/${customer.id}`)).legalName, customer.name)
    const [look, ...more] = await looks(customer.client, 'organisation.looked-at')
    assert.deepEqual([look.actorName, look.actorOrganisation, more.length], ['Ingrid Lund', 'Nordmoln', 0])
    const partner = await newPartner(world())
    refused(await ingrid.get(`${path}/${partner.id}`), 'not-found', 404)
    refused(await partner.client.get(`${path}/${customer.id}`), 'not-found', 404)
  })
})
