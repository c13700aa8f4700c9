import type pg from 'pg'
import type { Database } from '#platform/database.ts'

/**
 * The demo's own clock. Acts read the time from the database, as `now()`; where the demo's history is made, that word means another moment,
 * for one transaction at a time, so that every row, event, receipt and seal of one act says the same. Made before the history and gone
 * after it; no role of the server could make it, and production never reads this file.
 */
export async function withClock(db: Database, work: (at: (moment: Date) => Database) => Promise<void>): Promise<void> {
  await db.owner.query(`
    create schema if not exists past;
    create or replace function past.now() returns timestamptz language sql stable as $$ select current_setting('past.now')::timestamptz $$;
    grant usage on schema past to ombud_app;`)
  try {
    await work((moment) => databaseAt(db, moment))
  } finally {
    await db.owner.query('drop schema past cascade')
  }
}

function databaseAt({ shared: _none, ...db }: Database, moment: Date): Database {
  const connect = async () => clientAt(await db.pool.connect(), moment)
  return { ...db, pool: { connect } as unknown as pg.Pool }
}

/** The first words of each transaction say the moment too. */
function clientAt(client: pg.PoolClient, moment: Date): pg.PoolClient {
  const clock = `;set local search_path=past,pg_catalog,public;set local past.now='${moment.toISOString()}'`
  const query = (text: unknown, ...rest: unknown[]) =>
    (client.query as (...given: unknown[]) => unknown)(
      typeof text === 'string' && text.startsWith('begin') ? `${text}${clock}` : text,
      ...rest,
    )
  return new Proxy(client, {
    get: (target, name) => (name === 'query' ? query : bound(target, Reflect.get(target, name))),
  })
}

const bound = (target: object, value: unknown) => (typeof value === 'function' ? value.bind(target) : value)
