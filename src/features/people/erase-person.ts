import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { recallLicences, takeAllLicences } from '../licences/licences.store.ts'
import { endSessions, erasePersonRows } from './people.store.ts'
import { demandAnotherAdministrator, findToManage, type Whom } from './person-view.store.ts'

type Person = Visit<Whom>

/** Erases a person for good: name and address go everywhere, receipts keep their hashes and say when it happened. */
export async function erasePerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findToManage(tx, params, 'people.delete')
    await demandAnotherAdministrator(tx, place, row.id)
    await endSessions(tx, row.id)
    await takeAllLicences(tx, place.organisationId, row.id)
    await recallLicences(tx, place.organisationId, row.id)
    demand(await erasePersonRows(tx, place.organisationId, row.id), 'not-found')
    await clearDue(tx, place.organisationId, 'person-gone', row.id)
    await record(tx, { kind: 'person.erased', subject: { kind: 'person', id: row.id } })
    return { done: true as const }
  })
}
