import { resolve } from 'node:path'
import type pg from 'pg'
import type { Database } from '#platform/database.ts'
import { prepareJobs } from '#platform/jobs.ts'
import { createDoors, migrate, underMigrationLock } from '#platform/migrate.ts'
import { readBackup } from './backup-file.ts'
import { withDatabase } from './database.ts'
import type { Header } from './dump.store.ts'
import { buildSchema, loadLines } from './load.store.ts'
import type { Given } from './run.ts'
import { isEmpty } from './tables.store.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'

/** A backup into an empty database, all of it or nothing; then the schema is brought to this version. */
export async function restore({ words }: Given, terminal: Terminal): Promise<void> {
  const [file] = words
  if (file === undefined || words.length > 1) throw new WrongWords('restore takes one FILE.')
  const path = resolve(terminal.folder, file)
  // The first line is read before a database is touched, so that a wrong name does not even make one.
  const header = await headerOf(path)
  await withDatabase(terminal, 'make', async (db) => {
    const loaded = await underMigrationLock(db, (client) => load(client, db, path, header))
    const newer = await migrate(db)
    await db.owner.query('analyze')
    terminal.say(
      `Restored ${loaded.rows} rows and ${loaded.jobs} waiting jobs, as they were at ${header.at}${newer.length > 0 ? `, and then brought up to date: ${newer.join(', ')}` : ''}.`,
    )
    terminal.note(
      `This database was born in mode ${header.mode}. Start the server with the keys that the backed-up installation had.`,
    )
  })
}

async function headerOf(path: string): Promise<Header> {
  for await (const line of readBackup(path)) return JSON.parse(line) as Header
  throw new Undone(`${path} is empty.`)
}

async function load(client: pg.PoolClient, db: Database, path: string, header: Header) {
  if (!(await isEmpty(client)))
    throw new Undone(
      `The database is not empty, and a restore overwrites nothing. ${db.kind === 'embedded' ? 'Set OMBUD_DATA_DIR to a new folder.' : 'Make a new one: create database ombud owner ombud_owner.'}`,
    )
  await createDoors(client)
  await prepareJobs(client, db.kind)
  const lines = readBackup(path)
  await lines.next()
  await client.query('begin')
  await buildSchema(client, header)
  const loaded = await loadLines(client, lines)
  await client.query('commit')
  return loaded
}
