import { z } from 'zod'
import { billingInput } from '../billing-profiles/billing-profiles.contract.ts'
import { at, country, id, language, page, pageQuery, timeZone, version } from '../shapes/wire.contract.ts'

export const customerRow = z.object({
  id,
  name: z.string(),
  domain: z.string().nullable(),
  country,
  state: z.enum(['active', 'ending']),
  since: at,
  rightsUntil: at.nullable(),
  rightsFrozen: z.boolean().describe('The customer holds them back for now'),
  rightsLastDay: z.string().nullable(),
  rightsNextDay: z.string().nullable().describe('Last day of the first that does not go on by itself'),
  rightsCount: z.int(),
  rightsUnheld: z.int().describe('How many of them no group of the partner holds: nobody can use those'),
})
export const customerFilters = z.object({
  q: z.string().trim().max(100).optional().describe('Words that begin the name, the domain or the id'),
  state: z.enum(['active', 'ending']).optional(),
  country: country.optional(),
  rights: z
    .enum(['with', 'without', 'unheld'])
    .optional()
    .describe('unheld: rights that run and that no group of the partner holds, all or some of them'),
  tag: z.string().trim().min(1).max(50).optional().describe('One of the partner’s own words'),
  endsWithin: z.coerce
    .number()
    .int()
    .min(1)
    .max(365)
    .optional()
    .describe(
      'Days in which something of the rights ends that does not go on by itself; the soonest end first, whatever the sort',
    ),
})
export const customerListQuery = pageQuery
  .extend(customerFilters.shape)
  .extend({ sort: z.enum(['name', 'newest']).default('name') })
export const customerList = page(customerRow)
export { counted as customerCount } from '../shapes/wire.contract.ts'
export const customerCountries = z.object({ countries: z.array(country) })

export const customerParams = z.object({ organisationId: id, customerId: id })
export const grantedRole = z.object({
  role: z.string(),
  startsAt: at,
  endsAt: at,
  lastDay: z.string(),
  endedAt: at.nullable().describe('Taken out before its end'),
  extendDays: z.int().describe('Goes on by so many days each time until somebody says stop; 0 ends by itself'),
  inForce: z.boolean(),
})
export const delegationView = z.object({
  id,
  template: z.string(),
  roles: z.array(grantedRole),
  actions: z.array(z.string()),
  grantedAt: at,
  endsAt: at,
  lastDay: z.string(),
  inForce: z.boolean(),
  endedAt: at.nullable(),
  endedCause: z.string().nullable(),
  assignments: z
    .array(
      z.object({
        group: z
          .string()
          .describe('partner.admin-agent, partner.helpdesk-agent, or the id of one of the partner’s groups'),
        name: z.string().nullable().describe('Of the partner’s own group, where the reader may know it'),
        roles: z.array(z.string()),
      }),
    )
    .describe('Which groups of the partner hold which of the roles; none at all means that nobody can act'),
  version,
})
/** What opens under a row: account, rights, and what this person may do there now. */
export const customer = z.object({
  id,
  name: z.string(),
  legalName: z.string().nullable(),
  domain: z.string().nullable(),
  country,
  cloud: z.string(),
  verified: z.boolean(),
  state: z.enum(['active', 'ending']),
  since: at,
  relationshipId: id,
  supportDutySince: at,
  frozenAt: at.nullable().describe('Since when the customer holds all rights back'),
  timeZone: z.string(),
  agreement: z.object({ version: z.int(), acceptedAt: at, state: z.enum(['current', 'outdated']) }).nullable(),
  delegations: z.array(delegationView),
  actions: z.array(z.string()).describe('What this person may do in the customer now'),
  missing: z.array(
    z.object({
      action: z.string(),
      reason: z.string().describe('The code with which the act would be refused'),
    }),
  ),
  tags: z.array(z.string()).describe('The partner’s own words for it'),
  checklist: z
    .array(z.object({ item: z.string(), state: z.enum(['done', 'attention', 'missing']) }))
    .describe('What is in place here, and what is missing'),
  openRequestId: id.nullable().describe('A request for rights that is waiting already'),
  recovery: z
    .object({ openedAt: at, carriesAt: at.nullable() })
    .nullable()
    .describe('The operator is about to let a new administrator in; a partner is told and cannot stop it'),
})
export const acting = z.object({
  customer: z.object({ id, name: z.string(), domain: z.string().nullable(), country, cloud: z.string() }),
  actions: z.array(z.string()).describe('What this person may do in the customer now'),
  roles: z.array(
    z.object({
      role: z.string(),
      endsAt: at,
      lastDay: z.string(),
      elevationId: id.nullable().describe('Where only what was asked for when it was needed gives it'),
    }),
  ),
})
export const tagsInput = z.object({ tags: z.array(z.string().trim().min(1).max(50)).max(150) })
export const tags = z.object({ tags: z.array(z.string()) })
/** A customer that has no organisation here: it is founded, and its first administrator invited. */
export const newCustomer = z.object({
  name: z.string().trim().max(100).describe('What everybody calls it; the legal name is the billing profile’s'),
  country,
  language,
  timeZone,
  billing: billingInput,
  administrator: z
    .object({ displayName: z.string().trim().max(120), email: z.string().trim().max(254), language })
    .describe('Becomes the first Global Administrator; is invited by mail'),
})
export const createdCustomer = z.object({ customerId: id, relationshipId: id, invited: z.string() })
