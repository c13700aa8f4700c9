import { route, type Route } from '#platform/route.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { acceptRequest } from './accept-request.ts'
import { declineRequest } from './decline-request.ts'
import { forwardRequest } from './forward-request.ts'
import { firstYes } from '../first-yeses/first-yeses.contract.ts'
import * as shape from './invitation.contract.ts'
import { currentLink, openLink, readInvitationFace } from './open-link.ts'
import { readInvitation } from './read-invitation.ts'
import { receivedRequests } from './received-requests.ts'
import { agreeToRequest, giveFirstYesToRequest } from './two-yeses.ts'
import { seeRequest } from './see-request.ts'

const one = '/organisations/{organisationId}/invitations/{requestId}'
const member = { capability: 'invitation.read' } as const
const params = shape.invitationParams

/** The customer's side of a request. Who may say yes is judged on the request that was found. */
export const routes: Route[] = [
  route({
    method: 'POST',
    path: '/links',
    name: 'openLink',
    summary: 'Swap a link for a cookie',
    permission: { open: 'a link is opened before signing in; its secret is the proof' },
    body: shape.linkInput,
    answer: shape.linkFace,
    strict: 60,
    run: openLink,
  }),
  route({
    method: 'GET',
    path: '/links/current',
    name: 'currentLink',
    summary: 'The request whose link this browser opened',
    permission: { open: 'the link’s cookie is the proof' },
    answer: shape.linkFace,
    run: currentLink,
  }),
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/invitations',
    name: 'listInvitations',
    summary: 'Requests waiting for this organisation’s answer',
    permission: member,
    params: organisationId,
    answer: shape.waiting,
    run: receivedRequests,
  }),
  route({
    method: 'GET',
    path: one,
    name: 'readInvitation',
    summary: 'The consent document and what this person may answer',
    permission: member,
    params,
    answer: shape.invitation,
    run: readInvitation,
  }),
  route({
    method: 'GET',
    path: `${one}/face`,
    name: 'readInvitationFace',
    summary: 'Who asks, of a request addressed to this organisation',
    permission: member,
    params,
    answer: shape.linkFace,
    run: readInvitationFace,
  }),
  route({
    method: 'POST',
    path: `${one}/sighting`,
    name: 'seeRequest',
    summary: 'The page was drawn for a signed-in member',
    permission: member,
    params,
    answer: done,
    run: seeRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/acceptance`,
    name: 'acceptRequest',
    summary: 'Accept what was read',
    permission: member,
    params,
    body: shape.acceptanceInput,
    answer: shape.acceptance,
    status: 201,
    run: acceptRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/first-yes`,
    name: 'giveFirstYesToRequest',
    summary: 'Say yes as the first of two administrators; it gives nothing until another one agrees',
    permission: member,
    params,
    body: shape.acceptanceInput,
    answer: firstYes,
    status: 201,
    run: giveFirstYesToRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/second-yes`,
    name: 'agreeToRequest',
    summary: 'Agree with the first administrator: the request is accepted as the first chose',
    permission: member,
    params,
    body: shape.secondYesInput,
    answer: shape.acceptance,
    status: 201,
    run: agreeToRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/decline`,
    name: 'declineRequest',
    summary: 'Decline, with a reason',
    permission: member,
    params,
    body: shape.declineInput,
    answer: done,
    run: declineRequest,
  }),
  route({
    method: 'POST',
    path: `${one}/forwarding`,
    name: 'forwardRequest',
    summary: 'Pass on to the organisation’s administrators',
    permission: { capability: 'invitation.forward' },
    params,
    answer: shape.forwardAnswer,
    run: forwardRequest,
  }),
]
