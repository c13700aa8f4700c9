import { z } from 'zod'
import { at, id, language, line, version } from '../shapes/wire.contract.ts'

export const standingParams = z.object({ organisationId: id, standingLinkId: id })
export const standingInput = z.object({
  requestId: id.describe('A draft for a relationship that is addressed to nobody; it becomes what everybody is asked'),
  version: version.describe('Of the draft, as it was read'),
  name: line(100).describe('What the partner calls it: a website, a fair'),
})
export const standingLink = z.object({
  id,
  name: z.string(),
  state: z
    .enum(['on', 'off', 'nobody-asks'])
    .describe('`nobody-asks`: who asked by it may not any more; switched on by somebody else, it goes on'),
  askedBy: z.string().nullable(),
  includeRights: z.boolean(),
  template: z.string().nullable(),
  templateName: z.string().nullable(),
  roles: z.array(z.string()),
  lengthDays: z.int().nullable(),
  language,
  madeAt: at,
  onSince: at.nullable(),
  accepted: z.int().describe('Requests that were accepted through it, counted to a thousand'),
  declined: z.int(),
  waiting: z.int().describe('A first of two administrators has said yes'),
  address: z
    .string()
    .nullable()
    .describe('For a website or a leaflet; null where it leads nowhere or is not this person’s to hand out'),
  mayChange: z.boolean(),
  version,
})
export const standingLinks = z.object({ items: z.array(standingLink) })
