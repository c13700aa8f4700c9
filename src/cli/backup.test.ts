import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { gunzipSync } from 'node:zlib'
import { openEmbedded, openPostgres } from '#platform/database.ts'
import { Client, newCustomer, ok, onBothDatabases, openRequest, relate, type World } from '#tests/world.ts'
import { testKeys } from '#tests/world/config.ts'
import { emptyPostgres, type Kind } from '#tests/world/databases.ts'
import { backUp } from './backup.ts'
import { run } from './run.ts'
import { settle } from '#tests/cli/settle.ts'
import { talk } from '#tests/cli/talk.ts'

const folder = mkdtempSync(join(tmpdir(), 'ombud-backup-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const textOf = (path: string) => gunzipSync(readFileSync(path)).toString()
/** Everything but the header, which says when and from where, and the end, which counts. */
const rowsIn = (path: string) => textOf(path).split('\n').slice(1, -2)

onBothDatabases('a backup', (world) => {
  let path: string
  let done: { receipt: string; customer: { org: string; email: string }; link: string }

  before(async () => {
    done = await live(world())
    path = join(folder, `${world().kind}.ombud`)
    await backUp(world().db, path)
  })

  test('is readable by its owner only, and holds no key and no working link', () => {
    assert.equal(statSync(path).mode & 0o777, 0o600)
    const text = textOf(path)
    for (const [ring] of Object.values(testKeys))
      for (const form of ['hex', 'base64', 'base64url'] as const)
        assert.ok(!text.includes(ring?.secret.toString(form) ?? '-'))
    assert.ok(!text.includes(done.link.split('#')[1] ?? '-') && !/req_[\w-]{60}/.test(text))
  })

  for (const kind of ['embedded', 'postgresql'] as const)
    describe(`restored into ${kind}`, { skip: kind === 'postgresql' && !process.env.TEST_DATABASE_URL }, () => {
      let restored: Awaited<ReturnType<typeof settled>>
      before(async () => {
        restored = await settled(kind, path)
      })
      after(() => restored.close())

      test('is the same to the letter: backed up again, every row is the same', async () => {
        const again = join(folder, `again-${world().kind}-${kind}.ombud`)
        await backUp(restored.world.db, again)
        assert.deepEqual(rowsIn(again).toSorted(), rowsIn(path).toSorted())
      })

      test('a person signs in with the old password, and the receipt still verifies', async () => {
        const client = new Client(restored.world.app, restored.world.house.config.origins.public ?? '')
        ok(await client.post('/session', { email: 'astrid@nordanvind.example', password: 'ombud demo 2026' }))
        const customer = await restored.world.session(done.customer.email)
        const receipt = ok(await customer.get(`~/evidence/${done.receipt}`))
        assert.equal(receipt.verified, true)
        assert.ok(receipt.values.length > 0)
      })

      test('what waited is done: events get their numbers, mails leave, the link in them works', async () => {
        const mails = await restored.world.work()
        assert.ok(
          mails.some((mail) => mail.text.includes(done.link)),
          'the letter that waited',
        )
        assert.deepEqual(await restored.world.sql('select 1 from event where seq is null'), [])
        assert.deepEqual(await restored.world.sql(`select 1 from mail where state = 'queued'`), [])
      })

      test('evidence still cannot be changed by the server', async () => {
        const client = await restored.world.db.pool.connect()
        try {
          await client.query('begin; set local role ombud_app')
          await assert.rejects(client.query(`update evidence set document = ''`), { code: '42501' })
        } finally {
          await client.query('rollback')
          client.release()
        }
      })

      test('a second restore is refused: nothing is overwritten', async () => {
        // The embedded folder belongs to one process at a time.
        if (kind === 'embedded') await restored.world.db.close()
        const terminal = talk(restored.env)
        assert.equal(await run(['restore', path], terminal), 1)
        assert.match(terminal.noted.join('\n'), /not empty, and a restore overwrites nothing/)
      })
    })
})

/** A world in which something has happened and something waits: a yes with rights, a letter not yet sent, events not yet numbered. */
async function live(world: World) {
  const partner = await world.as('astrid')
  const customer = await newCustomer(world, { name: 'Separatorn \u2028 & "Söner"' })
  const yes = await relate(partner, customer.client)
  const request = await openRequest(partner, { addresseeEmail: 'kund@bolag.example' })
  const letter = { subject: 'Hej', body: `Rad ett\n\n${request.link}` }
  ok(
    await partner.post(`~/relationship-requests/${request.id}/letters`, {
      to: 'kund@bolag.example',
      toName: null,
      letter,
    }),
  )
  return {
    receipt: yes.evidenceId as string,
    customer: { org: customer.id, email: customer.email },
    link: request.link,
  }
}

async function settled(kind: Kind, path: string) {
  const empty = kind === 'postgresql' ? await emptyPostgres() : undefined
  const data = mkdtempSync(join(folder, 'data-'))
  const env = empty ? { DATABASE_URL: empty.url, DATABASE_OWNER_URL: empty.ownerUrl } : { OMBUD_DATA_DIR: data }
  const terminal = talk(env)
  assert.equal(await run(['restore', path], terminal), 0, terminal.noted.join('\n'))
  const db = empty ? await openPostgres(empty.url, empty.ownerUrl) : await openEmbedded(data)
  return settle(kind, db, env, async () => empty?.drop())
}
