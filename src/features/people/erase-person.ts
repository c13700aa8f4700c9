import { ADMINISTRATORS } from '#domain/joining.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { endSessions, erasePersonRows, eventsOfPerson, holdAdministrators } from './people.store.ts'
import { findPerson } from '../customers/customers.store.ts'
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
    demand(await erasePersonRows(tx, caller.organisationId, row.id), 'not-found')
    await record(tx, { kind: 'person.erased', subject: { kind: 'person', id: row.id } })
    return { done: true as const }
  })
}

/** Everything that this organisation holds about a person, as a file for the person. */
export async function exportPerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const row = await findPerson(tx, caller.organisationId, params.personId)
    if (!row) throw new Refusal('not-found')
    const events = await eventsOfPerson(tx, caller.organisationId, row.id)
    const content = {
      person: {
        id: row.id,
        displayName: row.display_name,
        email: row.email,
        language: row.language,
        blockedAt: row.blocked_at,
      },
      membership: { organisation: caller.organisationId, roles: row.roles, guest: row.guest, since: row.since },
      did: events,
    }
    return {
      name: `person-${row.id}.json`,
      type: 'application/json; charset=utf-8',
      content: JSON.stringify(content, null, 2),
    }
  })
}
