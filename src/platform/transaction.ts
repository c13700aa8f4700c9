import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import { DatabaseBusy } from './busy.ts'
import type { Database } from './database.ts'
import { uuid } from './ids.ts'
import { forgetPlans, planName } from './plan-name.ts'
import { ReadBatch, type Question } from './read-batch.ts'

/** Compiles SQL to text and bound parameters; it never runs anything itself. */
const compiler = new Kysely<never>({
  dialect: {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => new DummyDriver(),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  },
})

export type Door = 'ombud_app' | 'ombud_sign_in' | 'ombud_clock' | 'ombud_operator'
export type Head = { door: Door; organisation?: string | undefined; link?: string | undefined }

/** One open transaction under one door. Nothing else is awaited inside it: the embedded database has one connection. */
export class Transaction {
  readonly client: pg.PoolClient
  readonly afterCommit: (() => void)[] = []
  /** Whether the acting organisation was changed on the way. */
  actedAs: string | undefined
  constructor(client: pg.PoolClient) {
    this.client = client
  }

  /** Runs a statement and gives its rows. */
  async rows<R>(query: RawBuilder<R>): Promise<R[]> {
    return (await this.client.query(compiled(query))).rows as R[]
  }

  /** One page of a list: planned anew for its filters, since a plan for any of them reads far more than a page. */
  async page<R>(query: RawBuilder<R>): Promise<R[]> {
    return (await this.client.query(withoutPlan(compiled(query)))).rows as R[]
  }

  async first<R>(query: RawBuilder<R>): Promise<R | undefined> {
    return (await this.rows(query))[0]
  }

  /** Runs a statement and says how many rows it touched: a guarded update that touched none was refused. */
  async run(query: RawBuilder<unknown>): Promise<number> {
    return (await this.client.query(compiled(query))).rowCount ?? 0
  }

  /** From here on the organisation named acts: used by acts on behalf, after the judge said yes. */
  async actAs(organisation: string): Promise<void> {
    await this.client.query(`set local app.organisation = '${uuid(organisation)}'`)
    this.actedAs = organisation
  }
}

/** The first words of every transaction: literal, because a distributed PostgreSQL carries only literal settings to its shards. */
function wordsOf({ door, organisation, link }: Head): string[] {
  const words = ['begin', `set local role ${door}`]
  if (organisation !== undefined) words.push(`set local app.organisation='${uuid(organisation)}'`)
  if (link !== undefined) words.push(`set local app.link='${uuid(link)}'`)
  return words
}

/** A kept plan gives other columns than it did: a table was changed by a newer server beside this one. */
const PLAN_OUTDATED = '0A000'
const isPlanOutdated = (error: unknown) => codeOf(error) === PLAN_OUTDATED
/** The transaction before this one on a shared connection failed, and was still open. */
const FAILED_BEFORE = '25P02'
const codeOf = (error: unknown) => (error as { code?: string }).code ?? ''

/** Worth another try: another transaction was in the way. Looked at again, a row that came in between is found and gets its answer. */
const RETRY = new Set(['40001', '40P01', '23505', PLAN_OUTDATED])

/**
 * Runs work in one transaction. `first` is sent together with the head, in one round trip, and its row is handed to work.
 */
export async function runTransaction<F, T>(
  db: Database,
  head: Head,
  first: RawBuilder<F>,
  work: (tx: Transaction, row: F | undefined) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await once(db, head, first, work)
    } catch (error) {
      if (isPlanOutdated(error)) forgetPlans()
      if (attempt === 4 || !RETRY.has(codeOf(error))) throw error
    }
  }
}

async function once<F, T>(
  db: Database,
  head: Head,
  first: RawBuilder<F>,
  work: (tx: Transaction, row: F | undefined) => Promise<T>,
): Promise<T> {
  const opening = wordsOf(head).join(';')
  const client = await connect(db)
  const tx = new Transaction(client)
  let broken = false
  let result: T
  try {
    try {
      const [begun, row] = await Promise.allSettled([client.query(opening), tx.first(first)])
      if (begun.status === 'rejected') throw begun.reason
      if (row.status === 'rejected') throw row.reason
      result = await work(tx, row.value)
      await commit(client)
    } catch (error) {
      await client.query('rollback').catch(() => (broken = true))
      throw error
    }
  } finally {
    client.release(broken)
  }
  for (const then of tx.afterCommit) then()
  return result
}

/**
 * A read in one round trip: head, identity, questions and commit leave together, all parameters bound. What was read is handed out only
 * after `use` has judged it. Several plain questions beat one that aggregates: the executor prepares a JSON aggregate anew each time
 * (bench c: 2.5 times slower). Reads by key share a connection and keep their plans; a page of a list does neither.
 */
export async function readTransaction<F, Q extends readonly RawBuilder<unknown>[], T>(
  db: Database,
  head: Head,
  first: RawBuilder<F>,
  questions: Q,
  use: (row: F | undefined, answers: Answers<Q>) => T,
  connection: 'own' | 'shared' = 'own',
): Promise<T> {
  const batch = () => [
    compiled(first),
    ...questions.map(compiled).map((each) => (connection === 'shared' ? each : withoutPlan(each))),
  ]
  const read = (client: pg.ClientBase) => sendRead(client, wordsOf(head), batch())
  const send = () => (connection === 'shared' && db.shared ? db.shared.run(read) : onOwn(db, read))
  const [identity, ...rows] = await send().catch((error: unknown) => {
    if (isPlanOutdated(error)) forgetPlans()
    else if (codeOf(error) !== FAILED_BEFORE) throw error
    return send()
  })
  return use((identity as F[])[0], rows as unknown as Answers<Q>)
}

async function onOwn<T>(db: Database, read: (client: pg.ClientBase) => Promise<T>): Promise<T> {
  const client = await connect(db)
  try {
    return await read(client)
  } finally {
    client.release()
  }
}

function compiled(query: RawBuilder<unknown>) {
  const { sql: text, parameters } = query.compile(compiler)
  return { name: planName(text), text, values: parameters as unknown[] }
}

const withoutPlan = ({ text, values }: Question) => ({ name: undefined, text, values: [...values] })

const spoken = (text: string): Question => ({ name: text.includes('=') ? undefined : text, text, values: [] })

/** A whole transaction behind one Sync: one write there, one write back. */
async function sendRead(client: pg.ClientBase, opening: readonly string[], batch: readonly Question[]) {
  // The embedded database has no socket.
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection
  stream.cork?.()
  const asked = ReadBatch.ask(client, [...opening.map(spoken), ...batch, spoken('commit')])
  // After whatever else this turn of the loop brings: reads that arrive together leave together.
  setImmediate(() => stream.uncork?.())
  try {
    return (await asked).slice(opening.length, -1)
  } catch (error) {
    // What failed ended the batch before its commit. Where the connection itself failed, there is nothing left to roll back.
    await client.query('rollback').catch(() => undefined)
    throw error
  }
}

export type Answers<Q extends readonly RawBuilder<unknown>[]> = {
  [K in keyof Q]: Q[K] extends RawBuilder<infer R> ? R[] : never
}

async function commit(client: pg.PoolClient) {
  const { command } = await client.query('commit')
  if (command !== 'COMMIT') throw new Error('the transaction was rolled back')
}

async function connect(db: Database): Promise<pg.PoolClient> {
  try {
    return await db.pool.connect()
  } catch (error) {
    if (error instanceof Error && /timeout/i.test(error.message))
      throw new DatabaseBusy('no database connection became free within 5 seconds')
    throw error
  }
}
