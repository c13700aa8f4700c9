import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { attachFile } from './attach-file.ts'
import { readFileLink } from './fetch-file.ts'
import { escalateServiceRequest, moveServiceRequest } from './move-service-request.ts'
import {
  openOwnServiceRequest,
  openServiceRequestOnBehalf,
  openServiceRequestWithoutRights,
} from './open-service-request.ts'
import { readServiceRequest, readServiceRequests } from './read-service-requests.ts'
import * as shape from './service-requests.contract.ts'
import { writeNote } from './write-note.ts'

const ofCustomer = '/organisations/{organisationId}/customers/{customerId}'
const all = '/organisations/{organisationId}/service-requests'
const one = `${all}/{serviceRequestId}`
const params = shape.serviceParams
const reads = { capability: 'service-requests.read' } as const
const works = { capability: 'service-requests.work' } as const

/** Support: what somebody needs help with, from the first word until it is closed. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listServiceRequests',
    summary: 'Service requests, a page at a time',
    permission: reads,
    params: organisationId,
    query: shape.serviceQuery,
    answer: shape.serviceRows,
    run: readServiceRequests,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readServiceRequest',
    summary: 'One service request, with what was written in it',
    permission: reads,
    params,
    answer: shape.serviceRequest,
    run: readServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/notes`,
    name: 'writeNoteInServiceRequest',
    summary: 'Write in it, for all who take part or for one’s own colleagues',
    permission: works,
    params,
    body: shape.noteInput,
    answer: done,
    status: 201,
    run: writeNote,
  }),
  route({
    method: 'POST',
    path: `${one}/moves`,
    name: 'moveServiceRequest',
    summary: 'Wait for those who asked, go on, solve, close, open again',
    permission: works,
    params,
    body: shape.moveInput,
    answer: shape.movedService,
    versioned: true,
    run: moveServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/files`,
    name: 'addFileToServiceRequest',
    summary: 'Add a file, whose content says what it is',
    permission: works,
    params,
    query: shape.fileQuery,
    answer: shape.addedFile,
    status: 201,
    upload: shape.MOST_BYTES,
    run: attachFile,
  }),
  route({
    method: 'GET',
    path: `${one}/files/{fileId}/link`,
    name: 'readFileLinkInServiceRequest',
    summary: 'The address of a file, for a minute',
    permission: reads,
    params: shape.fileParams,
    answer: shape.fileLink,
    run: readFileLink,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'openServiceRequest',
    summary: 'Ask a partner for help, or the provider where there is none',
    permission: works,
    params: organisationId,
    body: shape.ownServiceAsk,
    answer: shape.born,
    status: 201,
    run: openOwnServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/escalation`,
    name: 'escalateServiceRequest',
    summary: 'Hand it on to the provider',
    permission: works,
    params,
    body: shape.escalationInput,
    answer: shape.movedService,
    versioned: true,
    run: escalateServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${ofCustomer}/service-requests`,
    name: 'openServiceRequestOnBehalf',
    summary: 'Ask the provider for help on behalf of a customer, with a right',
    permission: works,
    params: customerParams,
    body: shape.serviceAsk,
    answer: shape.born,
    status: 201,
    run: openServiceRequestOnBehalf,
  }),
  route({
    method: 'POST',
    path: `${ofCustomer}/provider-requests`,
    name: 'openServiceRequestWithoutRights',
    summary: 'Ask the provider for help for a customer without any right, while the duty to support it runs',
    permission: works,
    params: customerParams,
    body: shape.serviceAsk,
    answer: shape.born,
    status: 201,
    run: openServiceRequestWithoutRights,
  }),
]
