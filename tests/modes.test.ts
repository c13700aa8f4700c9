import assert from 'node:assert/strict'
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { after, describe, test } from 'node:test'
import pg from 'pg'
import { newKey } from '#platform/keys.ts'
import { readConfig } from '#platform/config.ts'
import { seedRelationships } from '../db/seed/relationships.ts'
import { demoRoutes } from '../src/features/people/demo.routes.ts'
import { run } from '../src/cli/run.ts'
import { ok, on, refused } from '#tests/world.ts'
import { talk } from './cli/talk.ts'
import { databaseFor, embeddedTemplate } from './world/databases.ts'
import { dataFolder, furnishFolder, runProgram, startProgram } from './world/process.ts'

const production = () => ({
  OMBUD_MODE: 'production',
  OMBUD_PUBLIC_URL: 'https://partners.test',
  SMTP_URL: 'smtp://127.0.0.1:1',
  OMBUD_MAIL_FROM: 'Nordmoln <no-reply@nordmoln.test>',
  ...Object.fromEntries(['LINK', 'SESSION', 'RECEIPT', 'TOKEN'].map((name) => [`OMBUD_${name}_KEY`, newKey('k1')])),
})
const skip = !process.env.TEST_DATABASE_URL

/** What the program says and the code it ends with, where it must not come up. */
async function ends(env: Record<string, string>) {
  const { said, exited } = runProgram({ PORT: '0', ...env })
  const code = await exited
  return { code, said: said() }
}

describe('settings', () => {
  test('production with nothing set says each thing that is missing, and how to make it', () => {
    assert.throws(
      () => readConfig({ OMBUD_MODE: 'production' }),
      (error: Error) => {
        for (const name of [
          'OMBUD_PUBLIC_URL',
          'SMTP_URL',
          'OMBUD_MAIL_FROM',
          'OMBUD_LINK_KEY',
          'OMBUD_SESSION_KEY',
          'OMBUD_RECEIPT_KEY',
          'OMBUD_TOKEN_KEY',
        ])
          assert.match(error.message, new RegExp(`${name} is missing`))
        assert.match(error.message, /npm run ombud -- keys new/)
        return true
      },
    )
  })

  const wrong: [string, Record<string, string>, RegExp][] = [
    ['a mode that is none', { OMBUD_MODE: 'staging' }, /OMBUD_MODE is staging/],
    ['production settings without a mode', { DATABASE_URL: 'postgres://x' }, /OMBUD_MODE is missing, but DATABASE_URL/],
    ['a demo that would listen to the world', { OMBUD_MODE: 'demo', HOST: '0.0.0.0' }, /OMBUD_DEMO_PUBLIC=yes/],
    ['a port that is none', { PORT: '70000' }, /PORT is 70000/],
    [
      'another kind of database',
      { ...production(), DATABASE_URL: 'mysql://x' },
      /DATABASE_URL must begin with postgres/,
    ],
    [
      'the owner as the server’s login',
      { ...production(), DATABASE_URL: 'postgres://a@b/c', DATABASE_OWNER_URL: 'postgres://a@b/c' },
      /must not be the owner/,
    ],
    ['a key too short', { ...production(), OMBUD_LINK_KEY: 'k1:AAAA' }, /OMBUD_LINK_KEY must be id:base64/],
    [
      'two clouds with one host',
      { ...production(), OMBUD_CLOUDS: 'public=https://a.test,germany=https://a.test' },
      /host name of its own/,
    ],
    [
      'files at a portal’s own address',
      { ...production(), OMBUD_FILES_ORIGIN: 'https://partners.test' },
      /host of its own/,
    ],
    ['files at no address', { ...production(), OMBUD_FILES_ORIGIN: 'files' }, /OMBUD_FILES_ORIGIN is files/],
    ['a public address with a path', { ...production(), OMBUD_PUBLIC_URL: 'https://a.test/path' }, /without a path/],
  ]
  for (const [what, env, message] of wrong)
    test(`${what} is refused with the way out`, () => assert.throws(() => readConfig(env), message))

  test('with everything set there is nothing to say', () => assert.equal(readConfig(production()).mode, 'production'))
})

describe('a folder and its process', () => {
  const { folder, remove } = dataFolder()
  after(remove)

  test('a second process on the same folder is refused clearly, and the first goes on', async () => {
    await furnishFolder(folder, await embeddedTemplate())
    const env = { OMBUD_MODE: 'demo', OMBUD_DATA_DIR: folder }
    const first = await startProgram(env)
    const second = await ends(env)
    assert.equal(second.code, 1)
    assert.match(second.said, /in use by another process.*OMBUD_DATA_DIR/s)
    assert.equal(ok(await first.client().get('/session')).demo, true)
    assert.equal(await first.stop(), 0)
  })

  test('born in the demo, it refuses production, and says so', async () => {
    const { code, said } = await ends({ ...production(), OMBUD_DATA_DIR: folder })
    assert.equal(code, 1)
    assert.match(said, /born in mode demo.*production/)
  })

  test('missing settings end the program with one line for each, before anything is opened', async () => {
    const { code, said } = await ends({ OMBUD_MODE: 'production', OMBUD_DATA_DIR: join(folder, 'nowhere') })
    assert.equal(code, 1)
    assert.ok(said.split('\n').filter((line) => line.startsWith('  - ')).length >= 7, said)
    assert.equal(existsSync(join(folder, 'nowhere')), false)
  })
})

describe('production', { skip }, () => {
  test('no demo account, mailbox, key or page of them exists; and the database refuses the demo from then on', async () => {
    const { folder, remove } = dataFolder()
    const data = join(folder, 'data')
    const { url, ownerUrl, superUrl, drop } = await databaseFor('nothing')
    after(async () => {
      remove()
      await drop()
    })
    const env = {
      ...production(),
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      OMBUD_DATA_DIR: data,
      HOST: '127.0.0.1',
    }
    const early = await ends(env)
    assert.equal(early.code, 1)
    assert.match(early.said, /operator create/, 'without an operator it says what comes first')
    const operator = { name: 'Ines Drift', email: 'ines@provider.test', organisation: 'Provider', country: 'SE' }
    const words = Object.entries(operator).flatMap(([name, value]) => [`--${name}`, value])
    assert.equal(await run(['operator', 'create', ...words], talk(env, folder)), 0)
    const program = await startProgram(env)
    const client = Object.assign(program.client(), { origin: 'https://partners.test' })
    const session = await client.get('/session')
    assert.deepEqual([ok(session).demo, ok(session).signedIn], [false, false])
    assert.match(String(session.headers['strict-transport-security']), /max-age/)
    for (const route of demoRoutes) refused(await client.get(route.path), 'not-found', 404)
    for (const email of ['astrid@nordanvind.example', 'ingrid@nordmoln.example', 'karin@lindholmsbageri.example'])
      refused(await client.post('/session', { email, password: 'ombud demo 2026' }), 'sign-in-wrong', 401)
    assert.ok(!JSON.stringify(await client.call('GET', '/../../openapi.json')).includes('/demo/'))
    assert.ok(!existsSync(data) || !readdirSync(data).includes('demo-keys.json'))
    assert.doesNotMatch(program.said(), /demo/)
    assert.equal(await program.stop(), 0)

    const sql = new pg.Client({ connectionString: superUrl })
    await sql.connect()
    for (const table of ['membership', 'auth."user"', 'relationship', 'agreement_edition'])
      assert.deepEqual((await sql.query(`select * from ${table} limit 1`)).rows, [], table)
    assert.deepEqual((await sql.query('select name from organisation')).rows, [{ name: 'Provider' }])
    assert.equal((await sql.query('select mode from installation')).rows[0].mode, 'production')
    await sql.end()

    const demo = await ends({
      OMBUD_MODE: 'demo',
      DATABASE_URL: url,
      DATABASE_OWNER_URL: ownerUrl,
      OMBUD_DATA_DIR: data,
    })
    assert.equal(demo.code, 1)
    assert.match(demo.said, /born in mode production.*demo/)
  })
})

on('postgresql', 'a first start that was cut short', (world) => {
  test('the demo’s relationships are finished by the next start, none asked twice', async () => {
    await world().sql(
      'truncate relationship, delegation, partner_customer, partner_customer_word, relationship_request, request_fact cascade',
    )
    await world().sql('alter table relationship add constraint broken check (false) not valid')
    await assert.rejects(seedRelationships(world().house))
    await world().sql('alter table relationship drop constraint broken')
    for (let i = 0; i < 2; i += 1) await seedRelationships(world().house)
    assert.deepEqual(await world().sql('select state, count(*) as n from relationship_request group by 1'), [
      { state: 'accepted', n: 5 },
    ])
    assert.equal((await world().one('select count(*) as n from relationship')).n, 5)
  })
})
