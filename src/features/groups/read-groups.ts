import { Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { peoplePage } from '../people/people-list.store.ts'
import { countHeldBy } from '../delegations/assignments.store.ts'
import { findGroup, listGroups, listMembers } from './groups.store.ts'

/** The partner's own security groups, by name. */
export async function readGroups({
  house,
  caller,
  query,
}: Visit<unknown, { cursor?: string | undefined; limit: number }>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['groups', caller.organisationId])
    const place = placeIn(house, bound, query.cursor)
    const after = place && { key: Buffer.from(String(place[0]), 'hex'), id: String(place[1]) }
    const rows = await listGroups(tx, caller.organisationId, after, query.limit + 1)
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map(({ id, name, description, people, groups, version }) => ({
        id,
        name,
        description,
        people,
        groups,
        version,
      })),
      next:
        rows.length > query.limit && last
          ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
          : null,
    }
  })
}

/** One group: who stands in it, and at how many customers it holds something. */
export async function readGroup({ house, caller, params }: Visit<{ groupId: string }>) {
  return transact(house, caller, async (tx) => {
    const { organisationId } = caller
    const [group, members, held] = await Promise.all([
      findGroup(tx, organisationId, params.groupId),
      listMembers(tx, organisationId, params.groupId),
      countHeldBy(tx, organisationId, params.groupId),
    ])
    if (!group) throw new Refusal('not-found')
    return {
      id: group.id,
      name: group.name,
      description: group.description,
      members: members.map((one) => ({
        kind: one.kind,
        id: one.member_id,
        name: one.name ?? '—',
        email: one.email,
        since: one.added_at.toISOString(),
      })),
      customers: held?.customers ?? 0,
      version: group.version,
    }
  })
}

/** Colleagues who could stand in a group, by what was typed. */
export const readCandidates = ({ house, caller, query }: Visit<unknown, { q?: string | undefined }>) =>
  transact(house, caller, async (tx) => {
    const rows = await tx.page(peoplePage(caller.organisationId, { q: query.q, state: 'active' }, undefined, 20))
    return { items: rows.map((row) => ({ id: row.id, displayName: row.display_name, email: row.email })) }
  })
