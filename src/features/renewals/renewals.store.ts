import { sql } from 'kysely'
import type { RenewalState } from '#domain/renewal.ts'
import type { Transaction } from '#platform/transaction.ts'

export type RenewalRow = {
  partner_id: string
  id: string
  state: RenewalState
  within_days: number
  until: Date
  length_days: number
  open_days: number
  language: 'en' | 'sv'
  tag: string | null
  country: string | null
  /** How many were chosen one by one; null is all whose rights end by then. */
  chosen: number | null
  letter_subject: string | null
  letter_body: string | null
  made_by: string
  made_at: Date
  laid_end: Date | null
  laid_end_exact: string | null
  laid_customer: string | null
  laid_chosen: number
  rows: number
  roles: number
  asked: number
  refused: number
  run_by: string | null
  run_no: number
  run_at: Date | null
  run_from: number
  stopped_for: string | null
  ended_at: Date | null
  forgotten_at: Date | null
}

/** Without the chosen ones themselves, of which there can be ten thousand. */
const columns = sql`partner_id, id, state, within_days, until, length_days, open_days, language, tag, country, cardinality(customers) as chosen, letter_subject, letter_body,
  made_by, made_at, laid_end, laid_end::text as laid_end_exact, laid_customer, laid_chosen, rows, roles, asked, refused, run_by, run_no, run_at, run_from, stopped_for, ended_at, forgotten_at`

type New = Pick<
  RenewalRow,
  'partner_id' | 'id' | 'within_days' | 'length_days' | 'open_days' | 'language' | 'tag' | 'country' | 'made_by'
> & { until: Date; customers: readonly string[] | null; letter: { subject: string; body: string } | null }

export const insertRenewal = (tx: Transaction, r: New) =>
  tx.run(sql`insert into renewal (partner_id, id, state, within_days, until, length_days, open_days, language, tag, country, customers, letter_subject, letter_body, made_by)
    values (${r.partner_id}, ${r.id}, 'preparing', ${r.within_days}, ${r.until}, ${r.length_days}, ${r.open_days}, ${r.language}, ${r.tag}, ${r.country},
      ${r.customers === null ? null : [...r.customers]}::uuid[], ${r.letter?.subject ?? null}, ${r.letter?.body ?? null}, ${r.made_by})`)

export const findRenewal = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(sql<RenewalRow>`select ${columns} from renewal where partner_id = ${partnerId} and id = ${id}`)

/** Held by whoever lays out, asks, runs or cancels it: of two at once one waits. */
export const holdRenewal = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(sql<RenewalRow>`select ${columns} from renewal where partner_id = ${partnerId} and id = ${id} for update`)

export const findRunning = (tx: Transaction, partnerId: string) =>
  tx.first(sql<{ id: string }>`select id from renewal where partner_id = ${partnerId} and state = 'running'`)

/** Newest first: ids rise with time. */
export const renewalsPage = (partnerId: string, before: string | undefined, limit: number) =>
  sql<RenewalRow>`select ${columns} from renewal where partner_id = ${partnerId} ${before ? sql`and id < ${before}` : sql``} order by id desc limit ${limit}`

export const startRun = (tx: Transaction, row: RenewalRow, by: string) =>
  tx.first(sql<RenewalRow>`update renewal set state = 'running', run_by = ${by}, run_no = run_no + 1, run_at = now(), run_from = asked + refused, stopped_for = null
    where partner_id = ${row.partner_id} and id = ${row.id} and state = ${row.state} returning ${columns}`)

export const cancelRun = (tx: Transaction, row: RenewalRow) =>
  tx.first(sql<RenewalRow>`update renewal set state = 'cancelled', ended_at = now(), customers = null
    where partner_id = ${row.partner_id} and id = ${row.id} and state = ${row.state} returning ${columns}`)

/** Who said yes may no longer: the rest waits for somebody who may. */
export const stopRun = (tx: Transaction, row: RenewalRow, reason: string) =>
  tx.run(sql`update renewal set state = 'stopped', stopped_for = ${reason}
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'running' and run_no = ${row.run_no}`)

export const countAsked = (tx: Transaction, row: RenewalRow, done: { asked: number; refused: number; last: boolean }) =>
  tx.first(sql<RenewalRow>`update renewal set asked = asked + ${done.asked}, refused = refused + ${done.refused},
      state = case when ${done.last} then 'done' else state end, ended_at = case when ${done.last} then now() end
    where partner_id = ${row.partner_id} and id = ${row.id} returning ${columns}`)

export type Laid = {
  rows: number
  roles: number
  refused: number
  end: string | null
  customer: string | null
  chosen: number
  last: boolean
}
/** How far it is laid out; with the last chunk it can be looked at. */
export const countLaid = (tx: Transaction, row: RenewalRow, laid: Laid) =>
  tx.run(sql`update renewal set rows = rows + ${laid.rows}, roles = roles + ${laid.roles}, refused = refused + ${laid.refused}, laid_end = ${laid.end}::timestamptz,
      laid_customer = ${laid.customer}, laid_chosen = ${laid.chosen}, state = case when ${laid.last} then 'prepared' else state end
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'preparing'`)
