import { HandshakeRegular } from '@fluentui/react-icons/svg/handshake'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Empty } from '../../shared/states/Empty.tsx'
import { PartnerCard } from './PartnerCard.tsx'
import { WaitingElevations } from './WaitingElevations.tsx'
import { WaitingRequests } from './WaitingRequests.tsx'
import { usePartnerRelationships, type Relationship } from './usePartnerRelationships.ts'

/** Who from outside may sell and administer here, until when, and how to stop it. */
export function PartnerRelationshipsPage() {
  const words = useWords()
  const { name } = useOrganisation()
  const read = usePartnerRelationships()
  return (
    <Page title={words('customer.relationships')} lead={words('customer.relationships.lead', { organisation: name })}>
      <WaitingElevations />
      <WaitingRequests />
      <Shown of={read}>{({ items }) => (items.length ? <Cards items={items} /> : <NoPartners />)}</Shown>
    </Page>
  )
}

/** Running ones first; those that are over stay for the record. */
function Cards({ items }: { items: readonly Relationship[] }) {
  const look = useLook()
  const ordered = [...items.filter((one) => one.state !== 'removed'), ...items.filter((one) => one.state === 'removed')]
  return (
    <div className={look.stack}>
      {ordered.map((relationship) => (
        <PartnerCard key={relationship.id} relationship={relationship} />
      ))}
    </div>
  )
}

function NoPartners() {
  const words = useWords()
  const look = useLook()
  const { name } = useOrganisation()
  return (
    <div className={look.card}>
      <Empty icon={<HandshakeRegular />} title={words('customer.relationships.none')}>
        {words('customer.relationships.none.way', { organisation: name })}
      </Empty>
    </div>
  )
}
