import pg from 'pg'

export type Question = { name: string | undefined; text: string; values: readonly unknown[] }
type Rows = Record<string, unknown>[]

/** The part of the driver's connection and query that a batch touches (pg 8: `lib/connection.js`, `lib/query.js`). */
type Connection = {
  stream: { cork?: () => void; uncork?: () => void }
  submittedNamedStatements: Record<string, string>
  sync(): void
}
type DriverQuery = {
  name: string | undefined
  text: string
  _result: { rows: Rows }
  /** A value that the driver could not read. */
  _canceledDueToError: Error | false
  prepare(connection: Connection): void
  handleRowDescription(message: unknown): void
  handleDataRow(message: unknown): void
  handleCommandComplete(message: unknown, connection: Connection): void
  handleError(error: Error, connection: Connection): void
}
const Query = pg.Query as unknown as new (config: object, callback?: (error: Error | null) => void) => DriverQuery

/**
 * Several statements with bound parameters behind one Sync: the server answers them with one write, where one query after the other
 * costs a write and a wake-up each (decision 0019). The first that fails ends the batch; what stands behind it is not run.
 */
export class ReadBatch extends Query {
  private readonly asked: readonly DriverQuery[]
  private at = 0

  private constructor(questions: readonly Question[], callback: (error: Error | null) => void) {
    super({ text: '' }, callback)
    this.asked = questions.map((question) => new Query({ ...question, queryMode: 'extended' }))
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
    connection.stream.cork?.()
    // Each query would send its own: held back until the last.
    connection.sync = () => {}
    try {
      for (const query of this.asked) query.prepare(connection)
    } finally {
      Reflect.deleteProperty(connection, 'sync')
    }
    connection.sync()
    connection.stream.uncork?.()
    return null
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
    this.asked[this.at]?.handleCommandComplete(message, connection)
    this.turnTo(this.at + 1)
  }

  override handleError(error: Error, connection: Connection) {
    for (const { name } of this.asked.slice(this.at)) if (name) delete connection.submittedNamedStatements[name]
    super.handleError(error, connection)
  }
}
