import assert from 'node:assert/strict'
import fs, { fstatSync, mkdirSync, readdirSync, statSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'
import { join } from 'node:path'
import { after, afterEach, before, beforeEach, describe, mock, test } from 'node:test'
import { openEmbedded } from '#platform/database.ts'
import { durableParameters } from '#platform/durable-files.ts'
import { draft, World } from '#tests/world.ts'
import { embeddedTemplate } from './world/databases.ts'
import { dataFolder, furnishFolder } from './world/process.ts'
import { record } from './world/recorder.ts'

/** What happened, in its order: an fsync of the write-ahead log, a commit that was asked for. */
let happened: string[] = []
let log = ''

beforeEach(() => {
  const { fsyncSync } = fs
  mock.method(fs, 'fsyncSync', (file: number) => {
    fsyncSync(file)
    const inodes = readdirSync(log).map((name) => statSync(join(log, name)).ino)
    if (inodes.includes(fstatSync(file).ino)) happened.push('fsync')
  })
  syncBuiltinESMExports()
  happened = []
})
afterEach(() => {
  mock.restoreAll()
  syncBuiltinESMExports()
})

describe('the embedded database in a folder', () => {
  const { folder, remove } = dataFolder()
  let world: World
  before(async () => {
    await furnishFolder(folder, await embeddedTemplate())
    log = join(folder, 'database/pg_wal')
    world = await new World('embedded').open({}, await openEmbedded(folder))
  })
  after(async () => {
    await world.close()
    remove()
  })

  test('what is acknowledged was committed, and what was committed lies on the disk: fsync stands between commit and answer', async () => {
    const astrid = await world.as('astrid')
    for (let i = 0; i < 5; i += 1) {
      happened = []
      await record(
        async () => {
          await draft(astrid)
          happened.push('answered')
        },
        ({ text }) => text === 'commit' && happened.push('commit'),
      )
      const [committed, answered] = [happened.lastIndexOf('commit'), happened.indexOf('answered')]
      assert.ok(happened.slice(committed, answered).includes('fsync'), happened.join(', '))
    }
  })
})

test('the library by itself writes a commit to no disk: what stands above proves our file layer, and nothing else', async () => {
  const { PGlite } = await import('@electric-sql/pglite')
  const { NodeFS } = await import('@electric-sql/pglite/nodefs')
  const { folder, remove } = dataFolder()
  const database = join(folder, 'database')
  log = join(database, 'pg_wal')
  mkdirSync(database)
  const options: object = { fs: new NodeFS(database), startParams: durableParameters(PGlite.defaultStartParams) }
  const lite = await PGlite.create(options)
  await lite.query('create table t (n integer)')
  assert.deepEqual((await lite.query(`select current_setting('fsync') as on`)).rows, [{ on: 'on' }])
  assert.deepEqual(happened, [])
  await lite.close()
  remove()
})
