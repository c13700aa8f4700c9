import { closesByItself, missesTarget, moveService } from '#domain/service-request.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { addEntry } from '../service-requests/entries.store.ts'
import { recordService } from '../service-requests/service-request-event.store.ts'
import {
  holdServiceRequest,
  lawfulRequest,
  setMissed,
  setStatus,
  type ServiceRequestRow,
} from '../service-requests/service-requests.store.ts'
import { claimDue, type DueRow } from './due.store.ts'

/** The time for a first answer is over and nobody has answered: everybody who takes part is told, once. */
export const tellMissed = (house: House, due: DueRow) =>
  withRequest(house, due, async (tx, row) => {
    if (!missesTarget(lawfulRequest(row), row.missed_at, tx.now) || !(await setMissed(tx, row))) return
    const readers = row.way === 'without-rights' ? 'partner-and-provider' : 'all'
    await addEntry(tx, row, { kind: 'missed', side: 'clock', readers })
    await recordService(tx, row, { kind: 'service-request.missed', readers })
  })

/** What was solved a while ago and not opened again is closed. */
export const closeSolved = (house: House, due: DueRow) =>
  withRequest(house, due, async (tx, row) => {
    if (!closesByItself(lawfulRequest(row), tx.now)) return
    const status = moveService(lawfulRequest(row), 'close', 'clock', tx.now)
    if ((await setStatus(tx, row, status)) !== 1) return
    const readers = row.way === 'without-rights' ? 'partner-and-provider' : 'all'
    await addEntry(tx, row, { kind: 'closed', side: 'clock', readers })
    await recordService(tx, row, { kind: 'service-request.moved', readers, facts: { status } })
  })

/** Held, for whichever server comes first; another that met the same row finds it gone. */
const withRequest = (house: House, due: DueRow, work: (tx: Tx, row: ServiceRequestRow) => Promise<void>) =>
  asClock(house, due.organisation_id, async (tx) => {
    const own = due.organisation_id
    const row =
      (await holdServiceRequest(tx, 'customer', own, due.ref)) ??
      (await holdServiceRequest(tx, 'partner', own, due.ref))
    if ((await claimDue(tx, due)) && row) await work(tx, row)
  })
