import { z } from 'zod'
import { at, id } from '../shapes/wire.contract.ts'

/** The yes of the first of two administrators, which gives nothing until another one agrees. */
export const firstYes = z.object({
  id,
  by: z.object({ id, displayName: z.string().nullable().describe('Null once the person is erased') }),
  own: z.boolean().describe('Given by whoever reads this'),
  at,
  standing: z.enum(['waits', 'void']).describe('Void: it counts no more, and somebody may give a first yes anew'),
  why: z
    .enum(['person', 'changed'])
    .nullable()
    .describe('Why it is void: its giver is no administrator any more, or what it was said to has changed'),
  may: z.object({ agree: z.boolean(), refuse: z.boolean(), takeBack: z.boolean() }),
  narrowing: z
    .object({ roles: z.array(z.string()), lengthDays: z.int(), extension: z.boolean().optional() })
    .nullable()
    .describe('Of a request: what the first chose; null is all that was asked'),
  roles: z.array(z.string()).nullable().describe('Of an ask for some hours: what the first chose'),
  minutes: z.int().nullable(),
})
export const secondYes = z.object({ firstYesId: id.describe('What is agreed to') })
export const firstYesParams = z.object({ organisationId: id, firstYesId: id })
export const twoAdministrators = z.object({
  on: z.boolean().describe('A role of high risk is given only where two Global Administrators agree'),
  administrators: z.int().describe('How many there are who could be one of the two'),
  dropAsked: firstYes.nullable().describe('Somebody asks to turn it off, which takes two as well'),
})
