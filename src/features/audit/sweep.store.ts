import { sql, type RawBuilder } from 'kysely'
import type { House } from '#platform/house.ts'
import { runTransaction } from '#platform/transaction.ts'

/** So many rows at once: each step is a short transaction of its own. */
export const STEP = 500

type Sweep = { kept: string; of: RawBuilder<unknown>; counted?: true }

const ago = (days: number) => sql`now() - ${days} * interval '1 day'`

/** What is swept, and after how long: docs/operating/retention.md tells the same. Each finds its rows by an index. */
export const SWEEPS: Record<string, Sweep> = {
  attempts: {
    kept: '1 day',
    of: sql`delete from attempt where (key, window_start) in
      (select key, window_start from attempt where window_start < ${ago(1)} order by window_start limit ${STEP})`,
  },
  'idempotency keys': {
    kept: '24 hours',
    of: sql`delete from idempotency where (organisation_id, person_id, route, key) in
      (select organisation_id, person_id, route, key from idempotency where created_at < ${ago(1)} order by created_at limit ${STEP})`,
  },
  sessions: {
    kept: '1 day',
    of: sql`delete from auth."session" where "id" in
      (select "id" from auth."session" where "expiresAt" < ${ago(1)} order by "expiresAt" limit ${STEP})`,
  },
  verifications: {
    kept: '1 day',
    of: sql`delete from auth."verification" where "id" in
      (select "id" from auth."verification" where "expiresAt" < ${ago(1)} order by "expiresAt" limit ${STEP})`,
  },
  codes: {
    kept: '1 day',
    of: sql`delete from auth.mailbox_proof where id in
      (select id from auth.mailbox_proof where expires_at < ${ago(1)} order by expires_at limit ${STEP})`,
  },
  joinings: { kept: '30 days', of: sql`select door.forget_joinings(${ago(30)}, ${STEP}) as n`, counted: true },
  addressees: { kept: '90 days', of: sql`select door.forget_unanswered(${ago(90)}, ${STEP}) as n`, counted: true },
  imports: { kept: '30 days', of: sql`select door.forget_imports(${ago(30)}, ${STEP}) as n`, counted: true },
  renewals: { kept: '90 days', of: sql`select door.forget_renewals(${ago(90)}, ${STEP}) as n`, counted: true },
  'service requests': {
    kept: '730 days',
    of: sql`select door.forget_service_requests(${ago(730)}, 50) as n`,
    counted: true,
  },
  'files that broke off': {
    kept: '1 day',
    of: sql`select door.forget_broken_files(${ago(1)}, 50) as n`,
    counted: true,
  },
  recoveries: { kept: '730 days', of: sql`select door.forget_recoveries(${ago(730)}, ${STEP}) as n`, counted: true },
  mails: {
    kept: '90 days',
    of: sql`update mail set to_address = null, to_name = null, subject = null, body = null, facts = '{}',
        state = case when state = 'queued' then 'failed' else state end
      where (organisation_id, id) in (select organisation_id, id from mail
        where (to_address is not null or body is not null or facts <> '{}') and queued_at < ${ago(90)} order by queued_at limit ${STEP})`,
  },
}

/** One step of one sweep: how many rows it was. */
export const sweepStep = (house: House, { of, counted }: Sweep): Promise<number> =>
  runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, async (tx) =>
    counted ? ((await tx.first(of as RawBuilder<{ n: number }>))?.n ?? 0) : tx.run(of),
  )
