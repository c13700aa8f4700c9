import pg from 'pg'
import { readConfig } from '#platform/config.ts'
import { planName } from '#platform/plan-name.ts'
import { buildServer } from '../src/edges/rest/server.ts'
import { buildHouse } from '../src/house.ts'
import { routes } from '../src/routes.ts'
import { open, ownerUrl, serverUrl } from './database.ts'
import type { Call } from './load.ts'
import { benchEnv } from './world.ts'

type Statement = { text: string; values: unknown[]; planned: boolean }
/** The statements of each transaction, in their order; the question of who is signed in is left out. */
export type Recorded = Statement[][]

/** Runs the calls inside this process, one after the other, and writes down what they send to the database. */
export async function recordDuring(database: string, calls: readonly Call[]): Promise<Recorded> {
  const db = await open(database)
  const config = readConfig(benchEnv(serverUrl(database), ownerUrl(database), 7471))
  const house = await buildHouse(config, db)
  const app = await buildServer(house, routes)
  const recorded: Recorded = []
  // oxlint-disable-next-line typescript/unbound-method -- it is called on its client below
  const original = pg.Client.prototype.query
  // By connection: what others send meanwhile belongs to no acceptance.
  let current = new Map<pg.Client, Statement[]>()
  pg.Client.prototype.query = function (this: pg.Client, ...args: unknown[]) {
    current.set(this, [...(current.get(this) ?? []), statementOf(args)])
    return (original as (...a: unknown[]) => unknown).apply(this, args)
  } as never
  try {
    for (const call of calls) {
      current = new Map()
      const answer = await app.inject({
        method: 'POST',
        url: call.path,
        headers: { ...call.headers, host: '127.0.0.1:7471', 'content-type': 'application/json' },
        payload: call.body ?? '',
      })
      if (answer.statusCode !== 201) throw new Error(`recording: ${answer.statusCode} ${answer.body}`)
      const accepted = [...current.values()].find((list) => list.some((s) => s.text.includes('insert into evidence ')))
      recorded.push((accepted ?? []).filter((s) => !s.text.includes('door.read_session')))
    }
  } finally {
    pg.Client.prototype.query = original
    await app.close()
    await house.jobs.stop()
    await db.close()
  }
  return recorded
}

function statementOf(args: unknown[]): Statement {
  const [first, values] = args
  return typeof first === 'string'
    ? { text: first, values: (values as unknown[]) ?? [], planned: false }
    : {
        text: (first as Statement).text,
        values: (first as Statement).values ?? [],
        planned: (first as pg.QueryConfig).name !== undefined,
      }
}

/** The same statements, with kept plans where the house keeps them, through the same pool; transactions per second. */
export async function replay(pool: pg.Pool, recorded: Recorded, width: number): Promise<number> {
  const started = performance.now()
  let next = 0
  const worker = async () => {
    while (next < recorded.length) {
      const statements = recorded[next++] ?? []
      const client = await pool.connect()
      try {
        for (const { text, values, planned } of statements)
          await client.query({ name: planned ? planName(text) : undefined, text, values })
      } finally {
        client.release()
      }
    }
  }
  await Promise.all(Array.from({ length: width }, worker))
  return (recorded.length / (performance.now() - started)) * 1000
}
