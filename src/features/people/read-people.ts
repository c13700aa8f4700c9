import { rolesOffered } from '#domain/people.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { enter, inBothLogs, type Place } from '../customers/enter.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { peoplePage, type PeopleFilter } from './people-list.store.ts'
import { keeperOf, personView, type Where } from './person-view.store.ts'

type Query = PeopleFilter & { cursor?: string | undefined; limit: number }

/** An organisation's people, by name: one's own, or a customer's on behalf, where the look is written into the customer's log. */
export async function readPeople({ house, caller, params, query }: Visit<Where, Query>) {
  const { cursor, limit, ...filter } = query
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.read')
    const bound = JSON.stringify(['people', place.organisationId, filter])
    const at = placeIn(house, bound, cursor)
    const after = at && { key: Buffer.from(String(at[0]), 'hex'), id: String(at[1]) }
    const rows = await tx.page(peoplePage(place.organisationId, filter, after, limit + 1))
    if (place.onBehalf) await recordListing(tx, place)
    const keeper = keeperOf(tx, place)
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map((row) => personView(keeper, row)),
      next:
        rows.length > limit && last
          ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id])
          : null,
    }
  })
}

async function recordListing(tx: Tx, place: Place) {
  const own = await findOrganisation(tx, place.organisationId)
  await recordLook(tx, {
    ...inBothLogs(tx, place),
    kind: 'people.listed',
    subject: { kind: 'organisation', id: place.organisationId, name: own?.name },
    counterpart: place.organisationId,
  })
}

/** Which roles this person may give here. */
export async function roleChoices({ house, caller, params }: Visit<Where>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.read')
    return { roles: [...rolesOffered(keeperOf(tx, place))] }
  })
}
