import { dayThere } from '#domain/calendar.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { goesOverAt, isOpenTransfer, moveTransfer, whyStays } from '#domain/transfer.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { findOffer } from '../catalogue/offers.store.ts'
import { demandSale, enterSale, type Sale } from '../orders/sell.store.ts'
import { bringUpToDate } from '../subscriptions/advance.store.ts'
import {
  findSubscription,
  holdSubscription,
  lawfulSubscription,
  type SubscriptionRow,
} from '../subscriptions/subscriptions.store.ts'
import { goOver, whyNotTo } from './go-over.store.ts'
import { recordTransfer } from './record-transfer.store.ts'
import { findTransfer, holdOpen, listToPartner, setTransferState, type TransferRow } from './transfers.store.ts'

type Which = { customerId: string; transferId: string }
type Page = { cursor?: string | undefined; limit: number; open: 'true' | 'false' }

/** What customers want to have go on with this partner. */
export async function readReceived({ house, caller, query, language }: Visit<unknown, Page>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['transfers', caller.organisationId, query.open])
    const at = placeIn(house, bound, query.cursor)
    const place = at && { at: String(at[0]), id: String(at[1]) }
    const found = await listToPartner(tx, caller.organisationId, query.open === 'true', place, query.limit + 1)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    const items = rows.map((row) => listed(row, row.customer_name, language === 'sv' ? row.offer_sv : row.offer_en))
    return { items, next: last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null }
  })
}

const listed = (row: TransferRow, customer: string, name: string) => ({
  id: row.id,
  customer: { id: row.customer_id, name: customer },
  subscriptionId: row.subscription_id,
  name,
  quantity: row.quantity,
  state: row.state,
  askedAt: row.asked_at.toISOString(),
  lapsesAt: row.lapses_at.toISOString(),
  because: row.because,
})

/** What one would take over: as it stands now, at the price of now, from when on. */
export async function readReceivedOne({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const { sale, transfer } = await findReceived(tx, params, false)
    const row = await findSubscription(tx, transfer.customer_id, transfer.subscription_id)
    if (!row) throw new Refusal('not-found')
    return whole(tx, sale, transfer, row, language)
  })
}

/** Yes: what costs by use goes over now, a term at its end. Whoever is left has no say in it. */
export async function acceptTransfer({
  house,
  caller,
  params,
  body,
  language,
}: Visit<Which, unknown, { subscriptionVersion: number }>) {
  return transact(house, caller, async (tx) => {
    const { sale, transfer: met } = await findReceived(tx, params, true)
    demandSale(sale, tx)
    const zone = sale.customer.time_zone
    const held = await holdSubscription(tx, met.customer_id, met.subscription_id)
    if (!held) throw new Refusal('not-found')
    demand(held.version === body.subscriptionVersion, 'version-stale', { version: held.version })
    const row = await bringUpToDate(tx, held, zone)
    const transfer = await open(tx, met)
    demand(tx.now < transfer.lapses_at, 'transfer-closed', { state: 'lapsed' })
    const state = moveTransfer(transfer.state, 'accept')
    demand(whyStays(lawfulSubscription(row), false) === undefined, 'transfer-not-active')
    const accepted = await setTransferState(tx, transfer, state)
    demand(accepted, 'busy')
    await clearDue(tx, transfer.customer_id, 'transfer-lapses', transfer.id)
    const at = goesOverAt(lawfulSubscription(row), tx.now)
    await recordTransfer(tx, accepted, 'transfer.accepted', { leaver: true, endsAt: at.toISOString() })
    const after = at <= tx.now ? await goOver(tx, row, accepted, zone) : row
    return whole(tx, sale, (await findTransfer(tx, accepted.customer_id, accepted.id)) ?? accepted, after, language)
  })
}

/** No: it stays where it is. */
export async function declineTransfer({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) => {
    const { sale, transfer: met } = await findReceived(tx, params, true)
    const row = await holdSubscription(tx, met.customer_id, met.subscription_id)
    if (!row) throw new Refusal('not-found')
    const transfer = await open(tx, met)
    const declined = await setTransferState(tx, transfer, moveTransfer(transfer.state, 'decline'))
    demand(declined, 'busy')
    await clearDue(tx, transfer.customer_id, 'transfer-lapses', transfer.id)
    await recordTransfer(tx, declined, 'transfer.declined')
    return whole(tx, sale, declined, row, language)
  })
}

/** One that is meant for this partner; to any other it does not exist. From here on the act runs as the customer. */
async function findReceived(tx: Tx, { customerId, transferId }: Which, hold: boolean) {
  const sale = await enterSale(tx, customerId, hold)
  const transfer = await findTransfer(tx, customerId, transferId)
  if (!transfer || transfer.to_id !== sale.partnerId) throw new Refusal('not-found')
  return { sale, transfer }
}

async function open(tx: Tx, { customer_id, subscription_id, id, state }: TransferRow): Promise<TransferRow> {
  const row = await holdOpen(tx, customer_id, subscription_id)
  if (row?.id !== id) throw new Refusal('transfer-closed', { state })
  return row
}

async function whole(tx: Tx, sale: Sale, transfer: TransferRow, row: SubscriptionRow, language: Language) {
  const offer = await findOffer(tx, row.offer_id)
  const say = (en = '', sv = '') => (language === 'sv' ? sv : en)
  const lawful = lawfulSubscription(row)
  const waits = isOpenTransfer(transfer.state)
  const stays = waits ? (whyStays(lawful, false) ?? null) : null
  const at = waits && stays === null ? goesOverAt(lawful, tx.now) : null
  return {
    ...listed(transfer, sale.customer.name, say(offer?.name_en, offer?.name_sv)),
    quantity: row.quantity,
    kind: row.kind,
    trial: row.trial,
    product: say(offer?.product_en, offer?.product_sv),
    term: row.term,
    cycle: row.cycle,
    unitMinor: offer?.unit_minor ?? row.unit_minor,
    currency: row.currency,
    owned: row.owned,
    goesOverAt: at?.toISOString() ?? null,
    goesOverDay: at && dayThere(at, sale.customer.time_zone),
    atOnce: at !== null && at <= tx.now,
    unfit: waits ? ((await whyNotTo(tx, row.customer_id, sale.partnerId, row.partner_id)) ?? null) : null,
    stays,
    subscriptionVersion: row.version,
  }
}
