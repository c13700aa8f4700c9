import { mkdirSync } from 'node:fs'
import { resolve } from 'node:path'
import pg from 'pg'

// count(*) and bigint come as numbers: nothing here counts past 2^53.
pg.types.setTypeParser(20, Number)

/** One database behind one pool, embedded or PostgreSQL: the same SQL, the same driver. */
export type Database = {
  kind: 'embedded' | 'postgresql'
  pool: pg.Pool
  /** The schema's owner; on the embedded database the same single user. */
  owner: pg.Pool
  close(): Promise<void>
}

export class DatabaseBusy extends Error {}

export async function openPostgres(url: string, ownerUrl: string | undefined, poolSize = 10): Promise<Database> {
  const shared = { connectionTimeoutMillis: 5000, idleTimeoutMillis: 30_000 }
  const pool = new pg.Pool({ connectionString: url, max: poolSize, pipeline: true, ...shared })
  const owner = new pg.Pool({ connectionString: ownerUrl ?? url, max: 2, ...shared })
  // A connection that dies while idle is replaced by the pool; the error itself needs no other answer.
  for (const p of [pool, owner]) p.on('error', () => {})
  return { kind: 'postgresql', pool, owner, close: async () => void (await Promise.all([pool.end(), owner.end()])) }
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
