import type pg from 'pg'

/** A table of ours as a backup knows it: its quoted name, its columns and their types, in the table's own order. */
export type Table = { name: string; columns: { name: string; type: string }[] }

/** Every text in one form, whatever the session's settings: values travel as text, and each type reads its own text exactly. Names are whole. */
export const EXACT_TEXT = `set local search_path = ''; set local time zone 'UTC'; set local datestyle = 'ISO, YMD'; set local intervalstyle = 'iso_8601'; set local bytea_output = 'hex'; set local extra_float_digits = 1`

/** Our tables, those that others point at first, without what the database computes itself. The job library's are its own: what waits in them is carried apart. */
export async function readTables(client: pg.ClientBase): Promise<Table[]> {
  const { rows } = await client.query<{ name: string; column: string; type: string }>(`
    select c.oid::regclass::text as name, quote_ident(a.attname) as column, format_type(a.atttypid, a.atttypmod) as type
    from pg_class c join pg_namespace n on n.oid = c.relnamespace join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
    where c.relkind in ('r', 'p') and n.nspname in ('public', 'auth', 'door') order by 1, a.attnum`)
  const tables = new Map<string, Table>()
  for (const { name, column, type } of rows) {
    const table = tables.get(name) ?? { name, columns: [] }
    table.columns.push({ name: column, type })
    tables.set(name, table)
  }
  return inOrder([...tables.values()], await readReferences(client))
}

async function readReferences(client: pg.ClientBase) {
  const { rows } = await client.query<{ from: string; to: string }>(
    `select conrelid::regclass::text as from, confrelid::regclass::text as to from pg_constraint where contype = 'f' and conrelid <> confrelid`,
  )
  return rows
}

/** What is pointed at comes before what points. */
function inOrder(tables: readonly Table[], references: readonly { from: string; to: string }[]): Table[] {
  const placed: Table[] = []
  let rest = [...tables]
  while (rest.length > 0) {
    const waiting = new Set(rest.map((table) => table.name))
    const free = rest.filter((table) => !references.some(({ from, to }) => from === table.name && waiting.has(to)))
    if (free.length === 0) throw new Error(`these tables point at each other: ${[...waiting].join(', ')}`)
    placed.push(...free)
    rest = rest.filter((table) => !free.includes(table))
  }
  return placed
}

/** Tables outside the system's own; of the job library only jobs count, because an interrupted restore leaves its tables empty. */
export async function isEmpty(client: pg.ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ tables: number; jobs: string | null }>(`
    select count(*) filter (where n.nspname <> 'pgboss') as tables, to_regclass('pgboss.job')::text as jobs
    from pg_class c join pg_namespace n on n.oid = c.relnamespace
    where c.relkind in ('r', 'p') and n.nspname !~ '^pg_' and n.nspname <> 'information_schema'`)
  if ((rows[0]?.tables ?? 0) > 0) return false
  return !rows[0]?.jobs || (await client.query('select 1 from pgboss.job limit 1')).rows.length === 0
}
