import { ADMINISTRATORS } from '#domain/joining.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { takeAllLicences } from '../licences/licences.store.ts'
import { endSessions, erasePersonRows, holdAdministrators } from './people.store.ts'
import { findToManage } from './person-view.store.ts'

type Person = Visit<{ personId: string }>

/** Erases a person for good: name and address go everywhere, receipts keep their hashes and say when it happened. */
export async function erasePerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const row = await findToManage(tx, params.personId)
    // A guest is erased at home.
    if (row.home_id !== caller.organisationId) throw new Refusal('person-protected')
    const left = await holdAdministrators(tx, caller.organisationId, ADMINISTRATORS[tx.actor.organisation.kind])
    demand(
      left.some((administrator) => administrator.person_id !== row.id),
      'last-administrator',
    )
    await endSessions(tx, row.id)
    await takeAllLicences(tx, caller.organisationId, row.id)
    demand(await erasePersonRows(tx, caller.organisationId, row.id), 'not-found')
    await record(tx, { kind: 'person.erased', subject: { kind: 'person', id: row.id } })
    return { done: true as const }
  })
}
