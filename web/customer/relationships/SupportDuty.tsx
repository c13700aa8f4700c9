import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { DutyPart } from '../../shared/rooms/support/DutyPart.tsx'
import type { OwnDuties } from '../../shared/rooms/support/types.ts'
import type { Relationship } from './usePartnerRelationships.ts'

/** The partner's duty to support, which outlives its rights and the relationship, until both sides have said that it ends (R15). */
export function SupportDuty({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const look = useLook()
  const { organisationId, name } = useOrganisation()
  const read = useRead<OwnDuties>(`${useOrganisationPath()}/support-duties`)
  const duty = read.data?.items.find(({ partner }) => partner.id === relationship.partner.id)
  if (!duty) return null
  return (
    <section className={look.stackTight}>
      <h3 className={look.title3}>{words('support.duty')}</h3>
      <DutyPart duty={duty} side="customer" partner={relationship.partner} customer={{ id: organisationId, name }} />
    </section>
  )
}
