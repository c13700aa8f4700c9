import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import pg from 'pg'
import { openEmbedded, openPostgres, type Database } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { quietLog, testConfig } from './config.ts'
import { preloaded } from './process.ts'

export type Kind = 'embedded' | 'postgresql'
export type TestDatabase = Database & { url?: string; ownerUrl?: string; superUrl?: string }

const root = join(import.meta.dirname, '../..')
const cache = join(tmpdir(), 'ombud-test-templates')

/** A database with the demo world in it, made once for each state of the code and copied for each test file. */
export const openDatabase = (kind: Kind): Promise<TestDatabase> =>
  kind === 'embedded' ? cloneEmbedded() : clonePostgres()

/** Schema and demo world, every job done: what a template holds. The whole house is loaded for it, and only where there is none yet. */
async function furnish(db: Database) {
  const { claimMode } = await import('../../src/features/installation/installation.store.ts')
  const { seed } = await import('../../db/seed/seed.ts')
  const { furnish: furnishDemo } = await import('../../db/seed/furnish.ts')
  const { buildHouse } = await import('../../src/house.ts')
  const { runJobs } = await import('./jobs.ts')
  await migrate(db)
  await claimMode(db, 'demo')
  await seed(testConfig(), db)
  const house = await buildHouse(testConfig(), db, quietLog())
  try {
    await furnishDemo(house)
    await runJobs(house)
  } finally {
    // What fails here must end the test file, not wait with it.
    await house.jobs.stop()
  }
  await db.owner.query('delete from pgboss.job')
}

/** The file that holds the embedded database's template. */
export async function embeddedTemplate(): Promise<string> {
  const file = join(cache, `${stateOfTheCode()}.tar`)
  if (!existsSync(file)) await locked(file, () => makeEmbedded(file))
  return file
}

const cloneEmbedded = async (): Promise<TestDatabase> =>
  openEmbedded('memory', new Blob([readFileSync(await embeddedTemplate())]))

async function makeEmbedded(file: string) {
  const { PGlite } = await import('@electric-sql/pglite')
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
  const lite = await PGlite.create()
  const bridge: object = { ...(createPgConfig(lite) as object) }
  const pool = new pg.Pool({ ...bridge, max: 1, pipeline: true, idleTimeoutMillis: 0 })
  await furnish({ kind: 'embedded', pool, owner: pool, close: async () => {} })
  const dump = await lite.dumpDataDir('none')
  await pool.end()
  await lite.close()
  writeFileSync(`${file}.new`, Buffer.from(await dump.arrayBuffer()))
  renameSync(`${file}.new`, file)
}

let clones = 0

async function clonePostgres(): Promise<TestDatabase> {
  const template = `ombud_template_${stateOfTheCode().slice(0, 16)}`
  const name = `ombud_test_${process.pid}_${(clones += 1)}`
  await asSuperuser(async (client) => {
    // One at a time over all test processes: the first makes roles and template, the others find them.
    await client.query('select pg_advisory_lock(7401)')
    const { rowCount } = await client.query('select 1 from pg_database where datname = $1', [template])
    if (rowCount === 0) await makePostgres(client, template)
    await client.query(`create database ${name} owner ${OWNER} template ${template}`)
  })
  const [url, ownerUrl, superUrl] = [urlOf(name, LOGIN), urlOf(name, OWNER), urlOf(name)]
  const db = await openPostgres(url, ownerUrl)
  const close = async () => {
    await db.close()
    await dropDatabase(name)
  }
  return { ...db, url, ownerUrl, superUrl, close }
}

const OWNER = 'ombud_test_owner'
const LOGIN = 'ombud_test_login'
const PASSWORD = 'only on this machine, only now'

/** The schema's owner, and the server's login that inherits nothing: as docs/operating describes a production database. */
async function makePostgres(client: pg.Client, template: string) {
  const make = (role: string, options: string) =>
    client.query(
      `do $$ begin create role ${role} login ${options} password '${PASSWORD}'; exception when duplicate_object then null; end $$`,
    )
  await make(OWNER, 'createrole')
  await make(LOGIN, 'noinherit')
  await client.query(`create database ${template} owner ${OWNER} template template0`)
  const db = await openPostgres(urlOf(template, LOGIN), urlOf(template, OWNER))
  await furnish(db).finally(() => db.close())
}

/** A database of its own for a real process: empty, or with the demo world in it. */
export async function databaseFor(
  what: 'nothing' | 'template',
): Promise<{ url: string; ownerUrl: string; superUrl: string; drop: () => Promise<void> }> {
  const { url = '', ownerUrl = '', superUrl = '', ...db } = await clonePostgres()
  const name = new URL(url).pathname.slice(1)
  await Promise.all([db.pool.end(), db.owner.end()])
  if (what === 'nothing')
    await asSuperuser(async (client) => {
      await client.query(`drop database ${name}`)
      await client.query(`create database ${name} owner ${OWNER} template template0`)
    })
  return { url, ownerUrl, superUrl, drop: () => dropDatabase(name) }
}

const dropDatabase = (name: string) =>
  asSuperuser((client) => client.query(`drop database if exists ${name} with (force)`))

export async function asSuperuser(work: (client: pg.Client) => Promise<unknown>) {
  const client = new pg.Client({ connectionString: process.env.TEST_DATABASE_URL })
  await client.connect()
  try {
    await work(client)
  } finally {
    await client.end()
  }
}

function urlOf(database: string, user?: string): string {
  const url = new URL(process.env.TEST_DATABASE_URL ?? '')
  url.pathname = `/${database}`
  if (user) [url.username, url.password] = [user, encodeURIComponent(PASSWORD)]
  return url.href
}

let state: string | undefined

/** What the template depends on: the schema, the seed, the acts that made it, the day its dates count from. */
function stateOfTheCode(): string {
  if (state) return state
  const hash = createHash('sha256').update(`${new Date().toISOString().slice(0, 10)} ${preloaded().join(' ')}`)
  for (const folder of ['db', 'src', 'locales', 'tests/world'])
    for (const name of readdirSync(join(root, folder), { recursive: true }).map(String).toSorted())
      if (/\.(ts|sql|json|md)$/.test(name) && !name.endsWith('.test.ts'))
        hash.update(name).update(readFileSync(join(root, folder, name)))
  return (state = hash.digest('hex').slice(0, 32))
}

/** Runs the work once over all test processes; the others wait for it. */
async function locked(file: string, work: () => Promise<void>) {
  mkdirSync(cache, { recursive: true })
  const lock = `${file}.lock`
  for (;;) {
    if (existsSync(file)) return
    try {
      mkdirSync(lock)
      break
    } catch {
      if (existsSync(lock) && Date.now() - statSync(lock).mtimeMs > 120_000)
        rmSync(lock, { recursive: true, force: true })
      await new Promise((resolve) => setTimeout(resolve, 200))
    }
  }
  try {
    if (!existsSync(file)) await work()
    for (const old of readdirSync(cache).filter((name) => !file.includes(name.slice(0, 32))))
      if (Date.now() - statSync(join(cache, old)).mtimeMs > 3_600_000)
        rmSync(join(cache, old), { recursive: true, force: true })
  } finally {
    rmSync(lock, { recursive: true, force: true })
  }
}

/** A database with nothing in it, for a real process to migrate. */
export const emptyPostgres = () => databaseFor('nothing')
