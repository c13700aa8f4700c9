import assert from 'node:assert/strict'
import { test } from 'node:test'
import { sql } from 'kysely'
import { onBothDatabases } from '#tests/world.ts'
import { readTransaction, runTransaction, type Transaction } from './transaction.ts'

const app = { door: 'ombud_app' as const }
const one = sql<{ n: number }>`select 1 as n`
const wrong = sql<{ n: number }>`select 1 / 0 as n`

onBothDatabases('transactions', (world) => {
  const run = <T>(work: (tx: Transaction) => Promise<T>) => runTransaction(world().db, app, one, work)
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
    const read = (query: typeof one) =>
      readTransaction(world().db, app, { query: one }, [{ query }], (_first, [rows]) => (rows as { n: number }[])[0]?.n)
    for (let i = 0; i < 3; i += 1) {
      const answers = await Promise.allSettled([read(one), read(wrong), read(one), right(), read(one)])
      assert.deepEqual(
        answers.map((answer) => answer.status),
        ['fulfilled', 'rejected', 'fulfilled', 'fulfilled', 'fulfilled'],
      )
    }
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
