import { advance } from '#domain/subscription-clock.ts'
import { demand } from '#domain/refusal.ts'
import { goesOverAt, moveTransfer, whyStays, whyUnfit } from '#domain/transfer.ts'
import type { Tx } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { offerAt, offerThrough } from '../catalogue/offers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findActive, lawfulRelationship } from '../relationships/relationships.store.ts'
import { save } from '../subscriptions/change.store.ts'
import { lawfulSubscription, type SubscriptionRow } from '../subscriptions/subscriptions.store.ts'
import { recordTransfer } from './record-transfer.store.ts'
import { setTransferState, type Lapsed, type TransferRow } from './transfers.store.ts'

/** Whether whoever shall get it can take it over at this moment, whatever held when it was asked. Runs as the customer. */
export async function whyNotTo(tx: Tx, customerId: string, toId: string, soldBy: string) {
  const [relationship, partner] = [await findActive(tx, customerId, toId), await findOrganisation(tx, toId)]
  const facts = {
    id: toId,
    relationship: relationship && lawfulRelationship(relationship),
    partner: { suspended: partner?.suspended_at !== null },
  }
  return whyUnfit(facts, soldBy)
}

/**
 * What was accepted is done: the subscription goes on with the other partner, at once or as its next term. Of a row that is held, whose time has come;
 * where something stands in the way after all it stays where it is, and goes its own way.
 */
export async function goOver(
  tx: Tx,
  row: SubscriptionRow,
  transfer: TransferRow,
  timeZone: string,
): Promise<SubscriptionRow> {
  const before = lawfulSubscription(row)
  const at = goesOverAt(before, tx.now)
  const found = await offerThrough(tx, row.offer_id)
  const offer = found && offerAt(found, at)
  const renews = at === before.endsAt
  const stays = whyStays(before, false)
  const unfit = await whyNotTo(tx, row.customer_id, transfer.to_id, row.partner_id)
  const because = stays ?? unfit ?? (renews && (!offer || offer.withdrawn) ? 'offer-withdrawn' : undefined)
  if (because || !offer) {
    await lapse(tx, transfer, because ?? 'offer-withdrawn')
    return row
  }
  const next = renews
    ? advance({ ...before, autoRenew: true, next: null }, () => ({ offer, quantity: row.quantity }), at, timeZone)
    : { subscription: before, steps: [] }
  const beside = {
    partner_id: transfer.to_id,
    nickname: null,
    support_partner_id: row.support_partner_id === row.partner_id ? transfer.to_id : row.support_partner_id,
  }
  const changed = { subscription: next.subscription, charges: next.steps.flatMap((step) => step.charges) }
  const saved = await save(tx, row, changed, { timeZone, beside, whenHeld: 'take-back' })
  demand(await setTransferState(tx, transfer, moveTransfer(transfer.state, 'do')), 'busy')
  await recordTransfer(tx, transfer, 'transfer.done', { leaver: true })
  return saved
}

/** It comes to nothing; whoever was told that it would leave is told that it stays. */
export async function lapse(tx: Tx, transfer: TransferRow, because: Lapsed) {
  const state = moveTransfer(transfer.state, 'lapse')
  if (!(await setTransferState(tx, transfer, state, because))) return
  await clearDue(tx, transfer.customer_id, 'transfer-lapses', transfer.id)
  await recordTransfer(tx, transfer, 'transfer.lapsed', {
    leaver: transfer.state === 'accepted',
    way: because === 'unanswered' ? because : 'hindered',
  })
}
