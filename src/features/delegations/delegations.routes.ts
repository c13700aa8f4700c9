import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import {
  giveUpRoleParams,
  relationshipParams,
  removeRoleParams,
} from '../relationships/partner-relationships.contract.ts'
import { assignRoles, unassignRoles } from './assign-roles.ts'
import * as shape from './delegations.contract.ts'
import { readHolders, readHoldersOfPartner } from './read-holders.ts'
import { shortenRights, stopExtension } from './shorten-rights.ts'
import { whyForCustomer, whyForPartner } from './why.ts'

const ofCustomer = '/organisations/{organisationId}/customers/{customerId}'
const ofPartner = '/organisations/{organisationId}/partner-relationships/{relationshipId}'
const assignment = `${ofCustomer}/delegations/{delegationId}/assignments/{group}`
const roleAtCustomer = `${ofCustomer}/delegations/{delegationId}/roles/{role}`
const ownRole = '/organisations/{organisationId}/delegations/{delegationId}/roles/{role}'
const ends = { capability: 'delegations.end' } as const
const assigns = { capability: 'delegations.assign' } as const
const partnerReads = { capability: 'customers.read' } as const
const customerReads = { capability: 'partner-relationships.read' } as const

/** Who holds what of the rights, and why. */
export const routes: Route[] = [
  route({
    method: 'PUT',
    path: assignment,
    name: 'assignRoles',
    summary: 'Give roles of a delegation to a group',
    permission: assigns,
    params: shape.assignmentParams,
    body: shape.assignmentInput,
    answer: shape.assigned,
    versioned: true,
    run: assignRoles,
  }),
  route({
    method: 'DELETE',
    path: assignment,
    name: 'unassignRoles',
    summary: 'Take a delegation’s roles from a group',
    permission: assigns,
    params: shape.assignmentParams,
    answer: shape.assigned,
    versioned: true,
    run: unassignRoles,
  }),
  route({
    method: 'PUT',
    path: `${roleAtCustomer}/end`,
    name: 'shortenRightsAtCustomer',
    summary: 'One role ends sooner, by either side',
    permission: ends,
    params: giveUpRoleParams,
    body: shape.endInput,
    answer: shape.assigned,
    versioned: true,
    run: shortenRights,
  }),
  route({
    method: 'DELETE',
    path: `${roleAtCustomer}/extension`,
    name: 'stopExtensionAtCustomer',
    summary: 'One role no longer goes on by itself',
    permission: ends,
    params: giveUpRoleParams,
    answer: shape.assigned,
    versioned: true,
    run: stopExtension,
  }),
  route({
    method: 'PUT',
    path: `${ownRole}/end`,
    name: 'shortenRights',
    summary: 'One role ends sooner, by either side',
    permission: ends,
    params: removeRoleParams,
    body: shape.endInput,
    answer: shape.assigned,
    versioned: true,
    run: shortenRights,
  }),
  route({
    method: 'DELETE',
    path: `${ownRole}/extension`,
    name: 'stopExtension',
    summary: 'One role no longer goes on by itself',
    permission: ends,
    params: removeRoleParams,
    answer: shape.assigned,
    versioned: true,
    run: stopExtension,
  }),
  route({
    method: 'GET',
    path: `${ofCustomer}/holders`,
    name: 'listHolders',
    summary: 'Which of one’s people hold what at a customer',
    permission: partnerReads,
    params: customerParams,
    answer: shape.holders,
    run: readHolders,
  }),
  route({
    method: 'GET',
    path: `${ofCustomer}/why`,
    name: 'why',
    summary: 'Why a person may do something at a customer, or may not',
    permission: partnerReads,
    params: customerParams,
    query: shape.whyQuery,
    answer: shape.why,
    run: whyForPartner,
  }),
  route({
    method: 'GET',
    path: `${ofPartner}/holders`,
    name: 'listHoldersOfPartner',
    summary: 'Which of a partner’s people hold what here',
    permission: customerReads,
    params: relationshipParams,
    answer: shape.holders,
    run: readHoldersOfPartner,
  }),
  route({
    method: 'GET',
    path: `${ofPartner}/why`,
    name: 'whyOfPartner',
    summary: 'Why a partner’s person may do something here, or may not',
    permission: customerReads,
    params: relationshipParams,
    query: shape.whyQuery,
    answer: shape.why,
    run: whyForCustomer,
  }),
]
