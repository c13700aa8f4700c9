import { existsSync } from 'node:fs'
import { resolve } from 'node:path'
import type { Database } from '#platform/database.ts'
import { writeBackup } from './backup-file.ts'
import { withDatabase } from './database.ts'
import { dumpLines } from './dump.store.ts'
import type { Given } from './run.ts'
import { isEmpty } from './tables.store.ts'
import { Undone, WrongWords, type Terminal } from './terminal.ts'

/** The whole database in one file, as it is at one moment; without the keys, which are no part of it. */
export async function backup({ words }: Given, terminal: Terminal): Promise<void> {
  const [file] = words
  if (file === undefined || words.length > 1) throw new WrongWords('backup takes one FILE.')
  const path = resolve(terminal.folder, file)
  if (existsSync(path)) throw new Undone(`${path} is there already. Name another file.`)
  const written = await withDatabase(terminal, 'must-exist', (db) => backUp(db, path))
  terminal.say(`${path}: ${written.lines} lines, SHA-256 ${written.sha256}`)
  terminal.note(
    'The keys are not in it. Without them links, second factors and seals of this backup are of no use (docs/operating/keys.md).',
  )
}

export async function backUp(db: Database, path: string) {
  const client = await db.owner.connect()
  try {
    if (await isEmpty(client)) throw new Undone('This database is empty: there is nothing to back up.')
    return await writeBackup(path, dumpLines(client, db.kind))
  } finally {
    client.release()
  }
}
