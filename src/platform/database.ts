import { availableParallelism } from 'node:os'
import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'
import { SharedConnections } from './shared-connections.ts'

// count(*) and bigint come as numbers: nothing here counts past 2^53.
pg.types.setTypeParser(20, Number)

/** One database behind one pool, embedded or PostgreSQL: the same SQL, the same driver. */
export type Database = {
  kind: 'embedded' | 'postgresql'
  pool: pg.Pool
  /** The schema's owner; on the embedded database the same single user. */
  owner: pg.Pool
  /** For short reads of many callers; the embedded database has one connection for everything. */
  shared?: SharedConnections
  close(): Promise<void>
}

/** Asks both logins once, so that what is wrong is said before anything is done; closes the database where one cannot come in. */
export async function reachable(db: Database): Promise<Database> {
  for (const [name, pool] of [
    ['DATABASE_OWNER_URL', db.owner],
    ['DATABASE_URL', db.pool],
  ] as const)
    try {
      await pool.query('select 1')
    } catch (error) {
      await db.close()
      throw new Error(`The database cannot be reached by ${name}: ${(error as Error).message}`, { cause: error })
    }
  return db
}

/** One for each core that this server itself leaves free, where the database is likely to run: a second one on two cores only makes them take turns (bench c). */
const SHARED = Math.min(4, Math.max(1, availableParallelism() - 1))

export async function openPostgres(url: string, ownerUrl: string | undefined, poolSize = 10): Promise<Database> {
  const patience = { connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 }
  const pool = new pg.Pool({ connectionString: url, max: poolSize, pipeline: true, ...patience })
  const owner = new pg.Pool({ connectionString: ownerUrl ?? url, max: 2, ...patience })
  // A connection that dies while idle is replaced by the pool; the error itself needs no other answer.
  for (const p of [pool, owner]) p.on('error', () => {})
  const shared = new SharedConnections(
    () => new pg.Client({ connectionString: url, pipeline: true, connectionTimeoutMillis: 5000 }),
    SHARED,
  )
  const close = async () => void (await Promise.all([pool.end(), owner.end(), shared.close()]))
  return { kind: 'postgresql', pool, owner, shared, close }
}

/** The embedded database in a folder (or, for tests, in 'memory'), with a real fsync at each commit and one process at a time. */
export async function openEmbedded(dataDir: string, template?: Blob): Promise<Database> {
  const { PGlite } = await import('@electric-sql/pglite')
  const { createPgConfig } = await import('@electric-sql/pglite/node-postgres')
  let release = async () => {}
  let lite: InstanceType<typeof PGlite>
  if (dataDir === 'memory') lite = await PGlite.create({ ...(template && { loadDataDir: template }) })
  else {
    const folder = resolve(dataDir, 'database')
    mkdirSync(folder, { recursive: true })
    const { lockFolder } = await import('./folder-lock.ts')
    release = await lockFolder(folder)
    const { DurableFiles, durableParameters } = await import('./durable-files.ts')
    lite = await PGlite.create({
      fs: new DurableFiles(folder),
      startParams: durableParameters(PGlite.defaultStartParams),
    } as never)
  }
  // The bridge is an object of its class whose fields are the whole of it.
  const bridge: object = { ...(createPgConfig(lite) as object) }
  const pool = new pg.Pool({
    ...bridge,
    max: 1,
    pipeline: true,
    connectionTimeoutMillis: 5000,
    idleTimeoutMillis: 0,
  })
  const close = async () => {
    await pool.end()
    await lite.close()
    await release()
  }
  return { kind: 'embedded', pool, owner: pool, close }
}
