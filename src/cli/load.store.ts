import type pg from 'pg'
import { withOwnersBoss } from '#platform/jobs.ts'
import { MIGRATION_TABLE, readMigrations } from '#platform/migrate.ts'
import { FORMAT, JOBS, type Header, type TableLine } from './dump.store.ts'
import { EXACT_TEXT, readTables, type Table } from './tables.store.ts'
import { Undone } from './terminal.ts'

/** As much as is sent to the database at once. */
const MOST_ROWS = 500
const MOST_BYTES = 1_000_000

/** The schema exactly as it was when the backup was made: the same migrations, told by their digests. Newer ones come afterwards. */
export async function buildSchema(client: pg.ClientBase, header: Header): Promise<void> {
  if (header.ombud !== 'backup' || header.format !== FORMAT)
    throw new Undone('This is not a backup that this version can read.')
  const ours = readMigrations()
  await client.query(MIGRATION_TABLE)
  for (const { name, digest } of header.migrations) {
    const migration = ours.find((known) => known.name === name)
    if (!migration)
      throw new Undone(
        `The backup was made by a newer version (${header.version}), whose ${name} is not here. Restore it with that version.`,
      )
    if (migration.digest !== digest)
      throw new Undone(
        `The migration ${name} is not the one that the backup was made with. Restore the file as it was released.`,
      )
    await client.query(migration.text)
  }
  await client.query(EXACT_TEXT)
}

/** Puts all rows and all waiting jobs in; gives the number of both. */
export async function loadLines(
  client: pg.ClientBase,
  lines: AsyncIterable<string>,
): Promise<{ rows: number; jobs: number }> {
  const tables = await readTables(client)
  // What a migration itself put in stands in the backup as well.
  await client.query(`truncate ${tables.map((table) => table.name).join(', ')}`)
  const loaded = { rows: 0, jobs: 0 }
  for await (const { head, rows } of batches(lines)) {
    if (head.table === JOBS.table) loaded.jobs += await loadJobs(client, rows)
    else loaded.rows += await loadRows(client, tableOf(tables, head), rows)
  }
  return loaded
}

function tableOf(tables: readonly Table[], head: TableLine): Table {
  const table = tables.find(({ name }) => name === head.table)
  if (!table || table.columns.map((column) => column.name).join() !== head.columns.join())
    throw new Undone(`The backup's table ${head.table} does not fit the schema it names.`)
  return table
}

type Batch = { head: TableLine; rows: string[] }

async function* batches(lines: AsyncIterable<string>): AsyncGenerator<Batch> {
  let batch: Batch | undefined
  let bytes = 0
  for await (const line of lines) {
    const head = line.startsWith('{') ? (JSON.parse(line) as TableLine) : undefined
    if (batch && batch.rows.length > 0 && (head || batch.rows.length === MOST_ROWS || bytes > MOST_BYTES)) {
      yield batch
      batch = { head: batch.head, rows: [] }
      bytes = 0
    }
    if (head) batch = { head, rows: [] }
    else batch?.rows.push(line)
    bytes += line.length
  }
  if (batch && batch.rows.length > 0) yield batch
}

async function loadRows(client: pg.ClientBase, { name, columns }: Table, rows: readonly string[]): Promise<number> {
  const values = columns.map((column, i) => `(v ->> ${i})::${column.type}`).join(', ')
  const { rowCount } = await client.query(
    `insert into ${name} (${columns.map((column) => column.name).join(', ')}) select ${values} from json_array_elements($1::json) v`,
    [`[${rows.join(',')}]`],
  )
  return rowCount ?? 0
}

/** Waiting jobs are given to the library anew: it may have changed its tables since. Their ids are in them; doing one twice does no harm. */
async function loadJobs(client: pg.ClientBase, rows: readonly string[]): Promise<number> {
  const byQueue = Map.groupBy(
    rows.map((row) => JSON.parse(row) as [string, string, string]),
    ([queue]) => queue,
  )
  const executor = {
    executeSql: async (text: string, values?: unknown[]) => ({
      rows: (await client.query(text, values)).rows as unknown[],
    }),
  }
  await withOwnersBoss(client, async (boss) => {
    for (const [queue, jobs] of byQueue)
      await boss.insert(
        queue,
        jobs.map(([, data, startAfter]) => ({ data: JSON.parse(data) as object, startAfter })),
        { db: executor },
      )
  })
  return rows.length
}
