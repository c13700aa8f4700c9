import { dayThere } from '#domain/calendar.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { goesOverAt, lapsesAt, moveTransfer, whyStays, whyUnfit } from '#domain/transfer.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue, setDue } from '../audit/due.store.ts'
import { findOffer } from '../catalogue/offers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { queueUp } from '../relationships/relationships.store.ts'
import { bringUpToDate } from '../subscriptions/advance.store.ts'
import {
  findSubscription,
  holdSubscription,
  lawfulSubscription,
  type SubscriptionRow,
} from '../subscriptions/subscriptions.store.ts'
import { recordTransfer } from './record-transfer.store.ts'
import {
  findOpen,
  holdOpen,
  insertTransfer,
  listPartnersOf,
  setTransferState,
  type ChoiceRow,
  type TransferRow,
} from './transfers.store.ts'

type Own = { subscriptionId: string }

/** Whether it may go on with another partner, when, with whom, and why not. */
export async function readTransfer({ house, caller, params, language }: Visit<Own>) {
  return transact(house, caller, async (tx) => {
    const row = await findSubscription(tx, caller.organisationId, params.subscriptionId)
    if (!row) throw new Refusal('not-found')
    return view(tx, row, language)
  })
}

/** The customer wants it to go on with another of its partners. */
export async function askTransfer({
  house,
  caller,
  params,
  body,
  language,
}: Visit<Own, unknown, { partnerId: string }>) {
  return transact(house, caller, async (tx) => {
    const row = await holdOwn(tx, params)
    const lawful = lawfulSubscription(row)
    const open = await holdOpen(tx, row.customer_id, row.id)
    demand(whyStays(lawful, open !== undefined) === undefined, open ? 'transfer-open' : 'transfer-not-active')
    const partners = await listPartnersOf(tx, row.customer_id)
    const chosen = partners.find(({ id }) => id === body.partnerId)
    demand(chosen && unfitOf(chosen, row) === undefined, 'transfer-unfit', { name: chosen?.name ?? '' })
    const asked = await insertTransfer(tx, {
      customer_id: row.customer_id,
      id: newId(),
      subscription_id: row.id,
      from_id: row.partner_id,
      to_id: body.partnerId,
      offer_id: row.offer_id,
      quantity: row.quantity,
      asked_by: tx.actor.personId,
      lapses_at: lapsesAt(lawful, tx.now),
    })
    demand(asked, 'transfer-open')
    await setDue(tx, row.customer_id, 'transfer-lapses', asked.id, asked.lapses_at)
    await recordTransfer(tx, asked, 'transfer.asked')
    return view(tx, row, language)
  })
}

/** The customer thinks again, before it has gone over. */
export async function withdrawTransfer({ house, caller, params, language }: Visit<Own>) {
  return transact(house, caller, async (tx) => {
    const row = await holdOwn(tx, params)
    const open = await holdOpen(tx, row.customer_id, row.id)
    demand(open, 'transfer-closed', { state: 'none' })
    demand(await setTransferState(tx, open, moveTransfer(open.state, 'withdraw')), 'busy')
    await clearDue(tx, row.customer_id, 'transfer-lapses', open.id)
    await recordTransfer(tx, open, 'transfer.withdrawn', { leaver: open.state === 'accepted' })
    return view(tx, row, language)
  })
}

/** One of the organisation’s own, held after whatever acts on behalf of it, and as it stands now. */
async function holdOwn(tx: Tx, { subscriptionId }: Own): Promise<SubscriptionRow> {
  const own = tx.caller.organisationId
  await queueUp(tx, own, 'act')
  const [row, customer] = [await holdSubscription(tx, own, subscriptionId), await findOrganisation(tx, own)]
  if (!row || !customer) throw new Refusal('not-found')
  return bringUpToDate(tx, row, customer.time_zone)
}

const unfitOf = ({ id, state, suspended }: ChoiceRow, row: SubscriptionRow) =>
  whyUnfit({ id, relationship: { state, frozen: false }, partner: { suspended } }, row.partner_id)

async function view(tx: Tx, row: SubscriptionRow, language: Language) {
  const [offer, partners, open, customer, seller] = [
    await findOffer(tx, row.offer_id),
    await listPartnersOf(tx, row.customer_id),
    await findOpen(tx, row.customer_id, row.id),
    await findOrganisation(tx, row.customer_id),
    await findOrganisation(tx, row.partner_id),
  ]
  const lawful = lawfulSubscription(row)
  const stays = whyStays(lawful, open !== undefined) ?? null
  const at = stays === 'not-active' ? null : goesOverAt(lawful, tx.now)
  return {
    name: (language === 'sv' ? offer?.name_sv : offer?.name_en) ?? '',
    soldBy: { id: row.partner_id, name: seller?.name ?? '' },
    stays,
    goesOverAt: at?.toISOString() ?? null,
    goesOverDay: at && dayThere(at, customer?.time_zone ?? 'UTC'),
    atOnce: at !== null && at <= tx.now,
    partners: partners
      .filter(({ id }) => id !== row.partner_id)
      .map((one) => ({ id: one.id, name: one.name, unfit: unfitOf(one, row) ?? null })),
    open: open ? openView(open, partners) : null,
  }
}

const openView = (open: TransferRow, partners: readonly ChoiceRow[]) => ({
  id: open.id,
  state: open.state,
  to: { id: open.to_id, name: partners.find(({ id }) => id === open.to_id)?.name ?? '' },
  askedAt: open.asked_at.toISOString(),
  lapsesAt: open.lapses_at.toISOString(),
  because: open.because,
})
