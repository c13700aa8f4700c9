import { z } from 'zod'
import { FILE_COLUMNS, ROW_FAULTS } from '#domain/person-file.ts'
import { IMPORT_STATES } from '#domain/person-import.ts'
import { peopleQuery, usageLocation } from '../people/people.contract.ts'
import { at, id, language, line, page, pageQuery } from '../shapes/wire.contract.ts'

export const importParams = z.object({ organisationId: id, importId: id })
export const customerImportParams = z.object({ organisationId: id, customerId: id, importId: id })
export const uploadQuery = z.object({ fileName: line(200).describe('Shown again in the list of imports') })
export const uploaded = z.object({ id })
export const importRow = z.object({
  id,
  state: z.enum(IMPORT_STATES),
  fileName: z.string().nullable().describe('None once the rows were forgotten'),
  uploadedAt: at,
  endedAt: at.nullable(),
  rows: z.int(),
  good: z.int().describe('Rows of which people are made'),
  faulty: z.int(),
  created: z.int(),
  refused: z.int().describe('Good when they were checked, and no longer when it was their turn'),
  stoppedFor: z
    .object({ code: z.string(), title: z.string(), way: z.string() })
    .nullable()
    .describe('Why it stopped, and how to clear it, in the reader’s language'),
  progress: z
    .object({
      done: z.int(),
      total: z.int(),
      startedAt: at,
      remainingSeconds: z.int().nullable().describe('By the pace since it was started; none before there is a pace'),
    })
    .nullable()
    .describe('While it runs'),
  mayRun: z.boolean(),
  mayCancel: z.boolean(),
})
export const imports = z.object({ items: z.array(importRow) })
export const rowsQuery = pageQuery.extend({
  only: z.enum(['problems']).optional().describe('Only rows of which nobody is made'),
})
export const importedRow = z.object({
  row: z.int().describe('As a spreadsheet counts: the headers are row 1'),
  givenName: z.string(),
  familyName: z.string(),
  displayName: z.string(),
  email: z.string(),
  state: z.enum(['waiting', 'faulty', 'created', 'refused']),
  problems: z.array(z.object({ column: z.enum([...FILE_COLUMNS, 'row']), code: z.enum(ROW_FAULTS) })),
})
export const importedRows = page(importedRow)
export const runInput = z.object({
  language: language.describe('Of the mails, and of the portal at the first sign-in'),
  usageLocation: usageLocation.optional().describe('The organisation’s country unless said'),
  roles: z.array(z.string().max(60)).min(1).max(10).optional().describe('Ordinary users unless said'),
})
export const exportQuery = peopleQuery.omit({ cursor: true, limit: true })
export const file = z.string().describe('text/csv, UTF-8 with mark')
