import type { EventKind } from '#domain/event.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record, recordForThird } from '../audit/events.store.ts'
import { findOffer } from '../catalogue/offers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import type { TransferRow } from './transfers.store.ts'

export type TransferEvent = Extract<EventKind, `transfer.${string}`>

/** In the customer's log and in that of whoever gets it; whoever loses it reads it once it is settled, and never who gets it. Runs as the customer. */
export async function recordTransfer(
  tx: Tx,
  row: TransferRow,
  kind: TransferEvent,
  { leaver = false, ...facts }: { leaver?: boolean } & Record<string, unknown> = {},
) {
  const [customer, to, offer] = [
    await findOrganisation(tx, row.customer_id),
    await findOrganisation(tx, row.to_id),
    await findOffer(tx, row.offer_id),
  ]
  const byReceiver = tx.caller.organisationId === row.to_id
  const [own, other] = byReceiver ? [customer, to] : [to, customer]
  const told = { product: { en: offer?.name_en, sv: offer?.name_sv }, ...facts }
  await record(tx, {
    kind,
    subject: { kind: 'subscription', id: row.subscription_id, name: own?.name, counterpartName: other?.name },
    counterpart: byReceiver ? row.customer_id : row.to_id,
    facts: told,
  })
  if (!leaver) return
  const subject = { kind: 'subscription', id: row.subscription_id, name: customer?.name }
  await recordForThird(tx, row.from_id, row.customer_id, { kind, subject, facts: { ...told, side: 'leaver' } })
}
