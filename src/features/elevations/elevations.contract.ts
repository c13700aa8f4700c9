import { z } from 'zod'
import { ELEVATION_MINUTES } from '#domain/elevation.ts'
import { firstYes } from '../first-yeses/first-yeses.contract.ts'
import { at, id, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

const roles = z.array(z.string().max(80)).min(1).max(20)
const minutes = z.int().min(ELEVATION_MINUTES.least).max(ELEVATION_MINUTES.most)

export const elevationAsk = z.object({
  roles,
  minutes: minutes.describe('Counted from the customer’s yes'),
  reason: line(500).describe('For the customer to read'),
  ticket: line(100).nullable().default(null).describe('What it is called in the partner’s own system'),
})
export const elevationYes = z.object({ roles, minutes })
export const elevation = z.object({
  id,
  partner: z.object({ id, name: z.string() }),
  person: z.object({ id, displayName: z.string().nullable().describe('Null once the person is erased') }),
  own: z.boolean().describe('Asked for by whoever reads this'),
  roles: z.array(z.string()).describe('As asked for'),
  minutes: z.int(),
  reason: z.string().nullable(),
  ticket: z.string().nullable(),
  phase: z.enum(['asked', 'lapsed', 'running', 'refused', 'withdrawn', 'ended']).describe('At this moment'),
  askedAt: at,
  lapsesAt: at.describe('Until when it may be answered'),
  answeredAt: at.nullable(),
  byRule: z.boolean().describe('Released by a rule that the customer has set'),
  givenRoles: z.array(z.string()).nullable(),
  startsAt: at.nullable(),
  endsAt: at.nullable(),
  endedAt: at.nullable(),
  awaitsSecondYes: z.boolean().describe('At the customer a second administrator must agree'),
  firstYes: firstYes.nullable().describe('The yes of the first of two, told to the customer alone'),
  version,
})
export const elevationList = page(elevation)
export const elevationQuery = pageQuery.extend({
  only: z.enum(['open']).optional().describe('Only those that wait for an answer or run'),
})
export const elevationParams = z.object({ organisationId: id, elevationId: id })
export const elevationAtCustomerParams = z.object({ organisationId: id, customerId: id, elevationId: id })

const releaseRule = z.object({
  partnerId: id.nullable().describe('Null is every partner'),
  roles,
  minutes,
})
export const guardrailsInput = z.object({
  releaseRules: z.array(releaseRule).max(20).describe('What is released at once when a partner’s person asks for it'),
  neverRoles: z
    .array(z.string().max(80))
    .max(100)
    .describe('Never given to a partner, whoever says yes; what runs already goes on'),
  requireSecondFactor: z.boolean().describe('Whoever acts here on behalf must have a second factor'),
})
export const guardrails = guardrailsInput.extend({ version })

export const metPartners = z.object({
  items: z.array(
    z.object({ id, name: z.string(), unwantedSince: at.nullable().describe('Since when it is to ask no more') }),
  ),
})
export const metPartnerParams = z.object({ organisationId: id, partnerId: id })
