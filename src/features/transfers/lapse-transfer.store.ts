import type { House } from '#platform/house.ts'
import { asClock } from '../acting/transact.store.ts'
import { claimDue, type DueRow } from '../audit/due.store.ts'
import { holdSubscription } from '../subscriptions/subscriptions.store.ts'
import { lapse } from './go-over.store.ts'
import { findTransfer, holdOpen } from './transfers.store.ts'

/** Nobody has answered in time. */
export async function lapseTransfer(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const met = await findTransfer(tx, due.organisation_id, due.ref)
    if (met) await holdSubscription(tx, met.customer_id, met.subscription_id)
    const open = met && (await holdOpen(tx, met.customer_id, met.subscription_id))
    if (!(await claimDue(tx, due)) || open?.id !== due.ref) return
    if (open.state === 'asked') await lapse(tx, open, 'unanswered')
  })
}
