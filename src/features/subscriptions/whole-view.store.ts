import { dayThere, lastDay } from '#domain/calendar.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#platform/words.ts'
import type { Tx } from '../acting/transact.store.ts'
import { findOffer, lawfulOffer, listForRenewal, listPathsFrom, type OfferRow } from '../catalogue/offers.store.ts'
import { marketOf } from '../orders/quote.store.ts'
import { findProvisioning } from '../provisioning/provisioning.store.ts'
import type { Held } from './held.store.ts'
import { findShown, movesOf, sellersView } from './subscription-view.store.ts'
import { listCharges, type SubscriptionRow } from './subscriptions.store.ts'

/** A subscription as its page at the partner shows it: with its charges, and where it may go from here. */
export async function wholeView(
  tx: Tx,
  { sale, timeZone }: Held,
  { customer_id, id }: SubscriptionRow,
  language: Language,
) {
  const row = await findShown(tx, customer_id, id)
  if (!row) throw new Refusal('not-found')
  const [offer, charges, converts, upgrades, renews, provisioning] = [
    await findOffer(tx, row.offer_id),
    await listCharges(tx, row),
    await listPathsFrom(tx, row.offer_id, 'convert'),
    await listPathsFrom(tx, row.offer_id, 'upgrade'),
    row.kind === 'licence' ? await listForRenewal(tx, marketOf(sale.customer), row.product_id, row.currency) : [],
    await findProvisioning(tx, customer_id, id),
  ]
  const choices = (rows: readonly OfferRow[]) =>
    rows
      .map((one) => choiceView(one, language))
      .filter((one) => !one.withdrawn)
      .map(({ withdrawn: _, ...choice }) => choice)
  return {
    ...sellersView(row, timeZone, language),
    moves: movesOf(row),
    provisioning: provisioning
      ? {
          state: provisioning.state,
          cause: provisioning.cause,
          told: provisioning.told,
          attempts: provisioning.attempts,
          askedAt: provisioning.asked_at?.toISOString() ?? null,
          nextAt: provisioning.next_at?.toISOString() ?? null,
        }
      : null,
    least: offer?.least ?? 1,
    most: offer?.most ?? 1,
    charges: charges.map((charge) => ({
      id: charge.id,
      kind: charge.kind,
      minor: charge.minor,
      currency: charge.currency,
      quantity: charge.quantity,
      firstDay: dayThere(charge.from_at, timeZone),
      lastDay: lastDay(charge.to_at, timeZone),
      at: charge.at.toISOString(),
    })),
    convertsTo: row.trial ? choices(converts) : [],
    upgradesTo: row.trial ? [] : choices(upgrades),
    renewsAs: choices(renews),
  }
}

function choiceView(row: OfferRow, language: Language) {
  const { id, name, unitMinor, currency, term, cycle, least, most, withdrawn } = lawfulOffer(row, language)
  return { offerId: id, name, unitMinor, currency, term, cycle, least, most, withdrawn }
}
