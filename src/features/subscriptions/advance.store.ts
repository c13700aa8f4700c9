import type { EventKind } from '#domain/event.ts'
import { advance, nextMoment, type RenewalAt, type Step } from '#domain/subscription-clock.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { claimDue, setDue, type DueRow } from '../audit/due.store.ts'
import { offerAt, offerThrough } from '../catalogue/offers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findActive } from '../relationships/relationships.store.ts'
import { goOver } from '../transfers/go-over.store.ts'
import { holdOpen } from '../transfers/transfers.store.ts'
import { save } from './change.store.ts'
import { recordSubscription, type SubscriptionEvent } from './record.store.ts'
import { holdSubscription, lawfulSubscription, type SubscriptionRow } from './subscriptions.store.ts'

/** What the clock does when a subscription's time has come: once, however many servers have a clock. */
export async function moveDueSubscription(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const [row, customer] = await Promise.all([
      holdSubscription(tx, due.organisation_id, due.ref),
      findOrganisation(tx, due.organisation_id),
    ])
    if (!(await claimDue(tx, due)) || !row || !customer) return
    const moved = await bringUpToDate(tx, row, customer.time_zone)
    const next = nextMoment(lawfulSubscription(moved))
    if (next) await setDue(tx, due.organisation_id, 'subscription', row.id, next)
  })
}

/**
 * All that has come due by now, of a row that is held: each thing at its own instant, and each in both logs. What another partner has accepted goes over
 * at the end of its term, and is that partner's from then on, however late the clock comes.
 */
export async function bringUpToDate(tx: Tx, row: SubscriptionRow, timeZone: string): Promise<SubscriptionRow> {
  const at = nextMoment(lawfulSubscription(row))
  if (!at || at > tx.now) return row
  const leaves = row.ends_at && row.ends_at <= tx.now ? await holdOpen(tx, row.customer_id, row.id) : undefined
  if (!row.ends_at || leaves?.state !== 'accepted') return advanceTo(tx, row, tx.now, timeZone)
  const paid = await advanceTo(tx, row, new Date(row.ends_at.getTime() - 1), timeZone)
  const gone = await goOver(tx, paid, leaves, timeZone)
  return advanceTo(tx, gone, tx.now, timeZone)
}

async function advanceTo(tx: Tx, row: SubscriptionRow, until: Date, timeZone: string): Promise<SubscriptionRow> {
  const before = lawfulSubscription(row)
  const at = nextMoment(before)
  if (!at || at > until) return row
  const { offerId, renewalAt } = await renewalOf(tx, row)
  const { subscription, steps } = advance(before, renewalAt, until, timeZone)
  const charges = steps.flatMap((step) => step.charges)
  const [because] = steps.flatMap((step) => step.because ?? [])
  const renewed = steps.some((step) => step.verb === 'renew')
  const beside = {
    ...(renewed ? { offer_id: offerId } : {}),
    ...(because ? { ended_because: because } : {}),
  }
  const saved = await save(tx, row, { subscription, charges }, { timeZone, beside, whenHeld: 'take-back' })
  for (const step of steps) await tell(tx, saved, step)
  return saved
}

/** What the next term is: the same offer or the one that was planned, at the price of the instant at which it begins; or why there is none. */
async function renewalOf(tx: Tx, row: SubscriptionRow): Promise<{ offerId: string; renewalAt: RenewalAt }> {
  const offerId = row.next_offer_id ?? row.offer_id
  const found = await offerThrough(tx, offerId)
  const relationship = await findActive(tx, row.customer_id, row.partner_id)
  const quantity = row.next_quantity ?? row.quantity
  const renewalAt: RenewalAt = (at) => {
    if (relationship?.state !== 'active') return { blocked: 'relationship-ending' }
    const offer = found && offerAt(found, at)
    return !offer || offer.withdrawn ? { blocked: 'offer-withdrawn' } : { offer, quantity }
  }
  return { offerId, renewalAt }
}

const EVENTS: Partial<Record<Step['verb'], SubscriptionEvent & EventKind>> = {
  renew: 'subscription.renewed',
  expire: 'subscription.expired',
  disable: 'subscription.disabled',
  delete: 'subscription.deleted',
}

async function tell(tx: Tx, row: SubscriptionRow, { verb, because }: Step) {
  const kind = EVENTS[verb]
  if (kind) await recordSubscription(tx, row, kind, { reason: because ?? null })
}
