import { openEmbedded, openPostgres } from '#platform/database.ts'
import { databaseFor, embeddedTemplate, type Kind, type TestDatabase } from './databases.ts'
import { dataFolder, furnishFolder } from './process.ts'

export type Place = { env: Record<string, string>; open(): Promise<TestDatabase>; remove(): Promise<void> }

/** Where a program of its own runs: a demo world that survives it, and can be looked into while it is down. */
export async function placeFor(kind: Kind): Promise<Place> {
  const { folder, remove } = dataFolder()
  const env = { OMBUD_MODE: 'demo', OMBUD_DATA_DIR: folder }
  if (kind === 'embedded') {
    await furnishFolder(folder, await embeddedTemplate())
    return { env, open: () => openEmbedded(folder), remove: async () => remove() }
  }
  const { url, ownerUrl, drop } = await databaseFor('template')
  const close = async () => {
    remove()
    await drop()
  }
  return {
    env: { ...env, DATABASE_URL: url, DATABASE_OWNER_URL: ownerUrl },
    open: () => openPostgres(url, ownerUrl),
    remove: close,
  }
}
