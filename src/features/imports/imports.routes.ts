import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import { exportPeople } from './export-people.ts'
import { resultFile, sampleFile } from './import-files.ts'
import * as shape from './imports.contract.ts'
import { readImport, readImports, readRows } from './read-imports.ts'
import { cancelImport, runImport } from './run-import.ts'
import { uploadImport } from './upload-import.ts'

const at = '/organisations/{organisationId}'
const reads = { capability: 'people.read' } as const
const manages = { capability: 'people.manage' } as const

/** People from files, and as files. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/people/imports`,
    name: 'readImports',
    summary: 'The latest imports of people from files',
    permission: manages,
    params: organisationId,
    answer: shape.imports,
    run: readImports,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports`,
    name: 'uploadImport',
    summary: 'A file of people, read and checked row by row; nobody is created yet',
    permission: manages,
    params: organisationId,
    query: shape.uploadQuery,
    answer: shape.uploaded,
    status: 201,
    upload: 32 * 1_048_576,
    run: uploadImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/sample`,
    name: 'readImportSample',
    summary: 'A file to begin with, in the reader’s language',
    permission: manages,
    params: organisationId,
    answer: shape.file,
    file: true,
    run: sampleFile as never,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}`,
    name: 'readImport',
    summary: 'One import: what was found, and how far it is',
    permission: manages,
    params: shape.importParams,
    answer: shape.importRow,
    run: readImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}/rows`,
    name: 'listImportRows',
    summary: 'Rows of a file with every problem, a page at a time',
    permission: manages,
    params: shape.importParams,
    query: shape.rowsQuery,
    answer: shape.importedRows,
    run: readRows,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports/{importId}/run`,
    name: 'runImport',
    summary: 'Create the people of the good rows, or go on with it',
    permission: manages,
    params: shape.importParams,
    body: shape.runInput,
    answer: shape.importRow,
    run: runImport,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports/{importId}/cancellation`,
    name: 'cancelImport',
    summary: 'Create no more of them',
    permission: manages,
    params: shape.importParams,
    answer: shape.importRow,
    run: cancelImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}/result`,
    name: 'readImportResult',
    summary: 'The file with what became of each row',
    permission: manages,
    params: shape.importParams,
    answer: shape.file,
    file: true,
    run: resultFile as never,
  }),
  route({
    method: 'GET',
    path: `${at}/people/export`,
    name: 'exportPeople',
    summary: 'The list of people as a file for spreadsheets',
    permission: reads,
    params: organisationId,
    query: shape.exportQuery,
    answer: shape.file,
    file: true,
    run: exportPeople as never,
  }),
]
