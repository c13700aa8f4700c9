import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'

export type DueKind = 'delegation-ends' | 'request-expires'

/** Tells the clock when to come back, with nothing but ids. */
export const setDue = (tx: Transaction, organisationId: string, kind: DueKind, ref: string, at: Date) =>
  tx.run(sql`insert into due (organisation_id, kind, ref, at) values (${organisationId}, ${kind}, ${ref}, ${at})
    on conflict (organisation_id, kind, ref) do update set at = excluded.at`)

export const clearDue = (tx: Transaction, organisationId: string, kind: DueKind, ref: string) =>
  tx.run(sql`delete from due where organisation_id = ${organisationId} and kind = ${kind} and ref = ${ref}`)

export type DueRow = { organisation_id: string; kind: DueKind; ref: string }

/** The next things due, the one question that the clock asks across organisations. */
export const takeDue = (house: House) =>
  runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, (tx) =>
    tx.rows(sql<DueRow>`select organisation_id, kind, ref from due where at <= now() order by at limit 200`),
  )
