import { bought } from '#domain/charge.ts'
import type { CartLine, QuotedLine } from '#domain/order.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { tellService } from '../subscriptions/change.store.ts'
import { insertSubscription, type SubscriptionRow } from '../subscriptions/subscriptions.store.ts'
import { orderView } from './order-view.store.ts'
import { holdCart, insertOrder, saveCart, type OrderLine, type OrderRow } from './orders.store.ts'
import { offersFor, quoteFor, type Offers } from './quote.store.ts'
import { demandSale, enterSale, type Sale } from './sell.store.ts'

type Params = { customerId: string }

/** Orders what is in the cart, at the price that was shown: each line becomes a subscription that waits for its service, and the cart is empty. */
export async function placeOrder({
  house,
  caller,
  params,
  body,
  language,
}: Visit<Params, unknown, { digest: string }>) {
  return transact(house, caller, async (tx) => {
    const cart = await holdCart(tx, caller.organisationId, params.customerId)
    const sale = await enterSale(tx, params.customerId, true)
    demandSale(sale, tx)
    demand(cart && cart.lines.length > 0, 'cart-empty')
    const offers = await offersFor(tx, cart.lines, language)
    const { quote, digest } = quoteFor(sale.customer, cart.lines, offers)
    demand(digest === body.digest, 'price-changed')
    const order = await bear(tx, sale, quote.lines, offers, digest)
    await tx.actAs(caller.organisationId)
    await saveCart(tx, caller.organisationId, params.customerId, [], cart.version)
    return orderView(order, language)
  })
}

/** The order, and its subscriptions; those whose service has to be told wait for it, the others are there at once. */
async function bear(
  tx: Tx,
  { partnerId, customer }: Sale,
  quoted: readonly QuotedLine[],
  offers: Offers,
  digest: string,
) {
  const lines = quoted.map((line) => orderLine(line, offers))
  const order = { customer_id: customer.id, id: newId(), partner_id: partnerId, placed_by: tx.actor.personId, lines }
  await insertOrder(tx, { ...order, quote_digest: digest })
  for (const line of lines) {
    const row = await insertLine(tx, order, line, offers)
    await tellService(tx, row, customer.time_zone)
  }
  await record(tx, {
    kind: 'order.placed',
    subject: { kind: 'order', id: order.id, name: customer.name, counterpartName: tx.actor.organisation.name },
    counterpart: customer.id,
    facts: { ordered: lines.map(({ nameEn, nameSv, quantity }) => ({ en: nameEn, sv: nameSv, seats: quantity })) },
  })
  return { ...order, placed_at: tx.now } satisfies OrderRow
}

function orderLine({ offerId, quantity, unitMinor, currency, term, cycle }: QuotedLine, { rows }: Offers): OrderLine {
  const row = rows.get(offerId)
  if (!row) throw new Refusal('offer-unknown')
  const named = { sku: row.sku, nameEn: row.name_en, nameSv: row.name_sv }
  return { offerId, quantity, ...named, unitMinor, currency, term, cycle, subscriptionId: newId() }
}

type Order = Pick<OrderRow, 'customer_id' | 'id' | 'partner_id'>

async function insertLine(
  tx: Tx,
  order: Order,
  line: CartLine & { subscriptionId: string },
  offers: Offers,
): Promise<SubscriptionRow> {
  const offer = offers.lawful.get(line.offerId)
  if (!offer) throw new Refusal('offer-unknown')
  const row = await insertSubscription(
    tx,
    {
      customer_id: order.customer_id,
      id: line.subscriptionId,
      partner_id: order.partner_id,
      order_id: order.id,
      offer_id: offer.id,
      product_id: offer.productId,
      currency: offer.currency,
      support_partner_id: order.partner_id,
    },
    bought(offer, line.quantity),
  )
  demand(row, 'trial-had', { offer: offer.name })
  return row
}
