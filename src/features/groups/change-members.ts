import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { addMemberRow, contains, findGroup, holdGroups, removeMemberRow } from './groups.store.ts'

type One = { groupId: string; memberId: string }
type Kind = 'person' | 'group'

/** Somebody, or everybody of another group, holds from now on what this group holds. */
export async function addMember({ house, caller, params, body }: Visit<One, unknown, { kind: Kind }>) {
  return transact(house, caller, async (tx) => {
    await holdGroups(tx, caller.organisationId)
    const group = await findGroup(tx, caller.organisationId, params.groupId)
    if (!group) throw new Refusal('not-found')
    const name = await nameOf(tx, body.kind, params.memberId)
    if (name === undefined) throw new Refusal('not-found')
    if (body.kind === 'group' && (await contains(tx, caller.organisationId, params.memberId, group.id)))
      throw new Refusal('group-cycle', { name })
    const added = await addMemberRow(
      tx,
      caller.organisationId,
      group.id,
      { kind: body.kind, id: params.memberId },
      tx.actor.personId,
    )
    if (added === 1) await tell(tx, 'group.member-added', group.name, body.kind, params.memberId, name)
    return { done: true as const }
  })
}

/** From now on without what this group holds; other groups go on. */
export async function removeMember({ house, caller, params }: Visit<One>) {
  return transact(house, caller, async (tx) => {
    await holdGroups(tx, caller.organisationId)
    const group = await findGroup(tx, caller.organisationId, params.groupId)
    if (!group) throw new Refusal('not-found')
    const removed = await removeMemberRow(tx, caller.organisationId, group.id, params.memberId)
    demand(removed === 1, 'not-found')
    const person = await nameOf(tx, 'person', params.memberId)
    const name = person ?? (await nameOf(tx, 'group', params.memberId))
    await tell(tx, 'group.member-removed', group.name, person === undefined ? 'group' : 'person', params.memberId, name)
    return { done: true as const }
  })
}

const nameOf = async (tx: Tx, kind: Kind, id: string) =>
  kind === 'group'
    ? (await findGroup(tx, tx.caller.organisationId, id))?.name
    : (await findPerson(tx, tx.caller.organisationId, id))?.display_name

const tell = (
  tx: Tx,
  kind: 'group.member-added' | 'group.member-removed',
  group: string,
  memberKind: Kind,
  id: string,
  name: string | undefined,
) => record(tx, { kind, subject: { kind: memberKind, id, name }, facts: { group } })
