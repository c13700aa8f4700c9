import { z } from 'zod'
import { OFFER_KINDS } from '#domain/offer.ts'
import { STAYS, TRANSFER_STATES, UNFIT } from '#domain/transfer.ts'
import { period } from '../catalogue/offers.contract.ts'
import { currency, minor } from '../shapes/money.contract.ts'
import { at, day, id, page, pageQuery, version } from '../shapes/wire.contract.ts'

export const ownParams = z.object({ organisationId: id, subscriptionId: id })
export const partnerParams = z.object({ organisationId: id })
export const receivedParams = z.object({ organisationId: id, customerId: id, transferId: id })

const state = z.enum(TRANSFER_STATES)
const party = z.object({ id, name: z.string() })
export const transfer = z.object({
  id,
  state,
  to: party.describe('With whom it goes on'),
  askedAt: at,
  lapsesAt: at.describe('Unanswered until then it comes to nothing'),
  because: z.string().nullable().describe('Why it came to nothing: a code'),
})
/** Whether a subscription may go on with another partner, when, and with whom: before anybody asks. */
export const choices = z.object({
  name: z.string(),
  soldBy: party,
  stays: z.enum(STAYS).nullable().describe('Why it cannot go over now'),
  goesOverAt: at.nullable().describe('When it would; null where it cannot'),
  goesOverDay: day.nullable().describe('That day, where the organisation is'),
  atOnce: z.boolean(),
  partners: z.array(party.extend({ unfit: z.enum(UNFIT).nullable().describe('Why this one cannot take it over') })),
  open: transfer.nullable(),
})
export const transferInput = z.object({ partnerId: id })

/** As whoever is to take it over reads it. */
export const received = z.object({
  id,
  customer: party,
  subscriptionId: id,
  name: z.string().describe('Of the offer, in the reader’s language'),
  quantity: z.int(),
  state,
  askedAt: at,
  lapsesAt: at,
  because: z.string().nullable(),
})
export const receivedList = page(received)
export const receivedQuery = pageQuery.extend({
  open: z.enum(['true', 'false']).default('true').describe('Only those that wait for an answer, or for their day'),
})
export const receivedWhole = received.extend({
  kind: z.enum(OFFER_KINDS),
  trial: z.boolean(),
  product: z.string(),
  term: period.nullable(),
  cycle: period.nullable(),
  unitMinor: minor.describe(
    'For each seat and payment, as the provider sells it now; a term that begins later is at the price of that day',
  ),
  currency,
  owned: z.boolean().describe('Your Admin agents would own what is made in it'),
  goesOverAt: at.nullable(),
  goesOverDay: day.nullable(),
  atOnce: z.boolean(),
  unfit: z.enum(UNFIT).nullable(),
  stays: z.enum(STAYS).nullable(),
  subscriptionVersion: version.describe('Of what was read; sent back with the yes'),
})
export const acceptance = z.object({ subscriptionVersion: version })
