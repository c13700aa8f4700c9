import { z } from 'zod'
import { at, id, page, pageQuery } from '../shapes/wire.contract.ts'

export const activityQuery = pageQuery
export const activityRow = z.object({
  id,
  kind: z.string(),
  at,
  seq: z.int().nullable().describe('Number in this organisation’s log; null for less than a second'),
  actorKind: z.enum(['person', 'clock', 'installation']),
  actorName: z.string().nullable(),
  actorOrganisation: z.string().nullable(),
  onBehalf: z.boolean(),
  subjectKind: z.string(),
  subjectId: id,
  subjectName: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
})
export const activity = page(activityRow)
