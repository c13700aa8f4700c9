import type pg from 'pg'
import { QUEUES } from '#platform/jobs.ts'
import { VERSION } from '#platform/version.ts'
import { EXACT_TEXT, readTables, type Table } from './tables.store.ts'

export const FORMAT = 1
const PAGE = 200

export type Header = {
  ombud: 'backup'
  format: number
  version: string
  at: string
  from: string
  mode: string
  migrations: { name: string; digest: string }[]
}
/** The line before a table's rows; the rows are arrays in the order of its columns, each value as text or null. */
export type TableLine = { table: string; columns: string[] }
export const JOBS: TableLine = { table: 'jobs', columns: ['queue', 'data', 'start_after'] }

/**
 * The database as lines of JSON: a header, then table after table. All of it is read in one transaction that sees one moment, a page at a
 * time, so that neither the server nor the memory notices.
 */
export async function* dumpLines(client: pg.ClientBase, kind: string): AsyncGenerator<string> {
  await client.query('begin isolation level repeatable read read only')
  await client.query(EXACT_TEXT)
  try {
    const tables = await readTables(client)
    yield JSON.stringify(await header(client, kind))
    for (const table of tables) {
      yield JSON.stringify({
        table: table.name,
        columns: table.columns.map((column) => column.name),
      } satisfies TableLine)
      yield* rowLines(client, rowsOf(table))
    }
    yield JSON.stringify(JOBS)
    yield* rowLines(client, waitingJobs)
  } finally {
    await client.query('rollback')
  }
}

async function header(client: pg.ClientBase, kind: string): Promise<Header> {
  const { rows } = await client.query<{ at: Date; mode: string | null }>(
    'select now() as at, (select mode from public.installation) as mode',
  )
  const migrations = await client.query<{ name: string; digest: string }>(
    'select name, digest from public.migration order by name',
  )
  return {
    ombud: 'backup',
    format: FORMAT,
    version: VERSION,
    at: rows[0]?.at.toISOString() ?? '',
    from: kind,
    mode: rows[0]?.mode ?? 'none',
    migrations: migrations.rows,
  }
}

const rowsOf = ({ name, columns }: Table) =>
  `select json_build_array(${columns.map((column) => `${column.name}::text`).join(', ')})::text as line from ${name}`

/** What waits or is being done at this moment, without anything of the library's own tables but the queue, the ids and the time. */
const waitingJobs = `select json_build_array(name, data::text, to_char(start_after, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))::text as line from pgboss.job
  where state in ('created', 'retry', 'active') and name in (${QUEUES.map((queue) => `'${queue}'`).join(', ')})`

async function* rowLines(client: pg.ClientBase, query: string): AsyncGenerator<string> {
  await client.query(`declare lines no scroll cursor for ${query}`)
  for (;;) {
    const { rows } = await client.query<{ line: string }>(`fetch ${PAGE} from lines`)
    for (const row of rows) yield row.line
    if (rows.length < PAGE) break
  }
  await client.query('close lines')
}
