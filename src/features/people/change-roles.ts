import { ADMINISTRATORS, demandRolesToGive } from '#domain/joining.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { endSessions, holdAdministrators, setBlocked, setRoles } from './people.store.ts'
import { findToManage, viewOf } from './person-view.store.ts'

type Person = Visit<{ personId: string }>

/** An administrator gives and takes roles; somebody must always be left who runs the organisation. */
export async function changeRoles({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ personId: string }, unknown, { roles: string[] }>) {
  return transact(house, caller, async (tx) => {
    const row = await findToManage(tx, params.personId)
    const kind = tx.actor.organisation.kind
    demandRolesToGive(kind, tx.actor.roles, body.roles)
    if (!body.roles.some((role) => (ADMINISTRATORS[kind] as readonly string[]).includes(role)))
      await demandAnotherAdministrator(tx, row.id)
    demand((await setRoles(tx, caller.organisationId, row.id, body.roles, version)) === 1, 'version-stale', {
      version: row.membership_version,
    })
    await record(tx, {
      kind: 'person.roles-changed',
      subject: { kind: 'person', id: row.id, name: row.display_name },
      facts: { roles: body.roles, before: row.roles },
    })
    return viewOf(tx, row.id)
  })
}

async function demandAnotherAdministrator(tx: Tx, leaving: string) {
  const left = await holdAdministrators(tx, tx.caller.organisationId, ADMINISTRATORS[tx.actor.organisation.kind])
  if (left.every((row) => row.person_id === leaving)) throw new Refusal('last-administrator')
}

/** A blocked person cannot sign in, and is out of every session at once. */
export async function blockPerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const row = await findToManage(tx, params.personId)
    await demandAnotherAdministrator(tx, row.id)
    demand((await setBlocked(tx, caller.organisationId, row.id, true)) === 1, 'not-found')
    await endSessions(tx, row.id)
    await record(tx, { kind: 'person.blocked', subject: { kind: 'person', id: row.id, name: row.display_name } })
    return viewOf(tx, row.id)
  })
}

export async function unblockPerson({ house, caller, params }: Person) {
  return transact(house, caller, async (tx) => {
    const row = await findToManage(tx, params.personId)
    demand((await setBlocked(tx, caller.organisationId, row.id, false)) === 1, 'not-found')
    await record(tx, { kind: 'person.unblocked', subject: { kind: 'person', id: row.id, name: row.display_name } })
    return viewOf(tx, row.id)
  })
}
