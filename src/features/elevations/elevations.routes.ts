import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import { secondYes } from '../first-yeses/first-yeses.contract.ts'
import { done, organisationId } from '../shapes/wire.contract.ts'
import { approveElevation, refuseElevation } from './answer-elevation.ts'
import { askElevation } from './ask-elevation.ts'
import * as shape from './elevations.contract.ts'
import { endElevation } from './end-elevation.ts'
import { changeGuardrails, readGuardrails } from './guardrails.ts'
import { readElevations } from './read-elevations.ts'
import { agreeToElevation, giveFirstYesToElevation } from './two-yeses.ts'
import { allowAsks, readMetPartners, stopAsks } from './unwanted-partners.ts'

const ofCustomer = '/organisations/{organisationId}/customers/{customerId}/elevations'
const own = '/organisations/{organisationId}/elevations'
const guardrails = '/organisations/{organisationId}/guardrails'
const partners = '/organisations/{organisationId}/unwanted-partners'
const asks = { capability: 'users-of-customers.manage' } as const
const answers = { capability: 'delegations.accept' } as const

/** Rights for some hours, asked for when they are needed; and what a customer decides about them beforehand. */
export const routes: Route[] = [
  route({
    method: 'POST',
    path: ofCustomer,
    name: 'askElevation',
    summary: 'Ask a customer for a right for some hours',
    permission: asks,
    params: customerParams,
    body: shape.elevationAsk,
    answer: shape.elevation,
    status: 201,
    run: askElevation,
  }),
  route({
    method: 'GET',
    path: ofCustomer,
    name: 'listElevationsAtCustomer',
    summary: 'What one’s people asked a customer for, newest first',
    permission: { capability: 'customers.read' },
    params: customerParams,
    query: shape.elevationQuery,
    answer: shape.elevationList,
    run: readElevations,
  }),
  route({
    method: 'DELETE',
    path: `${ofCustomer}/{elevationId}`,
    name: 'endElevationAtCustomer',
    summary: 'Take an ask back, or end what runs',
    permission: asks,
    params: shape.elevationAtCustomerParams,
    answer: shape.elevation,
    versioned: true,
    run: endElevation,
  }),
  route({
    method: 'GET',
    path: own,
    name: 'listElevations',
    summary: 'What partners’ people asked for, newest first',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    query: shape.elevationQuery,
    answer: shape.elevationList,
    run: readElevations,
  }),
  route({
    method: 'POST',
    path: `${own}/{elevationId}/approval`,
    name: 'approveElevation',
    summary: 'Release what was asked for, or less; it runs from now on',
    permission: answers,
    params: shape.elevationParams,
    body: shape.elevationYes,
    answer: shape.elevation,
    versioned: true,
    run: approveElevation,
  }),
  route({
    method: 'POST',
    path: `${own}/{elevationId}/first-yes`,
    name: 'giveFirstYesToElevation',
    summary: 'Say yes as the first of two administrators; nothing runs until another one agrees',
    permission: answers,
    params: shape.elevationParams,
    body: shape.elevationYes,
    answer: shape.elevation,
    status: 201,
    versioned: true,
    run: giveFirstYesToElevation,
  }),
  route({
    method: 'POST',
    path: `${own}/{elevationId}/second-yes`,
    name: 'agreeToElevation',
    summary: 'Agree with the first administrator: it runs from now on, as the first chose',
    permission: answers,
    params: shape.elevationParams,
    body: secondYes,
    answer: shape.elevation,
    versioned: true,
    run: agreeToElevation,
  }),
  route({
    method: 'POST',
    path: `${own}/{elevationId}/refusal`,
    name: 'refuseElevation',
    summary: 'Refuse what was asked for',
    permission: answers,
    params: shape.elevationParams,
    answer: shape.elevation,
    versioned: true,
    run: refuseElevation,
  }),
  route({
    method: 'DELETE',
    path: `${own}/{elevationId}`,
    name: 'endElevation',
    summary: 'End what runs, at once',
    permission: { capability: 'delegations.end' },
    params: shape.elevationParams,
    answer: shape.elevation,
    versioned: true,
    run: endElevation,
  }),
  route({
    method: 'GET',
    path: guardrails,
    name: 'readGuardrails',
    summary: 'What this organisation has decided beforehand about partners',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    answer: shape.guardrails,
    run: readGuardrails,
  }),
  route({
    method: 'PUT',
    path: guardrails,
    name: 'changeGuardrails',
    summary: 'Decide it anew',
    permission: { capability: 'organisation.manage' },
    params: organisationId,
    body: shape.guardrailsInput,
    answer: shape.guardrails,
    versioned: true,
    run: changeGuardrails,
  }),
  route({
    method: 'GET',
    path: partners,
    name: 'listMetPartners',
    summary: 'Partners that have asked something here, and which are to ask no more',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    answer: shape.metPartners,
    run: readMetPartners,
  }),
  route({
    method: 'PUT',
    path: `${partners}/{partnerId}`,
    name: 'stopAsks',
    summary: 'A partner is to ask no more',
    permission: { capability: 'organisation.manage' },
    params: shape.metPartnerParams,
    answer: done,
    run: stopAsks,
  }),
  route({
    method: 'DELETE',
    path: `${partners}/{partnerId}`,
    name: 'allowAsks',
    summary: 'A partner may ask again',
    permission: { capability: 'organisation.manage' },
    params: shape.metPartnerParams,
    answer: done,
    run: allowAsks,
  }),
]
