import assert from 'node:assert/strict'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { openEmbedded, openPostgres } from '#platform/database.ts'
import { newKey } from '#platform/keys.ts'
import { readConfig } from '#platform/config.ts'
import { Client, ok } from '#tests/world.ts'
import { quietLog } from '#tests/world/config.ts'
import { emptyPostgres } from '#tests/world/databases.ts'
import { talk } from '#tests/cli/talk.ts'
import { buildServer } from '../edges/rest/server.ts'
import { buildHouse } from '../house.ts'
import { routes } from '../routes.ts'
import { startServer } from '../start-server.ts'
import { run } from './run.ts'

const settings = {
  OMBUD_MODE: 'production',
  OMBUD_PUBLIC_URL: 'https://partners.nordmoln.example',
  SMTP_URL: 'smtp://127.0.0.1:9',
  OMBUD_MAIL_FROM: 'Nordmoln <no-reply@nordmoln.example>',
  ...Object.fromEntries(
    ['LINK', 'SESSION', 'RECEIPT', 'TOKEN'].map((purpose) => [`OMBUD_${purpose}_KEY`, newKey('one')]),
  ),
}
const INGRID = ['operator', 'create', '--name', 'Ingrid Lund', '--email', 'ingrid@nordmoln.example']
const NORDMOLN = [
  '--organisation',
  'Nordmoln',
  '--country',
  'SE',
  '--legal-name',
  'Nordmoln AB',
  '--language',
  'sv',
  '--time-zone',
  'Europe/Stockholm',
]

for (const kind of ['embedded', 'postgresql'] as const)
  describe(
    `the first operator of a production installation (${kind})`,
    { skip: kind === 'postgresql' && !process.env.TEST_DATABASE_URL },
    () => {
      let env: Record<string, string>
      let remove: () => unknown
      before(async () => {
        const folder = mkdtempSync(join(tmpdir(), 'ombud-operator-'))
        const empty = kind === 'postgresql' ? await emptyPostgres() : undefined
        env = {
          ...settings,
          ...(empty ? { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl } : { OMBUD_DATA_DIR: folder }),
        }
        remove = async () => {
          rmSync(folder, { recursive: true, force: true })
          await empty?.drop()
        }
      })
      after(() => remove())

      const create = async (...words: string[]) => {
        const terminal = talk(env)
        const code = await run([...INGRID, ...words], terminal)
        return {
          code,
          text: [...terminal.said, ...terminal.noted].join('\n'),
          link: /https:\S+/.exec(terminal.said.join('\n'))?.[0] ?? '',
        }
      }

      test('nothing is made without an organisation, with a country of no list, or in the demo', async () => {
        assert.equal((await create()).code, 2)
        const nowhere = await create('--organisation', 'Nordmoln', '--country', 'QQ')
        assert.equal(nowhere.code, 1)
        assert.match(nowhere.text, /no country of the list/)
        const demo = talk({ OMBUD_DATA_DIR: '/nowhere' })
        assert.equal(await run([...INGRID, ...NORDMOLN], demo), 1)
        assert.match(demo.noted.join('\n'), /which has its operator/)
      })

      test('each way of being wrong is said by the option, and nothing is made', async () => {
        for (const [words, said] of [
          [['--country', 'se', '--organisation', 'N'], /--country must be two capitals/],
          [['--language', 'de', ...NORDMOLN.slice(0, 4)], /--language must be en or sv/],
          [['--time-zone', 'Moon/Crater', ...NORDMOLN.slice(0, 4)], /--time-zone must be a time zone/],
          [['--city', '', ...NORDMOLN.slice(0, 4)], /--city must be one line/],
          [['--legal-name', 'a\nb', ...NORDMOLN.slice(0, 4)], /--legal-name must be one line/],
          [['--name', 'Another'], /--name is given twice/],
          [['--to', 'a@b.example'], /operator create takes no --to/],
          [['--nmae', 'X'], /Unknown option '--nmae'/],
          [['more'], /does not know "more"/],
        ] as const) {
          const { code, text } = await create(...words)
          assert.equal(code, 2, words.join(' '))
          assert.match(text, said)
        }
        const bare = talk(env)
        assert.equal(await run(['operator', 'create', '--email', 'no address'], bare), 2)
        assert.match(bare.noted.join('\n'), /--name is missing\.\n--email must be an e-mail address/)
      })

      test('a cloud that has no address or is in no edition, and settings that are missing, are said before anything is made', async () => {
        const nowhere = await create(...NORDMOLN, '--cloud', 'germany')
        assert.equal(nowhere.code, 1)
        assert.match(nowhere.text, /germany has no address in OMBUD_CLOUDS/)
        const moon = talk({ ...env, OMBUD_CLOUDS: 'moon=https://moon.example' })
        assert.equal(await run([...INGRID, ...NORDMOLN], moon), 1)
        assert.match(moon.noted.join('\n'), /There is no cloud moon\. Those in force are public/)
        const { OMBUD_LINK_KEY: _none, ...keyless } = env
        const missing = talk(keyless)
        assert.equal(await run([...INGRID, ...NORDMOLN], missing), 1)
        assert.match(missing.noted.join('\n'), /OMBUD_LINK_KEY is missing/)
      })

      test('one link, the same when it is asked for again; by it Ingrid comes in and can take a partner on', async () => {
        const first = await create(...NORDMOLN)
        assert.equal(first.code, 0, first.text)
        assert.match(first.link, /^https:\/\/partners\.nordmoln\.example\/join#join_/)
        assert.equal((await create()).link, first.link)
        const late = await create('--country', 'NO', '--city', 'Bergen')
        assert.match(late.text, /Nordmoln is here already: --country, --city changed nothing/)
        await visit(env, async (client, count) => {
          const token = first.link.split('#')[1]
          ok(
            await client.post('/joinings/accepted', {
              token,
              displayName: 'Ingrid Lund',
              password: 'ett långt lösenord',
              language: 'sv',
            }),
          )
          const session = ok(await client.get('/session'))
          client.org = session.memberships[0].organisationId
          assert.deepEqual(
            [session.installation, session.memberships[0].roles, session.demo],
            ['Nordmoln', ['provider.operator'], false],
          )
          const overview = ok(await client.get(`/installation/${client.org}/overview`))
          assert.equal(overview.mode, 'production')
          assert.equal(
            (
              await client.post('/joinings/accepted', {
                token,
                displayName: 'Annan',
                password: 'ett långt lösenord',
                language: 'sv',
              })
            ).status,
            409,
          )
          // An agreement is what a provider writes itself: none is made up for it. Nor is anybody else.
          assert.deepEqual(await count(), { agreements: 0, people: 1, organisations: 1, references: 3 })
        })
      })

      test('asked once more for the same address it changes nothing and says so; another name for the provider is refused', async () => {
        const again = await create()
        assert.equal(again.code, 0)
        assert.match(again.text, /has an account at Nordmoln already/)
        const other = await create('--organisation', 'Sydmoln')
        assert.equal(other.code, 1)
        assert.match(other.text, /provider of this installation is Nordmoln/)
      })
    },
  )

test('a database that is not there is said by the setting that names it, to the command and at the start', async () => {
  const env = {
    ...settings,
    DATABASE_URL: 'postgres://a:b@127.0.0.1:1/x',
    DATABASE_OWNER_URL: 'postgres://c:d@127.0.0.1:1/x',
  }
  const terminal = talk(env)
  assert.equal(await run([...INGRID, ...NORDMOLN], terminal), 1)
  assert.match(terminal.noted.join('\n'), /cannot be reached by DATABASE_OWNER_URL/)
  await assert.rejects(startServer(env), /cannot be reached by DATABASE_OWNER_URL/)
})

/** A server on that database, as production would start it, without a port. */
async function visit(
  env: Record<string, string>,
  work: (client: Client, count: () => Promise<unknown>) => Promise<void>,
) {
  const db = env.DATABASE_URL
    ? await openPostgres(env.DATABASE_URL, env.DATABASE_OWNER_URL)
    : await openEmbedded(env.OMBUD_DATA_DIR ?? '')
  const house = await buildHouse(readConfig(env), db, quietLog())
  const app = await buildServer(house, routes)
  await app.ready()
  const count = async () =>
    (
      await db.owner
        .query(`select (select count(*) from agreement_edition) as agreements, (select count(*) from person) as people, (select count(*) from organisation) as organisations,
      (select count(*) from reference_edition) as references`)
    ).rows[0]
  try {
    await work(new Client(app, 'https://partners.nordmoln.example'), count)
  } finally {
    await app.close()
    await house.jobs.stop()
    await db.close()
  }
}
