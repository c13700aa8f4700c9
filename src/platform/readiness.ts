import { sql } from 'kysely'
import type { Database } from './database.ts'
import { runTransaction } from './transaction.ts'

/** Whether the database answers, and lets this server through its doors: asked as everything else is. */
export const databaseAnswers = (db: Database): Promise<boolean> =>
  runTransaction(db, { door: 'ombud_app' }, sql`select 1`, async () => true).catch(() => false)
