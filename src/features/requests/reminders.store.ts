import { sql } from 'kysely'
import { nextReminder, type NoReminder } from '#domain/reminder.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'
import { clearDue, setDue } from '../audit/due.store.ts'
import { asker } from './move-request.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, factsFor, factsOf, setReminders, type RequestRow } from './requests.store.ts'

/** When this request's letter may go again by itself, or why not. */
export const whenToRemind = async (tx: Tx, row: RequestRow): Promise<Date | NoReminder> => {
  const facts = await factsFor(tx, row.partner_id, [row.id])
  return nextReminder({ request: factsOf(row), facts, halfAnswered: row.first_yes_at !== null }, tx.now)
}

/** The clock comes back when the next reminder may go; where none may, it does not. */
export async function planReminder(tx: Tx, row: RequestRow): Promise<Date | NoReminder> {
  const next = await whenToRemind(tx, row)
  if (typeof next === 'string') await clearDue(tx, row.partner_id, 'request-reminder', row.id)
  else await setDue(tx, row.partner_id, 'request-reminder', row.id, next)
  return next
}

/** From now on the letter goes again by itself, and whoever switched it on answers for it. */
export async function startReminders(tx: Tx, row: RequestRow): Promise<void> {
  const next = await planReminder(tx, row)
  if (typeof next === 'string') throw new Refusal('no-reminder', { why: next })
  await setReminders(tx, row, tx.actor.personId)
  await addFact(tx, row, { kind: 'reminders-on', side: 'partner', person: asker(tx) })
  await recordRequest(tx, row, 'request.reminders-on')
}

/** No more letters by themselves: somebody said so, or the clock found that none may go. */
export async function stopReminders(tx: Tx, row: RequestRow, side: 'partner' | 'clock'): Promise<void> {
  await clearDue(tx, row.partner_id, 'request-reminder', row.id)
  if ((await setReminders(tx, row, null)) !== 1) return
  await addFact(tx, row, {
    kind: 'reminders-off',
    way: side === 'clock' ? 'itself' : undefined,
    side,
    person: side === 'partner' ? asker(tx) : undefined,
  })
  await recordRequest(tx, row, 'request.reminders-off')
}

/** Whom the last letter went to; nothing where it did not arrive, or is no longer kept. */
export const lastLetter = (tx: Transaction, row: Pick<RequestRow, 'partner_id' | 'id'>) =>
  tx.first(sql<{ to_address: string | null; to_name: string | null; state: string }>`
    select to_address, to_name, state from mail where organisation_id = ${row.partner_id} and request_id = ${row.id} and kind = 'letter'
    order by queued_at desc limit 1`)
