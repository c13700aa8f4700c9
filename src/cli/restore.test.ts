import assert from 'node:assert/strict'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync, gzipSync } from 'node:zlib'
import { openEmbedded } from '#platform/database.ts'
import { prepareJobs } from '#platform/jobs.ts'
import { createDoors, migrationNames, MIGRATION_TABLE, readMigrations, underMigrationLock } from '#platform/migrate.ts'
import { on } from '#tests/world.ts'
import { talk } from '#tests/cli/talk.ts'
import { claimMode } from '../features/installation/installation.store.ts'
import { backUp } from './backup.ts'
import { writeBackup } from './backup-file.ts'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'ombud-restore-'))
const whole = join(folder, 'whole.ombud')
const data = join(folder, 'data')
after(() => rmSync(folder, { recursive: true, force: true }))

on('embedded', 'a backup that is not what was written', (world) => {
  before(() => backUp(world().db, whole))

  /** All in one folder: if any of them left something behind, the next would be refused for that. */
  const refused = async (name: string, reason: RegExp) => {
    const terminal = talk({ OMBUD_DATA_DIR: data }, folder)
    assert.equal(await run(['restore', name], terminal), 1)
    assert.match(terminal.noted.join('\n'), reason)
  }

  test('is refused when it is cut, whether the compression notices or not', async () => {
    const bytes = readFileSync(whole)
    writeFileSync(join(folder, 'cut.ombud'), bytes.subarray(0, bytes.length / 2))
    await refused('cut.ombud', /not a whole backup/)
    const lines = gunzipSync(bytes).toString().split('\n')
    writeFileSync(join(folder, 'short.ombud'), gzipSync(lines.slice(0, -2).join('\n') + '\n'))
    await refused('short.ombud', /its end is missing or does not fit/)
  })

  test('is refused when a single value was changed', async () => {
    const text = gunzipSync(readFileSync(whole)).toString()
    writeFileSync(
      join(folder, 'changed.ombud'),
      gzipSync(text.replace('Ågren & Söner Bygg AB', 'Ågren & Söner Bygg XX')),
    )
    await refused('changed.ombud', /its end is missing or does not fit/)
  })

  test('is refused when it is something else, or not there', async () => {
    writeFileSync(join(folder, 'else.ombud'), 'hello')
    await refused('else.ombud', /cut, damaged or something else/)
    await refused('none.ombud', /There is no file/)
  })

  test('is refused when a newer version made it, or another migration of that name', async () => {
    await writeBackup(
      join(folder, 'newer.ombud'),
      lines((header) => header.migrations.push({ name: '9999-later.sql', digest: '0' })),
    )
    await refused('newer.ombud', /made by a newer version/)
    await writeBackup(
      join(folder, 'other.ombud'),
      lines((header) => void (header.migrations[2].digest = '0')),
    )
    await refused('other.ombud', /is not the one that the backup was made with/)
  })

  test('made by an older version it is restored, and then brought up to date', async () => {
    const last = migrationNames().at(-1) as string
    await backUpOlder(join(folder, 'older.ombud'))
    const terminal = talk({ OMBUD_DATA_DIR: data }, folder)
    assert.equal(await run(['restore', 'older.ombud'], terminal), 0, terminal.noted.join('\n'))
    assert.ok(terminal.said.join('\n').includes(`brought up to date: ${last}`))
    const db = await openEmbedded(data)
    assert.equal((await db.owner.query('select 1 from migration')).rowCount, migrationNames().length)
    assert.equal((await db.owner.query('select mode from installation')).rows[0].mode, 'production')
    await db.close()
  })
})

/** A database as the version before the last migration left it. */
async function backUpOlder(path: string) {
  const db = await openEmbedded('memory')
  await underMigrationLock(db, async (client) => {
    await createDoors(client)
    await client.query(MIGRATION_TABLE)
    for (const { name, text, digest } of readMigrations().slice(0, -1)) {
      await client.query(text)
      await client.query('insert into migration (name, digest) values ($1, $2)', [name, digest])
    }
    await prepareJobs(client, db.kind)
  })
  await claimMode(db, 'production')
  await backUp(db, path)
  await db.close()
}

async function* lines(change: (header: { migrations: any[] }) => void) {
  const [first = '', ...rest] = gunzipSync(readFileSync(whole)).toString().split('\n').slice(0, -2)
  const header = JSON.parse(first)
  change(header)
  yield JSON.stringify(header)
  yield* rest
}

describe('backup', () => {
  test('refused: a file that is there, a database that is not, a folder in use', async () => {
    const taken = talk({ OMBUD_DATA_DIR: data }, folder)
    assert.equal(await run(['backup', 'whole.ombud'], taken), 1)
    assert.match(taken.noted.join('\n'), /is there already/)
    const missing = talk({ OMBUD_DATA_DIR: join(folder, 'nothing') }, folder)
    assert.equal(await run(['backup', 'a.ombud'], missing), 1)
    assert.match(missing.noted.join('\n'), /no embedded database/)
    const db = await openEmbedded(data)
    const used = talk({ OMBUD_DATA_DIR: data }, folder)
    assert.equal(await run(['backup', 'a.ombud'], used), 1)
    assert.match(used.noted.join('\n'), /in use by another process/)
    await db.close()
    assert.ok(!existsSync(join(folder, 'a.ombud')) && !existsSync(join(folder, 'a.ombud.part')))
  })

  test('by the command: one file, its digest, and a word about the keys', async () => {
    const terminal = talk({ OMBUD_DATA_DIR: data }, folder)
    assert.equal(await run(['backup', 'b.ombud'], terminal), 0, terminal.noted.join('\n'))
    assert.match(terminal.said.join('\n'), /b\.ombud: \d+ lines, SHA-256 [0-9a-f]{64}/)
    assert.match(terminal.noted.join('\n'), /The keys are not in it/)
  })
})
