import { rolesToGive } from '#domain/joining.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { listPeople } from '../customers/customers.store.ts'
import { personView } from './person-view.store.ts'

type Query = { q?: string | undefined; cursor?: string | undefined; limit: number }

/** The organisation's own people, by name. */
export async function readPeople({ house, caller, query }: Visit<unknown, Query>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['people', caller.organisationId, query.q])
    const place = placeIn(house, bound, query.cursor)
    const rows = await listPeople(
      tx,
      caller.organisationId,
      query.q,
      place ? { key: Buffer.from(String(place[0]), 'hex'), id: String(place[1]) } : undefined,
      query.limit + 1,
    )
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((row) => personView(tx, row)),
      next:
        rows.length > query.limit && last
          ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
          : null,
    }
  })
}

/** Which roles this person may give here. */
export async function roleChoices({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    roles: [...rolesToGive(tx.actor.organisation.kind, tx.actor.roles)],
  }))
}
