import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openPostgres } from '#platform/database.ts'
import { migrate } from '#platform/migrate.ts'
import { emptyPostgres } from '#tests/world/databases.ts'
import { differing, generate } from './generate.ts'
import { schemaOf } from './schema.ts'

const files = await generate()

test('the generated files in the repository are what the code makes: a fresh database equals a migrated one', () => {
  assert.deepEqual(differing(files), [], 'run `npm run generate`')
})

test('the document names no machine and no demo', () => {
  const text = files.get('docs/api/openapi.json') ?? ''
  for (const word of ['localhost', '127.0.0.1', '/demo/', '.example']) assert.ok(!text.includes(word), word)
})

test('every table has a sentence and a wall, or is known to need none', () => {
  const schema = files.get('db/schema.sql') ?? ''
  const tables = [...schema.matchAll(/^create table (\S+) /gm)].map((match) => match[1] ?? '')
  const walled = (table: string) => schema.includes(`alter table ${table} enable row level security;`)
  assert.ok(tables.length > 20)
  // The sign-in library's own tables stand behind one sentence, a schema and a role of their own.
  for (const table of tables.filter((name) => !name.startsWith('auth.')))
    assert.match(
      schema,
      new RegExp(`^-- .*\\n(?:-- .*\\n)*create table ${table} `, 'm'),
      `${table} has no sentence in its migration`,
    )
  assert.deepEqual(
    tables.filter((table) => !table.startsWith('auth.') && !walled(table)),
    UNWALLED,
  )
})

/** Facts that belong to nobody, or to everybody. */
const UNWALLED = [
  'public.agreement_edition',
  'public.attempt',
  'public.installation',
  'public.mail_suppression',
  'public.reference_edition',
]

test('both databases get the same schema', { skip: !process.env.TEST_DATABASE_URL }, async () => {
  const empty = await emptyPostgres()
  const db = await openPostgres(empty.url, empty.ownerUrl)
  try {
    await migrate(db)
    assert.equal(await schemaOf(db.owner), files.get('db/schema.sql'))
  } finally {
    await db.close()
    await empty.drop()
  }
})
