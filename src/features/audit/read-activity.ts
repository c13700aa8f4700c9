import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { listEvents, type EventFilter } from './events.store.ts'
import { organisationNames } from './organisation-names.store.ts'

/** The organisation's own log, newest first: who did what, also on its behalf. */
export async function readActivity({
  house,
  caller,
  query,
}: Visit<unknown, EventFilter & { cursor?: string | undefined; limit: number }>) {
  return transact(house, caller, async (tx) => {
    const { cursor, limit, ...filter } = query
    const bound = JSON.stringify(['activity', caller.organisationId, filter])
    const place = placeIn(house, bound, cursor)
    const rows = await listEvents(
      tx,
      caller.organisationId,
      filter,
      place ? { at: String(place[0]), id: String(place[1]) } : undefined,
      limit + 1,
    )
    const names = await organisationNames(tx, rows)
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map((row) => ({
        id: row.id,
        kind: row.kind,
        at: row.at.toISOString(),
        seq: row.seq,
        actorKind: row.actor_kind as 'person',
        actorId: row.actor_id,
        actorName: row.actor_name,
        actorOrganisation: names.get(row.actor_organisation_id ?? '') ?? null,
        onBehalf: row.on_behalf,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        subjectName: row.subject_name,
        facts: row.facts,
      })),
      next: rows.length > limit && last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null,
    }
  })
}
