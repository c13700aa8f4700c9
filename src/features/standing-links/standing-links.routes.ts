import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './standing-links.contract.ts'
import {
  makeStandingLink,
  readStandingLinks,
  replaceStandingAddress,
  switchOffStandingLink,
  switchOnStandingLink,
} from './standing-links.ts'

const all = '/organisations/{organisationId}/standing-links'
const one = `${all}/{standingLinkId}`
const opens = { capability: 'requests.open' } as const
const params = shape.standingParams
const answer = shape.standingLink

/** Addresses by which anybody may be asked for a relationship. An answer that holds one is not kept for a repetition: the list tells it at any time. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: all,
    name: 'listStandingLinks',
    summary: 'Standing links, with what came through them',
    permission: { capability: 'requests.read' },
    params: organisationId,
    answer: shape.standingLinks,
    run: readStandingLinks,
  }),
  route({
    method: 'POST',
    path: all,
    name: 'makeStandingLink',
    summary: 'Make a standing link of a draft; it is on at once',
    permission: opens,
    params: organisationId,
    body: shape.standingInput,
    answer,
    status: 201,
    secret: true,
    run: makeStandingLink,
  }),
  route({
    method: 'PUT',
    path: `${one}/switch`,
    name: 'switchOnStandingLink',
    summary: 'Switch it on; from now on the caller is who asks',
    permission: opens,
    params,
    answer,
    versioned: true,
    secret: true,
    run: switchOnStandingLink,
  }),
  route({
    method: 'DELETE',
    path: `${one}/switch`,
    name: 'switchOffStandingLink',
    summary: 'Switch it off, at once',
    permission: opens,
    params,
    answer,
    versioned: true,
    run: switchOffStandingLink,
  }),
  route({
    method: 'POST',
    path: `${one}/address`,
    name: 'replaceStandingAddress',
    summary: 'Replace its address; those before are dead',
    permission: opens,
    params,
    answer,
    versioned: true,
    secret: true,
    run: replaceStandingAddress,
  }),
]
