import { demandProvision } from '#domain/licence.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { listed } from '../installation/listed.store.ts'
import { byName, nameOf, seatsView, type Language } from './licence-view.store.ts'
import { holdSeats, listSeats, noteUsedUp } from './licences.store.ts'
import { findProduct, provision } from './products.store.ts'

type One = { customerId: string; productId: string }

/** What a customer has seats of, for the operator: numbers, never people. The customer reads that it was looked at. */
export async function readProvisioned({ house, caller, params, language }: Visit<{ customerId: string }>) {
  return transact(house, caller, async (tx) => {
    const customer = await listed(tx, 'customer', params.customerId)
    await recordLook(tx, {
      kind: 'organisation.looked-at',
      subject: { kind: 'organisation', id: customer.id, name: customer.name },
      counterpart: customer.id,
    })
    return provisioned(tx, customer.id, language)
  })
}

/** By hand: how many seats of a product a customer has beside those that are ordered for it. Never fewer than its people hold. */
export async function provisionSeats({
  house,
  caller,
  params,
  body,
  language,
}: Visit<One, unknown, { seats: number }>) {
  return transact(house, caller, async (tx) => {
    const customer = await listed(tx, 'customer', params.customerId)
    const product = await findProduct(tx, params.productId)
    if (!product) throw new Refusal('not-found')
    const [row] = await holdSeats(tx, customer.id, [product.id])
    const now = { seats: row?.seats ?? 0, assigned: row?.assigned ?? 0, product: nameOf(product, language) }
    const ordered = row?.ordered ?? 0
    demandProvision(now, body.seats + ordered, product.withdrawn_at !== null)
    if (now.seats === body.seats + ordered) return provisioned(tx, customer.id, language)
    demand((await provision(tx, customer.id, product.id, body.seats)) === 1, 'busy')
    await noteUsedUp(tx, customer.id, [product.id])
    await record(tx, {
      kind: 'seats.provisioned',
      subject: { kind: 'organisation', id: customer.id, name: customer.name },
      counterpart: customer.id,
      facts: {
        product: { en: product.name_en, sv: product.name_sv },
        seats: body.seats + ordered,
        before: now.seats,
      },
    })
    return provisioned(tx, customer.id, language)
  })
}

async function provisioned(tx: Tx, customerId: string, language: Language) {
  const rows = byName(await listSeats(tx, customerId), language)
  return {
    items: rows.map((row) => {
      const { id, group: _group, ...view } = seatsView(row, language)
      return { productId: id, ...view, ordered: row.ordered }
    }),
  }
}
