import { addDays } from '#domain/calendar.ts'
import { demand } from '#domain/refusal.ts'
import {
  CLOSE_DAYS,
  demandPart,
  isFirstAnswer,
  moveService,
  readersOf,
  targetFrom,
  type Side,
  type Status,
} from '#domain/service-request.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue, setDue, type DueKind } from '../audit/due.store.ts'
import { addEntry, demandRoom, type EntryKind } from './entries.store.ts'
import { demandMayWork } from './may-work.store.ts'
import { recordService } from './service-request-event.store.ts'
import { loadService, moved, type Which } from './service-request-view.store.ts'
import {
  askAnew,
  lawfulRequest,
  setAnswered,
  setStatus,
  setWithProvider,
  type ServiceRequestRow,
} from './service-requests.store.ts'

type Verb = 'wait' | 'resume' | 'solve' | 'close' | 'reopen'
type Move = { verb: Verb; text: string | null }
const ENTRY_OF: Record<Verb, EntryKind> = {
  wait: 'waiting',
  resume: 'resumed',
  solve: 'solved',
  close: 'closed',
  reopen: 'reopened',
}

/** It waits for those who asked, goes on, is solved, closed or opened again; with a word beside it where there is one to say. */
export const moveServiceRequest = ({ house, caller, params, version, body }: Visit<Which, unknown, Move>) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await loadService(tx, params.serviceRequestId)
    const request = lawfulRequest(row)
    const status = moveService(request, body.verb, side, tx.now)
    await demandMayWork(tx, row, body.verb)
    demand(row.version === version, 'version-stale', { version: row.version })
    const part = demandPart(request, side)
    const readers = readersOf(row.way, side, false)
    // What ends it fits always, so that nothing stays open because it is full.
    if (body.verb === 'reopen') await demandRoom(tx, row)
    demand((await setStatus(tx, row, status)) === 1, 'service-request-state', { status: row.status })
    if (isFirstAnswer(request, part, readers)) await setAnswered(tx, row)
    await setTimes(tx, row, side, body.verb)
    await addEntry(tx, row, { kind: ENTRY_OF[body.verb], side, readers, text: body.text })
    await recordService(tx, row, { kind: 'service-request.moved', readers, facts: { status } })
    return reread(tx, row, status)
  })

/** The partner hands it on to the provider: its operators see it from now on, and the time for a first answer begins anew. */
export const escalateServiceRequest = ({
  house,
  caller,
  params,
  version,
  body,
}: Visit<Which, unknown, { text: string }>) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await loadService(tx, params.serviceRequestId)
    const status = moveService(lawfulRequest(row), 'escalate', side, tx.now)
    await demandMayWork(tx, row)
    demand(row.version === version, 'version-stale', { version: row.version })
    demand((await setWithProvider(tx, row)) === 1, 'service-request-state', { status: row.status })
    await askFrom(tx, row, side)
    const readers = readersOf(row.way, side, false)
    await addEntry(tx, row, { kind: 'escalated', side, readers, text: body.text })
    const handed = { ...row, provider_since: tx.now, answering: 'provider' as const }
    await recordService(tx, handed, { kind: 'service-request.escalated', readers })
    return reread(tx, row, status)
  })

async function setTimes(tx: Tx, row: ServiceRequestRow, side: Side, verb: Verb) {
  const closes = ['service-request-closes', row.id] as const
  if (verb === 'solve') await setDue(tx, dueAt(row, side), ...closes, addDays(tx.now, CLOSE_DAYS))
  if (verb === 'close' || verb === 'reopen') await clearDue(tx, dueAt(row, side), ...closes)
  if (verb === 'reopen') await askFrom(tx, row, side)
}

async function askFrom(tx: Tx, row: ServiceRequestRow, side: Side) {
  const due = targetFrom(row.severity, tx.now)
  await askAnew(tx, row, due)
  const kind: DueKind = 'service-request-target'
  await setDue(tx, dueAt(row, side), kind, row.id, due)
}

/** The clock enters one of its parties; the operator's door has no such thing of its own. */
const dueAt = (row: ServiceRequestRow, side: Side) =>
  side === 'customer' || row.partner_id === null ? row.customer_id : row.partner_id

async function reread(tx: Tx, row: ServiceRequestRow, status: Status) {
  const { row: after } = await loadService(tx, row.id, 'read')
  return moved(after, status)
}
