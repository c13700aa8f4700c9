import { remainingSeconds } from '#domain/person-import.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayMoveRenewal } from '#domain/renewal.ts'
import { reasonOf } from '#platform/reason.ts'
import type { Language, Words } from '#platform/words.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { RenewedRow } from './renewal-rows.store.ts'
import { findRenewal, type RenewalRow } from './renewals.store.ts'

/** The address of an act about one renewal. */
export type Which = { organisationId: string; renewalId: string }

export async function findToRead(tx: Tx, id: string): Promise<RenewalRow> {
  const row = await findRenewal(tx, tx.caller.organisationId, id)
  if (!row) throw new Refusal('not-found')
  return row
}

/** A renewal as its page shows it. */
export function renewalView(row: RenewalRow, now: Date, words: Words, language: Language) {
  const done = row.asked + row.refused
  return {
    id: row.id,
    state: row.state,
    withinDays: row.within_days,
    lengthDays: row.length_days,
    openDays: row.open_days,
    language: row.language,
    tag: row.tag,
    country: row.country,
    chosen: row.chosen !== null || row.laid_chosen > 0,
    madeAt: row.made_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    customers: row.rows,
    roles: row.roles,
    asked: row.asked,
    refused: row.refused,
    waiting: row.rows - done,
    stoppedFor: row.stopped_for === null ? null : reasonOf(row.stopped_for, {}, words, language),
    progress:
      row.state === 'running' && row.run_at
        ? {
            done,
            total: row.rows,
            startedAt: row.run_at.toISOString(),
            remainingSeconds: remainingSeconds({
              done,
              total: row.rows,
              from: row.run_from,
              startedAt: row.run_at,
              now,
            }),
          }
        : null,
    forgotten: row.forgotten_at !== null,
    mayRun: row.rows > done && mayMoveRenewal(row.state, 'run'),
    mayCancel: mayMoveRenewal(row.state, 'cancel'),
  }
}

/** One customer and what became of it. */
export const rowView = (row: RenewedRow, words: Words, language: Language) => ({
  row: row.row_no,
  customerId: row.customer_id,
  customerName: row.name,
  roles: row.roles,
  lastDay: row.last_day,
  state: row.state,
  requestId: row.request_id,
  refusal: row.refusal === null ? null : reasonOf(row.refusal, row.facts ?? {}, words, language),
})
