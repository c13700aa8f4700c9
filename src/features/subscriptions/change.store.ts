import type { Changed, Charge } from '#domain/charge.ts'
import { beginTerm } from '#domain/charge.ts'
import { demand } from '#domain/refusal.ts'
import { nextMoment } from '#domain/subscription-clock.ts'
import type { Subscription } from '#domain/subscription.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '../acting/transact.store.ts'
import { clearDue, setDue } from '../audit/due.store.ts'
import { moveSeats, refreshSeats, type WhenHeld } from '../licences/ordered-seats.store.ts'
import { confirmRevision, listenerOf, wish, type ProvisioningRow } from '../provisioning/provisioning.store.ts'
import { recordSubscription } from './record.store.ts'
import {
  insertCharge,
  lawfulSubscription,
  setProvisioned,
  updateSubscription,
  type Beside,
  type SubscriptionRow,
} from './subscriptions.store.ts'

/** Runs as the customer. What was decided is written: the row, what is owed, when the clock comes, the seats, and what the service is to be told. */
export async function save(
  tx: Tx,
  row: SubscriptionRow,
  { subscription, charges }: Changed,
  { timeZone, beside = {}, whenHeld = 'refuse' }: { timeZone: string; beside?: Beside; whenHeld?: WhenHeld },
): Promise<SubscriptionRow> {
  // Fewer are gone at once; more are there when the service says so.
  const provisioned = beside.provisioned ?? Math.min(row.provisioned, subscription.quantity)
  const saved = await updateSubscription(tx, row, subscription, { ...beside, provisioned })
  demand(saved, 'busy')
  await keepCharges(tx, saved, charges)
  await setNextMoment(tx, saved, subscription)
  if (saved.product_id === row.product_id) await refresh(tx, saved, whenHeld)
  else await moveSeats(tx, pairOf(saved), row.product_id, saved.product_id)
  return isWanted(row) === isWanted(saved) ? saved : tellService(tx, saved, timeZone)
}

/** What is sold by use has no seats. */
const refresh = async (tx: Tx, row: SubscriptionRow, whenHeld: WhenHeld) => {
  if (row.kind === 'licence') await refreshSeats(tx, pairOf(row), row.product_id, whenHeld)
}
const pairOf = (row: SubscriptionRow) => ({ customerId: row.customer_id, partnerId: row.partner_id })

export async function keepCharges(tx: Tx, row: SubscriptionRow, charges: readonly Charge[]) {
  for (const { kind, minor, quantity, from, to } of charges)
    await insertCharge(tx, row, { id: newId(), kind, minor, quantity, from_at: from, to_at: to, at: from })
}

async function setNextMoment(tx: Tx, row: SubscriptionRow, subscription: Subscription) {
  const at = nextMoment(subscription)
  if (at) await setDue(tx, row.customer_id, 'subscription', row.id, at)
  else await clearDue(tx, row.customer_id, 'subscription', row.id)
}

/** What the service has to know of it, as one text: another text is another wish. */
const isWanted = ({ state, quantity, offer_id, owned, ends_at, partner_id }: SubscriptionRow) =>
  JSON.stringify([state === 'pending' ? 'active' : state, quantity, offer_id, owned, ends_at, partner_id])

/** Queues the call, or, where nobody listens, takes it as granted. */
export async function tellService(tx: Tx, row: SubscriptionRow, timeZone: string): Promise<SubscriptionRow> {
  const listener = await listenerOf(tx, row.product_id)
  const wished = await wish(tx, {
    customerId: row.customer_id,
    subscriptionId: row.id,
    partnerId: row.partner_id,
    serviceId: listener?.id ?? null,
  })
  demand(wished, 'busy')
  if (!listener) return granted(tx, row, wished, timeZone)
  await tx.house.jobs.enqueue(tx.client, 'provisioning', { organisation: row.customer_id, ref: row.id })
  return row
}

/** The service has it, or there is none to tell: what was ordered begins, and more seats are there. */
export async function granted(
  tx: Tx,
  row: SubscriptionRow,
  wished: ProvisioningRow,
  timeZone: string,
  quantity = row.quantity,
): Promise<SubscriptionRow> {
  const confirmed = await confirmRevision(tx, wished)
  // What was asked for since is not there by a yes to what was asked before.
  if (!confirmed || (confirmed.revision !== wished.revision && row.state !== 'pending')) return row
  // That it is gone has been heard, too: it has no seats of what it was.
  const provisioned = row.state === 'deleted' ? 0 : Math.min(quantity, row.quantity)
  if (row.state === 'pending') return begin(tx, row, provisioned, timeZone)
  const saved = await setProvisioned(tx, row, provisioned)
  demand(saved, 'busy')
  await refresh(tx, saved, 'take-back')
  return saved
}

/** What was ordered is there: its term begins, and its first payment is owed. */
async function begin(tx: Tx, row: SubscriptionRow, provisioned: number, timeZone: string): Promise<SubscriptionRow> {
  const { subscription, charges } = beginTerm(lawfulSubscription(row), 'purchase', tx.now, timeZone)
  const saved = await updateSubscription(tx, row, subscription, { provisioned })
  demand(saved, 'busy')
  await keepCharges(tx, saved, charges)
  await setNextMoment(tx, saved, subscription)
  await refresh(tx, saved, 'take-back')
  await recordSubscription(tx, saved, 'subscription.activated')
  // A service has to know until when, too; where there is none, nobody asks.
  return (await listenerOf(tx, saved.product_id)) ? tellService(tx, saved, timeZone) : saved
}
