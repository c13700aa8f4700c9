import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql, type RawBuilder } from 'kysely'
import { onBothDatabases } from '#tests/world.ts'
import { until } from '../../tests/world/smtp.ts'
import { readTransaction, runTransaction, type Head, type Transaction } from './transaction.ts'

const app = { door: 'ombud_app' as const }
const one = sql<{ n: number }>`select 1 as n`
const wrong = sql<{ n: number }>`select 1 / 0 as n`

const many = <T>(n: number, make: () => T): T[] => Array.from({ length: n }, make)

onBothDatabases('transactions', (world) => {
  const run = <T>(work: (tx: Transaction) => Promise<T>) => runTransaction(world().db, app, one, work)
  /** One question behind the first, as a read. */
  const ask = <N>(head: Head, query: RawBuilder<{ n: N }>, connection: 'own' | 'shared') =>
    readTransaction(world().db, head, one, [query], (_first, [rows]) => rows?.[0]?.n, connection)
  const right = async () => assert.equal(await run(async (tx) => (await tx.first(one))?.n), 1)

  test('after a statement that fails, in work or in the first words, the next transaction is whole', async () => {
    for (let i = 0; i < 3; i += 1) {
      await assert.rejects(
        run((tx) => tx.first(wrong)),
        /division/,
      )
      await right()
      await assert.rejects(
        runTransaction(world().db, app, wrong, async () => 1),
        /division/,
      )
      await right()
    }
  })

  test('after a read that fails, the next one is whole, also where several wait', async () => {
    for (const connection of ['own', 'shared'] as const)
      for (let i = 0; i < 3; i += 1) {
        const read = (query: typeof one) => ask(app, query, connection)
        const answers = await Promise.allSettled([read(one), read(wrong), read(one), right(), read(one)])
        assert.deepEqual(
          answers.map((answer) => answer.status),
          ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
        )
      }
  })

  test('reads behind one another on a connection see each their own organisation, and leave no trace', async () => {
    const who = sql<{ n: string }>`select current_setting('app.organisation') as n`
    const organisations = Array.from({ length: 60 }, () => crypto.randomUUID())
    for (const connection of ['own', 'shared'] as const) {
      const seen = await Promise.all(
        organisations.map((organisation) => ask({ ...app, organisation }, who, connection)),
      )
      assert.deepEqual(seen, organisations)
    }
    assert.equal(await ask(app, sql`select current_setting('app.organisation', true) as n`, 'shared'), '')
  })

  test('a table that another server changes meanwhile is read anew, inside a transaction and as a read', async () => {
    await world().sql('create table growing (n integer)')
    await world().sql('grant select on growing to ombud_app')
    await world().sql('insert into growing values (1)')
    const all = sql<{ n: number; more?: number | null }>`select * from growing`
    const asAct = () => run(async (tx) => tx.first(all))
    const asRead = () => readTransaction(world().db, app, one, [all], (_first, [rows]) => rows?.[0], 'shared')
    for (let often = 0; often < 20; often += 1) assert.deepEqual([await asAct(), await asRead()], [{ n: 1 }, { n: 1 }])
    await world().sql('alter table growing add column more integer')
    assert.deepEqual(
      [await asRead(), await asAct()],
      [
        { n: 1, more: null },
        { n: 1, more: null },
      ],
    )
    await world().sql('drop table growing')
  })

  test('a shared connection that dies is replaced, and a line too long before it is said at once', async (t) => {
    const { shared } = world().db
    if (!shared) return t.skip('the embedded database has one connection for everything')
    const slow = sql<{ n: string }>`select pg_sleep(0.3)::text as n`
    const line = await Promise.allSettled([
      ask(app, slow, 'shared'),
      ...many(shared.room, () => ask(app, one, 'shared')),
    ])
    assert.deepEqual(
      line.map((answer) => answer.status !== 'fulfilled' && (answer.reason as Error).name).filter(Boolean),
      ['DatabaseBusy'],
    )
    const both = await Promise.all(
      many(2, () => ask(app, sql<{ n: number }>`select pg_backend_pid() as n from pg_sleep(0.05)`, 'shared')),
    )
    await world().db.pool.query('select pg_terminate_backend(pid) from pg_stat_activity where pid = any($1)', [both])
    await until('two new connections', async () =>
      (await Promise.all(many(4, () => ask(app, one, 'shared').catch(() => 0)))).every((n) => n === 1),
    )
  })

  test('what a failed transaction had written is gone, and its role and organisation with it', async () => {
    const key = Buffer.from(`key ${Math.random()}`)
    const write = async (tx: Transaction) =>
      tx.run(sql`insert into attempt (key, window_start, count) values (${key}, now(), 1)`)
    await assert.rejects(
      run(async (tx) => {
        await write(tx)
        throw new Error('no')
      }),
    )
    assert.equal((await world().one('select count(*) as n from attempt where key = $1', [key])).n, 0)
    await run(write)
    assert.equal((await world().one('select count(*) as n from attempt where key = $1', [key])).n, 1)
    const { role, organisation } = await world().one(
      `select current_user as role, current_setting('app.organisation', true) as organisation`,
    )
    assert.ok(!role.startsWith('ombud_app') && !organisation)
  })

  test('a transaction sees only what its door may see', async () => {
    await assert.rejects(
      run((tx) => tx.first(sql`select * from auth."user"`)),
      /permission denied/,
    )
    await assert.rejects(
      runTransaction(world().db, { door: 'ombud_sign_in' }, one, (tx) => tx.first(sql`select * from organisation`)),
      /permission denied/,
    )
    await assert.rejects(
      runTransaction(world().db, { door: 'ombud_operator' }, one, (tx) => tx.first(sql`select * from person`)),
      /permission denied/,
    )
    await assert.rejects(
      runTransaction(world().db, { door: 'ombud_clock' }, one, (tx) => tx.first(sql`select * from membership`)),
      /permission denied/,
    )
    assert.equal(
      await run(async (tx) => (await tx.rows(sql`select * from membership`)).length),
      0,
      'without an acting organisation nothing is one’s own',
    )
  })

  test('only a uuid becomes an acting organisation', async () => {
    for (const organisation of ["x'; drop table person; --", 'A1', ''])
      await assert.rejects(
        runTransaction(world().db, { ...app, organisation }, one, async () => 1),
        TypeError,
      )
    await right()
  })
})
