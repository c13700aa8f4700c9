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
 * aggregates: the executor prepares a JSON aggregate anew each time (bench c: 2.5 times slower). A read by key may share a connection.
 */
export async function readTransaction<F, Q extends readonly Named<unknown>[], T>(
  db: Database,
  head: Head,
  first: Named<F>,
  questions: Q,
  use: (row: F | undefined, answers: Answers<Q>) => T,
  connection: 'own' | 'shared' = 'own',
): Promise<T> {
  const batch = [compiled(first), ...questions.map(compiled)]
  const read = (client: pg.ClientBase) => sendRead(client, headOf(head), batch)
  const [identity, ...rows] = await (connection === 'shared' && db.shared ? db.shared.run(read) : onOwn(db, read))
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

const compiled = ({ query, name }: Named<unknown>) => {
  const { sql, parameters } = query.compile(compiler)
  return { name, text: sql, values: parameters }
}

/** One write. The commit is sent whatever comes of the rest: it ends a transaction that failed, too, before the next one begins. */
async function sendRead(client: pg.ClientBase, opening: string, batch: readonly Question[]) {
  // The embedded database has no socket.
  const { stream } = (client as unknown as { connection: { stream: { cork?: () => void; uncork?: () => void } } })
    .connection
  stream.cork?.()
  const sent = [client.query(opening), ReadBatch.ask(client, batch), client.query('commit')] as const
  // After whatever else this turn of the loop brings: reads that arrive together leave together.
  setImmediate(() => stream.uncork?.())
  const [begun, asked, ended] = await Promise.allSettled(sent)
  for (const part of [begun, asked, ended]) if (part.status === 'rejected') throw part.reason
  return (asked as PromiseFulfilledResult<Record<string, unknown>[][]>).value
}

export type Answers<Q extends readonly Named<unknown>[]> = { [K in keyof Q]: Q[K] extends Named<infer R> ? R[] : never }

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
