import { z } from 'zod'
import { BUILT_IN_GROUPS } from '#domain/assignment.ts'
import { RIGHTS_DAYS } from '#domain/request.ts'
import { EXTEND_DAYS } from '#domain/terms.ts'
import { id, line, version } from './wire.contract.ts'

export const groupKey = z.union([z.enum(BUILT_IN_GROUPS), id])
export const roleTerms = z.object({
  role: z.string().max(80),
  lengthDays: z.int().min(RIGHTS_DAYS.least).max(RIGHTS_DAYS.most),
  startDays: z.int().min(0).max(365).default(0).describe('Days after the yes; 0 begins at once'),
  optionalBecause: line(300)
    .nullable()
    .default(null)
    .describe('Why the partner would like it, where it can do without'),
  extendDays: z
    .union([z.literal(0), z.int().min(EXTEND_DAYS.least).max(EXTEND_DAYS.most)])
    .default(0)
    .describe(
      'Goes on by so many days each time, announced a week before, until either side says stop; 0 ends by itself',
    ),
})
export const groupsInput = z
  .array(z.object({ group: groupKey, roles: z.array(z.string().max(80)).min(1).max(60) }))
  .max(20)
  .nullable()
  .default(null)
export const namedGroups = z.array(
  z.object({ group: z.string(), name: z.string().nullable(), roles: z.array(z.string()) }),
)
export const ownTemplate = z.object({
  id,
  name: z.string(),
  terms: z.array(roleTerms),
  groups: namedGroups,
  version,
})
