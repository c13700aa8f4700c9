import { spawnSync } from 'node:child_process'
import pg from 'pg'
import { openPostgres, type Database } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'

const admin = process.env.BENCH_DATABASE_URL ?? ''

/** The bench needs a PostgreSQL of its own: BENCH_DATABASE_URL is a superuser's, e.g. postgres://postgres@127.0.0.1:5432/postgres. */
export function demandServer() {
  if (admin === '')
    throw new Error(
      'Set BENCH_DATABASE_URL to a PostgreSQL server the bench may make databases in (a superuser’s URL).',
    )
}

const urlOf = (database: string, user?: string) => {
  const url = new URL(admin)
  url.pathname = `/${database}`
  if (user) {
    url.username = user
    url.password = 'bench'
  }
  return url.toString()
}

async function run(sql: string) {
  const client = new pg.Client({ connectionString: admin })
  await client.connect()
  try {
    await client.query(sql)
  } finally {
    await client.end()
  }
}

export const serverUrl = (database: string) => urlOf(database, 'ombud_bench_server')
export const ownerUrl = (database: string) => urlOf(database)

export async function makeDatabase(name: string): Promise<void> {
  await run(`drop database if exists "${name}" with (force)`)
  await run(`create database "${name}"`)
  await run(
    `do $$ begin create role ombud_bench_server login noinherit password 'bench'; exception when duplicate_object then null; end $$`,
  )
  const db = await open(name)
  await migrate(db)
  await db.close()
}

/** A copy in the state of another database: each round begins from the same rows. */
export async function copyDatabase(from: string, to: string): Promise<void> {
  await run(`drop database if exists "${to}" with (force)`)
  await run(`create database "${to}" template "${from}"`)
}

export const dropDatabase = (name: string) => run(`drop database if exists "${name}" with (force)`)
export const open = (name: string): Promise<Database> => openPostgres(serverUrl(name), ownerUrl(name))
export const haveProgram = (name: string) => spawnSync('which', [name]).status === 0
