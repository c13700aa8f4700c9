import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { attachFile } from './attach-file.ts'
import { readFileLink } from './fetch-file.ts'
import { moveServiceRequest } from './move-service-request.ts'
import { readServiceRequest, readServiceRequests } from './read-service-requests.ts'
import * as shape from './service-requests.contract.ts'
import { writeNote } from './write-note.ts'

const all = '/installation/{organisationId}/service-requests'
const one = `${all}/{serviceRequestId}`
const params = shape.serviceParams
const permission = { capability: 'installation.service-requests' } as const

/** The operator's queue: only what was opened with the provider or handed on to it, by the operator's own door of the database. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listQueuedServiceRequests',
    summary: 'Service requests with the provider, what is due first',
    permission,
    params: organisationId,
    query: shape.serviceQuery,
    answer: shape.serviceRows,
    run: readServiceRequests,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readQueuedServiceRequest',
    summary: 'One service request, with what was written in it',
    permission,
    params,
    answer: shape.serviceRequest,
    run: readServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/notes`,
    name: 'writeNoteInQueuedServiceRequest',
    summary: 'Write in it, for all who take part or for one’s own colleagues',
    permission,
    params,
    body: shape.noteInput,
    answer: done,
    status: 201,
    run: writeNote,
  }),
  route({
    method: 'POST',
    path: `${one}/moves`,
    name: 'moveQueuedServiceRequest',
    summary: 'Wait for those who asked, go on, solve, close, open again',
    permission,
    params,
    body: shape.moveInput,
    answer: shape.movedService,
    versioned: true,
    run: moveServiceRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/files`,
    name: 'addFileToQueuedServiceRequest',
    summary: 'Add a file, whose content says what it is',
    permission,
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
    name: 'readFileLinkInQueuedServiceRequest',
    summary: 'The address of a file, for a minute',
    permission,
    params: shape.fileParams,
    answer: shape.fileLink,
    run: readFileLink,
  }),
]
