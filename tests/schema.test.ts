import assert from 'node:assert/strict'
import { test } from 'node:test'
import { DOORS, readMigrations } from '#platform/migrate.ts'
import { on } from '#tests/world.ts'

/** By what an organisation's rows are told from another's; the first column of every key, so that they can lie on a server of their own. */
const BELONGS_TO = ['organisation_id', 'customer_id', 'partner_id']

/**
 * Read by all and changed seldom: they can stand on every server, and may be pointed at. The directory of organisations, each with its one row; what the provider runs and sells;
 * people, who are guests in other organisations under the id that their credential has.
 */
const DIRECTORY = ['organisation', 'person', 'product', 'service', 'offer', 'offer_price', 'offer_path']

on('postgresql', 'the schema', (world) => {
  type Key = { table: string; name: string; columns: string[] }
  const walled = async () =>
    (
      await world().sql(
        `select relname from pg_class where relrowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace order by 1`,
      )
    ).map((row) => row.relname as string)
  const columnsOf = (of: string, by: string) =>
    `array(select a.attname::text from unnest(${by}) with ordinality u(n, at) join pg_attribute a on a.attrelid = ${of} and a.attnum = u.n order by u.at)`
  const keys = () =>
    world().sql<Key>(
      `select c.relname as table, x.relname as name, ${columnsOf('i.indrelid', 'i.indkey::smallint[]')} as columns from pg_index i
       join pg_class c on c.oid = i.indrelid join pg_class x on x.oid = i.indexrelid where i.indisunique and c.relnamespace = 'public'::regnamespace`,
    )

  test('every table that names an organisation stands behind the wall, for everybody but its owner', async () => {
    const naming = await world().sql(
      `select distinct table_name from information_schema.columns c join information_schema.tables t using (table_schema, table_name)
       where table_schema = 'public' and table_type = 'BASE TABLE' and column_name in ('organisation_id', 'customer_id', 'partner_id', 'home_id')`,
    )
    const behind = await walled()
    assert.deepEqual(
      naming.map((row) => row.table_name).filter((table) => !behind.includes(table)),
      [],
    )
    assert.ok(DIRECTORY.every((table) => behind.includes(table)))
    // Not forced: the owner's functions look over the wall (schema door), and nobody else is the owner.
    const others = await world().sql(
      `select rolname from pg_roles r where rolname = any($1) and (rolbypassrls or rolsuper or exists (select 1 from pg_class where relowner = r.oid))`,
      [[...DOORS, new URL(world().db.url ?? '').username]],
    )
    assert.deepEqual(others, [])
  })

  test('every policy is for a door by name, and each table behind the wall has one', async () => {
    const policies = await world().sql(
      `select tablename, roles::text[] as roles from pg_policies where schemaname = 'public'`,
    )
    for (const { tablename, roles } of policies)
      assert.ok(
        roles.every((role: string) => (DOORS as readonly string[]).includes(role)),
        `${tablename}: ${roles}`,
      )
    for (const table of await walled())
      assert.ok(
        policies.some((policy) => policy.tablename === table),
        table,
      )
  })

  test('primary and unique keys begin with whose row it is, all of a table with the same', async () => {
    const [tables, all] = [await walled(), await keys()]
    for (const table of tables.filter((name) => !DIRECTORY.includes(name))) {
      const own = all.filter((key) => key.table === table)
      assert.ok(own.length > 0, table)
      for (const { name, columns } of own) {
        assert.ok(BELONGS_TO.includes(columns[0] ?? ''), `${name} begins with ${columns[0]}`)
        assert.equal(columns[0], own[0]?.columns[0], `${table} belongs to two`)
      }
    }
  })

  test('authority belongs to the customer, a request to its partner, and so does the partner’s list', async () => {
    const all = await keys()
    const first = (table: string) => all.find((key) => key.name === `${table}_pkey`)?.columns[0]
    assert.deepEqual(
      [
        'relationship',
        'delegation',
        'relationship_request',
        'request_fact',
        'partner_customer',
        'partner_customer_word',
      ].map(first),
      ['customer_id', 'customer_id', 'partner_id', 'partner_id', 'partner_id', 'partner_id'],
    )
  })

  test('what points from one organisation’s row to another row stays within that organisation', async () => {
    const pointing = await world().sql<Key & { to: string }>(
      `select c.relname as table, k.conname as name, f.relname as to, ${columnsOf('k.conrelid', 'k.conkey')} as columns from pg_constraint k
       join pg_class c on c.oid = k.conrelid join pg_class f on f.oid = k.confrelid where k.contype = 'f' and c.relnamespace = 'public'::regnamespace`,
    )
    const tables = (await walled()).filter((table) => !DIRECTORY.includes(table))
    for (const { name, to, columns } of pointing)
      if (tables.includes(to)) assert.ok(BELONGS_TO.includes(columns[0] ?? ''), `${name} begins with ${columns[0]}`)
  })

  test('nothing is kept whole by a trigger, or in order by a sequence', async () => {
    assert.deepEqual(
      await world().sql(
        `select tgname from pg_trigger t join pg_class c on c.oid = tgrelid where not tgisinternal and c.relnamespace = 'public'::regnamespace`,
      ),
      [],
    )
    assert.deepEqual(
      await world().sql(`select relname from pg_class where relkind = 'S' and relnamespace = 'public'::regnamespace`),
      [],
    )
  })
})

test('a column that is not clear by its name has a sentence where it first stands', () => {
  const said = new Set<string>()
  const unclear = new Set<string>()
  for (const { text } of readMigrations())
    for (const [, table = '', body = ''] of text.matchAll(/^create table (\S+) \(\n([\s\S]*?)\n\);/gm))
      // The sign-in library's names are the library's.
      for (const [, column = '', rest = ''] of table.startsWith('auth.')
        ? []
        : body.matchAll(/^ {2}([a-z_]+) (.*)$/gm)) {
        if (/^(primary|unique|foreign|check)$/.test(column)) continue
        if (rest.includes('-- ')) said.add(column)
        else if (!CLEAR.test(column) && !said.has(column)) unclear.add(`${table}.${column}`)
      }
  assert.ok(said.size > 40)
  assert.deepEqual([...unclear], [])
})

/** Ids, instants and who, and the words of the glossary or of any address book. */
const CLEAR =
  /^(id|at|\w+_id|\w+_at|\w+_by|since|version|count|mode|kind|state|name|\w+_name|title|body|data|edition|effective_from|key|cloud|country|city|language|email|\w+_email|registration_number|sort_key|roles|scopes|last_used_on|binding|purpose|include_rights|template|length_days|open_days|decline_reason|decline_note|domain|side|document|salt|value|actor_kind|attempts|word|route|address_hash)$/
