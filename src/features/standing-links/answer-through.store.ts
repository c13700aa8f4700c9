import { addDays } from '#domain/calendar.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandNotFlooded, demandStanding, STANDING } from '#domain/standing-link.ts'
import type { VerifiedLink } from '#platform/caller.ts'
import { uuidFromBytes } from '#platform/ids.ts'
import { currentKey, hmac } from '#platform/keys.ts'
import type { Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import {
  addFact,
  countThrough,
  findOpenAddressed,
  holdRequest,
  insertThrough,
  lapseOverdue,
  type RequestRow,
} from '../requests/requests.store.ts'
import { findStanding, holdStanding, standsNow, type StandingRow } from './standing-links.store.ts'

/** The request that an answer would make, or has made; and who asks by it. */
export type Through = { row: RequestRow; asker: string | null; made: boolean }

/**
 * What a standing link asks of the acting organisation, by its own id or by that of the request that an answer makes. To be read it is made up, the same each time, so that what was read is what is answered; to be
 * answered, it is made. Where a request of this partner waits already, that is the one: nobody is asked the same twice.
 */
export async function requestThrough(tx: Tx, link: VerifiedLink, requestId: string, hold: boolean): Promise<Through> {
  const answers = hold ? await holdStanding(tx, link.partnerId, link.requestId, STANDING.answersOfAllADay) : 0
  const standing = await findStanding(tx, link.partnerId, link.requestId)
  if (!standing) throw new Refusal('link-unknown')
  demand(standing.generation === link.generation, 'link-replaced')
  const customerId = tx.caller.organisationId
  const waiting = await findOpenAddressed(tx, standing.partner_id, customerId, 'relationship')
  if (waiting && requestId === link.requestId)
    return { row: hold ? await held(tx, waiting) : waiting, asker: null, made: true }
  const { state, asker } = await standsNow(tx, standing)
  demandStanding(state)
  const { all, today } = await countThrough(tx, customerId, standing.id)
  const row = madeUp(tx, standing, customerId, all)
  // It is read by the link, and answered by what was read: what has been answered meanwhile is not answered again.
  demand(requestId === row.id || (!hold && requestId === link.requestId), 'not-found')
  if (!hold) return { row, asker, made: false }
  demandNotFlooded({ own: today, all: answers })
  return { row: await make(tx, row, asker), asker, made: true }
}

async function held(tx: Tx, { partner_id, id }: Pick<RequestRow, 'partner_id' | 'id'>): Promise<RequestRow> {
  const row = await holdRequest(tx, partner_id, id)
  if (!row) throw new Refusal('request-not-open')
  return row
}

/** Of two who answer at once the second waits here, and finds it answered. */
async function make(tx: Tx, row: RequestRow, asker: string | null): Promise<RequestRow> {
  await lapseOverdue(tx, row.partner_id, tx.caller.organisationId, row.purpose)
  if ((await insertThrough(tx, row)) === 1) {
    const person = { id: row.created_by, name: asker ?? '' }
    for (const kind of ['created', 'opened']) await addFact(tx, row, { kind, side: 'partner', person })
    // The clock looks after it at the partner, whose request it is.
    await tx.actAs(row.partner_id)
    await setDue(tx, row.partner_id, 'request-expires', row.id, row.expires_at as Date)
    await tx.actAs(tx.caller.organisationId)
  }
  return held(tx, row)
}

/** The n-th answer of one organisation through one link is one request, whoever gives it, and however often it is sent. */
function madeUp(tx: Tx, standing: StandingRow, customerId: string, before: number): RequestRow {
  const key = currentKey(tx.house.keys.link)
  const bytes = hmac(key, 'standing-request', `${standing.id} ${customerId} ${before}`).subarray(0, 16)
  bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x80, 6)
  bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8)
  const id = uuidFromBytes(bytes)
  const { partner_id, cloud, asked_by, ask } = standing
  return {
    ...ask,
    ...NOTHING_YET,
    partner_id,
    id,
    customer_id: customerId,
    cloud,
    purpose: 'relationship',
    state: 'open',
    salt: hmac(key, 'standing-salt', id).subarray(0, 16),
    created_by: asked_by,
    created_at: tx.now,
    opened_by: asked_by,
    opened_at: tx.now,
    expires_at: addDays(tx.now, ask.open_days),
    standing_id: standing.id,
    version: 1,
  }
}

const NOTHING_YET = {
  changes: null,
  domain: null,
  addressee_name: null,
  addressee_email: null,
  letter_subject: null,
  letter_body: null,
  generation: 1,
  handed_over_at: null,
  lapsed_at: null,
  first_yes_at: null,
  reminders_by: null,
  answered_at: null,
  answered_by: null,
  decline_reason: null,
  decline_note: null,
  withdrawn_at: null,
  withdrawn_by: null,
} as const
