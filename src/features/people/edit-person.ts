import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { sortKey } from '#platform/sort-key.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { keepLicenceOrder } from '../licences/licences.store.ts'
import { setFacts, type PersonFacts } from './person-state.store.ts'
import { findPresent, viewOf, type Whom } from './person-view.store.ts'

type Person = Visit<Whom, unknown, PersonFacts>

/** Another name, language or usage location; the sign-in address stays what it is. */
export async function editPerson({ house, caller, params, body, version }: Person) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.edit')
    demand(await setFacts(tx, place.organisationId, row, body, version), 'version-stale', {
      version: row.membership_version,
    })
    await keepLicenceOrder(tx, place.organisationId, row.id, sortKey(body.displayName))
    const subject = { kind: 'person', id: row.id, name: body.displayName }
    await record(tx, { ...inBothLogs(tx, place), kind: 'person.changed', subject })
    return viewOf(tx, place, row.id)
  })
}
