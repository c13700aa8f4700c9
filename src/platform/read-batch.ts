import pg from 'pg'

export type Question = { name: string | undefined; text: string; values: readonly unknown[] }
type Rows = Record<string, unknown>[]

/** The part of the driver's connection and query that a batch touches (pg 8: `lib/connection.js`, `lib/query.js`). */
type Connection = {
  stream: { cork?: () => void; uncork?: () => void }
  submittedNamedStatements: Record<string, string>
  sync(): void
  describe(): void
}
type DriverQuery = {
  name: string | undefined
  text: string
  queryMode: 'extended' | undefined
  _result: { rows: Rows } & Columns
  _accumulateRows: boolean
  /** A value that the driver could not read. */
  _canceledDueToError: Error | false
  prepare(connection: Connection): void
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  handleError(error: Error, connection: Connection): void
}
/** What the driver makes of a description of columns, to read the rows with. */
type Columns = { fields: unknown; _parsers: unknown; _prebuiltEmptyResultObject: unknown }
const Query = pg.Query as unknown as new (
  text: string,
  values?: readonly unknown[] | ((error: Error | null) => void),
) => DriverQuery

/**
 * The columns of the statements whose plans a connection keeps. They are described once: the server refuses to run a kept plan that
 * would give others.
 */
const described = new WeakMap<Connection, Map<string, Columns>>()
function columnsOn(connection: Connection): Map<string, Columns> {
  let columns = described.get(connection)
  if (!columns) described.set(connection, (columns = new Map()))
  return columns
}

/**
 * Several statements with bound parameters behind one Sync: the server answers them with one write, where one query after the other
 * costs a write and a wake-up each (decision 0019). The first that fails ends the batch; what stands behind it is not run.
 */
export class ReadBatch extends Query {
  private readonly asked: readonly DriverQuery[]
  private at = 0

  private constructor(questions: readonly Question[], callback: (error: Error | null) => void) {
    super('', callback)
    this.asked = questions.map(queryOf)
    this.turnTo(0)
  }

  /** Sends the batch behind whatever the client was asked before, and gives the rows of each question. */
  static ask(client: pg.ClientBase, questions: readonly Question[]): Promise<Rows[]> {
    return new Promise((resolve, reject) => {
      const batch: ReadBatch = new ReadBatch(questions, (error) => {
        const failed = error ?? batch.asked.map((query) => query._canceledDueToError).find(Boolean)
        if (failed) reject(failed)
        else resolve(batch.asked.map((query) => query._result.rows))
      })
      client.query(batch as unknown as pg.Submittable)
    })
  }

  submit(connection: Connection) {
    const columns = columnsOn(connection)
    connection.stream.cork?.()
    // Each query would send its own: held back until the last.
    connection.sync = () => {}
    try {
      for (const query of this.asked) {
        const known = query.name ? columns.get(query.name) : undefined
        if (known) this.prepareKnown(query, known, connection)
        else query.prepare(connection)
      }
    } finally {
      Reflect.deleteProperty(connection, 'sync')
    }
    connection.sync()
    connection.stream.uncork?.()
    return null
  }

  /** Sent without asking what the rows will look like. */
  private prepareKnown(query: DriverQuery, known: Columns, connection: Connection) {
    Object.assign(query._result, known)
    query._accumulateRows = true
    connection.describe = () => {}
    try {
      query.prepare(connection)
    } finally {
      Reflect.deleteProperty(connection, 'describe')
    }
  }

  /** The driver notes what was parsed, and with which text, by the query's own name. */
  private turnTo(at: number) {
    this.at = at
    this.name = this.asked[at]?.name
    this.text = this.asked[at]?.text ?? ''
  }

  override handleRowDescription(message: unknown) {
    this.asked[this.at]?.handleRowDescription(message)
  }

  override handleDataRow(message: unknown) {
    this.asked[this.at]?.handleDataRow(message)
  }

  override handleCommandComplete(message: unknown, connection: Connection) {
    const query = this.asked[this.at]
    query?.handleCommandComplete(message, connection)
    if (query?.name && !columnsOn(connection).has(query.name)) {
      const { fields, _parsers, _prebuiltEmptyResultObject } = query._result
      columnsOn(connection).set(query.name, { fields, _parsers, _prebuiltEmptyResultObject })
    }
    this.turnTo(this.at + 1)
  }

  override handleError(error: Error, connection: Connection) {
    for (const { name } of this.asked.slice(this.at)) if (name) delete connection.submittedNamedStatements[name]
    super.handleError(error, connection)
  }
}

/** Made from the text alone: a whole configuration is copied by the driver, property by property. */
function queryOf({ name, text, values }: Question): DriverQuery {
  const query = new Query(text, values)
  query.name = name
  query.queryMode = 'extended'
  return query
}
