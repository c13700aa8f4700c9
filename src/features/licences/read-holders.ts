import { shareOf, whyNotHold } from '#domain/licence.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { enter, type Place } from '../customers/enter.store.ts'
import { COUNTED, countHolding, countMatching, listProductsOf, type Matching } from './holders.store.ts'
import { byName, matchingOf, pageOfPeople, recordLicenceLook, seatsView } from './licence-view.store.ts'
import type { At, Page, Whom } from './licence-view.store.ts'
import { findSeats, listPresent, listSeats } from './licences.store.ts'

type Query = Page & { q?: string | undefined }

/** Who holds a product, by name. */
export async function readHolders({ house, caller, params, query }: Visit<At & { productId: string }, Query>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.read')
    if (!(await findSeats(tx, place.organisationId, params.productId))) throw new Refusal('not-found')
    return peopleWith(tx, place, { q: query.q, holding: params.productId }, query)
  })
}

/** Everybody who can be given something, with what each holds: for whoever assigns, who need not be able to read the users themselves. */
export async function readAssignable({ house, caller, params, query }: Visit<At, Query>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.assign')
    return peopleWith(tx, place, { q: query.q }, query)
  })
}

async function peopleWith(tx: Tx, place: Place, matching: Matching, page: Page) {
  const { rows, next } = await pageOfPeople(tx, place, matching, page)
  const ids = rows.map((row) => row.id)
  const held = Map.groupBy(await listProductsOf(tx, place.organisationId, ids), (one) => one.person_id)
  await recordLicenceLook(tx, place)
  const items = rows.map((row) => ({
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    blocked: row.blocked_at !== null,
    since: row.assigned_at?.toISOString() ?? null,
    products: (held.get(row.id) ?? []).map((one) => one.product_id),
  }))
  return { items, next }
}

/** Of the people that somebody has chosen: how many hold each product, so that each box can be drawn ticked, empty or in between. */
export async function readSelection({ house, caller, params, body, language }: Visit<At, unknown, { people: Whom }>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'licences.assign')
    const { total, holding } = await countOf(tx, place, body.people)
    const counts = new Map(holding.map((one) => [one.product_id, one.n]))
    const people = Math.min(total, COUNTED)
    const rows = byName(await listSeats(tx, place.organisationId), language)
    await recordLicenceLook(tx, place)
    const products = rows.map((row) => {
      const n = counts.get(row.product_id) ?? 0
      return { ...seatsView(row, language), holding: n, share: shareOf(n, people) }
    })
    return { total: people, more: total > people, products }
  })
}

async function countOf(tx: Tx, { organisationId }: Place, people: Whom) {
  if (!Array.isArray(people)) return countMatching(tx, organisationId, matchingOf(people))
  const present = (await listPresent(tx, organisationId, people)).filter((person) => !whyNotHold(person))
  const ids = present.map((person) => person.id)
  return { total: ids.length, holding: await countHolding(tx, organisationId, ids) }
}
