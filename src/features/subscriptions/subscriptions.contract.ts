import { z } from 'zod'
import { CHARGE_KINDS } from '#domain/charge.ts'
import { MOST_SEATS, OFFER_KINDS } from '#domain/offer.ts'
import { NEEDS, SUBSCRIPTION_STATES } from '#domain/subscription.ts'
import { at, day, digest, id, line, page, pageQuery, version } from '../shapes/wire.contract.ts'
import { currency, minor } from '../shapes/money.contract.ts'
import { period } from '../catalogue/offers.contract.ts'

export const customerParams = z.object({ organisationId: id, customerId: id })
export const params = customerParams.extend({ subscriptionId: id })
export const ownParams = z.object({ organisationId: id, subscriptionId: id })

const state = z.enum(SUBSCRIPTION_STATES)
export const provisioning = z.object({
  state: z.enum(['waiting', 'done', 'failed']),
  cause: z
    .string()
    .nullable()
    .describe('Why it is not done yet: refused, unreachable, timed-out, answered-wrong, working'),
  told: z.string().nullable().describe('What the service itself said'),
  attempts: z.int(),
  askedAt: at.nullable(),
  nextAt: at.nullable(),
})
/** What both sides may know of a subscription. */
const shared = z.object({
  id,
  name: z.string().describe('Of the offer, in the reader’s language'),
  productId: id,
  product: z.string(),
  state,
  kind: z.enum(OFFER_KINDS),
  trial: z.boolean(),
  quantity: z.int(),
  provisioned: z.int().describe('How many of the seats the service has said are there'),
  term: period.nullable(),
  cycle: period.nullable(),
  startsAt: at.nullable().describe('Of the term that runs'),
  endsAt: at.nullable(),
  firstDay: day.nullable().describe('Of the term, where the customer is'),
  lastDay: day.nullable().describe('Likewise'),
  until: at.nullable().describe('When this state ends by itself'),
  autoRenew: z.boolean(),
  owned: z.boolean().describe('The partner’s Admin agents own what they make in it'),
  orderedAt: at,
  support: z.object({ id, name: z.string() }).nullable().describe('Whom its people turn to'),
})
export const ownSubscription = shared.extend({
  partner: z.object({ id, name: z.string() }),
  transfer: z
    .object({ state: z.enum(['asked', 'accepted']), to: z.string() })
    .nullable()
    .describe('Another partner was asked to take it over, or will'),
})
export const ownSubscriptions = page(ownSubscription)

export const subscription = shared.extend({
  customerId: id,
  offerId: id,
  sku: z.string(),
  nickname: z.string().nullable(),
  unitMinor: minor,
  currency,
  cancelUntil: at.nullable(),
  next: z
    .object({ offerId: id, name: z.string(), quantity: z.int() })
    .nullable()
    .describe('What the next term is to be, where it is not to be the same'),
  leaves: z.boolean().describe('It goes on with another partner after its term: the customer’s choice'),
  endedBecause: z.string().nullable().describe('Why it was not renewed where it should have been: a code'),
  moves: z.array(z.string()).describe('What may be done with it now'),
  provisioning: provisioning.nullable(),
  version,
})
export const subscriptionRow = subscription.omit({ moves: true, provisioning: true }).extend({
  customer: z.string().describe('What the list of customers calls it'),
  provisioning: z.enum(['waiting', 'done', 'failed']).nullable(),
})
export const subscriptions = page(subscriptionRow)
export const listQuery = pageQuery.extend({
  state: state.optional(),
  endsWithinDays: z.coerce
    .number()
    .int()
    .min(1)
    .max(400)
    .optional()
    .describe('Whose state ends by itself within so many days, soonest first'),
  needs: z
    .enum(NEEDS)
    .optional()
    .describe(
      'provisioning: the service could not be told, the longest first; seats: active, and people hold all that there are of the product, likewise; renewal: active, and ends with its term, the soonest first',
    ),
})
export const ofCustomerQuery = pageQuery

const choice = z.object({
  offerId: id,
  name: z.string(),
  unitMinor: minor,
  currency,
  term: period.nullable(),
  cycle: period.nullable(),
  least: z.int(),
  most: z.int(),
})
export const whole = subscription.extend({
  least: z.int(),
  most: z.int(),
  charges: z.array(
    z.object({
      id,
      kind: z.enum(CHARGE_KINDS),
      minor,
      currency,
      quantity: z.int(),
      firstDay: day.describe('For which time, in days where the customer is'),
      lastDay: day,
      at,
    }),
  ),
  convertsTo: z.array(choice),
  upgradesTo: z.array(choice),
  renewsAs: z.array(choice).describe('Offers of the same product that the next term may be'),
})

const quantity = z.int().min(1).max(MOST_SEATS)
/** What somebody wants to do with it: the same words ask for its price and do it. */
export const wish = z.discriminatedUnion('verb', [
  z.object({ verb: z.literal('change-quantity'), quantity }),
  z.object({ verb: z.literal('cancel') }),
  z.object({ verb: z.literal('convert'), offerId: id, quantity }),
  z.object({ verb: z.literal('upgrade'), offerId: id }),
])
export const quoted = z.object({
  charges: z.array(z.object({ kind: z.enum(CHARGE_KINDS), minor, from: at, to: at })),
  minor: minor.describe('All of it; below nothing is given back'),
  currency,
  quantity: z.int(),
  endsAt: at.nullable(),
  unitMinor: minor,
  holders: z.int().describe('Who hold a licence that this moves to another product, or takes back'),
  digest: digest.describe('Sent back to do it: refused where it has come to cost something else'),
})
export const moveInput = z.object({ wish, digest })
export const renewalPlan = z.object({
  autoRenew: z.boolean(),
  next: z.object({ offerId: id, quantity }).nullable().describe('Null: the next term is as this one'),
})
export const nickname = z.object({ nickname: line(80).nullable() })
export const supportInput = z.object({ partnerId: id })
export const supportChoices = z.object({
  items: z.array(z.object({ id, name: z.string(), hasRights: z.boolean() })),
})
