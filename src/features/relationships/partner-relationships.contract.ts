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
  supportDutyUntil: at.nullable().describe('Both sides have said that it ends then'),
  frozenAt: at.nullable().describe('Since when the customer holds all rights of this partner back'),
  delegations: z.array(delegationView),
  evidenceId: id.nullable(),
  lastActAt: at.nullable().describe('When anybody of the partner last did something here on behalf'),
  mayEndRights: z.boolean(),
  requestId: id.nullable().describe('Null where the partner founded this organisation'),
  createdByPartner: z.boolean().describe('The partner founded this organisation; nobody here has said yes to it'),
  mayDecline: z.boolean().describe('Whether this person may end it at once'),
  version,
})
export const partnerRelationships = z.object({ items: z.array(partnerRelationship) })
const role = z.string().max(80).describe('A directory role’s id, as in the delegation')
export const endDelegationParams = z.object({ organisationId: id, delegationId: id })
export const removeRoleParams = z.object({ organisationId: id, delegationId: id, role })
export const giveUpRoleParams = z.object({ organisationId: id, customerId: id, delegationId: id, role })
export const endedDelegation = z.object({
  id,
  endedAt: at,
  cause: z.string().nullable().describe('Why the whole delegation ended; null where other roles of it go on'),
  version,
})
export const relationshipParams = z.object({ organisationId: id, relationshipId: id })
export const frozen = z.object({ id, frozenAt: at.nullable(), version })
export const customerRelationshipParams = z.object({ organisationId: id, relationshipId: id })
export const declined = z.object({ id, removedAt: at, version })
