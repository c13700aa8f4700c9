import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import type pg from 'pg'
import { newId } from '#platform/ids.ts'
import { runTransaction } from '#platform/transaction.ts'
import { doDue } from '../src/features/audit/do-due.ts'
import { countAllGrowth } from '../src/features/home/count-growth.ts'
import { routes } from '../src/routes.ts'
import type { World } from '#tests/world.ts'
import { draft, newCustomer, newPartner, ok, onBothDatabases, relate, withoutRights } from '#tests/world.ts'
import { makeCallers } from './world/callers.ts'
import { record, type Statement } from './world/recorder.ts'
import { aRecovery } from './world/operators.ts'
import { lead, newOffer, newService, order } from './world/commerce.ts'
import { newSeats } from './world/seats.ts'
import { addFile, anAskForHelp } from './world/support.ts'
import { sampleBody, sampleQuery } from './world/samples.ts'

const HEAD = /^begin\s*;\s*set local role ombud_\w+(;set local app\.\w+='[0-9a-f-]{36}')*$/i
/** The job library begins and commits in one message. */
const WHOLE = /^\s*begin;\s*set local role ombud_jobs;.*;\s*commit;?\s*$/is
const END = /^(commit|rollback)$/

/** Each statement that a connection was asked while no door was taken on. */
function outside(statements: readonly Statement[]): string[] {
  const open = new Set<pg.Client>()
  return statements.flatMap(({ client, text }) => {
    if (HEAD.test(text) && !open.has(client)) open.add(client)
    else if (END.test(text) && open.has(client)) open.delete(client)
    else if (!open.has(client) && !WHOLE.test(text)) return [text]
    return []
  })
}

/** Everything that the server does: each route with the right caller and something to answer, a whole story, mails, jobs and the clock. */
async function everything(world: World): Promise<() => Promise<void>> {
  const [partner, customer, callers] = [await newPartner(world), await newCustomer(world), await makeCallers(world)]
  const other = await newPartner(world)
  const [product, leaver] = [await newSeats(world, customer.id, 1), await customer.add('customer.user')]
  await customer.add('customer.global-administrator')
  return async () => {
    await relate(partner.client, customer.client)
    const newcomer = { displayName: 'Ny', email: `ny@${customer.domain}`, roles: ['customer.user'], language: 'sv' }
    ok(await customer.client.post('~/joinings', newcomer))
    ok(await customer.client.post('~/access-tokens', { name: 'x', scopes: ['people.read'], days: 1 }))
    ok(await partner.client.get('~/customers'))
    const drafted = await draft(partner.client, withoutRights)
    const standing = { requestId: drafted.id, version: drafted.version, name: 'Website' }
    ok(await partner.client.post('~/standing-links', standing), 201)
    const billing = {
      companyName: 'X1 AB',
      addressLine1: 'Y',
      firstName: 'Z',
      lastName: 'Z',
      email: `z@${customer.domain}`,
    }
    const billed = { ...billing, city: 'Umeå', postcode: '90325' }
    ok(await partner.client.put(`~/customers/${customer.id}/billing-profile`, billed, { version: 1 }))
    const [id, agent] = [newId(), { displayName: 'Ny', email: `ny@x${newId()}.example`, language: 'sv' }]
    const place = { country: 'SE', language: 'sv', timeZone: 'Europe/Stockholm' }
    ok(
      await partner.client.post('~/customers', { name: `Ny ${id}`, ...place, billing: billed, administrator: agent }),
      201,
    )
    const asked = { roles: ['groups-administrator'], minutes: 60, reason: 'A group is missing' }
    ok(await partner.client.post(`~/customers/${customer.id}/elevations`, asked), 201)
    const { version, ...guardrails } = ok(await customer.client.get('~/guardrails'))
    ok(
      await customer.client.call(
        'PUT',
        '~/guardrails',
        { ...guardrails, neverRoles: ['domain-name-administrator'] },
        { version },
      ),
    )
    ok(await customer.client.call('PUT', '~/guardrails/two-administrators'))
    ok(await customer.client.del('~/guardrails/two-administrators'))
    ok(await customer.client.call('PUT', `~/unwanted-partners/${partner.id}`))
    ok(await customer.client.post('~/licences/changes', { people: [leaver.personId], give: [product.id], take: [] }))
    ok(await customer.client.del(`~/people/${leaver.personId}`))
    const file = `Display name,E-mail\nÅsa,asa@${customer.domain}`
    ok(
      await customer.client.post('~/people/imports?fileName=a', file, { headers: { 'content-type': 'text/csv' } }),
      201,
    )
    ok(await partner.client.post('~/renewals', { withinDays: 365, lengthDays: 365, language: 'sv' }), 201)
    await newService(world)
    const [small, large] = [await newOffer(world), await newOffer(world)]
    ok(await lead(world, 'upgrade', small, large))
    const bought = await order(partner.client, `~/customers/${customer.id}`, small.id)
    await relate(other.client, customer.client, withoutRights)
    ok(await customer.client.post(`~/own-subscriptions/${bought.id}/transfer`, { partnerId: other.id }))
    const holders = { people: [customer.client.personId], give: [small.productId], take: [] }
    ok(await customer.client.post('~/licences/changes', holders))
    const help = { ...anAskForHelp(), partnerId: partner.id }
    const { id: helpId } = ok(await customer.client.post('~/service-requests', help), 201)
    ok(await addFile(customer.client, `~/service-requests/${helpId}`, 'a.txt', 'x'), 201)
    ok(await partner.client.post('~/support-duty-ends', { counterpartId: customer.id }), 201)
    const ingrid = await world.as('ingrid')
    const { id: recoveryId } = ok(
      await ingrid.post(`/installation/${ingrid.org}/recoveries`, aRecovery(customer.id)),
      201,
    )
    await world.work()
    // Whoever has signed out is asked nothing more.
    for (const route of routes.toSorted((a, b) => Number(a.name === 'signOut') - Number(b.name === 'signOut'))) {
      const client = callers(route)
      const path = route.path.replaceAll(/\{(\w+)\}/g, (_, name: string) =>
        name === 'organisationId' ? client.org : name === 'kind' ? 'partner' : newId(),
      )
      await client.call(
        route.method,
        path + sampleQuery(route),
        sampleBody(route),
        route.versioned ? { version: 1 } : {},
      )
    }
    // A second one is then told to wait.
    ok(await customer.client.post(`~/recoveries/${recoveryId}/cancellation`))
    const ready = await world.app.inject({ method: 'GET', url: '/readyz' })
    assert.equal(ready.statusCode, 200)
    await world.work()
    await doDue(world.house)
    await countAllGrowth(world.house)
    await world.house.jobs.boss.supervise()
  }
}

onBothDatabases('doors', (world) => {
  test('no statement runs before a role is taken on, or after it is given back', async () => {
    const all = await everything(world())
    const statements = await record(all)
    assert.ok(statements.filter(({ text }) => HEAD.test(text)).length > routes.length)
    assert.deepEqual([...new Set(outside(statements))], [])
  })

  test('after every transaction role, organisation and link are gone, whatever became of it', async () => {
    const all = await everything(world())
    const left: Promise<object[]>[] = []
    await record(all, ({ text }, ask) => {
      if (END.test(text) || WHOLE.test(text)) left.push(ask(LEFT_BEHIND))
    })
    assert.ok(left.length > routes.length)
    for (const rows of await Promise.all(left)) assert.deepEqual(rows, [])
  })

  test('a forged organisation sees nothing, in any table, though the rows are there', async () => {
    const tables = await walled(world())
    assert.ok(tables.length >= 20)
    const forged = newId()
    for (const { table } of tables) {
      const { n } = await world().one(`select count(*) as n from ${table}`)
      assert.ok(n > 0, `${table} is empty: nothing is proved`)
      const seen = await rowsSeen(world(), forged, table)
      assert.deepEqual(
        seen.filter((row) => !isPublic(table, row)),
        [],
        table,
      )
    }
  })

  test('an organisation sees its own rows, and those in which it is a party', async () => {
    const organisations = await world().sql(`select id from organisation where kind in ('partner', 'customer')`)
    for (const { table, parties } of await walled(world()))
      for (const { id } of organisations)
        for (const row of await rowsSeen(world(), id, table)) {
          if (isPublic(table, row)) continue
          assert.ok(
            parties.some((party) => row[party] === id) || (await isTold(world(), table, row, id)),
            `${table} shows ${id} ${JSON.stringify(row)}`,
          )
        }
  })
})

const LEFT_BEHIND = `select current_user, current_setting('app.organisation', true) as organisation, current_setting('app.link', true) as link, current_setting('app.person', true) as person
  where current_user <> session_user or current_setting('app.organisation', true) <> '' or current_setting('app.link', true) <> '' or current_setting('app.person', true) <> ''`

type Row = Record<string, unknown>
const PARTIES = ['organisation_id', 'partner_id', 'customer_id', 'home_id', 'counterpart_id', 'from_id', 'to_id']

/** The tables behind the wall, and in which columns they name the organisations that they belong to. */
async function walled(world: World): Promise<{ table: string; parties: string[] }[]> {
  const rows = await world.sql<{ table: string; columns: string[] }>(
    `select c.relname as table, array_agg(a.attname::text) as columns from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0
     where c.relrowsecurity and c.relnamespace = 'public'::regnamespace group by 1 order by 1`,
  )
  return rows.map(({ table, columns }) => ({
    table,
    parties: table === 'organisation' ? ['id'] : PARTIES.filter((party) => columns.includes(party)),
  }))
}

const rowsSeen = (world: World, organisation: string, table: string): Promise<Row[]> =>
  runTransaction(world.db, { door: 'ombud_app', organisation }, sql`select 1`, (tx) =>
    tx.rows(sql<Row>`select * from ${sql.table(table)}`),
  )

/** The provider’s own list of what it runs and sells: everybody who sells reads it. */
const CATALOGUE = ['product', 'service', 'offer', 'offer_price', 'offer_path']
/** Partners and the provider are printed on every consent page. */
const isPublic = (table: string, row: Row) =>
  CATALOGUE.includes(table) || (table === 'organisation' && row.kind !== 'customer')

/** What belongs to somebody else and is shown all the same: a guest to its host, and a request's facts to whom it is addressed. */
async function isTold(world: World, table: string, row: Row, organisation: string): Promise<boolean> {
  const question = {
    person: 'select 1 from membership where person_id = $1 and organisation_id = $2',
    request_fact: 'select 1 from relationship_request where id = $1 and customer_id = $2',
  }[table]
  return question !== undefined && (await world.sql(question, [row.request_id ?? row.id, organisation])).length > 0
}
