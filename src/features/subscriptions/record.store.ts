import type { EventKind } from '#domain/event.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOffer } from '../catalogue/offers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import type { SubscriptionRow } from './subscriptions.store.ts'

export type SubscriptionEvent = Extract<EventKind, `subscription.${string}`>

/** In both logs, each with the other side's name; what it costs stands in neither. Runs as the customer. */
export async function recordSubscription(
  tx: Tx,
  row: SubscriptionRow,
  kind: SubscriptionEvent,
  facts: Record<string, unknown> = {},
) {
  const [customer, partner, offer] = await Promise.all([
    findOrganisation(tx, row.customer_id),
    findOrganisation(tx, row.partner_id),
    findOffer(tx, row.offer_id),
  ])
  const byPartner = tx.caller.organisationId === row.partner_id
  const [own, other] = byPartner ? [customer, partner] : [partner, customer]
  await record(tx, {
    kind,
    subject: { kind: 'subscription', id: row.id, name: own?.name, counterpartName: other?.name },
    counterpart: byPartner ? row.customer_id : row.partner_id,
    facts: { product: { en: offer?.name_en, sv: offer?.name_sv }, ...facts },
  })
}
