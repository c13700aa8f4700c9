import { z } from 'zod'
import { groupsInput, ownTemplate, roleTerms } from '../shapes/rights.contract.ts'
import { at, country, id, line, page, pageQuery, version } from '../shapes/wire.contract.ts'

export const groupParams = z.object({ organisationId: id, groupId: id })
export const memberParams = groupParams.extend({ memberId: id })
export const groupRow = z.object({
  id,
  name: z.string(),
  description: z.string(),
  people: z.int().describe('Directly in it'),
  groups: z.int().describe('Directly in it'),
  version,
})
export const groups = page(groupRow)
export const groupsQuery = pageQuery
export const groupMember = z.object({
  kind: z.enum(['person', 'group']),
  id,
  name: z.string(),
  email: z.string().nullable(),
  since: at,
})
export const group = z.object({
  id,
  name: z.string(),
  description: z.string(),
  members: z.array(groupMember),
  customers: z.int().describe('At how many customers it holds running rights, counted to 1000'),
  version,
})
export const candidatesQuery = z.object({ q: z.string().trim().max(100).optional() })
export const candidates = z.object({
  items: z.array(z.object({ id, displayName: z.string(), email: z.string() })).describe('At most 20, by name'),
})
export const groupInput = z.object({ name: line(64), description: z.string().trim().max(200).default('') })
export const memberInput = z.object({ kind: z.enum(['person', 'group']) })

export const templateParams = z.object({ organisationId: id, templateId: id })
export const templates = z.object({ items: z.array(ownTemplate) })
export const templateInput = z.object({
  name: line(64),
  terms: z.array(roleTerms).min(1).max(60),
  groups: groupsInput,
})
export { ownTemplate }

export const limitParams = z.object({ organisationId: id, personId: id })
export const limitsInput = z
  .object({
    customers: z.array(id).max(200).default([]),
    tags: z.array(line(50)).max(50).default([]),
    countries: z.array(country).max(250).default([]),
  })
  .describe('Several add up; all empty is no limit')
export const limits = z.object({
  customers: z.array(z.object({ id, name: z.string() })),
  tags: z.array(z.string()),
  countries: z.array(country),
  version,
})
