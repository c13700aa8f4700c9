import { z } from 'zod'
import { MOST_LINES } from '#domain/order.ts'
import { MOST_SEATS, OFFER_KINDS } from '#domain/offer.ts'
import { at, digest, id, page, pageQuery, version } from '../shapes/wire.contract.ts'
import { currency, minor, money } from '../shapes/money.contract.ts'
import { period } from '../catalogue/offers.contract.ts'

export const customerParams = z.object({ organisationId: id, customerId: id })
export const orderParams = customerParams.extend({ orderId: id })

export const soldQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Part of the article number or of a name'),
  kind: z.enum(OFFER_KINDS).optional(),
})
/** What may be ordered for a customer, at its price now. */
export const sold = z.object({
  id,
  sku: z.string(),
  name: z.string().describe('In the reader’s language'),
  product: z.string(),
  kind: z.enum(OFFER_KINDS),
  trial: z.boolean(),
  currency,
  term: period.nullable(),
  cycle: period.nullable(),
  least: z.int(),
  most: z.int(),
  cancelDays: z.int(),
  unitMinor: minor,
})
export const soldPage = page(sold)

const reason = z.object({ code: z.string(), title: z.string(), way: z.string() })
const quantity = z.int().min(1).max(MOST_SEATS)
export const cartLine = z.object({ offerId: id, quantity })
export const cartInput = z.object({
  lines: z.array(cartLine).max(MOST_LINES),
})
const quoted = z.object({
  unitMinor: minor,
  currency,
  term: period.nullable(),
  cycle: period.nullable(),
  firstMinor: minor.describe('Of the first payment'),
  termMinor: minor.describe('Of all payments of the term'),
  payments: z.int(),
})
export const cart = z.object({
  lines: z.array(
    cartLine.extend({
      sku: z.string().nullable(),
      name: z.string().nullable(),
      least: z.int().nullable(),
      most: z.int().nullable(),
      kind: z.enum(OFFER_KINDS).nullable(),
      trial: z.boolean(),
      price: quoted.nullable().describe('None where it cannot be bought'),
      problem: reason.nullable().describe('Why it cannot be bought'),
    }),
  ),
  first: z.array(money).describe('What is owed when it is there, by currency'),
  whole: z.array(money).describe('What all terms come to, by currency'),
  blocks: z.array(reason).describe('All that stands in the way of ordering anything for this customer'),
  digest: digest
    .nullable()
    .describe('Of the price as shown; sent back with the order. None where nothing can be ordered'),
  version,
})
export const orderInput = z.object({ digest: digest.describe('Of the cart as it was shown') })
export const order = z.object({
  id,
  placedAt: at,
  lines: z.array(
    z.object({
      offerId: id,
      sku: z.string(),
      name: z.string(),
      quantity: z.int(),
      unitMinor: minor,
      currency,
      term: period.nullable(),
      cycle: period.nullable(),
      subscriptionId: id,
    }),
  ),
})
export const orders = page(order)
export const orderQuery = pageQuery
