import { z } from 'zod'
import { NO_REMINDER } from '#domain/reminder.ts'
import { OPEN_DAYS, REQUEST_MOVES, RIGHTS_DAYS, type RequestVerb } from '#domain/request.ts'
import { groupsInput, namedGroups, ownTemplate, roleTerms } from '../shapes/rights.contract.ts'
import {
  at,
  cloud,
  country,
  email,
  id,
  language,
  line,
  nothing,
  page,
  pageQuery,
  version,
} from '../shapes/wire.contract.ts'

export const requestParams = z.object({ organisationId: id, requestId: id })
const verbs = Object.keys(REQUEST_MOVES) as [RequestVerb, ...RequestVerb[]]

/** What the partner asks; the whole of it is locked when the request opens. */
export const ask = z.object({
  purpose: z.enum(['relationship', 'rights']).describe('A new relationship, or rights added or restored to one'),
  customerId: id
    .nullable()
    .default(null)
    .describe('One of the partner’s own customers, or an organisation found by its exact domain'),
  domain: z
    .string()
    .trim()
    .toLowerCase()
    .max(253)
    .nullable()
    .default(null)
    .describe('The addressee’s exact domain; resolved once, when the request opens'),
  addresseeName: line(120).nullable().default(null),
  addresseeEmail: email.nullable().default(null),
  includeRights: z.boolean(),
  template: z.string().max(60).nullable().default(null).describe('A template of rights, where rights are included'),
  lengthDays: z
    .int()
    .min(RIGHTS_DAYS.least)
    .max(RIGHTS_DAYS.most)
    .nullable()
    .default(null)
    .describe('Days that the rights last from acceptance'),
  terms: z
    .array(roleTerms)
    .max(60)
    .nullable()
    .default(null)
    .describe(
      'What is asked for each role, where the template is “own”; else what the template says, all for lengthDays',
    ),
  groups: groupsInput.describe(
    'Which groups are to hold which of the roles from the first minute; else what the template says',
  ),
  templateId: id.nullable().default(null).describe('One of the partner’s own templates, by whose name the set goes'),
  changes: id
    .nullable()
    .default(null)
    .describe('A running delegation of this customer that is to become more; its rights go on meanwhile'),
  language,
  openDays: z
    .int()
    .min(OPEN_DAYS.least)
    .max(OPEN_DAYS.most)
    .default(OPEN_DAYS.usual)
    .describe('Days that the request stays open'),
})

export const fact = z.object({
  id,
  kind: z.string(),
  way: z.string().nullable(),
  side: z.enum(['partner', 'customer', 'clock']),
  by: z.string().nullable(),
  at,
})

export const requestRow = z.object({
  id,
  state: z.enum(['draft', 'open', 'accepted', 'declined', 'withdrawn', 'expired']),
  purpose: z.enum(['relationship', 'rights']),
  customerId: id.nullable(),
  customerName: z.string().nullable(),
  domain: z.string().nullable(),
  addresseeName: z.string().nullable(),
  addresseeEmail: z.string().nullable(),
  includeRights: z.boolean(),
  template: z.string().nullable(),
  roles: z.array(z.string()),
  terms: z.array(roleTerms),
  groups: namedGroups,
  templateName: z.string().nullable(),
  changes: id.nullable(),
  lengthDays: z.int().nullable(),
  language,
  openDays: z.int(),
  createdBy: z.string().nullable(),
  createdAt: at,
  openedBy: z.string().nullable(),
  openedAt: at.nullable(),
  expiresAt: at.nullable(),
  linkHandedOutAt: at.nullable(),
  sentAt: at.nullable(),
  remindedAt: at.nullable().describe('When the letter last went again by itself'),
  awaitsSecondYesSince: at.nullable().describe('At the customer a second administrator must agree'),
  seenAt: at.nullable(),
  forwardedAt: at.nullable(),
  answeredAt: at.nullable(),
  declineReason: z.string().nullable(),
  withdrawnAt: at.nullable(),
  handedOver: z.boolean(),
  through: z.string().nullable().describe('The standing link that it was answered through, by its name'),
  version,
})
export const request = requestRow.extend({
  declineNote: z.string().nullable(),
  letter: z.object({ subject: z.string(), body: z.string().describe('Holds {{link}} where the link stands') }),
  facts: z.array(fact).describe('Who did what, when; the customer’s people are never named'),
  moves: z.array(z.enum(verbs)).describe('What this person may do with it now'),
  lettersLeft: z.int(),
  nextLetterAt: at.nullable(),
  reminders: z.object({
    on: z.boolean(),
    nextAt: at.nullable().describe('When the letter may go again by itself at the earliest'),
    not: z.enum(NO_REMINDER).nullable().describe('Why it cannot, whether or not reminders are on'),
  }),
})

export const requestList = page(requestRow)
export const requestListQuery = pageQuery.extend({
  state: z.enum(['draft', 'open', 'accepted', 'declined', 'withdrawn', 'expired']).optional(),
  q: z.string().trim().max(100).optional().describe('Begins the addressee’s name, address or domain'),
  mine: z.enum(['yes']).optional(),
})

/** What this person may ask for, and why not more: feeds the wizard. */
export const requestOptions = z.object({
  cloud,
  country,
  mayIncludeRights: z.boolean(),
  rightsForced: z.boolean(),
  blockedBy: z.string().nullable().describe('A refusal code that stands in the way of any request'),
  templates: z.array(
    z.object({
      id: z.string(),
      roles: z.array(z.object({ id: z.string(), level: z.string(), actions: z.array(z.string()) })),
    }),
  ),
  roles: z
    .array(z.object({ id: z.string(), level: z.string(), actions: z.array(z.string()), extendable: z.boolean() }))
    .describe('Every role that may be asked for'),
  ownTemplates: z.array(ownTemplate).describe('The partner’s own sets of roles'),
  extendDays: z.object({ least: z.int(), most: z.int() }),
  languages: z.array(language),
  openDays: z.object({ least: z.int(), most: z.int(), usual: z.int() }),
  rightsDays: z.object({ least: z.int(), most: z.int(), usual: z.int() }),
  regionCountries: z.array(country).describe('R4: where a customer’s organisation may be'),
  regionEdition: z.string(),
  regionId: z.string().nullable(),
  acceptancePortal: z.enum(['admin-center', 'office-admin-portal']),
  hasAdminAgents: z.boolean(),
})

/** An exact domain, looked up in the directory: what it tells and nothing more. */
export const directoryQuery = z.object({ domain: z.string().trim().toLowerCase().min(3).max(253) })
export const directoryAnswer = z.object({
  found: z.boolean(),
  customerId: id.nullable().describe('Only for one’s own customers'),
  country: country.nullable(),
  cloud: cloud.nullable(),
  isOwnCustomer: z.boolean(),
  name: z.string().nullable().describe('Only for one’s own customers'),
  blockedBy: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
})

/** The letter and what the customer will be asked, before anything is opened: the wizard’s live preview. */
export const preview = z.object({
  letter: z.object({ subject: z.string(), body: z.string() }),
  language,
  heading: z.string(),
  points: z.array(z.string()),
  until: z.string().nullable().describe('The day the rights would end if accepted today'),
  whoMayAnswer: z.string(),
})

export const letterInput = z.object({
  subject: line(200),
  body: z.string().min(1).max(10_000).describe('Plain text with the request’s link, or {{link}} in its place'),
})
export const handOutInput = z.object({ way: z.enum(['copy', 'mail-program']), letter: letterInput.optional() })
export const handOutAnswer = z.object({
  link: z.string().describe('The request’s own link'),
  subject: z.string(),
  text: z.string().describe('The letter with its link, as plain text'),
  html: z.string().describe('The same, rich'),
  mailto: z.string().nullable().describe('Null where the text is too long for a mail program’s address'),
  version,
})
export const sendInput = z.object({
  to: email,
  toName: line(120).nullable().default(null),
  letter: letterInput,
  remind: z.boolean().default(false).describe('Switches reminders on; false leaves them as they are'),
})
export const remindersInput = z.object({ on: z.boolean() })
export { nothing }
