import { z } from 'zod'

/** Shapes that several rooms speak of. Times are ISO 8601 in UTC; days are ISO dates; codes have words in the locales. */
export const id = z.uuid().toLowerCase().describe('UUIDv7')
export const at = z.iso.datetime().describe('ISO 8601, UTC')
export const day = z.iso.date()
export const country = z
  .string()
  .regex(/^[A-Z]{2}$/)
  .describe('ISO 3166-1 alpha-2, upper case')
export const language = z.enum(['en', 'sv'])
export const cloud = z
  .string()
  .min(1)
  .max(40)
  .describe('public, germany, us-government, or another cloud of the edition in force')
export const version = z.int().min(1).describe('Rises with each change; the ETag, to be sent back in If-Match')
/** What the calendar can count with: an unknown zone would stop every page that shows a day. */
export const timeZone = z.string().max(60).refine(isTimeZone, 'not a time zone').describe('IANA, e.g. Europe/Stockholm')
function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone.length > 0
  } catch {
    return false
  }
}
export const email = z.email().max(254)
export const line = (most: number) => z.string().trim().min(1).max(most)
export const digest = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .describe('SHA-256, hex')

export const organisationId = z.object({ organisationId: id })
export const nothing = z.object({}).strict()
export const done = z.object({ done: z.literal(true) })

export const pageQuery = z.object({
  cursor: z
    .string()
    .max(600)
    .optional()
    .describe('From `next` of the page before; signed, bound to the same filters and sort'),
  limit: z.coerce.number().int().min(1).max(100).default(25),
})
export const page = <T extends z.ZodType>(item: T) =>
  z.object({
    items: z.array(item),
    next: z.string().nullable().describe('Cursor of the next page, or null at the end'),
  })

/** An organisation as anybody who deals with it may see it. */
export const card = z.object({
  id,
  name: z.string(),
  legalName: z.string(),
  registrationNumber: z.string().nullable(),
  country,
  city: z.string().nullable(),
  domain: z.string().nullable(),
  cloud,
  verified: z.boolean(),
})

/** RFC 9457, with a stable code, what blocks and how to clear it. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string().describe('What blocks, in the reader’s language'),
    detail: z.string().describe('How to clear it'),
    status: z.int(),
    code: z.string(),
    facts: z.record(z.string(), z.unknown()),
    errors: z.array(z.object({ pointer: z.string(), rule: z.string(), message: z.string() })),
    trace_id: z.string(),
  })
  .meta({ id: 'Problem' })
export const counted = z.object({
  count: z.int(),
  more: z.boolean().describe('True where there are more than count'),
})
