import { z } from 'zod'
import { BLOCKERS } from '#domain/removal.ts'
import { SUBSCRIPTION_STATES } from '#domain/subscription.ts'
import { at, day, id, page, pageQuery, version } from '../shapes/wire.contract.ts'

export const customerParams = z.object({ organisationId: id, customerId: id })
export const relationshipParams = z.object({ organisationId: id, relationshipId: id })

const sold = z.object({
  subscriptionId: id,
  name: z.string(),
  state: z.enum(SUBSCRIPTION_STATES),
  owned: z.boolean().describe('The partner’s Admin agents own what they made in it'),
})
/** Everything that decides whether the two can part, before anybody presses the button. */
export const removal = z.object({
  state: z.enum(['active', 'ending']),
  endingBy: z.enum(['partner', 'customer']).nullable(),
  endsOn: at.nullable(),
  lastDay: day.nullable().describe('Of the relationship, where the customer is, once an end is planned'),
  blockers: z
    .array(
      sold.extend({
        why: z.enum(BLOCKERS),
        at: at.describe('When it blocks no more, if it is not renewed'),
        lastDay: day.describe('Likewise, as the last day on which it does'),
        cancelUntil: at.nullable().describe('Until when it may be cancelled with money back, which ends the waiting'),
      }),
    )
    .describe('What stands in the way of parting now'),
  earliest: at.describe('The first moment at which nothing stands in the way; now, where nothing does'),
  earliestDay: day.describe('The first last day that may be planned, where the customer is'),
  endsWith: z.array(sold).describe('What ends with the relationship, at once'),
  goesOn: z.array(sold).describe('What nobody uses any more, and goes its way'),
  rights: z.int().describe('Delegations that end with it'),
  supportDutySince: at.describe('Stays, until both sides say otherwise'),
  relationshipId: id,
  mayRemove: z.boolean(),
  mayResume: z.boolean(),
  version,
})
export const removalInput = z.discriminatedUnion('when', [
  z.object({ when: z.literal('now') }),
  z.object({ when: z.literal('earliest') }),
  z.object({ when: z.literal('day'), lastDay: day }),
])
export const removed = z.object({
  relationshipId: id,
  state: z.enum(['active', 'ending', 'removed']),
  endsOn: at.nullable(),
  lastDay: day.nullable(),
  removedAt: at.nullable(),
  evidenceId: id.nullable().describe('The receipt, which names each path that was closed'),
  version,
})
export const former = page(
  z.object({
    relationshipId: id,
    customerId: id,
    name: z.string().nullable().describe('As the partner knew it; erased with time'),
    domain: z.string().nullable().describe('To ask it again'),
    removedAt: at,
    evidenceId: id.nullable(),
  }),
)
export const formerQuery = pageQuery
