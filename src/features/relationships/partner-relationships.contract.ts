import { z } from 'zod'
import { at, card, id, version } from '../shapes/wire.contract.ts'
import { delegationView } from '../customers/customers.contract.ts'

/** One card per partner: since when, what it sells, what it may do and until when. */
export const partnerRelationship = z.object({
  id,
  partner: card.extend({ channel: z.string().nullable(), suspended: z.boolean() }),
  state: z.enum(['active', 'ending', 'removed']),
  since: at,
  removedAt: at.nullable(),
  supportDutySince: at,
  frozenAt: at.nullable().describe('Since when the customer holds all rights of this partner back'),
  delegations: z.array(delegationView),
  evidenceId: id.nullable(),
  mayEndRights: z.boolean(),
  requestId: id,
  version,
})
export const partnerRelationships = z.object({ items: z.array(partnerRelationship) })
export const endDelegationParams = z.object({ organisationId: id, delegationId: id })
export const endedDelegation = z.object({ id, endedAt: at, cause: z.string(), version })
export const relationshipParams = z.object({ organisationId: id, relationshipId: id })
export const frozen = z.object({ id, frozenAt: at.nullable(), version })
export const customerRelationshipParams = z.object({ organisationId: id, relationshipId: id })
