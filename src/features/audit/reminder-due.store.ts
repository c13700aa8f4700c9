import { addHours } from '#domain/calendar.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { LETTER_HOURS_APART } from '#domain/request.ts'
import type { House } from '#platform/house.ts'
import { asClock, asPerson, type Tx } from '../acting/transact.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { loadAsker } from '../requests/ask.store.ts'
import { demandMaySend } from '../requests/may-send.store.ts'
import { asker, demandMayAskWithRights } from '../requests/move-request.store.ts'
import { lastLetter, planReminder, stopReminders, whenToRemind } from '../requests/reminders.store.ts'
import { recordRequest } from '../requests/request-event.store.ts'
import { addFact, findRequest, holdRequest, type RequestRow } from '../requests/requests.store.ts'
import { claimDue, setDue, type DueRow } from './due.store.ts'

/** Nobody has answered: the letter goes again, once however many clocks come, if whoever switched that on could still send it by hand. */
export async function remind(house: House, due: DueRow): Promise<void> {
  const own = due.organisation_id
  const by = await asClock(house, own, async (tx) => (await findRequest(tx, own, due.ref))?.reminders_by ?? null)
  if (by === null) return withRequest(house, due, async () => {})
  const who = { organisationId: own, personId: by, capability: 'requests.open' as const }
  try {
    await asPerson(house, who, (tx) => held(tx, due, sendAgain))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    const later = error.code === 'letter-day-limit'
    await withRequest(house, due, (tx, row) =>
      later
        ? setDue(tx, own, 'request-reminder', row.id, addHours(tx.now, 1)).then(() => {})
        : stopReminders(tx, row, 'clock'),
    )
  }
}

const withRequest = (house: House, due: DueRow, work: (tx: Tx, row: RequestRow) => Promise<void>) =>
  asClock(house, due.organisation_id, (tx) => held(tx, due, work))

/** The row first, then the thing due: a second clock waits for the row and finds nothing due. */
async function held(tx: Tx, due: DueRow, work: (tx: Tx, row: RequestRow) => Promise<void>) {
  const row = await holdRequest(tx, due.organisation_id, due.ref)
  if ((await claimDue(tx, due)) && row) await work(tx, row)
}

/** The same letter with the same link to the same address, as a letter by hand would be judged now. */
async function sendAgain(tx: Tx, row: RequestRow): Promise<void> {
  const next = await whenToRemind(tx, row)
  if (next === 'half-answered') {
    // That yes may be taken back or refused: looked at again later.
    await setDue(tx, row.partner_id, 'request-reminder', row.id, addHours(tx.now, LETTER_HOURS_APART))
    return
  }
  if (typeof next === 'string') return
  if (next > tx.now) {
    await setDue(tx, row.partner_id, 'request-reminder', row.id, next)
    return
  }
  const { partner, block } = await loadAsker(tx)
  if (block) throw new Refusal(block, { name: partner.name })
  demandMayAskWithRights(tx, row.include_rights)
  const last = await lastLetter(tx, row)
  const to = last?.state === 'sent' ? last.to_address : null
  demand(to && row.letter_body, 'no-reminder', { why: 'not-sent' })
  await demandMaySend(tx, row, partner, to)
  await addFact(tx, row, { kind: 'reminded', way: 'from-here', side: 'partner', person: asker(tx) })
  const event = await recordRequest(tx, row, 'request.reminded')
  await queueMail(tx, {
    kind: 'letter',
    organisationId: partner.id,
    eventId: event,
    to,
    toName: last?.to_name ?? null,
    language: row.language,
    subject: row.letter_subject ?? '',
    body: row.letter_body,
    requestId: row.id,
    facts: { sender: tx.actor.personId, reminder: 'yes' },
  })
  await planReminder(tx, row)
}
