import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import * as shape from './requests.contract.ts'
import { discardRequest } from './discard-request.ts'
import { draftRequest } from './draft-request.ts'
import { editRequest } from './edit-request.ts'
import { handOutLink } from './hand-out-link.ts'
import { handOverRequest } from './hand-over-request.ts'
import { lookUpDomain } from './look-up-domain.ts'
import { openRequest } from './open-request.ts'
import { previewRequest } from './preview-request.ts'
import { readRequest, readRequests } from './read-requests.ts'
import { reissueRequest } from './reissue-request.ts'
import { requestOptions } from './request-options.ts'
import { switchReminders } from './switch-reminders.ts'
import { sendLetter } from './send-letter.ts'
import { withdrawRequest } from './withdraw-request.ts'

const all = '/organisations/{organisationId}/relationship-requests'
const one = `${all}/{requestId}`
const opens = { capability: 'requests.open' } as const
const params = shape.requestParams
const answer = shape.request
const opening = z.object({ letter: shape.letterInput.optional() })

/** The partner's side of a request. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/request-options',
    name: 'readRequestOptions',
    summary: 'What this person may ask for',
    permission: { capability: 'requests.read' },
    params: organisationId,
    answer: shape.requestOptions,
    run: requestOptions,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/directory',
    name: 'lookUpDomain',
    summary: 'Look up an exact, proved domain',
    permission: opens,
    params: organisationId,
    query: shape.directoryQuery,
    answer: shape.directoryAnswer,
    run: lookUpDomain,
  }),
  route({
    method: 'POST',
    path: '/organisations/{organisationId}/request-previews',
    name: 'previewRequest',
    summary: 'What the customer would see',
    permission: opens,
    params: organisationId,
    body: shape.ask,
    answer: shape.preview,
    run: previewRequest,
  }),
  route({
    method: 'GET',
    path: all,
    name: 'listRequests',
    summary: 'Requests, newest first',
    permission: { capability: 'requests.read' },
    params: organisationId,
    query: shape.requestListQuery,
    answer: shape.requestList,
    run: readRequests,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'draftRequest',
    summary: 'Begin a request as a draft',
    permission: opens,
    params: organisationId,
    body: shape.ask,
    answer,
    status: 201,
    run: draftRequest,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readRequest',
    summary: 'One request',
    permission: { capability: 'requests.read' },
    params,
    answer,
    run: readRequest,
  }),
  route({
    method: 'PUT',
    path: one,
    name: 'editRequest',
    summary: 'Change a draft',
    permission: opens,
    params,
    body: shape.ask,
    answer,
    versioned: true,
    run: editRequest,
  }),
  route({
    method: 'DELETE',
    path: one,
    name: 'discardRequest',
    summary: 'Throw a draft away',
    permission: opens,
    params,
    answer: done,
    versioned: true,
    run: discardRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/handover`,
    name: 'handOverRequest',
    summary: 'Hand a draft to an Admin agent',
    permission: opens,
    params,
    answer,
    versioned: true,
    run: handOverRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/opening`,
    name: 'openRequest',
    summary: 'Open a request: the ask is locked',
    permission: opens,
    params,
    body: opening,
    answer,
    versioned: true,
    run: openRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/link-handouts`,
    name: 'handOutLink',
    summary: 'Take the letter with its link',
    permission: opens,
    params,
    body: shape.handOutInput,
    answer: shape.handOutAnswer,
    secret: true,
    run: handOutLink,
  }),
  route({
    method: 'POST',
    path: `${one}/letters`,
    name: 'sendLetter',
    summary: 'Let Ombud send the letter',
    permission: opens,
    params,
    body: shape.sendInput,
    answer,
    run: sendLetter,
  }),
  route({
    method: 'PUT',
    path: `${one}/reminders`,
    name: 'switchReminders',
    summary: 'Let the letter go again by itself, or no more',
    permission: opens,
    params,
    body: shape.remindersInput,
    answer,
    versioned: true,
    run: switchReminders,
  }),
  route({
    method: 'POST',
    path: `${one}/re-issue`,
    name: 'reissueRequest',
    summary: 'A new link and a new period',
    permission: opens,
    params,
    answer,
    versioned: true,
    run: reissueRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/withdrawal`,
    name: 'withdrawRequest',
    summary: 'Withdraw a request',
    permission: { capability: 'requests.withdraw' },
    params,
    answer,
    run: withdrawRequest,
  }),
]
