import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { holdSold, type Which } from '../subscriptions/held.store.ts'
import { wholeView } from '../subscriptions/whole-view.store.ts'
import { retry } from './provisioning.store.ts'

/** Another try, where the service was given up: what it is told is what is true by now. */
export async function retryProvisioning({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const held = await holdSold(tx, params)
    demand(await retry(tx, held.row.customer_id, held.row.id), 'nothing-to-retry')
    await house.jobs.enqueue(tx.client, 'provisioning', { organisation: held.row.customer_id, ref: held.row.id })
    return wholeView(tx, held, held.row, language)
  })
}
