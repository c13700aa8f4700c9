import { makeCursor } from '#platform/cursor.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { waitingFirstYeses } from '../first-yeses/first-yeses.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { elevationView } from './elevation-view.store.ts'
import { elevationPage } from './elevations.store.ts'

type Query = { only?: 'open' | undefined; cursor?: string | undefined; limit: number }

/** Everybody who may read the rights sees what is asked for and what runs: the customer’s of all its partners, the partner’s at one customer. */
export const readElevations = ({
  house,
  caller,
  params,
  query,
}: Visit<{ organisationId: string; customerId?: string | undefined }, Query>) =>
  transact(house, caller, async (tx) => {
    const own = caller.organisationId
    const { customerId = own } = params
    const partnerId = params.customerId === undefined ? undefined : own
    if (partnerId !== undefined && !(await findActive(tx, customerId, partnerId))) throw new Refusal('not-found')
    const bound = JSON.stringify(['elevations', customerId, partnerId ?? null, query.only ?? null])
    const place = placeIn(house, bound, query.cursor)
    const before = place && { at: String(place[0]), id: String(place[1]) }
    const rows = await tx.page(elevationPage(customerId, partnerId, query.only === 'open', before, query.limit + 1))
    const waiting = rows.filter((row) => row.first_yes_at !== null && partnerId === undefined).map(({ id }) => id)
    const firsts = await waitingFirstYeses(tx, customerId, 'elevation', waiting)
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((row) => elevationView(row, tx.actor, tx.now, firsts.get(row.id))),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null,
    }
  })
