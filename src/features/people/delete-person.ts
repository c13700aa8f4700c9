import { goneAt } from '#domain/people.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { rememberLicences, takeAllLicences } from '../licences/licences.store.ts'
import { setDeleted } from './person-state.store.ts'
import { demandAnotherAdministrator, findPresent, viewOf, type Whom } from './person-view.store.ts'

type Person = Visit<Whom>

/** A person is out, of every session at once, and can be restored for thirty days; then the clock erases it. */
export async function deletePerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.delete')
    await demandAnotherAdministrator(tx, place, row.id)
    demand(await setDeleted(tx, row.id), 'person-deleted')
    // The seats are free at once; restoring asks for them again.
    const held = await takeAllLicences(tx, place.organisationId, row.id)
    await rememberLicences(tx, place.organisationId, row.id, held)
    await setDue(tx, place.organisationId, 'person-gone', row.id, goneAt(tx.now))
    const both = inBothLogs(tx, place)
    await record(tx, {
      ...both,
      kind: 'person.deleted',
      subject: { kind: 'person', id: row.id, name: row.display_name },
      facts: { ...both.facts, goneAt: goneAt(tx.now).toISOString() },
    })
    return viewOf(tx, place, row.id)
  })
}
