import { route, type Route } from '#platform/route.ts'
import { customerParams } from '../customers/customers.contract.ts'
import { relationshipParams } from '../relationships/partner-relationships.contract.ts'
import { assignRoles, unassignRoles } from './assign-roles.ts'
import * as shape from './delegations.contract.ts'
import { readHolders, readHoldersOfPartner } from './read-holders.ts'
import { whyForCustomer, whyForPartner } from './why.ts'

const ofCustomer = '/organisations/{organisationId}/customers/{customerId}'
const ofPartner = '/organisations/{organisationId}/partner-relationships/{relationshipId}'
const assignment = `${ofCustomer}/delegations/{delegationId}/assignments/{group}`
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
