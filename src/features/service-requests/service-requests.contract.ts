import { z } from 'zod'
import { ATTACHMENT_TYPES, ATTACHMENTS, type AttachmentType } from '#domain/attachment.ts'
import { SERVICE_MOVES, SEVERITIES, STATUSES, WAYS, type ServiceVerb } from '#domain/service-request.ts'
import { at, day, digest, id, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

const severity = z
  .enum(SEVERITIES)
  .describe('critical: an answer within 2 hours, moderate: 4, minimal: 8; round the clock')
const text = z.string().trim().min(1).max(10_000)

export const serviceAsk = z.object({
  subject: line(150),
  description: text.describe('Plain text'),
  severity,
  product: line(150).nullable().default(null).describe('Which product or service it is about, in words'),
})
export const ownServiceAsk = serviceAsk.extend({
  partnerId: id
    .nullable()
    .default(null)
    .describe('Which partner is to help; null is the provider, where no partner has to'),
})
export const born = z.object({
  id,
  reference: z.string().describe('Short enough to be said on the telephone'),
  version,
})

export const serviceQuery = pageQuery.extend({
  status: z
    .enum([...STATUSES, 'unfinished'])
    .optional()
    .describe('unfinished: open or waiting'),
  severity: z.enum(SEVERITIES).optional(),
  customerId: id.optional(),
})
const named = z.object({ id, name: z.string() })
export const serviceRow = z.object({
  id,
  reference: z.string(),
  customer: named.describe('By the name that it had when this was opened'),
  partner: named.nullable(),
  way: z
    .enum(WAYS)
    .describe(
      'Opened by the customer; on its behalf with a right; or by its partner through the provider, without one',
    ),
  status: z.enum(STATUSES).describe('waiting: something is needed of those who asked'),
  severity,
  subject: z.string().nullable().describe('Null once it is forgotten'),
  product: z.string().nullable(),
  answering: z.enum(['partner', 'provider']).describe('Whose turn it is to answer'),
  openedAt: at,
  dueAt: at.describe('By when the first answer is due'),
  target: z.object({
    state: z.enum(['due', 'late', 'answered', 'answered-late', 'none']).describe('At this moment'),
    minutes: z.int().nullable().describe('After how many the first answer came'),
  }),
  takesPart: z.boolean().describe('False for a customer that only sees that there is one'),
  forgotten: z.boolean(),
  version,
})
export const serviceRows = page(serviceRow)

const entry = z.object({
  id,
  kind: z.enum(['opened', 'note', 'file', 'escalated', 'waiting', 'resumed', 'solved', 'closed', 'reopened', 'missed']),
  readers: z.enum(['all', 'partner-and-provider', 'partner', 'provider']),
  side: z.enum(['customer', 'partner', 'provider', 'clock']),
  author: z.string().nullable().describe('The real person; null once it is erased'),
  at,
  text: z.string().nullable(),
  file: z
    .object({
      id,
      name: z.string().nullable(),
      type: z.string().nullable(),
      bytes: z.int(),
      sha256: z.string().nullable(),
      gone: z.boolean(),
    })
    .nullable(),
})
const verbs = Object.keys(SERVICE_MOVES) as [ServiceVerb, ...ServiceVerb[]]
export const serviceRequest = serviceRow.extend({
  contact: z.object({ name: z.string().nullable(), email: z.string().nullable() }).nullable(),
  withProviderSince: at.nullable(),
  solvedAt: at.nullable(),
  closedAt: at.nullable(),
  entries: z.array(entry).describe('In order; what others wrote among themselves is not there'),
  hindered: z
    .string()
    .nullable()
    .describe(
      'Why a partner may read it and not work on it: the code of a refusal; null where nothing stands in the way',
    ),
  may: z.object({ write: z.boolean(), internal: z.boolean(), attach: z.boolean(), moves: z.array(z.enum(verbs)) }),
})
export const serviceParams = z.object({ organisationId: id, serviceRequestId: id })
export const noteInput = z.object({
  text,
  internal: z.boolean().default(false).describe('For one’s own colleagues only; a customer has no such notes'),
})
export const moveInput = z.object({
  verb: z.enum(['wait', 'resume', 'solve', 'close', 'reopen']),
  text: text.nullable().default(null).describe('A word beside it'),
})
export const escalationInput = z.object({ text: text.describe('What was tried, and what is asked of the provider') })
export const movedService = z.object({ id, status: z.enum(STATUSES), version })

export const MOST_BYTES = ATTACHMENTS.bytes
export const fileQuery = z.object({
  fileName: line(150).describe('With the ending that its content has'),
  internal: z.enum(['yes']).optional().describe('For one’s own colleagues only'),
})
const types = Object.keys(ATTACHMENT_TYPES) as [AttachmentType, ...AttachmentType[]]
export const addedFile = z.object({
  id,
  type: z.enum(types).describe('By its content'),
  bytes: z.int(),
  sha256: digest,
})
export const fileParams = z.object({ organisationId: id, serviceRequestId: id, fileId: id })
export const fileLink = z.object({
  url: z.string().describe('On a host of its own, without cookies; good for a minute, for whoever has it'),
  until: at,
})

const duty = z.object({
  since: at,
  until: at.nullable().describe('Both sides have said that it ends then'),
  runs: z.boolean().describe('At this moment'),
  end: z
    .object({ id, side: z.enum(['customer', 'partner']), by: z.string().nullable(), lastDay: day.nullable(), at })
    .nullable()
    .describe('A first yes that waits for the other side’s'),
  may: z.object({ propose: z.boolean(), answer: z.boolean(), takeBack: z.boolean() }),
})
export const ownDuties = z.object({
  items: z.array(duty.extend({ partner: named.extend({ suspended: z.boolean() }) })),
})
export const dutyToCustomer = duty.extend({
  customer: named,
  onBehalf: z.string().nullable().describe('Why a service request cannot be opened on behalf now; null where it can'),
  throughProvider: z.string().nullable().describe('The same of the way through the provider, which needs no right'),
})
export const dutiesAfter = page(z.object({ customer: named, since: at }))
export const dutyEndInput = z.object({
  counterpartId: id.describe('The partner, or asked by a partner the customer'),
  lastDay: day
    .nullable()
    .default(null)
    .describe('The last day, at the customer; null is as soon as the other side agrees'),
})
export const dutyEndParams = z.object({ organisationId: id, dutyEndId: id })
export const dutyEnd = z.object({
  id,
  state: z.enum(['proposed', 'agreed', 'refused', 'taken-back']),
  endsAt: at.nullable().describe('When the duty ends by both yeses'),
})
