import { Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { factsFor, findRequest, listRequests } from './requests.store.ts'
import { requestView, rowView } from './request-view.store.ts'

type Query = {
  state?: string | undefined
  q?: string | undefined
  mine?: 'yes' | undefined
  cursor?: string | undefined
  limit: number
}

/** The partner's requests, newest first, with who did what and when. */
export async function readRequests({ house, caller, query }: Visit<unknown, Query>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['requests', caller.organisationId, query.state, query.q, query.mine])
    const place = placeIn(house, bound, query.cursor)
    const before = place ? { at: String(place[0]), id: String(place[1]) } : undefined
    const rows = await listRequests(tx, caller.organisationId, {
      state: query.state,
      q: query.q,
      createdBy: query.mine ? tx.actor.personId : undefined,
      before,
      limit: query.limit + 1,
    })
    const items = rows.slice(0, query.limit)
    const facts = await factsFor(
      tx,
      caller.organisationId,
      items.map((row) => row.id),
    )
    const last = items.at(-1)
    return {
      items: items.map((row) =>
        rowView(
          row,
          facts.filter((f) => f.request_id === row.id),
          tx.now,
        ),
      ),
      next:
        rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.created_exact, last.id]) : null,
    }
  })
}

/** One request whole: the ask, the letter, who did what, and what can be done with it now. */
export async function readRequest({ house, caller, params }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await findRequest(tx, caller.organisationId, params.requestId)
    if (!row) throw new Refusal('not-found')
    return requestView(tx, row)
  })
}
