import { z } from 'zod'
import { MOST_CANCEL_DAYS, MOST_SEATS, OFFER_KINDS, OFFER_PATHS } from '#domain/offer.ts'
import { MOST_MINOR } from '#domain/money.ts'
import { PERIODS } from '#domain/term.ts'
import { at, cloud, country, id, line, page, pageQuery, version } from '../shapes/wire.contract.ts'
import { currency, minor } from '../shapes/money.contract.ts'

export const serviceParams = z.object({ organisationId: id, serviceId: id })
export const serviceInput = z.object({
  nameEn: line(80),
  nameSv: line(80),
  adminUrl: line(500)
    .nullable()
    .describe('Its own admin portal; {customer} stands for the customer’s domain, or its id'),
  action: line(80).nullable().describe('What somebody must be allowed to do at a customer to be shown that address'),
  provisioningUrl: line(500).nullable().describe('Where signed calls go; without one what is ordered is there at once'),
})
export const service = serviceInput.extend({ id, version })
export const services = z.object({
  items: z.array(service),
  actions: z.array(z.string()).describe('All that a role can let somebody do'),
})
export const secret = z.object({
  secret: z.string().describe('whsec_…, as the libraries of Standard Webhooks take it'),
})

export const offerParams = z.object({ organisationId: id, offerId: id })
export const period = z.enum(PERIODS).describe('ISO 8601')
export const offer = z.object({
  id,
  productId: id,
  product: z.string().describe('In the reader’s language'),
  sku: z.string(),
  nameEn: z.string(),
  nameSv: z.string(),
  kind: z.enum(OFFER_KINDS),
  trial: z.boolean(),
  cloud,
  countries: z.array(z.string()).describe('ISO 3166-1 of the customer; * is everywhere'),
  currency,
  term: period.nullable(),
  cycle: period.nullable().describe('How often it is paid for'),
  least: z.int(),
  most: z.int(),
  cancelDays: z.int().describe('After a purchase or a renewal, with money back'),
  unitMinor: minor.describe('For each seat and payment, now'),
  withdrawn: z.boolean(),
  paths: z.array(z.object({ offerId: id, kind: z.enum(OFFER_PATHS) })).describe('Where it leads'),
  version,
})
export const offers = page(offer)
export const offerQuery = pageQuery.extend({
  q: z.string().trim().max(100).optional().describe('Part of the article number or of a name'),
  kind: z.enum(OFFER_KINDS).optional(),
})
const countries = z
  .array(z.union([country, z.literal('*')]))
  .min(1)
  .max(260)
export const offerChange = z.object({
  nameEn: line(120),
  nameSv: line(120),
  countries,
  least: z.int().min(1).max(MOST_SEATS),
  most: z.int().min(1).max(MOST_SEATS),
  cancelDays: z.int().min(0).max(MOST_CANCEL_DAYS),
})
export const offerInput = offerChange.extend({
  productId: id,
  sku: line(40).describe('The provider’s own article number; never changes'),
  kind: z.enum(OFFER_KINDS),
  trial: z.boolean().default(false),
  cloud,
  currency,
  term: period.nullable(),
  cycle: period.nullable(),
  unitMinor: z.int().min(0).max(MOST_MINOR),
})
export const pathInput = z.object({ kind: z.enum(OFFER_PATHS) })
export const pathParams = offerParams.extend({ toId: id })
export const prices = z.object({ items: z.array(z.object({ validFrom: at, unitMinor: minor })), currency })
export const priceInput = z.object({
  validFrom: at.nullable().describe('From now, where it is null'),
  unitMinor: z.int().min(0).max(MOST_MINOR),
})
