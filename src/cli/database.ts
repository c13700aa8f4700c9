import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { openEmbedded, openPostgres, reachable, type Database } from '#platform/database.ts'
import { Undone, type Terminal } from './terminal.ts'

/**
 * The database that the server would open, by the same settings; nothing else is asked for, so that a backup needs neither keys nor a mail
 * server. Only a restore may make an embedded one.
 */
export async function withDatabase<T>(
  { env }: Terminal,
  make: 'make' | 'must-exist',
  work: (db: Database) => Promise<T>,
): Promise<T> {
  const db = await open(env, make)
  try {
    return await work(db)
  } finally {
    await db.close()
  }
}

async function open(env: Terminal['env'], make: 'make' | 'must-exist'): Promise<Database> {
  const { DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl } = env
  for (const [name, value] of [
    ['DATABASE_URL', url],
    ['DATABASE_OWNER_URL', ownerUrl],
  ] as const)
    if (value !== undefined && !/^postgres(ql)?:\/\//.test(value))
      throw new Undone(`${name} must begin with postgres:// or postgresql://.`)
  if (url !== undefined) return reachable(await openPostgres(url, ownerUrl))
  const folder = env.OMBUD_DATA_DIR ?? '.data'
  if (make === 'must-exist' && !existsSync(join(folder, 'database', 'PG_VERSION')))
    throw new Undone(
      `There is no embedded database in ${folder}. Set OMBUD_DATA_DIR or DATABASE_URL as the server has it.`,
    )
  return openEmbedded(folder)
}
