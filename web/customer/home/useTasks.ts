import type { Answer, Agreements, InvitationRoom, Organisations, People } from '../../shared/contracts.ts'
import { hasCode } from '../../shared/problem.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import type { TwoAdministrators } from '../../shared/rooms/elevation/types.ts'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import { usePartnerRelationships } from '../relationships/usePartnerRelationships.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

export type Waiting = Answer<InvitationRoom['waiting']>['items'][number]
export type Joining = Answer<People['joiningRow']>

/** Everything that may wait for this person. What the roles do not let one read is nobody’s task here, so it is left out quietly. */
export function useTasks() {
  const path = useOrganisationPath()
  const { cloud } = useOrganisation()
  const manages = useMay('organisation.manage')
  const invitations = useRead<Answer<InvitationRoom['waiting']>>(`${path}/invitations`, undefined, {
    enabled: useMay('invitation.read'),
  })
  const agreement = useRead<Answer<Agreements['agreementStatus']>>(`${path}/agreements/customer`, undefined, {
    enabled: useMay('agreements.customer.sign'),
  })
  const facts = useRead<Answer<Organisations['organisation']>>(path, undefined, { enabled: manages })
  const joinings = useRead<Answer<People['joinings']>>(`${path}/joinings`, undefined, {
    enabled: useMay('people.manage'),
  })
  const elevations = useElevations(path, useMay('delegations.accept'))
  const two = useRead<TwoAdministrators>(`${path}/guardrails/two-administrators`, undefined, {
    enabled: useMay('invitation.accept'),
  })
  const partners = usePartnerRelationships(useMay('relationships.remove'))
  const created = partners.data?.items.filter((one) => one.createdByPartner && one.state !== 'removed') ?? []
  const unsigned = agreement.data?.state === 'missing' && agreement.data.current !== null && agreement.data.maySign
  const reads = [invitations, agreement, facts, joinings, elevations, two, partners]
  return {
    cloud,
    elevations: elevations.data?.items.filter((one) => one.phase === 'asked') ?? [],
    waiting: invitations.data?.items ?? [],
    outdated: agreement.data?.state === 'outdated' && agreement.data.maySign ? agreement.data : undefined,
    // Until it has signed, or given it rights: then it has made up its mind.
    created: unsigned ? created.filter((one) => one.mayDecline) : [],
    suspended: partners.data?.items.filter((one) => one.partner.suspended && one.state !== 'removed') ?? [],
    unsigned: unsigned && created.length > 0,
    unverified: facts.data && !facts.data.verified ? facts.data : undefined,
    asking: joinings.data?.items.filter((one) => one.state === 'asked') ?? [],
    dropAsked: two.data?.dropAsked?.may.agree ? two.data.dropAsked : undefined,
    loading: reads.some((read) => read.isLoading),
    failed: reads.filter((read) => read.error && !hasCode(read.error, 'not-allowed')),
  }
}
