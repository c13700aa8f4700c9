import { z } from 'zod'
import { at, card, country, email, id, language, line, timeZone, version } from '../shapes/wire.contract.ts'

export const organisation = card.extend({
  kind: z.enum(['provider', 'partner', 'customer']),
  channel: z.string().nullable(),
  language: z.string(),
  timeZone: z.string(),
  domainProvedAt: at.nullable(),
  confirmedAt: at.nullable(),
  suspended: z.boolean(),
  foundedAt: at,
  version,
})
export const changeInput = z.object({ language: language.optional(), city: line(80).nullable().optional() })

/** A customer not yet known founds its organisation, with a proved address and a declaration of authority. */
export const foundInput = z.object({
  proofId: id,
  code: z.string().regex(/^\d{6}$/),
  name: line(100),
  legalName: line(200),
  registrationNumber: z.string().trim().max(40).nullable().default(null),
  country,
  city: line(80),
  timeZone,
  founder: z.object({ displayName: line(120), password: z.string().min(12).max(200), language }),
  declaresAuthority: z.boolean().describe('“I may bind this organisation”: kept as evidence'),
})
export const founded = z.object({ organisationId: id })
/** Whether an address already belongs somewhere: answered only to somebody who proved the mailbox. */
export const addressStateInput = z.object({ proofId: id, code: z.string().regex(/^\d{6}$/) })
export const addressState = z.object({
  state: z.enum(['new', 'has-account', 'organisation-known']),
  domain: z.string(),
  domainClaimable: z.boolean(),
})

export const domainProof = z.object({
  domain: z.string().nullable(),
  record: z.string().describe('Name of the TXT record'),
  value: z.string(),
  provedAt: at.nullable(),
})
export const domainInput = z.object({ domain: z.string().trim().toLowerCase().min(3).max(253) })
export { email }
