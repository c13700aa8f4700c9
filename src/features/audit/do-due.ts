import { goneAt } from '#domain/people.ts'
import { isExpired } from '#domain/request.ts'
import type { House } from '#platform/house.ts'
import { asClock } from '../acting/transact.store.ts'
import { recallLicences } from '../licences/licences.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { erasePersonRows } from '../people/people.store.ts'
import { record } from './events.store.ts'
import { recordRequest } from '../requests/request-event.store.ts'
import { addFact, factsOf, findRequest, lapseOne } from '../requests/requests.store.ts'
import { claimDue, clearDueOfRequest, setDue, takeDue, type DueKind, type DueRow } from './due.store.ts'
import { lapseElevation } from './elevation-due.store.ts'
import { endPlanned } from '../relationships/end-planned.store.ts'
import { carryOutRecovery } from '../recoveries/carry-out.store.ts'
import { moveDueSubscription } from '../subscriptions/advance.store.ts'
import { lapseTransfer } from '../transfers/lapse-transfer.store.ts'
import { remind } from './reminder-due.store.ts'
import { extendRights, lapseRights, tellEnds } from './rights-due.store.ts'
import { closeSolved, tellMissed } from './support-due.store.ts'

/** What has come due, one organisation after the other; the rules never wait for it. What fails stops none of the rest, and comes again. */
export async function doDue(house: House): Promise<void> {
  const failures: unknown[] = []
  for (const row of await takeDue(house)) {
    await DOES[row.kind](house, row).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

async function lapseRequest(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await findRequest(tx, due.organisation_id, due.ref)
    if (row && row.state === 'open' && !isExpired(factsOf(row), tx.now) && row.expires_at) {
      await setDue(tx, due.organisation_id, 'request-expires', due.ref, row.expires_at)
      return
    }
    await clearDueOfRequest(tx, due.organisation_id, due.ref)
    if (!row || (await lapseOne(tx, row.partner_id, row.id)) !== 1) return
    await addFact(tx, row, { kind: 'lapsed', side: 'clock' })
    await recordRequest(tx, row, 'request.lapsed')
  })
}

/** Thirty days after it was deleted a person is erased, and nobody can restore it. */
async function erasePerson(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await findPerson(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || !row?.deleted_at || tx.now < goneAt(row.deleted_at)) return
    await recallLicences(tx, due.organisation_id, due.ref)
    if (!(await erasePersonRows(tx, due.organisation_id, due.ref))) return
    await record(tx, { kind: 'person.erased', subject: { kind: 'person', id: due.ref } })
  })
}

const DOES: Record<DueKind, (house: House, due: DueRow) => Promise<void>> = {
  'delegation-ends': lapseRights,
  'delegation-notice': tellEnds,
  'delegation-extends': extendRights,
  'request-expires': lapseRequest,
  'request-reminder': remind,
  'person-gone': erasePerson,
  'elevation-ends': lapseElevation,
  subscription: moveDueSubscription,
  'relationship-ends': endPlanned,
  recovery: carryOutRecovery,
  'transfer-lapses': lapseTransfer,
  'service-request-target': tellMissed,
  'service-request-closes': closeSolved,
}
