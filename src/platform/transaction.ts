import {
  DummyDriver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type RawBuilder,
} from 'kysely'
import type pg from 'pg'
import { DatabaseBusy, type Database } from './database.ts'
import { uuid } from './ids.ts'

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

  /** Runs a statement and gives its rows. A name makes the server keep the plan; it must belong to one text only. */
  async rows<R>(query: RawBuilder<R>, name?: string): Promise<R[]> {
    const { sql, parameters } = query.compile(compiler)
    const result = await this.client.query({ ...(name && { name }), text: sql, values: parameters as unknown[] })
    return result.rows as R[]
  }

  async first<R>(query: RawBuilder<R>, name?: string): Promise<R | undefined> {
    return (await this.rows(query, name))[0]
  }

  /** Runs a statement and says how many rows it touched: a guarded update that touched none was refused. */
  async run(query: RawBuilder<unknown>): Promise<number> {
    const { sql, parameters } = query.compile(compiler)
    return (await this.client.query(sql, parameters as unknown[])).rowCount ?? 0
  }

  /** From here on the organisation named acts: used by acts on behalf, after the judge said yes. */
  async actAs(organisation: string): Promise<void> {
    await this.client.query(`set local app.organisation = '${uuid(organisation)}'`)
    this.actedAs = organisation
  }
}

/** The first words of every transaction: literal, because a distributed PostgreSQL carries only literal settings to its shards. */
function headOf({ door, organisation, link }: Head): string {
  const parts = ['begin', `set local role ${door}`]
  if (organisation !== undefined) parts.push(`set local app.organisation='${uuid(organisation)}'`)
  if (link !== undefined) parts.push(`set local app.link='${uuid(link)}'`)
  return parts.join(';')
}

/** Worth another try: another transaction was in the way. Looked at again, a row that came in between is found and gets its answer. */
const RETRY = new Set(['40001', '40P01', '23505'])

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
      if (attempt === 4 || !RETRY.has((error as { code?: string }).code ?? '')) throw error
    }
  }
}

async function once<F, T>(
  db: Database,
  head: Head,
  first: RawBuilder<F>,
  work: (tx: Transaction, row: F | undefined) => Promise<T>,
): Promise<T> {
  const opening = headOf(head)
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
 * after `use` has judged it. Names let the server keep the plans; each belongs to one text. Several plain questions beat one that
 * aggregates: the executor prepares a JSON aggregate anew each time (bench c: 2.5 times slower).
 */
export async function readTransaction<F, Q extends readonly Named<unknown>[], T>(
  db: Database,
  head: Head,
  first: Named<F>,
  questions: Q,
  use: (row: F | undefined, answers: Answers<Q>) => T,
): Promise<T> {
  const opening = headOf(head)
  const client = await connect(db)
  const tx = new Transaction(client)
  let broken = true
  try {
    const uncork = cork(client)
    const asked = [
      client.query(opening),
      tx.rows(first.query, first.name),
      ...questions.map((q) => tx.rows(q.query, q.name)),
      client.query('commit'),
    ]
    uncork()
    const answers = await Promise.allSettled(asked)
    const failed = answers.find((answer) => answer.status === 'rejected')
    broken = failed !== undefined
    if (failed) throw failed.reason
    const [, identity, ...rows] = answers.map((answer) => (answer as PromiseFulfilledResult<unknown>).value)
    return use((identity as F[])[0], rows.slice(0, -1) as unknown as Answers<Q>)
  } finally {
    client.release(broken)
  }
}

export type Answers<Q extends readonly Named<unknown>[]> = { [K in keyof Q]: Q[K] extends Named<infer R> ? R[] : never }

/** Holds the socket's writes together until released: four messages leave as one. The embedded database has no socket. */
function cork(client: pg.PoolClient): () => void {
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection
  stream.cork?.()
  return () => stream.uncork?.()
}

export type Named<R> = { query: RawBuilder<R>; name?: string }

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
