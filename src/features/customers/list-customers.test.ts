import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Client, Made, World } from '#tests/world.ts'
import { newPartner, ok, onBothDatabases, refused } from '#tests/world.ts'
import { searchWords, sortKey } from '#platform/sort-key.ts'
import { newId } from '#platform/ids.ts'

const NAMES = ['Zeta', 'Östra Bageriet', 'Ängby Bygg', 'Åby Åkeri', 'alfa', 'Bageri Lind', 'Čapek & Syn', 'Örn', 'Ål']
const SWEDISH = ['alfa', 'Bageri Lind', 'Čapek & Syn', 'Zeta', 'Åby Åkeri', 'Ål', 'Ängby Bygg', 'Örn', 'Östra Bageriet']

/** Rows of the list alone: it is an index, and reading it asks nothing else. */
async function listed(world: World, partner: Made, names: readonly string[], change: Record<string, unknown> = {}) {
  for (const [i, name] of names.entries()) {
    const row = {
      country: i % 2 ? 'NO' : 'SE',
      rights_until: i % 3 ? null : new Date(Date.now() + 86_400_000),
      ...change,
    }
    const id = newId()
    await world.sql(
      `insert into partner_customer (partner_id, customer_id, name, sort_key, domain, country, time_zone, state, since, rights_until, rights_count)
       values ($1, $2, $3, $4, $5, $6, 'Europe/Stockholm', 'active', now() - $7 * interval '1 microsecond', $8, 2)`,
      [partner.id, id, name, sortKey(name), `c${i}.example`, row.country, i, row.rights_until],
    )
    for (const word of [...searchWords(name, `c${i}.example`), id])
      await world.sql(
        `insert into partner_customer_word (partner_id, word, sort_key, since, customer_id)
         select partner_id, $3, sort_key, since, customer_id from partner_customer where partner_id = $1 and customer_id = $2`,
        [partner.id, id, word],
      )
  }
}

async function pages(client: Client, path: string, limit: number): Promise<any[]> {
  const found: any[] = []
  let cursor = ''
  for (;;) {
    const page = ok(await client.get(`${path}${path.includes('?') ? '&' : '?'}limit=${limit}${cursor}`))
    found.push(...page.items)
    if (page.next === null) return found
    cursor = `&cursor=${page.next}`
  }
}

onBothDatabases('the list of customers', (world) => {
  const partnerWith = async (names: readonly string[] = NAMES) => {
    const partner = await newPartner(world())
    await listed(world(), partner, names)
    return partner
  }
  const namesOf = (items: any[]) => items.map((item) => item.name)

  test('by name in Swedish order, å, ä, ö last, on both databases alike', async () => {
    const { client } = await partnerWith()
    assert.deepEqual(namesOf(ok(await client.get('~/customers')).items), SWEDISH)
  })

  test('every page size gives every row once, in both sorts, though many began in the same millisecond', async () => {
    const { client } = await partnerWith()
    for (const sort of ['name', 'newest']) {
      const whole = namesOf(ok(await client.get(`~/customers?sort=${sort}&limit=100`)).items)
      assert.equal(whole.length, NAMES.length)
      for (const limit of [1, 2, 5])
        assert.deepEqual(namesOf(await pages(client, `~/customers?sort=${sort}`, limit)), whole, `${sort} by ${limit}`)
    }
  })

  test('rows added while somebody pages move nothing', async () => {
    const partner = await partnerWith(['b', 'd', 'f'])
    const first = ok(await partner.client.get('~/customers?limit=2'))
    await listed(world(), partner, ['a', 'c', 'e'])
    const next = ok(await partner.client.get(`~/customers?limit=10&cursor=${first.next}`))
    assert.deepEqual([...namesOf(first.items), ...namesOf(next.items)], ['b', 'd', 'e', 'f'])
  })

  test('a cursor is good for its list, its filters and its sort alone, and cannot be forged', async () => {
    const [partner, other] = [await partnerWith(), await partnerWith()]
    const { next } = ok(await partner.client.get('~/customers?limit=2&country=SE'))
    const get = (query: string, client = partner.client) => client.get(`~/customers?${query}`)
    ok(await get(`limit=3&country=SE&cursor=${next}`))
    const forged = `${next.slice(0, -2)}AA`
    for (const query of [
      `country=NO&cursor=${next}`,
      `cursor=${next}`,
      `country=SE&sort=newest&cursor=${next}`,
      `country=SE&cursor=${forged}`,
      'cursor=x',
      'cursor=',
    ]) {
      const problem = refused(await get(query), 'invalid-input', 400)
      assert.equal(problem.errors[0].pointer, '/query/cursor')
    }
    refused(await get(`country=SE&cursor=${next}`, other.client), 'invalid-input', 400)
    refused(await partner.client.get(`~/relationship-requests?cursor=${next}`), 'invalid-input', 400)
    refused(await partner.client.get(`~/activity?cursor=${next}`), 'invalid-input', 400)
    refused(await partner.client.get(`~/people?cursor=${next}`), 'invalid-input', 400)
  })

  test('found by the beginning of any word of the name, by domain and by id; accents may be left out', async () => {
    const { client } = await partnerWith()
    const found = async (q: string) => namesOf(ok(await client.get(`~/customers?q=${encodeURIComponent(q)}`)).items)
    assert.deepEqual(await found('bager'), ['Bageri Lind', 'Östra Bageriet'])
    assert.deepEqual(await found('ÖSTRA'), ['Östra Bageriet'])
    assert.deepEqual(await found('ostra bag'), ['Östra Bageriet'])
    assert.deepEqual(await found('lind bag'), ['Bageri Lind'])
    assert.deepEqual(await found('åb'), ['Åby Åkeri'])
    assert.deepEqual(await found('b'), ['Bageri Lind', 'Ängby Bygg', 'Östra Bageriet'])
    assert.deepEqual(await found('b l'), ['Bageri Lind'])
    assert.deepEqual(await found('c3.'), [NAMES[3]])
    assert.deepEqual(await found('c3.example'), [NAMES[3]])
    const [{ id, name }] = ok(await client.get('~/customers?limit=1')).items
    assert.deepEqual(await found(id), [name])
    for (const q of ['ageri', '%', '_', '\\', "'", 'finns-inte', '🤷']) assert.deepEqual(await found(q), [], q)
  })

  test('what is found comes in the order asked for, page by page, with filters as without', async () => {
    const { client } = await partnerWith()
    const found = async (query: string) => namesOf(await pages(client, `~/customers?q=a&${query}`, 1))
    assert.deepEqual(await found('sort=name'), ['alfa', 'Åby Åkeri', 'Ål', 'Ängby Bygg'])
    assert.deepEqual(await found('sort=newest'), ['Ål', 'alfa', 'Åby Åkeri', 'Ängby Bygg'])
    assert.deepEqual(await found('sort=newest&country=SE'), ['Ål', 'alfa', 'Ängby Bygg'])
    assert.deepEqual(await found('rights=without'), ['alfa', 'Ål', 'Ängby Bygg'])
  })

  test('filtered by country, state and rights; a right whose end has passed is none', async () => {
    const partner = await partnerWith()
    const count = async (query: string) => ok(await partner.client.get(`~/customers?limit=100&${query}`)).items.length
    assert.deepEqual(
      [await count('country=SE'), await count('country=NO'), await count('rights=with'), await count('rights=without')],
      [5, 4, 3, 6],
    )
    await world().sql(
      'update partner_customer set rights_until = now() where partner_id = $1 and rights_until is not null',
      [partner.id],
    )
    assert.deepEqual(
      [await count('rights=with'), await count('rights=without'), await count('state=ending')],
      [0, 9, 0],
    )
    assert.deepEqual(ok(await partner.client.get('~/customers/countries')).countries, ['NO', 'SE'])
  })

  const tagged = async (partner: Made, names: readonly string[], tag: string) => {
    const { items } = ok(await partner.client.get('~/customers?limit=100'))
    const ids = items.filter((item: any) => names.includes(item.name)).map((item: any) => item.id)
    await world().sql(
      `insert into customer_tag (partner_id, customer_id, tag, sort_key, since)
       select partner_id, customer_id, $3, sort_key, since from partner_customer where partner_id = $1 and customer_id = any($2::uuid[])`,
      [partner.id, ids, tag],
    )
  }

  test('filtered by tag, in both sorts, page by page and with other filters', async () => {
    const partner = await partnerWith()
    await tagged(partner, ['Ål', 'alfa', 'Örn', 'Bageri Lind'], 'Guld')
    await tagged(partner, ['Ål'], 'Norr')
    const found = async (query: string) => namesOf(await pages(partner.client, `~/customers?${query}`, 1))
    assert.deepEqual(await found('tag=Guld'), ['alfa', 'Bageri Lind', 'Ål', 'Örn'])
    assert.deepEqual(await found('tag=Guld&sort=newest'), ['Ål', 'Örn', 'Bageri Lind', 'alfa'])
    assert.deepEqual(await found('tag=Norr'), ['Ål'])
    assert.deepEqual(await found('tag=guld'), [])
    assert.deepEqual(await found('tag=Guld&country=SE'), ['alfa', 'Ål'])
    assert.deepEqual(await found('tag=Guld&q=bag'), ['Bageri Lind'])
    assert.deepEqual(
      await found('tag=Guld&rights=without'),
      ['alfa', 'Bageri Lind', 'Ål', 'Örn'].filter((name) => NAMES.indexOf(name) % 3),
    )
    assert.deepEqual(ok(await partner.client.get('~/customers/count?tag=Guld')), { count: 4, more: false })
    refused(await partner.client.get(`~/customers?tag=${'x'.repeat(51)}`), 'invalid-input', 400)
  })

  test('a tag that is given is found at once, and one that is taken away no more', async () => {
    const partner = await partnerWith(['Ål'])
    const [{ id }] = ok(await partner.client.get('~/customers')).items
    await world().sql(
      `insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone)
       values ($1, 'public', 'customer', 'Ål', 'al', '\\x00', 'Ål', 'SE', 'sv', 'Europe/Stockholm')`,
      [id],
    )
    await world().sql(
      `insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id) values ($1, gen_random_uuid(), $2, 'public', 'active', false, gen_random_uuid())`,
      [id, partner.id],
    )
    const put = (tags: string[]) => partner.client.put(`~/customers/${id}/tags`, { tags })
    ok(await put(['Guld']))
    assert.equal(ok(await partner.client.get('~/customers?tag=Guld')).items.length, 1)
    ok(await put(['Silver']))
    assert.equal(ok(await partner.client.get('~/customers?tag=Guld')).items.length, 0)
  })

  test('what ends within so many days, the soonest first, whatever the sort; what goes on by itself is left out', async () => {
    const partner = await partnerWith(['a', 'b', 'c', 'd'])
    for (const [name, days] of [
      ['a', 80],
      ['b', 20],
      ['c', 29],
      ['d', -1],
    ] as const)
      await world().sql(
        `update partner_customer set rights_next = now() + $3 * interval '1 day', rights_until = now() + interval '300 days' where partner_id = $1 and name = $2`,
        [partner.id, name, days],
      )
    const found = async (query: string) => namesOf(await pages(partner.client, `~/customers?${query}`, 1))
    assert.deepEqual(await found('endsWithin=30'), ['b', 'c'])
    for (const sort of ['name', 'newest']) assert.deepEqual(await found(`endsWithin=90&sort=${sort}`), ['b', 'c', 'a'])
    assert.deepEqual(await found('endsWithin=90&country=NO'), ['b'])
    await tagged(partner, ['a', 'd'], 'Guld')
    assert.deepEqual(await found('endsWithin=90&tag=Guld'), ['a'])
    assert.deepEqual(ok(await partner.client.get('~/customers/count?endsWithin=30')), { count: 2, more: false })
    const [first] = ok(await partner.client.get('~/customers?endsWithin=30')).items
    assert.match(first.rightsNextDay, /^\d{4}-\d\d-\d\d$/)
    const { next } = ok(await partner.client.get('~/customers?limit=1&endsWithin=90'))
    refused(await partner.client.get(`~/customers?limit=1&endsWithin=30&cursor=${next}`), 'invalid-input', 400)
  })

  test('as a file: the list or what is filtered, in its order, page after page, formulas defused', async () => {
    const partner = await partnerWith([...NAMES, '=1+1'])
    await tagged(partner, ['Ål', 'alfa'], 'Guld')
    const file = async (query = '') => {
      const answer = await partner.client.get(`~/customers/export${query}`)
      assert.equal(answer.status, 200, answer.text)
      return answer.text.replace('\uFEFF', '').trim().split('\r\n')
    }
    const [headers, ...rows] = await file()
    assert.equal(headers, 'Customer id,Company name,Primary domain name,Relationship,Country,Rights until')
    assert.deepEqual(
      rows.map((row) => row.split(',')[1]),
      ["'=1+1", ...SWEDISH],
    )
    assert.match(String(rows[1]), /^[0-9a-f-]{36},alfa,c4\.example,Reseller,SE,$/)
    assert.equal((await file('?tag=Guld')).length, 3)
    partner.client.language = 'sv'
    assert.match(String((await file())[0]), /^Kund-id;Företagsnamn;/)
    const many = await newPartner(world())
    await listed(
      world(),
      many,
      Array.from({ length: 1001 }, (_, i) => `Kund ${i}`),
    )
    assert.equal(new Set((await many.client.get('~/customers/export')).text.trim().split('\r\n')).size, 1002)
    refused(await (await partner.add('partner.billing-admin')).get('~/customers/export'), 'not-allowed', 403)
    refused(await many.client.get(`/organisations/${partner.id}/customers/export`), 'not-found', 404)
  })

  test('the count is exact, with filters', async () => {
    const { client } = await partnerWith()
    assert.deepEqual(ok(await client.get('~/customers/count')), { count: 9, more: false })
    assert.deepEqual(ok(await client.get('~/customers/count?country=SE&q=al')), { count: 2, more: false })
  })

  test('a partner sees its own customers only', async () => {
    const [partner, other] = [await partnerWith(), await newPartner(world())]
    assert.deepEqual(ok(await other.client.get('~/customers')).items, [])
    refused(await other.client.get(`/organisations/${partner.id}/customers`), 'not-found', 404)
  })

  test('the log, the requests and the people page whole, though events of one act share an instant', async () => {
    const astrid = await world().as('astrid')
    await world().sql(
      `update event set at = date_trunc('milliseconds', now()) + interval '123 microseconds' where organisation_id = $1`,
      [astrid.org],
    )
    await world().sql(
      `update relationship_request set created_at = date_trunc('milliseconds', now()) + interval '123 microseconds' where partner_id = $1`,
      [astrid.org],
    )
    const gustav = await world().as('gustav')
    for (const [client, path] of [
      [astrid, '~/activity'],
      [astrid, '~/relationship-requests'],
      [gustav, '~/people'],
    ] as const) {
      const whole = ok(await client.get(`${path}?limit=100`)).items.map((item: any) => item.id)
      assert.ok(whole.length > 1, path)
      assert.deepEqual(
        (await pages(client, path, 1)).map((item) => item.id),
        whole,
        path,
      )
    }
  })
})
