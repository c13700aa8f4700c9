import assert from 'node:assert/strict'
import { createHash, createHmac } from 'node:crypto'
import { test } from 'node:test'
import { sql } from 'kysely'
import pg from 'pg'
import { DOORS } from '#platform/migrate.ts'
import { runTransaction, type Door } from '#platform/transaction.ts'
import { asSuperuser } from './world/databases.ts'
import { testKeys } from './world/config.ts'
import { newCustomer, ok, on, onBothDatabases, relate } from '#tests/world.ts'

const TAMPER = [
  `update evidence set document = '{}' where true`,
  `update evidence set digest = 'x', seal = 'y'`,
  `delete from evidence`,
  `truncate evidence cascade`,
  `drop table evidence cascade`,
  `alter table evidence add column x text`,
  `alter table evidence disable row level security`,
  `delete from evidence_value`,
  `update evidence_value set pointer = '/x'`,
  `delete from event`,
  `update event set kind = 'x'`,
  `update event set facts = '{}'`,
  `delete from agreement_acceptance`,
  `update agreement_acceptance set version = 99`,
  `update agreement_edition set body = 'x'`,
  `delete from agreement_edition`,
  `update reference_edition set data = '{}'`,
]

onBothDatabases('evidence', (world) => {
  test('none of the server’s doors can change or remove what was kept', async () => {
    const astrid = await world().as('astrid')
    const { id } = ok(await (await world().as('ake')).get('~/evidence')).items[0]
    const before = await world().one('select * from evidence where id = $1', [id])
    for (const door of DOORS)
      for (const statement of TAMPER)
        await assert.rejects(
          runTransaction(
            world().db,
            { door: door as Door, organisation: before.organisation_id },
            sql`select 1`,
            (tx) => tx.run(sql.raw(statement)),
          ),
          /permission denied|must be owner|does not exist/,
          `${door}: ${statement}`,
        )
    assert.deepEqual(await world().one('select * from evidence where id = $1', [id]), before)
    ok(await astrid.get('~/customers'))
  })

  test('a receipt verifies by anybody who has it and the key: digest, seal and each salted value', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world(), { agreement: null })]
    const { evidenceId } = await relate(astrid, customer.client)
    const receipt = ok(await customer.client.get(`~/evidence/${evidenceId}`))
    const file = await customer.client.get(`~/evidence/${evidenceId}/document`)
    assert.equal(file.text, receipt.document)
    const sha256 = (text: string) => createHash('sha256').update(text).digest('hex')
    assert.equal(sha256(file.text), receipt.digest)
    assert.equal(
      createHmac('sha256', testKeys.receipt[0]!.secret).update('receipt').update(receipt.digest).digest('hex'),
      receipt.seal,
    )
    const document = JSON.parse(file.text)
    const at = (pointer: string) =>
      pointer
        .split('/')
        .slice(1)
        .reduce((value, key) => value[key], document)
    assert.deepEqual(receipt.values.map((v: any) => v.pointer).toSorted(), [
      '/acceptedBy/email',
      '/acceptedBy/name',
      '/consent/askedBy/name',
    ])
    for (const { pointer, salt, value } of receipt.values) assert.equal(at(pointer).sha256, sha256(`${salt}${value}`))
    for (const word of ['Astrid', customer.email])
      assert.ok(!file.text.includes(word), 'no personal value stands in the document')
  })

  test('an erased value leaves a receipt that still verifies, and says when it was erased', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { evidenceId } = await relate(astrid, customer.client)
    const erase = sql`update evidence_value set salt = null, value = null, erased_at = now() where evidence_id = ${evidenceId} and pointer = '/acceptedBy/name'`
    await runTransaction(world().db, { door: 'ombud_app', organisation: customer.id }, sql`select 1`, (tx) =>
      tx.run(erase),
    )
    for (const [client, path] of [
      [customer.client, '~'],
      [astrid, '~'],
    ] as const) {
      const receipt = ok(await client.get(`${path}/evidence/${evidenceId}`))
      const value = receipt.values.find((v: any) => v.pointer === '/acceptedBy/name')
      assert.deepEqual([receipt.verified, value.value, value.salt], [true, null, null])
      assert.ok(value.erasedAt)
    }
  })

  test('whoever reaches past the server and alters a receipt, its seal or a value is found out', async () => {
    const [astrid, customer] = [await world().as('astrid'), await newCustomer(world())]
    const { evidenceId } = await relate(astrid, customer.client)
    const verified = async () => ok(await customer.client.get(`~/evidence/${evidenceId}`)).verified
    const row = await world().one('select document, digest, seal from evidence where id = $1', [evidenceId])
    const set = (change: string, value: string) =>
      world().sql(`update evidence set ${change} = $2 where id = $1`, [evidenceId, value])
    const forged = row.document.replace('user-administrator', 'global-administrator')
    const attempts: [string, string][] = [
      ['document', forged],
      ['seal', '0'.repeat(64)],
      ['digest', createHash('sha256').update(forged).digest('hex')],
    ]
    for (const [column, value] of attempts) {
      await set(column, value)
      assert.equal(await verified(), false, column)
      await set(column, row[column])
    }
    assert.equal(await verified(), true)
    await world().sql(
      `update evidence_value set value = 'Somebody Else' where evidence_id = $1 and pointer = '/acceptedBy/name'`,
      [evidenceId],
    )
    assert.equal(await verified(), false)
  })
})

on('postgresql', 'evidence and the server’s login', (world) => {
  test('the login inherits nothing: by itself it reads and changes no table at all', async () => {
    const client = new pg.Client({ connectionString: world().db.url })
    await client.connect()
    for (const statement of [
      ...TAMPER,
      'select * from evidence',
      'select * from person',
      'select * from auth."user"',
      'select * from relationship',
    ])
      await assert.rejects(client.query(statement), /permission denied|must be owner|does not exist/, statement)
    await assert.rejects(client.query('set role ombud_test_owner'), /permission denied/)
    await client.end()
  })

  test('the schema’s owner is another role than the server’s login, and no door owns anything', async () => {
    await asSuperuser(async (client) => {
      const { rows } = await client.query(
        `select rolname, rolsuper, rolcreaterole, rolbypassrls, rolinherit from pg_roles where rolname like 'ombud_%' and rolname not like 'ombud_test_owner'`,
      )
      for (const role of rows)
        assert.deepEqual([role.rolsuper, role.rolcreaterole, role.rolbypassrls], [false, false, false], role.rolname)
      assert.equal(rows.find((role) => role.rolname === 'ombud_test_login')?.rolinherit, false)
    })
    const owners = await world().sql(
      `select distinct tableowner from pg_tables where schemaname in ('public', 'auth', 'pgboss')`,
    )
    assert.deepEqual(
      owners.map((row) => row.tableowner),
      ['ombud_test_owner'],
    )
  })
})
