import { route, type Route } from '#platform/route.ts'
import { removeRights } from '../delegations/remove-rights.ts'
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
]
