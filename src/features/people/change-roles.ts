import { ADMINISTRATORS } from '#domain/joining.ts'
import { demandOffered } from '#domain/people.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { inBothLogs } from '../customers/enter.store.ts'
import { setRoles } from './people.store.ts'
import { demandAnotherAdministrator, findPresent, keeperOf, viewOf, type Whom } from './person-view.store.ts'

type Change = Visit<Whom, unknown, { roles: string[] }>

/** Roles are given and taken; somebody must always be left who runs the organisation. */
export async function changeRoles({ house, caller, params, body, version }: Change) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findPresent(tx, params, 'people.change-roles')
    const keeper = keeperOf(tx, place)
    demandOffered(keeper, body.roles)
    const runs = (role: string) => (ADMINISTRATORS[keeper.kind] as readonly string[]).includes(role)
    if (!body.roles.some(runs)) await demandAnotherAdministrator(tx, place, row.id)
    demand(await setRoles(tx, place.organisationId, row.id, body.roles, version), 'version-stale', {
      version: row.membership_version,
    })
    const both = inBothLogs(tx, place)
    await record(tx, {
      ...both,
      kind: 'person.roles-changed',
      subject: { kind: 'person', id: row.id, name: row.display_name },
      facts: { ...both.facts, roles: body.roles, before: row.roles },
    })
    return viewOf(tx, place, row.id)
  })
}
