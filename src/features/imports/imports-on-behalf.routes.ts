import { route, type Route } from '#platform/route.ts'
import { customerPeopleParams } from '../people/people.contract.ts'
import { exportPeople } from './export-people.ts'
import { resultFile, sampleFile } from './import-files.ts'
import * as shape from './imports.contract.ts'
import { readImport, readImports, readRows } from './read-imports.ts'
import { cancelImport, runImport } from './run-import.ts'
import { uploadImport } from './upload-import.ts'

const at = '/organisations/{organisationId}/customers/{customerId}'
const acts = { capability: 'users-of-customers.manage' } as const

/** The same by the other door, on behalf of a customer. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: `${at}/people/imports`,
    name: 'readCustomerImports',
    summary: 'The latest imports of people from files, on behalf of a customer',
    permission: acts,
    params: customerPeopleParams,
    answer: shape.imports,
    run: readImports,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports`,
    name: 'uploadCustomerImport',
    summary: 'A file of people, read and checked row by row; nobody is created yet, on behalf of a customer',
    permission: acts,
    params: customerPeopleParams,
    query: shape.uploadQuery,
    answer: shape.uploaded,
    status: 201,
    upload: 32 * 1_048_576,
    run: uploadImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/sample`,
    name: 'readCustomerImportSample',
    summary: 'A file to begin with, in the reader’s language, on behalf of a customer',
    permission: acts,
    params: customerPeopleParams,
    answer: shape.file,
    file: true,
    run: sampleFile as never,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}`,
    name: 'readCustomerImport',
    summary: 'One import: what was found, and how far it is, on behalf of a customer',
    permission: acts,
    params: shape.customerImportParams,
    answer: shape.importRow,
    run: readImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}/rows`,
    name: 'listCustomerImportRows',
    summary: 'Rows of a file with every problem, a page at a time, on behalf of a customer',
    permission: acts,
    params: shape.customerImportParams,
    query: shape.rowsQuery,
    answer: shape.importedRows,
    run: readRows,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports/{importId}/run`,
    name: 'runCustomerImport',
    summary: 'Create the people of the good rows, or go on with it, on behalf of a customer',
    permission: acts,
    params: shape.customerImportParams,
    body: shape.runInput,
    answer: shape.importRow,
    run: runImport,
  }),
  route({
    method: 'POST',
    path: `${at}/people/imports/{importId}/cancellation`,
    name: 'cancelCustomerImport',
    summary: 'Create no more of them, on behalf of a customer',
    permission: acts,
    params: shape.customerImportParams,
    answer: shape.importRow,
    run: cancelImport,
  }),
  route({
    method: 'GET',
    path: `${at}/people/imports/{importId}/result`,
    name: 'readCustomerImportResult',
    summary: 'The file with what became of each row, on behalf of a customer',
    permission: acts,
    params: shape.customerImportParams,
    answer: shape.file,
    file: true,
    run: resultFile as never,
  }),
  route({
    method: 'GET',
    path: `${at}/people/export`,
    name: 'exportCustomerPeople',
    summary: 'The list of people as a file for spreadsheets, on behalf of a customer',
    permission: acts,
    params: customerPeopleParams,
    query: shape.exportQuery,
    answer: shape.file,
    file: true,
    run: exportPeople as never,
  }),
]
