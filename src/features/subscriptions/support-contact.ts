import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { findSold, holdSold, type Which } from './held.store.ts'
import { recordSubscription } from './record.store.ts'
import { setSupport } from './subscriptions.store.ts'
import { listSupporters } from './supporters.store.ts'
import { wholeView } from './whole-view.store.ts'

/** Whom the people of this customer may be sent to: partners that it has a relationship with, and that are in good standing. */
export async function readSupportChoices({ house, caller, params }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const { row } = await findSold(tx, params)
    const items = await listSupporters(tx, row.customer_id)
    return { items: items.map(({ id, name, has_rights }) => ({ id, name, hasRights: has_rights })) }
  })
}

/** Names the partner that people turn to with this subscription. Whoever is missing in the list asks the customer for a relationship first. */
export async function assignSupport({
  house,
  caller,
  params,
  body,
  version,
  language,
}: Visit<Which, unknown, { partnerId: string }>) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    const supporter = (await listSupporters(tx, held.row.customer_id)).find(({ id }) => id === body.partnerId)
    if (!supporter) throw new Refusal('support-not-eligible', { name: held.sale.customer.name })
    demand((await setSupport(tx, { ...held.row, version }, supporter.id)) === 1, 'version-stale', {
      version: held.row.version,
    })
    await recordSubscription(tx, held.row, 'subscription.support-assigned', { group: supporter.name })
    return wholeView(tx, held, held.row, language)
  })
}
