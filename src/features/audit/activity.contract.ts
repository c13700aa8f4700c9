import { z } from 'zod'
import { at, id, page, pageQuery } from '../shapes/wire.contract.ts'

export const activityFilter = z.object({
  behalf: z.enum(['yes']).optional().describe('Only what was done on behalf of a customer'),
  counterpart: id.optional().describe('The same, by this partner here; or, asked by a partner, at this customer'),
  person: id.optional().describe('The same, by this person of it'),
})
export const activityQuery = pageQuery.extend(activityFilter.shape)
export const activityRow = z.object({
  id,
  kind: z.string(),
  at,
  seq: z.int().nullable().describe('Number in this organisation’s log; null for less than a second'),
  actorKind: z.enum(['person', 'clock', 'installation']),
  actorId: id.nullable(),
  actorName: z.string().nullable(),
  actorOrganisation: z.string().nullable(),
  onBehalf: z.boolean(),
  subjectKind: z.string(),
  subjectId: id,
  subjectName: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
})
export const activity = page(activityRow)
