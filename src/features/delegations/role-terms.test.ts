import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  accept,
  draft,
  newCustomer,
  newPartner,
  ok,
  onBothDatabases,
  openRequest,
  refused,
  relate,
} from '#tests/world.ts'
import { doDue } from '../audit/do-due.ts'

const USERS = 'user-administrator'
const READERS = 'directory-readers'
const LICENCES = 'license-administrator'
const own = (...terms: object[]) => ({ template: 'own', lengthDays: null, terms })

onBothDatabases('terms of each role', (world) => {
  async function related(change?: Record<string, unknown>) {
    const [partner, customer] = [await newPartner(world()), await newCustomer(world())]
    const { delegationId } = await relate(partner.client, customer.client, change)
    const card = async () => ok(await customer.client.get('~/partner-relationships')).items[0].delegations[0]
    const ends = async () =>
      Object.fromEntries((await card()).roles.map((one: any) => [one.role, [one.lastDay, one.extendDays]]))
    const acting = () => partner.client.get(`~/customers/${customer.id}/acting`)
    return { partner, customer, delegationId, card, ends, acting }
  }
  /** Days pass: everything that was granted, begins, ends or was told lies so much further back. */
  const passDays = (id: string, days: number) =>
    world().sql(
      `update delegation set granted_at = granted_at - $2 * interval '1 day', noticed_until = noticed_until - $2 * interval '1 day',
         lapsed_until = lapsed_until - $2 * interval '1 day', ends_at = ends_at - $2 * interval '1 day',
         roles = (select jsonb_agg(r || jsonb_build_object('endsAt', (r->>'endsAt')::timestamptz - $2 * interval '1 day',
           'startsAt', (r->>'startsAt')::timestamptz - $2 * interval '1 day')) from jsonb_array_elements(roles) r) where id = $1`,
      [id, days],
    )
  const comeDue = (id: string) => world().sql('update due set at = now() where ref = $1', [id])

  test('each role begins and ends by itself; an end in the middle is told and the others go on', async () => {
    const { partner, delegationId, acting, card } = await related(
      own(
        { role: READERS, lengthDays: 5 },
        { role: LICENCES, lengthDays: 90 },
        { role: USERS, lengthDays: 10, startDays: 3 },
      ),
    )
    const held = async () => ok(await acting()).roles.map((one: any) => one.role)
    assert.deepEqual(await held(), [READERS, LICENCES])
    await passDays(delegationId, 4)
    assert.deepEqual(await held(), [READERS, LICENCES, USERS])
    await world().work()
    await passDays(delegationId, 3)
    assert.deepEqual(await held(), [LICENCES, USERS])
    await comeDue(delegationId)
    for (let i = 0; i < 2; i += 1) await doDue(world().house)
    const told = await world().work()
    assert.equal(told.filter((mail) => /Directory Readers/.test(mail.text)).length, 2)
    assert.equal((await card()).endedAt, null)
    assert.equal(ok(await partner.client.get('~/customers')).items[0].rightsCount, 2)
  })

  test('what goes on by itself does so once, is told to both sides, and stops where either side says so', async () => {
    const { customer, delegationId, ends, card } = await related(
      own({ role: READERS, lengthDays: 30, extendDays: 30 }, { role: USERS, lengthDays: 30 }),
    )
    const before = (await ends())[READERS][0]
    await world().work()
    await passDays(delegationId, 25)
    await comeDue(delegationId)
    await Promise.all([doDue(world().house), doDue(world().house)])
    await doDue(world().house)
    const after = await ends()
    assert.ok(after[READERS][0] > before && after[USERS][0] < before)
    const { n } = await world().one(
      `select count(*) as n from event where kind = 'delegation.extended' and subject_id = $1`,
      [delegationId],
    )
    assert.equal(n, 2)
    const stop = (version: number) =>
      customer.client.del(`~/delegations/${delegationId}/roles/${READERS}/extension`, { version })
    const { version } = await card()
    refused(await stop(version + 1), 'version-stale', 412)
    ok(await stop(version))
    refused(await stop(version + 1), 'not-extending', 409)
    await passDays(delegationId, 30)
    await comeDue(delegationId)
    await doDue(world().house)
    assert.equal((await ends())[READERS][1], 0)
  })

  test('it does not go on while the customer holds the rights back', async () => {
    const { customer, delegationId, ends } = await related(own({ role: READERS, lengthDays: 30, extendDays: 30 }))
    const [card] = ok(await customer.client.get('~/partner-relationships')).items
    ok(
      await customer.client.call('PUT', `~/partner-relationships/${card.id}/freeze`, undefined, {
        version: card.version,
      }),
    )
    await passDays(delegationId, 25)
    const before = await ends()
    await comeDue(delegationId)
    await doDue(world().house)
    assert.deepEqual(await ends(), before)
  })

  test('more waits for the customer’s yes while the old rights go on; the yes adds to them', async () => {
    const { partner, customer, delegationId, ends, card, acting } = await related(
      own({ role: READERS, lengthDays: 30 }),
    )
    const ask = {
      purpose: 'rights',
      customerId: customer.id,
      changes: delegationId,
      ...own({ role: READERS, lengthDays: 60 }, { role: USERS, lengthDays: 10 }),
    }
    const before = (await ends())[READERS][0]
    const request = await openRequest(partner.client, ask)
    ok(await acting())
    const waiting = ok(await customer.client.get('~/invitations')).items
    assert.deepEqual(
      waiting.map((one: any) => [one.requestId, one.changes]),
      [[request.id, true]],
    )
    const read = ok(await customer.client.get(`~/invitations/${request.id}`))
    assert.deepEqual(read.document.rights.changes, {
      delegation: delegationId,
      before: [{ role: READERS, lastDay: before }],
    })
    assert.equal(ok(await accept(customer.client, { id: request.id }), 201).delegationId, delegationId)
    const after = await ends()
    assert.ok(after[READERS][0] > before)
    assert.ok(after[USERS])
    assert.ok(ok(await acting()).actions.includes('people.create'))
    assert.equal((await card()).version, 2)
    refused(
      await partner.client.post('~/relationship-requests', { ...ANY, ...ask, changes: customer.id }),
      'not-found',
      404,
    )
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 2 }))
    refused(await partner.client.post('~/relationship-requests', { ...ANY, ...ask }), 'changed-delegation-gone', 409)
  })

  test('removed while the request for more waited: the yes gives what was asked, as rights of its own', async () => {
    const { partner, customer, delegationId, acting } = await related(own({ role: READERS, lengthDays: 30 }))
    const ask = {
      purpose: 'rights',
      customerId: customer.id,
      changes: delegationId,
      ...own({ role: USERS, lengthDays: 10 }),
    }
    const request = await openRequest(partner.client, ask)
    ok(await customer.client.del(`~/delegations/${delegationId}`, { version: 1 }))
    const { delegationId: born } = ok(await accept(customer.client, { id: request.id }), 201)
    assert.notEqual(born, delegationId)
    assert.deepEqual(
      ok(await acting()).roles.map((one: any) => one.role),
      [USERS],
    )
  })

  test('either side shortens at once; longer is refused', async () => {
    const { partner, customer, delegationId, ends } = await related({ lengthDays: 100 })
    const before = (await ends())[USERS][0]
    const cut = (by: typeof customer.client, days: number, version: number, of = '~') =>
      by.call('PUT', `${of}/delegations/${delegationId}/roles/${USERS}/end`, { days }, { version })
    ok(await cut(customer.client, 50, 1))
    assert.ok((await ends())[USERS][0] < before)
    refused(await cut(customer.client, 60, 2), 'end-not-sooner')
    ok(await cut(partner.client, 3, 2, `~/customers/${customer.id}`))
    refused(await cut(await customer.add('customer.user'), 1, 3), 'not-allowed', 403)
    refused(await cut((await newPartner(world())).client, 1, 3, `~/customers/${customer.id}`), 'not-found', 404)
  })

  test('a template of one’s own: kept under a name, asked by it, held by the group it says', async () => {
    const { client } = await newPartner(world())
    const group = ok(await client.post('~/groups', { name: 'Drift' })).id
    const terms = [
      { role: USERS, lengthDays: 30, optionalBecause: null },
      { role: READERS, lengthDays: 30, optionalBecause: 'Reports' },
    ]
    const made = ok(
      await client.post('~/rights-templates', { name: 'Basic', terms, groups: [{ group, roles: [USERS] }] }),
    )
    refused(await client.post('~/rights-templates', { name: 'basic', terms }), 'template-name-taken', 409)
    const asked = await draft(client, { ...own(...terms), templateId: made.id, groups: [{ group, roles: [USERS] }] })
    assert.deepEqual([asked.templateName, asked.groups[0].name], ['Basic', 'Drift'])
    ok(await client.del(`~/rights-templates/${made.id}`, { version: 1 }))
    assert.deepEqual(ok(await client.get('~/rights-templates')).items, [])
    for (const [bad, code] of [
      [own({ role: 'global-administrator', lengthDays: 30, extendDays: 180 }), 'extension-refused'],
      [own({ role: 'directory-synchronization-accounts', lengthDays: 30 }), 'role-not-delegable'],
      [own(), 'terms-empty'],
      [own({ role: USERS, lengthDays: 30, optionalBecause: 'Nice' }), 'terms-all-optional'],
    ] as const)
      refused(await client.post('~/relationship-requests', { ...ANY, ...bad }), code)
  })
})

const ANY = { purpose: 'relationship', includeRights: true, language: 'en', openDays: 30 }
