import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import type { Database } from './database.ts'
import { sha256hex } from './keys.ts'
import { prepareJobs } from './jobs.ts'

const FOLDER = join(import.meta.dirname, '../../db/migrations')

/** The doors of the database: what a transaction may take on. The server's login inherits none of them. */
export const DOORS = ['ombud_app', 'ombud_sign_in', 'ombud_clock', 'ombud_operator', 'ombud_jobs'] as const

export class MigrationChanged extends Error {}

/** Brings the schema to this version: one at a time under a lock, before anything listens. */
export async function migrate(db: Database): Promise<string[]> {
  return underMigrationLock(db, async (client) => {
    await createDoors(client)
    const applied = await applyMissing(client)
    await prepareJobs(client, db.kind)
    await grantDoors(client, db)
    return applied
  })
}

/** Whoever changes the schema is alone: a second server that starts meanwhile waits here. */
export async function underMigrationLock<T>(db: Database, work: (client: pg.PoolClient) => Promise<T>): Promise<T> {
  // On the embedded database this is the only connection, so nothing here may ask the pool for another.
  const client = await db.owner.connect()
  try {
    await client.query('select pg_advisory_lock(7400)')
    try {
      return await work(client)
    } catch (error) {
      // Whatever was begun is undone; the connection could not even be unlocked before.
      await client.query('rollback').catch(() => undefined)
      throw error
    } finally {
      await client.query('select pg_advisory_unlock(7400)')
    }
  } finally {
    client.release()
  }
}

/** Roles belong to the whole cluster: another installation may have made them, or be making them now. */
export async function createDoors(client: pg.ClientBase) {
  for (const door of DOORS)
    await client.query(
      `do $$ begin create role ${door} nologin; exception when duplicate_object or unique_violation then null; end $$`,
    )
}

export const MIGRATION_TABLE =
  'create table if not exists migration (name text primary key, digest text not null, applied_at timestamptz not null default now())'

async function applyMissing(client: pg.PoolClient): Promise<string[]> {
  await client.query(MIGRATION_TABLE)
  const { rows } = await client.query<{ name: string; digest: string }>('select name, digest from migration')
  const known = new Map(rows.map((row) => [row.name, row.digest]))
  const applied: string[] = []
  for (const { name, text, digest } of readMigrations()) {
    if (known.has(name)) {
      if (known.get(name) !== digest)
        throw new MigrationChanged(
          `The migration ${name} was changed after it had been applied. Restore the file; a change is a new migration.`,
        )
      continue
    }
    await client.query(`begin; ${text}; insert into migration (name, digest) values ('${name}', '${digest}'); commit`)
    applied.push(name)
  }
  return applied
}

export const migrationNames = () =>
  readdirSync(FOLDER)
    .filter((name) => name.endsWith('.sql'))
    .toSorted()

/** The migrations of this version, in their order, each with the digest that a database remembers. */
export const readMigrations = () =>
  migrationNames().map((name) => {
    const text = readFileSync(join(FOLDER, name), 'utf8')
    return { name, text, digest: sha256hex(text) }
  })

/** Lets the server's login take on each door; on the embedded database the one user owns them anyway. */
async function grantDoors(client: pg.PoolClient, db: Database) {
  if (db.kind === 'embedded') return
  const { rows } = await db.pool.query<{ login: string }>('select session_user as login')
  const login = `"${rows[0]?.login.replaceAll('"', '""')}"`
  for (const door of DOORS) await client.query(`grant ${door} to ${login}`)
}
