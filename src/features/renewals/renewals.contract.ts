import { z } from 'zod'
import { OPEN_DAYS, RIGHTS_DAYS } from '#domain/request.ts'
import { MOST_CHOSEN, RENEWAL_STATES, WITHIN_DAYS } from '#domain/renewal.ts'
import { at, country, day, id, language, line, page, pageQuery } from '../shapes/wire.contract.ts'

export const renewalParams = z.object({ organisationId: id, renewalId: id })
export const renewalInput = z.object({
  withinDays: z
    .int()
    .min(WITHIN_DAYS.least)
    .max(WITHIN_DAYS.most)
    .describe('Rights that end within so many days from now are asked for'),
  lengthDays: z
    .int()
    .min(RIGHTS_DAYS.least)
    .max(RIGHTS_DAYS.most)
    .describe('Days that they are to go on, from each customer’s yes'),
  openDays: z.int().min(OPEN_DAYS.least).max(OPEN_DAYS.most).default(OPEN_DAYS.usual),
  language: language.describe('Of the requests and their letters'),
  tag: line(50).nullable().default(null).describe('Only customers that the partner calls so'),
  country: country.nullable().default(null),
  customers: z
    .array(id)
    .min(1)
    .max(MOST_CHOSEN)
    .nullable()
    .default(null)
    .describe('Chosen one by one, without tag and country; else all whose rights end by then'),
  letter: z
    .object({
      subject: line(200),
      body: z.string().min(1).max(10_000).describe('Plain text with {{link}} in its place'),
    })
    .nullable()
    .default(null)
    .describe('The same for all of them; else the draft that each request has'),
})
const reason = z.object({ code: z.string(), title: z.string(), way: z.string() })
export const renewal = z.object({
  id,
  state: z.enum(RENEWAL_STATES),
  withinDays: z.int(),
  lengthDays: z.int(),
  openDays: z.int(),
  language,
  tag: z.string().nullable(),
  country: country.nullable(),
  chosen: z.boolean().describe('Customers were chosen one by one'),
  madeAt: at,
  endedAt: at.nullable(),
  customers: z.int(),
  roles: z.int().describe('Of all that can be asked, as they were laid out'),
  asked: z.int(),
  refused: z.int().describe('They could not be asked; each row says why'),
  waiting: z.int(),
  stoppedFor: reason.nullable().describe('Why it stopped, in the reader’s language'),
  progress: z
    .object({
      done: z.int(),
      total: z.int(),
      startedAt: at,
      remainingSeconds: z.int().nullable().describe('By the pace since it was started; none before there is a pace'),
    })
    .nullable()
    .describe('While it runs'),
  forgotten: z.boolean().describe('Its rows are no longer kept'),
  mayRun: z.boolean(),
  mayCancel: z.boolean(),
})
export const renewals = page(renewal)
const rowState = z.enum(['waiting', 'asked', 'refused'])
export const rowsQuery = pageQuery.extend({ state: rowState.optional() })
export const renewedRow = z.object({
  row: z.int(),
  customerId: id,
  customerName: z.string().nullable().describe('None where the id is no customer’s'),
  roles: z.array(z.string()).describe('What would be asked, as it stood when it was laid out'),
  lastDay: day.nullable().describe('Of the role that ends first, where the customer is'),
  state: rowState,
  requestId: id.nullable(),
  refusal: reason.nullable(),
})
export const renewedRows = page(renewedRow)
export const file = z.string().describe('text/csv, UTF-8 with mark')
