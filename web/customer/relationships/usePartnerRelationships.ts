import type { Answer, Customers, Relationships } from '../../shared/contracts.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'

export type Relationship = Answer<Relationships['partnerRelationship']>
export type Delegation = Answer<Customers['delegationView']>

export function usePartnerRelationships(enabled = true) {
  const path = `${useOrganisationPath()}/partner-relationships`
  return useRead<Answer<Relationships['partnerRelationships']>>(path, undefined, { enabled })
}
