import { route, type Route } from '#platform/route.ts'
import { organisationId, pageQuery } from '../shapes/wire.contract.ts'
import { prepareRenewal } from './prepare-renewal.ts'
import { readRenewal, readRenewalRows, readRenewals } from './read-renewals.ts'
import { renewalResult } from './renewal-result.ts'
import * as shape from './renewals.contract.ts'
import { cancelRenewal, runRenewal } from './run-renewal.ts'

const all = '/organisations/{organisationId}/renewals'
const one = `${all}/{renewalId}`
const reads = { capability: 'requests.read' } as const
const asks = { capability: 'requests.open-with-rights' } as const
const params = shape.renewalParams

/** Many customers asked at once to let rights go on. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listRenewals',
    summary: 'Renewals, newest first',
    permission: reads,
    params: organisationId,
    query: pageQuery,
    answer: shape.renewals,
    run: readRenewals,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'prepareRenewal',
    summary: 'Lay out whom a renewal would ask for what; nobody is asked yet',
    permission: asks,
    params: organisationId,
    body: shape.renewalInput,
    answer: shape.renewal,
    status: 201,
    run: prepareRenewal,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readRenewal',
    summary: 'One renewal: who is meant, and how far it is',
    permission: reads,
    params,
    answer: shape.renewal,
    run: readRenewal,
  }),
  route({
    method: 'GET',
    path: `${one}/rows`,
    name: 'listRenewalRows',
    summary: 'Its customers with what becomes of each, a page at a time',
    permission: reads,
    params,
    query: shape.rowsQuery,
    answer: shape.renewedRows,
    run: readRenewalRows,
  }),
  route({
    method: 'POST',
    path: `${one}/run`,
    name: 'runRenewal',
    summary: 'Ask them, or go on with it',
    permission: asks,
    params,
    answer: shape.renewal,
    run: runRenewal,
  }),
  route({
    method: 'POST',
    path: `${one}/cancellation`,
    name: 'cancelRenewal',
    summary: 'Ask no more of them',
    permission: asks,
    params,
    answer: shape.renewal,
    run: cancelRenewal,
  }),
  route({
    method: 'GET',
    path: `${one}/result`,
    name: 'readRenewalResult',
    summary: 'What became of each customer, as a file for spreadsheets',
    permission: reads,
    params,
    answer: shape.file,
    file: true,
    run: renewalResult as never,
  }),
]
