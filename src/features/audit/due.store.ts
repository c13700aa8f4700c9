import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'

export type DueKind = 'delegation-ends' | 'request-expires' | 'addressee-erasure'

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

/** Out with what has served its time: attempts, idempotency keys, and addressees of requests unanswered for 90 days. */
export const sweepOld = (house: House) =>
  runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, async (tx) => {
    await tx.run(sql`delete from attempt where window_start < now() - interval '1 day'`)
    await tx.run(sql`delete from idempotency where created_at < now() - interval '24 hours'`)
    await tx.run(sql`update relationship_request set addressee_name = null, addressee_email = null, addressee_erased_at = now()
      where addressee_erased_at is null and (addressee_name is not null or addressee_email is not null) and state in ('open', 'withdrawn')
        and least(expires_at, coalesce(withdrawn_at, expires_at)) < now() - interval '90 days'`)
    await tx.run(
      sql`update mail set to_address = null, to_name = null where to_address is not null and state <> 'queued' and queued_at < now() - interval '90 days'`,
    )
  })
