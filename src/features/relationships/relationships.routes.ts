import { route, type Route } from '#platform/route.ts'
import { freezeRights, unfreezeRights } from '../delegations/freeze-rights.ts'
import { removeRights } from '../delegations/remove-rights.ts'
import { declinePartner } from './decline-partner.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './partner-relationships.contract.ts'
import { partnerRelationships } from './partner-relationships.ts'

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/partner-relationships',
    name: 'listPartnerRelationships',
    summary: 'Partners, what each may do and until when',
    permission: { capability: 'partner-relationships.read' },
    params: organisationId,
    answer: shape.partnerRelationships,
    run: partnerRelationships,
  }),
  route({
    method: 'DELETE',
    path: '/organisations/{organisationId}/delegations/{delegationId}',
    name: 'removeRights',
    summary: 'Remove rights, at once',
    permission: { capability: 'delegations.end' },
    params: shape.endDelegationParams,
    answer: shape.endedDelegation,
    versioned: true,
    run: removeRights,
  }),
  route({
    method: 'DELETE',
    path: '/organisations/{organisationId}/delegations/{delegationId}/roles/{role}',
    name: 'removeRole',
    summary: 'Remove one role of a delegation, at once',
    permission: { capability: 'delegations.end' },
    params: shape.removeRoleParams,
    answer: shape.endedDelegation,
    versioned: true,
    run: removeRights,
  }),
  route({
    method: 'PUT',
    path: '/organisations/{organisationId}/partner-relationships/{relationshipId}/freeze',
    name: 'freezeRights',
    summary: 'Hold all rights of a partner back, at once; nothing ends',
    permission: { capability: 'delegations.end' },
    params: shape.relationshipParams,
    answer: shape.frozen,
    versioned: true,
    run: freezeRights,
  }),
  route({
    method: 'DELETE',
    path: '/organisations/{organisationId}/partner-relationships/{relationshipId}/freeze',
    name: 'unfreezeRights',
    summary: 'Let the rights of a partner go on as they were granted',
    permission: { capability: 'delegations.end' },
    params: shape.relationshipParams,
    answer: shape.frozen,
    versioned: true,
    run: unfreezeRights,
  }),
  route({
    method: 'DELETE',
    path: '/organisations/{organisationId}/partner-relationships/{relationshipId}',
    name: 'declinePartner',
    summary: 'Send away a partner that founded this organisation, before any rights were given',
    permission: { capability: 'relationships.remove' },
    params: shape.relationshipParams,
    answer: shape.declined,
    versioned: true,
    run: declinePartner,
  }),
]
