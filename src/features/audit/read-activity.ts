import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { listEvents } from './events.store.ts'

/** The organisation's own log, newest first: who did what, also on its behalf. */
export async function readActivity({
  house,
  caller,
  query,
}: Visit<unknown, { cursor?: string | undefined; limit: number }>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['activity', caller.organisationId])
    const place = placeIn(house, bound, query.cursor)
    const rows = await listEvents(
      tx,
      caller.organisationId,
      place ? { at: String(place[0]), id: String(place[1]) } : undefined,
      query.limit + 1,
    )
    const names = await organisationNames(
      tx,
      rows.map((row) => row.actor_organisation_id),
    )
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((row) => ({
        id: row.id,
        kind: row.kind,
        at: row.at.toISOString(),
        seq: row.seq,
        actorKind: row.actor_kind as 'person',
        actorName: row.actor_name,
        actorOrganisation: names.get(row.actor_organisation_id ?? '') ?? null,
        onBehalf: row.on_behalf,
        subjectKind: row.subject_kind,
        subjectId: row.subject_id,
        subjectName: row.subject_name,
        facts: row.facts,
      })),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null,
    }
  })
}

/** Names of the organisations that acted, as this side may know them. */
async function organisationNames(tx: Tx, ids: readonly (string | null)[]): Promise<Map<string, string>> {
  const names = new Map<string, string>()
  for (const id of new Set(ids)) {
    if (id === null) continue
    const name = (await findOrganisation(tx, id))?.name ?? (await findCustomer(tx, tx.caller.organisationId, id))?.name
    if (name !== undefined) names.set(id, name)
  }
  return names
}
