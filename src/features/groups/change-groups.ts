import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { countHeldBy } from '../delegations/assignments.store.ts'
import { changeGroupRow, deleteGroupRow, findGroup, holdGroups, insertGroup, nameTaken } from './groups.store.ts'

type Input = { name: string; description: string }
type One = { groupId: string }

/** A new security group; nobody stands in it yet, and it holds nothing. */
export async function createGroup({ house, caller, body }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const id = newId()
    if (!(await insertGroup(tx, caller.organisationId, id, body.name, body.description)))
      throw new Refusal('group-name-taken', { name: body.name })
    await record(tx, { kind: 'group.created', subject: { kind: 'group', id, name: body.name } })
    return { id, ...body, people: 0, groups: 0, version: 1 }
  })
}

/** Another name, or another word on what it is for. */
export async function changeGroup({ house, caller, params, body, version }: Visit<One, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    const { organisationId } = caller
    const group = await findGroup(tx, organisationId, params.groupId)
    if (!group) throw new Refusal('not-found')
    demand(!(await nameTaken(tx, organisationId, body.name, group.id)), 'group-name-taken', { name: body.name })
    const changed = await changeGroupRow(tx, organisationId, group.id, body, version)
    demand(changed === 1, 'version-stale', { version: group.version })
    await record(tx, {
      kind: 'group.changed',
      subject: { kind: 'group', id: group.id, name: body.name },
      facts: { before: group.name },
    })
    return { done: true as const }
  })
}

/** Gone for good; not while it holds rights at customers, so that nobody loses access unseen. */
export async function deleteGroup({ house, caller, params, version }: Visit<One>) {
  return transact(house, caller, async (tx) => {
    const { organisationId } = caller
    await holdGroups(tx, organisationId)
    const group = await findGroup(tx, organisationId, params.groupId)
    if (!group) throw new Refusal('not-found')
    const customers = (await countHeldBy(tx, organisationId, group.id))?.customers ?? 0
    demand(customers === 0, 'group-in-use', { count: customers })
    const deleted = await deleteGroupRow(tx, organisationId, group.id, version)
    demand(deleted === 1, 'version-stale', { version: group.version })
    await record(tx, { kind: 'group.deleted', subject: { kind: 'group', id: group.id, name: group.name } })
    return { done: true as const }
  })
}
