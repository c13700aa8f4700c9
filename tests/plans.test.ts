import assert from 'node:assert/strict'
import { before, test } from 'node:test'
import type { Client } from '#tests/world.ts'
import { newCustomer, newPartner, ok, on } from '#tests/world.ts'
import pg from 'pg'
import { countAllGrowth } from '../src/features/home/count-growth.ts'
import { newOffer } from './world/commerce.ts'
import { CROWD, makeCrowd, makeStaff, STAFF } from './world/crowd.ts'
import { record, type Statement } from './world/recorder.ts'

type Plan = {
  'Node Type': string
  'Relation Name'?: string
  'Actual Rows': number
  'Actual Loops': number
  'Rows Removed by Filter'?: number
  'Rows Removed by Index Recheck'?: number
  Plans?: Plan[]
}

type Mode = 'force_custom_plan' | 'force_generic_plan'
const inModes = (statement: Statement): [Statement, Mode][] =>
  statement.kept
    ? [
        [statement, 'force_custom_plan'],
        [statement, 'force_generic_plan'],
      ]
    : [[statement, 'force_custom_plan']]
/** A value as the driver would write it, for the database to read as whatever is expected in its place. */
const written = (value: unknown): string =>
  Buffer.isBuffer(value)
    ? `\\x${value.toString('hex')}`
    : value instanceof Date
      ? value.toISOString()
      : Array.isArray(value)
        ? `{${value.map((each) => JSON.stringify(written(each))).join(',')}}`
        : String(value)
const literal = (value: unknown) => (value === null || value === undefined ? 'null' : pg.escapeLiteral(written(value)))

const PAGE = 25
/** A page, the row that tells whether there is more, and for each a handful of rows that belong to it. */
const BOUNDED = 10 * PAGE
/** Beside each organisation stand the agreements it signed, and beside a subscription its offer, from tables so small here that they are read whole each time. */
const OPERATORS = 100 * PAGE

on('postgresql', `what a page of ${CROWD} reads`, (world) => {
  let partner: Client
  let operator: Client
  let customer: Client
  let products: { common: string; rare: string }
  let large: Set<string>
  before(async () => {
    partner = (await newPartner(world())).client
    operator = await world().as('ingrid')
    const employer = await newCustomer(world())
    customer = employer.client
    products = await makeStaff(world(), employer.id)
    await makeCrowd(world(), partner.org)
    const tables = await world().sql('select relname from pg_class where relkind = $1 and reltuples > 1000', ['r'])
    large = new Set(tables.map((row) => row.relname))
    assert.ok(
      large.has('partner_customer') && large.has('relationship_request') && large.has('event') && large.has('mail'),
    )
  })

  /** The statements that one call sends as this organisation, as the stores compiled them, between the first words and the commit. */
  async function asked(
    client: Client,
    path: string,
  ): Promise<{ head: string; statements: Statement[]; items: number }> {
    let items = 0
    const all = await record(async () => {
      const answer = ok(await client.get(path))
      items =
        answer.items?.length ??
        answer.count ??
        answer.countries?.length ??
        answer.tasks?.length ??
        answer.queues?.length
    })
    const head = all.find(({ text }) => text.startsWith('begin') && text.includes(client.org))
    assert.ok(head, `nothing was asked for ${path}`)
    const rest = all.slice(all.indexOf(head) + 1).filter((statement) => statement.client === head.client)
    const statements = rest.slice(
      0,
      rest.findIndex(({ text }) => text === 'commit'),
    )
    return { head: head.text, statements: statements.filter(({ text }) => !text.includes('door.read_session')), items }
  }

  /**
   * Runs a statement once more, under the same door and for the same organisation, and gives how it was done: planned for these values,
   * or by the plan for any values that the server may keep of what is sent often.
   */
  async function planOf(head: string, { text, values }: Statement, mode: Mode): Promise<Plan> {
    const client = await world().db.pool.connect()
    try {
      await client.query(head)
      await client.query(`set local plan_cache_mode = ${mode}`)
      await client.query(`prepare asked as ${text}`)
      const given = values.length > 0 ? `(${values.map(literal).join(', ')})` : ''
      const { rows } = await client.query(`explain (analyze, format json) execute asked${given}`)
      await client.query('deallocate asked')
      return rows[0]['QUERY PLAN'][0].Plan
    } finally {
      await client.query('rollback')
      client.release()
    }
  }

  const parts = (plan: Plan): Plan[] => [plan, ...(plan.Plans ?? []).flatMap(parts)]
  const rowsRead = (part: Plan) =>
    (part['Actual Rows'] + (part['Rows Removed by Filter'] ?? 0) + (part['Rows Removed by Index Recheck'] ?? 0)) *
    part['Actual Loops']

  /** Nothing large is read from end to end or sorted whole, and no more rows are read than a page may cost. */
  async function bounded(client: Client, path: string, most = BOUNDED) {
    const { head, statements, items } = await asked(client, path)
    assert.ok(statements.length > 0 && items > 0, `${path} found nothing`)
    for (const [statement, mode] of statements.flatMap(inModes)) {
      const all = parts(await planOf(head, statement, mode))
      const why = `${path} (${mode})\n${statement.text}\n${JSON.stringify(all[0], null, 1)}`
      const whole = all.filter(
        (part) => part['Node Type'] === 'Seq Scan' && large.has(part['Relation Name'] ?? '') && rowsRead(part) > most,
      )
      assert.deepEqual(whole, [], `reads a table whole: ${why}`)
      for (const sort of all.filter((part) => part['Node Type'].includes('Sort')))
        for (const sorted of sort.Plans ?? [])
          assert.ok(sorted['Actual Rows'] <= most, `sorts more than a page: ${why}`)
      const read = all
        .filter((part) => part['Node Type'].includes('Scan'))
        .reduce((sum, part) => sum + rowsRead(part), 0)
      assert.ok(read <= most, `reads ${read} rows: ${why}`)
    }
  }

  /** A page far down: the cursor does not care how long the pages before it were. */
  async function deep(client: Client, path: string, among = CROWD): Promise<string> {
    let cursor = ''
    for (let page = 0; page < among / 200; page += 1)
      cursor = `&cursor=${ok(await client.get(`${path}&limit=100${cursor}`)).next}`
    return `${path}&limit=${PAGE}${cursor}`
  }

  const SORTS = ['sort=name', 'sort=newest']

  for (const sort of SORTS) {
    test(`customers, ${sort}: the first page and one far down`, async () => {
      await bounded(partner, `~/customers?limit=${PAGE}&${sort}`)
      await bounded(partner, await deep(partner, `~/customers?${sort}`))
    })

    test(`customers, ${sort}: each filter, be what it finds common or rare`, async () => {
      for (const filter of [
        'country=NO',
        'country=IS',
        'state=active',
        'state=ending',
        'rights=with',
        'rights=without',
        'tag=Alla',
        'tag=Tio',
        'tag=Guld',
        'tag=Alla&country=SE',
        'tag=Guld&rights=without',
        'tag=Alla&q=ab',
      ])
        await bounded(partner, `~/customers?limit=${PAGE}&${sort}&${filter}`)
    })

    test(`customers, ${sort}: a search by few letters, that finds all`, async () => {
      for (const q of ['k', 'ku', 'kun', 'a', 'ab']) await bounded(partner, `~/customers?limit=${PAGE}&${sort}&q=${q}`)
      await bounded(partner, await deep(partner, `~/customers?${sort}&q=ab`))
    })

    test(`customers, ${sort}: a search by more letters reads what it finds, wherever that stands`, async () => {
      for (const q of ['kund000777', 'kund01999', 'kund00001'])
        await bounded(partner, `~/customers?limit=${PAGE}&${sort}&q=${q}`)
      // A thousand at the end of the alphabet: they alone are read, and not those who come before.
      for (const q of ['kund019', 'kund019 ab'])
        await bounded(partner, `~/customers?limit=${PAGE}&${sort}&q=${q}`, 1_500)
    })

    test(`customers, ${sort}: a search among what is filtered`, async () => {
      for (const more of ['q=kund000777&country=SE', 'q=ab&country=IS', 'q=k&state=ending', 'q=ab&rights=with'])
        await bounded(partner, `~/customers?limit=${PAGE}&${sort}&${more}`)
    })
  }

  test('customers: what ends soon is read by its end, in every country and with every tag that is common', async () => {
    for (const more of ['', '&country=NO', '&country=SE', '&state=active', '&tag=Alla', '&tag=Tio'])
      await bounded(partner, `~/customers?limit=${PAGE}&endsWithin=90${more}`)
    await bounded(partner, await deep(partner, '~/customers?endsWithin=90', CROWD / 2))
    await bounded(partner, await deep(partner, '~/customers?tag=Alla'))
  })

  test('customers: the count stops where it is no longer exact, the countries are stepped through', async () => {
    await bounded(partner, '~/customers/count', 10_001)
    await bounded(partner, '~/customers/countries')
  })

  test('requests: the first page, one far down, each state', async () => {
    await bounded(partner, `~/relationship-requests?limit=${PAGE}`)
    await bounded(partner, await deep(partner, '~/relationship-requests?'))
    for (const state of ['open', 'accepted', 'declined'])
      await bounded(partner, `~/relationship-requests?limit=${PAGE}&state=${state}`)
    await world().sql(`update relationship_request set created_by = $1 where partner_id = $2 and state = 'declined'`, [
      partner.personId,
      partner.org,
    ])
    await bounded(partner, `~/relationship-requests?limit=${PAGE}&mine=yes`)
    // Newest first, past those that are open still.
    await bounded(partner, `~/relationship-requests?limit=${PAGE}&state=expired`, CROWD / 10)
  })

  test('the home counts no further than it tells, however much there is, and its lists are read along an index', async () => {
    await world().sql(
      `update partner_customer set rights_until = now() + interval '99 days', rights_unheld = 1 where partner_id = $1 and country = 'SE'`,
      [partner.org],
    )
    await world().sql(
      `insert into customer_order (customer_id, id, partner_id, placed_by, lines, quote_digest)
       select customer_id, gen_random_uuid(), partner_id, gen_random_uuid(), '[]', 'x' from partner_customer where partner_id = $1`,
      [partner.org],
    )
    const offer = await newOffer(world())
    await world().sql(
      `insert into subscription (customer_id, id, partner_id, order_id, offer_id, product_id, state, kind, trial, quantity, unit_minor, currency, cancel_days, term, cycle, until, auto_renew)
       select customer_id, gen_random_uuid(), partner_id, id, $2, $3, 'active', 'licence', false, 1, 1, 'SEK', 7, 'P1Y', 'P1M', now() + (n % 300) * interval '1 day', n % 2 = 0
       from (select *, row_number() over () as n from customer_order where partner_id = $1) o`,
      [partner.org, offer.id, offer.productId],
    )
    await world().sql(
      `insert into provisioning (customer_id, subscription_id, partner_id, state, changed_at)
       select customer_id, id, partner_id, case when quantity = 1 then 'failed' else 'done' end, ordered_at from subscription where partner_id = $1`,
      [partner.org],
    )
    await world().sql(
      `insert into seats (customer_id, product_id, ordered, assigned) select customer_id, $2, 1, 1 from subscription where partner_id = $1`,
      [partner.org, offer.productId],
    )
    await world().sql(
      'insert into seats_used_up (partner_id, customer_id, product_id) select partner_id, customer_id, product_id from subscription where partner_id = $1',
      [partner.org],
    )
    await countAllGrowth(world().house)
    await world().sql(
      `update seats_used_up set since = now() - abs(hashtext(customer_id::text)) * interval '1 millisecond'`,
    )
    await world().sql('analyze')
    for (const table of ['subscription', 'provisioning', 'seats', 'seats_used_up', 'customer_order']) large.add(table)
    // Six counts of a hundred rows, each with the customer or the subscription beside it, and twelve months.
    await bounded(partner, '~/home', 100 * 18)
    for (const needs of ['provisioning', 'seats', 'renewal']) {
      await bounded(partner, `~/subscriptions?limit=${PAGE}&needs=${needs}`, OPERATORS)
      await bounded(partner, await deep(partner, `~/subscriptions?needs=${needs}`, 2_000), OPERATORS)
    }
    await bounded(partner, `~/subscriptions?limit=${PAGE}&needs=renewal&endsWithinDays=30`, OPERATORS)
    await bounded(partner, `~/subscriptions?limit=${PAGE}&endsWithinDays=30`, OPERATORS)
    await bounded(partner, `~/subscriptions?limit=${PAGE}`, OPERATORS)
    for (const sort of SORTS) {
      await bounded(partner, `~/customers?limit=${PAGE}&${sort}&rights=unheld`)
      await bounded(partner, await deep(partner, `~/customers?${sort}&rights=unheld`, 2_000))
    }
  })

  test('transfers that wait, and customers that have parted: the first page and one far down', async () => {
    await world().sql(
      `insert into subscription_transfer (customer_id, id, subscription_id, from_id, to_id, offer_id, quantity, state, asked_by, asked_at, lapses_at)
       select customer_id, gen_random_uuid(), id, $2, partner_id, offer_id, 1, case when quantity % 2 = 0 then 'declined' else 'asked' end, customer_id,
         ordered_at, now() + interval '9 days' from subscription where partner_id = $1`,
      [partner.org, customer.org],
    )
    await world().sql(
      `insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id, since, removed_at)
       select customer_id, gen_random_uuid(), partner_id, 'public', 'removed', false, gen_random_uuid(), since - interval '2 days', since - interval '1 day'
       from partner_customer where partner_id = $1`,
      [partner.org],
    )
    await world().sql('analyze')
    for (const table of ['subscription_transfer', 'relationship']) large.add(table)
    await bounded(partner, `~/transfers?limit=${PAGE}&open=true`, OPERATORS)
    await bounded(partner, await deep(partner, '~/transfers?open=true', 2_000), OPERATORS)
    await bounded(partner, `~/transfers?limit=${PAGE}&open=false`, OPERATORS)
    await bounded(partner, `~/former-customers?limit=${PAGE}`, OPERATORS)
    await bounded(partner, await deep(partner, '~/former-customers?', 2_000), OPERATORS)
  })

  test('service requests: each side’s list and the queue, each filter, be what it finds common or rare', async () => {
    // One in two and a half thousand waits, one in fifty is critical; the customer of most of them is the same.
    await world().sql(
      `insert into service_request (customer_id, id, partner_id, way, status, severity, subject, customer_name, answering, provider_since, opened_by, due_at, queue_at, solved_at)
       select $1, gen_random_uuid(), $2, 'without-rights', case when n % 2500 = 1 then 'waiting' when n % 100 = 2 then 'open' else 'solved' end,
         case when n % 50 = 1 then 'critical' else 'minimal' end, 's', 'c', 'provider', now(), gen_random_uuid(), now(),
         case when n % 2500 = 1 then now() + n * interval '1 second' else 'infinity' end, case when n % 2500 = 1 or n % 100 = 2 then null else now() end
       from generate_series(1, 20000) n`,
      [customer.org, partner.org],
    )
    await world().sql('analyze service_request')
    large.add('service_request')
    const queue = `/installation/${operator.org}/service-requests`
    for (const [by, at] of [
      [partner, '~/service-requests'],
      [customer, '~/service-requests'],
      [operator, queue],
    ] as const) {
      for (const filter of [
        '',
        '&status=waiting',
        '&status=open',
        '&status=unfinished',
        '&severity=critical',
        '&status=waiting&severity=critical',
        '&status=unfinished&severity=critical',
      ])
        await bounded(by, `${at}?limit=${PAGE}${filter}`)
      await bounded(by, await deep(by, `${at}?`, 2_000))
    }
    await bounded(partner, `~/service-requests?limit=${PAGE}&customerId=${customer.org}`)
    await bounded(operator, `${queue}?limit=${PAGE}&customerId=${customer.org}`)
  })

  test('renewals: the list, the rows of one, and those of an outcome that is rare', async () => {
    const { id } = ok(await partner.post('~/renewals', { withinDays: 30, lengthDays: 180, language: 'sv' }), 201)
    await world().sql(
      `insert into renewal_row (partner_id, renewal_id, row_no, customer_id, state)
       select $1, $2, n, gen_random_uuid(), case when n % 2500 = 1 then 'refused' else 'waiting' end from generate_series(1, 5000) n`,
      [partner.org, id],
    )
    await world().sql('analyze renewal_row')
    large.add('renewal_row')
    const rows = `~/renewals/${id}/rows`
    await bounded(partner, `~/renewals?limit=${PAGE}`)
    await bounded(partner, `${rows}?limit=${PAGE}`)
    await bounded(partner, `${rows}?limit=${PAGE}&state=refused`)
    await bounded(partner, await deep(partner, `${rows}?`, 5000))
  })

  test('licences: what there is, whom it can be given to, who holds what is common and what is rare', async () => {
    await bounded(customer, '~/licences')
    await bounded(customer, `~/licences/people?limit=${PAGE}`)
    await bounded(customer, await deep(customer, '~/licences/people?'))
    await bounded(customer, `~/licences/${products.common}/people?limit=${PAGE}`)
    await bounded(customer, await deep(customer, `~/licences/${products.common}/people?`))
    await bounded(customer, `~/licences/${products.rare}/people?limit=${PAGE}`)
    for (const q of ['00003', 'anst', 'anst 0000'])
      for (const list of ['people', `${products.common}/people`, `${products.rare}/people`])
        await bounded(customer, `~/licences/${list}?limit=${PAGE}&q=${encodeURIComponent(q)}`)
  })

  test('people: the first page, one far down, each filter and search, be what it finds common or rare', async () => {
    const people = `~/people?limit=${PAGE}`
    await bounded(partner, people)
    await bounded(partner, await deep(partner, '~/people?', STAFF))
    for (const more of ['state=active', 'state=blocked', 'state=deleted', 'role=partner.sales-agent'])
      await bounded(partner, `${people}&${more}`)
    for (const q of ['a', 'ann', 'ber', 'anna000777', 'anna00077', 'anna.77@', 'anna000777 be'])
      await bounded(partner, `${people}&q=${q}`)
    await bounded(partner, await deep(partner, '~/people?q=ber', STAFF))
    await bounded(partner, await deep(partner, '~/people?role=partner.default-user', STAFF))
    for (const more of ['q=b&state=blocked', 'q=anna000002&state=deleted', 'q=b&role=partner.sales-agent'])
      await bounded(partner, `${people}&${more}`)
    for (const more of ['q=ber&state=active', 'q=a&role=partner.default-user'])
      await bounded(partner, `${people}&${more}`)
  })

  test('the log: the first page and one far down', async () => {
    await bounded(partner, `~/activity?limit=${PAGE}`)
    await bounded(partner, await deep(partner, '~/activity?'))
    // Half of it was done on behalf: all of that by one person, for one counterpart.
    for (const only of ['behalf=yes', `counterpart=${partner.org}`, `counterpart=${partner.org}&person=${partner.org}`])
      await bounded(partner, `~/activity?limit=${PAGE}&${only}`)
  })

  test('the operator’s lists: the first page, one far down, each filter, and searches that find all or one', async () => {
    const customers = `/installation/${operator.org}/customers?limit=${PAGE}`
    await bounded(operator, customers, OPERATORS)
    await bounded(operator, await deep(operator, `/installation/${operator.org}/customers?`), OPERATORS)
    await bounded(operator, await deep(operator, `/installation/${operator.org}/customers?q=ab`), OPERATORS)
    for (const more of ['state=unverified', 'q=k', 'q=kun', 'q=kund000777', 'q=ab kund000777'])
      await bounded(operator, `${customers}&${more}`, OPERATORS)
    await bounded(operator, `/installation/${operator.org}/partners?limit=${PAGE}`, OPERATORS)
  })

  test('the operator’s figures count no further than they are shown', async () => {
    await bounded(operator, `/installation/${operator.org}/overview`, 10_001 * 4)
  })

  test('deliveries of the whole installation: the first page and one far down', async () => {
    await bounded(operator, `/installation/${operator.org}/deliveries?limit=${PAGE}`)
    await bounded(operator, await deep(operator, `/installation/${operator.org}/deliveries?`))
  })
})
