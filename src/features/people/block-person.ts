import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { endSessions } from './people.store.ts'
import { setBlocked } from './person-state.store.ts'
import { demandAnotherAdministrator, findPresent, viewOf, type Whom } from './person-view.store.ts'

type Person = Visit<Whom>

/** A blocked person cannot sign in, and is out of every session at once. */
export async function blockPerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.block')
    await demandAnotherAdministrator(tx, place, row.id)
    demand(await setBlocked(tx, row.id, true), 'not-found')
    await endSessions(tx, row.id)
    const subject = { kind: 'person', id: row.id, name: row.display_name }
    await record(tx, { ...inBothLogs(tx, place), kind: 'person.blocked', subject })
    return viewOf(tx, place, row.id)
  })
}

export async function unblockPerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.block')
    demand(await setBlocked(tx, row.id, false), 'not-found')
    const subject = { kind: 'person', id: row.id, name: row.display_name }
    await record(tx, { ...inBothLogs(tx, place), kind: 'person.unblocked', subject })
    return viewOf(tx, place, row.id)
  })
}
