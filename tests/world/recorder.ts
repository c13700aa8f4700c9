import pg from 'pg'

/** `kept`: the server may keep its plan, and use it for any values. */
export type Statement = { client: pg.Client; text: string; values: unknown[]; kept: boolean }
type Query = (this: pg.Client, ...args: unknown[]) => unknown
/** Asks the same connection something more, behind what it was asked already. */
type Ask = <R>(text: string) => Promise<R[]>

/** Runs work and gives every statement that any connection was asked meanwhile, in the order of asking. */
export async function record(
  work: () => Promise<unknown>,
  each: (statement: Statement, ask: Ask) => void = () => {},
): Promise<Statement[]> {
  const statements: Statement[] = []
  const prototype = pg.Client.prototype as unknown as { query: Query }
  const { query } = prototype
  prototype.query = function (...args) {
    const result = query.apply(this, args)
    for (const part of partsOf(args)) {
      const statement = { client: this, ...part }
      statements.push(statement)
      each(statement, async (more) => ((await query.call(this, more)) as pg.QueryResult).rows)
    }
    return result
  }
  try {
    await work()
  } finally {
    prototype.query = query
  }
  return statements
}

type Part = { name?: string; text: string; values?: unknown[] }

/** What a connection may be asked in: a text, a text with values, or a batch of such behind one another. */
function partsOf([asked, values]: unknown[]): Omit<Statement, 'client'>[] {
  const parts = typeof asked === 'string' ? [{ text: asked }] : ((asked as { asked?: Part[] }).asked ?? [asked as Part])
  return withOneHead(parts).map((part: Part) => ({
    text: part.text,
    values: part.values ?? (Array.isArray(values) ? values : []),
    kept: part.name !== undefined,
  }))
}

/** A batch speaks the first words of its transaction one by one; elsewhere they are one message, and here they are, too. */
function withOneHead(parts: Part[]): Part[] {
  const from = parts.findIndex(({ text }) => !/^(begin$|set local )/.test(text))
  if (from < 2) return parts
  const head = parts.slice(0, from).map(({ text }) => text)
  return [{ text: head.join(';') }, ...parts.slice(from)]
}
