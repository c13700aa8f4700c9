import { Refusal } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { enterSale } from '../orders/sell.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findSold, type Which } from './held.store.ts'
import { listOfPartner, type PartnersFilter } from './partners-list.store.ts'
import { listOfCustomer, listOfPair, sellersView, sharedView, type ShownRow } from './subscription-view.store.ts'
import { wholeView } from './whole-view.store.ts'

type Page = { cursor?: string | undefined; limit: number }

/** What this partner has sold to a customer. */
export async function readOfCustomer({ house, caller, params, query, language }: Visit<{ customerId: string }, Page>) {
  return transact(house, caller, async (tx) => {
    const { partnerId, customer } = await enterSale(tx, params.customerId, false)
    const bound = ['subscriptions', partnerId, customer.id]
    const { rows, next } = await pageOf(house, bound, query, (place, limit) =>
      listOfPair(tx, customer.id, partnerId, place, limit),
    )
    const items = rows.map((row) => ({
      ...sellersView(row, customer.time_zone, language),
      customer: customer.name,
      provisioning: row.provisioning_state,
    }))
    return { items, next }
  })
}

export async function readSubscription({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const held = await findSold(tx, params)
    return wholeView(tx, held, held.row, language)
  })
}

/** What the organisation itself has, of whichever partner; what a partner pays for it stands nowhere here. */
export async function readOwn({ house, caller, query, language }: Visit<unknown, Page>) {
  return transact(house, caller, async (tx) => {
    const zone = await ownZone(tx)
    const { rows, next } = await pageOf(house, ['own-subscriptions', caller.organisationId], query, (place, limit) =>
      listOfCustomer(tx, caller.organisationId, place, limit),
    )
    const items = rows.map((row) => ({
      ...sharedView(row, zone, language),
      partner: { id: row.partner_id, name: row.partner_name },
      transfer: row.transfer_state ? { state: row.transfer_state, to: row.transfer_name ?? '' } : null,
    }))
    return { items, next }
  })
}

async function ownZone(tx: Tx): Promise<string> {
  const own = await findOrganisation(tx, tx.caller.organisationId)
  if (!own || own.kind !== 'customer') throw new Refusal('not-found')
  return own.time_zone
}

/** All that this partner has sold, to whichever customer. */
export async function readAll({ house, caller, query, language }: Visit<unknown, Page & PartnersFilter>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify([
      'all-subscriptions',
      caller.organisationId,
      query.state ?? null,
      query.endsWithinDays ?? null,
      query.needs ?? null,
    ])
    const at = placeIn(house, bound, query.cursor)
    const place = at && { at: String(at[0]), id: String(at[1]) }
    const found = await listOfPartner(tx, caller.organisationId, query, place, query.limit + 1)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    const items = rows.map((row) => ({
      ...sellersView(row, row.time_zone, language),
      customer: row.customer_name,
      provisioning: row.provisioning_state,
    }))
    return { items, next: last ? makeCursor(house.keys.token, bound, [last.place, last.id]) : null }
  })
}

async function pageOf(
  house: House,
  bindings: readonly string[],
  { cursor, limit }: Page,
  list: (place: { at: string; id: string } | undefined, limit: number) => Promise<ShownRow[]>,
) {
  const bound = JSON.stringify(bindings)
  const at = placeIn(house, bound, cursor)
  const found = await list(at && { at: String(at[0]), id: String(at[1]) }, limit + 1)
  const rows = found.slice(0, limit)
  const last = found.length > limit ? rows.at(-1) : undefined
  return { rows, next: last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null }
}
