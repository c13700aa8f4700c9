import { demand, Refusal } from '#domain/refusal.ts'
import { isLeft } from '#domain/transfer.ts'
import type { Tx } from '../acting/transact.store.ts'
import { demandChange, enterSale, type Sale } from '../orders/sell.store.ts'
import { findOpen } from '../transfers/transfers.store.ts'
import { bringUpToDate } from './advance.store.ts'
import { findSubscription, holdSubscription, type SubscriptionRow } from './subscriptions.store.ts'

export type Which = { customerId: string; subscriptionId: string }
export type Held = { sale: Sale; row: SubscriptionRow; timeZone: string }

/** One that this partner sold, as it stands now; to another partner it does not exist. Runs as the customer. */
export async function findSold(tx: Tx, { customerId, subscriptionId }: Which): Promise<Held> {
  const sale = await enterSale(tx, customerId, false)
  return own(sale, await findSubscription(tx, customerId, subscriptionId))
}

/** The same, held to be changed: what has come due by now is done first, so that nobody changes what is over. */
export async function holdSold(tx: Tx, { customerId, subscriptionId }: Which): Promise<Held> {
  const sale = await enterSale(tx, customerId, true)
  demandChange(sale, tx)
  const held = own(sale, await holdSubscription(tx, customerId, subscriptionId))
  // It may have gone over to another partner by this.
  return own(sale, await bringUpToDate(tx, held.row, held.timeZone))
}

function own(sale: Sale, row: SubscriptionRow | undefined): Held {
  if (!row || row.partner_id !== sale.partnerId) throw new Refusal('not-found')
  return { sale, row, timeZone: sale.customer.time_zone }
}

/** What is about to go on with another partner is not stopped, ended or made longer by the one that it leaves: that would be a veto. */
export async function demandStays(tx: Tx, row: SubscriptionRow, verb: string) {
  if (isLeft(verb)) return
  const open = await findOpen(tx, row.customer_id, row.id)
  demand(open?.state !== 'accepted', 'subscription-leaves')
}
