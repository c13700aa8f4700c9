import { getConstructionPlans, PgBoss } from 'pg-boss'
import type pg from 'pg'
import type { Database } from './database.ts'
import { planName } from './plan-name.ts'

/** The queues of the house. A job holds only ids: {organisation, ref}. */
export const QUEUES = ['event', 'mail', 'clock', 'import', 'renewal', 'provisioning', 'suspension'] as const
/** What works in short turns. */
const IN_TURNS: ReadonlySet<string> = new Set(['import', 'renewal', 'provisioning', 'suspension'])
export type Queue = (typeof QUEUES)[number]
export type JobData = { organisation: string; ref: string; request?: string }

export type Jobs = {
  boss: PgBoss
  /** Puts a job into the queue within the caller's transaction: it exists if, and only if, that commits. */
  enqueue(client: pg.ClientBase, queue: Queue, data: JobData, delaySeconds?: number): Promise<void>
  /** Many at once, behind whatever else waits: nobody's letter waits for thousands of others. */
  enqueueMany(client: pg.ClientBase, queue: Queue, data: readonly JobData[]): Promise<void>
  stop(): Promise<void>
}

type Executor = { executeSql(text: string, values?: unknown[]): Promise<{ rows: unknown[] }> }

/** Schema and queues of the job library, made by the owner under the migrations' lock; the doors may use them. A half-made one is completed. */
export async function prepareJobs(owner: pg.ClientBase, kind: Database['kind']) {
  const { rows } = await owner.query<{ found: string | null }>(`select to_regclass('pgboss.queue')::text as found`)
  if (!rows[0]?.found)
    await owner.query(getConstructionPlans('pgboss', kind === 'embedded' ? { backend: 'pglite' } : {}))
  const there = await owner.query<{ name: string }>('select name from pgboss.queue')
  const missing = QUEUES.filter((queue) => !there.rows.some((row) => row.name === queue))
  if (missing.length === 0) return
  await owner.query(`
    grant usage on schema pgboss to ombud_app, ombud_jobs, ombud_operator, ombud_clock;
    grant select, insert, update, delete on all tables in schema pgboss to ombud_jobs;
    grant select, insert on all tables in schema pgboss to ombud_app, ombud_operator;
    grant execute on all functions in schema pgboss to ombud_jobs, ombud_app, ombud_operator;`)
  await withOwnersBoss(owner, async (boss) => {
    for (const queue of missing)
      await boss.createQueue(queue, {
        retryLimit: 20,
        retryBackoff: true,
        retryDelay: 2,
        retryDelayMax: 3600,
        // What works in short turns is taken up again soon where one died.
        expireInSeconds: IN_TURNS.has(queue) ? 40 : 120,
        deleteAfterSeconds: 86_400,
      })
  })
}

/** The job library on one connection of the owner, for as long as some work takes: it does nothing of its own accord. */
export async function withOwnersBoss<T>(owner: pg.ClientBase, work: (boss: PgBoss) => Promise<T>): Promise<T> {
  const boss = new PgBoss({
    db: ownerExecutor(owner),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    supervise: false,
    schedule: false,
  })
  boss.on('error', () => {})
  await boss.start()
  try {
    return await work(boss)
  } finally {
    await boss.stop({ graceful: false })
  }
}

const rowsOf = (result: pg.QueryResult | pg.QueryResult[]) => ({
  rows: (Array.isArray(result) ? result : [result]).flatMap((part) => part.rows),
})
const ownerExecutor = (owner: pg.ClientBase): Executor => ({
  executeSql: async (text, values) => rowsOf(await owner.query(text, values)),
})

/** Every statement of the job library runs in a transaction under its own door, on either database. */
function doorExecutor(pool: pg.Pool): Executor {
  return {
    executeSql: async (text, values) => {
      const client = await pool.connect()
      let broken = true
      try {
        const result = rowsOf(await inDoor(client, text, values))
        broken = false
        return result
      } finally {
        client.release(broken)
      }
    },
  }
}

async function inDoor(client: pg.PoolClient, text: string, values?: unknown[]) {
  if (/^\s*begin\s*;/i.test(text))
    return client.query(text.replace(/begin\s*;/i, 'BEGIN; SET LOCAL ROLE ombud_jobs;'), values)
  const [, result] = await Promise.all([
    client.query('begin; set local role ombud_jobs'),
    client.query(values ? { name: planName(text), text, values } : text),
    client.query('commit'),
  ])
  return result
}

export async function startJobs(db: Database, onError: (error: unknown) => void): Promise<Jobs> {
  const boss = new PgBoss({
    db: doorExecutor(db.pool),
    schema: 'pgboss',
    migrate: false,
    createSchema: false,
    backend: db.kind === 'embedded' ? 'pglite' : 'postgres',
    schedule: false,
    reindex: false,
    monitorVacuum: false,
  })
  boss.on('error', onError)
  await boss.start()
  const within = (client: pg.ClientBase): Executor => ({
    executeSql: async (text, values = []) => rowsOf(await client.query({ name: planName(text), text, values })),
  })
  const enqueue: Jobs['enqueue'] = async (client, queue, data, delaySeconds) => {
    await boss.send(queue, data, { db: within(client), ...(delaySeconds ? { startAfter: delaySeconds } : {}) })
  }
  const enqueueMany: Jobs['enqueueMany'] = async (client, queue, many) => {
    const jobs = many.map((data) => ({ data, priority: -1 }))
    await boss.insert(queue, jobs, { db: within(client) })
  }
  return { boss, enqueue, enqueueMany, stop: async () => await boss.stop({ graceful: true, timeout: 5000 }) }
}
