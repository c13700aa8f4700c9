import { counted } from '#platform/counted.ts'
import { lastDay } from '#domain/calendar.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { ask, transact } from '../acting/transact.store.ts'
import {
  COUNTED,
  countCustomers,
  customersPage,
  listCountries,
  orderOf,
  type CustomerFilter,
  type CustomerPlace,
  type ListedCustomer,
  type Order,
  type Sort,
} from './customer-list.store.ts'

type Query = CustomerFilter & { sort: Sort; cursor?: string | undefined; limit: number }

/** The partner's customers, a page at a time. */
export async function readCustomers({ house, caller, query }: Visit<unknown, Query>) {
  const { cursor, limit, sort, ...filter } = query
  const order = orderOf(filter, sort)
  const bound = JSON.stringify(['customers', caller.organisationId, order, filter])
  const after = placeFrom(placeIn(house, bound, cursor), order)
  return ask(
    house,
    caller,
    [customersPage(caller.organisationId, filter, order, after, limit + 1)],
    ([rows], _actor, now) => {
      const last = rows[limit - 1]
      return {
        items: rows.slice(0, limit).map((row) => rowView(row, now)),
        next: rows.length > limit && last ? makeCursor(house.keys.token, bound, placeOf(last, order)) : null,
      }
    },
  )
}

function placeOf(row: ListedCustomer, order: Order): [string, string] {
  const key =
    order === 'name' ? row.sort_key.toString('hex') : order === 'newest' ? row.since_exact : (row.ends_exact ?? '')
  return [key, row.customer_id]
}

function placeFrom(place: (string | number)[] | undefined, sort: Order): CustomerPlace | undefined {
  if (!place) return undefined
  const [key, id] = place.map(String) as [string, string]
  if (sort === 'name') return { sort, key: Buffer.from(key, 'hex'), id }
  return sort === 'newest' ? { sort, since: key, id } : { sort, ends: key, id }
}

const rowView = (row: ListedCustomer, now: Date) => {
  const until = row.rights_until && row.rights_until > now ? row.rights_until : null
  const next = row.rights_next && row.rights_next > now ? row.rights_next : null
  return {
    id: row.customer_id,
    name: row.name,
    domain: row.domain,
    country: row.country,
    state: row.state,
    since: row.since.toISOString(),
    rightsUntil: until?.toISOString() ?? null,
    rightsLastDay: until ? lastDay(until, row.time_zone) : null,
    rightsNextDay: next ? lastDay(next, row.time_zone) : null,
    rightsCount: until ? row.rights_count : 0,
    rightsUnheld: until ? row.rights_unheld : 0,
    rightsFrozen: until !== null && row.frozen,
  }
}

/** How many there are: exact to ten thousand. */
export async function countOwnCustomers({ house, caller, query }: Visit<unknown, CustomerFilter>) {
  return transact(house, caller, async (tx) => {
    return counted(await countCustomers(tx, caller.organisationId, query), COUNTED)
  })
}

export async function readCustomerCountries({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    countries: (await listCountries(tx, caller.organisationId)).map((row) => row.country),
  }))
}
