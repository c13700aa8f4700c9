import { useParams } from 'react-router'
import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { commerceArea } from '../../shared/rooms/commerce/area.ts'
import { RemovalRoom } from '../../shared/rooms/removal/RemovalRoom.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { usePartnerRelationships } from './usePartnerRelationships.ts'

/** The customer gives a partner notice: without its veto, by the rules of what was bought. */
export const EndRelationshipPage = () => (
  <AreaWords area={commerceArea}>
    <Ending />
  </AreaWords>
)

function Ending() {
  const words = useWords()
  const { relationshipId = '' } = useParams()
  const customer = useOrganisation().name
  const at = `${useOrganisationPath()}/partner-relationships/${relationshipId}/removal`
  const { data } = usePartnerRelationships()
  const partner = data?.items.find(({ id }) => id === relationshipId)?.partner.name ?? ''
  return (
    <Page
      title={words('removal.customer', { partner })}
      lead={words('removal.customer.lead', { partner })}
      above={<Back to="partner-relationships">{words('removal.back.customer')}</Back>}
    >
      <RemovalRoom
        at={at}
        sides={{ side: 'customer', customer, partner }}
        receipt={({ evidenceId }) =>
          evidenceId && <GoButton to={`agreements/${evidenceId}`}>{words('removal.receipt')}</GoButton>
        }
      />
    </Page>
  )
}
