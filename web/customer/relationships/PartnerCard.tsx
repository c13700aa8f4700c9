import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, useState } from 'react'
import type { Answer, Relationships } from '../../shared/contracts.ts'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoLink } from '../../shared/portal/Go.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { BilledBy } from './BilledBy.tsx'
import { Commerce } from './Commerce.tsx'
import { CreatedHere } from './CreatedHere.tsx'
import { Frozen } from './Frozen.tsx'
import { EndedRights } from './EndedRights.tsx'
import { PartnerHead } from './PartnerHead.tsx'
import { Rights } from './Rights.tsx'
import { RunningElevations } from './RunningElevations.tsx'
import { SupportDuty } from './SupportDuty.tsx'
import type { Relationship } from './usePartnerRelationships.ts'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 2fr) minmax(0, 3fr)',
    gap: tokens.spacingHorizontalXXL,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
})

export type Ended = Answer<Relationships['endedDelegation']>

/** One partner: who it is, what it may sell, what it may administer. Commerce and power stand apart, because each can end alone. */
export function PartnerCard({ relationship }: { relationship: Relationship }) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  const [ended, setEnded] = useState<Ended>()
  const [declined, setDeclined] = useState(false)
  const removed = relationship.state === 'removed'
  return (
    <article aria-labelledby={id} className={mergeClasses(look.card, look.stack)}>
      <PartnerHead id={id} relationship={relationship} />
      {ended && <RightsEnded ended={ended} partner={relationship.partner.name} />}
      {declined && <Declined partner={relationship.partner.name} />}
      {relationship.mayDecline && <CreatedHere relationship={relationship} onDeclined={() => setDeclined(true)} />}
      {isFrozen(relationship) && !removed && <Frozen relationship={relationship} />}
      {relationship.partner.suspended && !removed && <Suspended partner={relationship.partner.name} />}
      {!removed && <RunningElevations relationship={relationship} />}
      {!removed && (
        <div className={styles.columns}>
          <Commerce relationship={relationship} />
          <Rights relationship={relationship} onEnded={setEnded} />
        </div>
      )}
      <BilledBy relationship={relationship} />
      <SupportDuty relationship={relationship} />
      {!removed && <EndLink relationship={relationship} />}
      <EndedRights relationship={relationship} />
    </article>
  )
}

const isFrozen = (one: Relationship): one is Relationship & { frozenAt: string } => one.frozenAt !== null

function RightsEnded({ ended, partner }: { ended: Ended; partner: string }) {
  const words = useWords()
  const formats = useFormats()
  const { name } = useOrganisation()
  return (
    <Told title={words('customer.rights.removed', { partner })}>
      {words('customer.rights.removed.what', { partner, organisation: name, at: formats.moment(ended.endedAt) })}
    </Told>
  )
}

function EndLink({ relationship: { id, partner } }: { relationship: Relationship }) {
  const words = useWords()
  if (!useMay('relationships.remove')) return null
  return (
    <p>
      <GoLink to={`partner-relationships/${id}/end`}>{words('customer.partner.end', { partner: partner.name })}</GoLink>
    </p>
  )
}

function Declined({ partner }: { partner: string }) {
  const words = useWords()
  return (
    <Told title={words('account.decline.done', { partner })}>{words('account.decline.done.what', { partner })}</Told>
  )
}

function Suspended({ partner }: { partner: string }) {
  const words = useWords()
  return (
    <Notice tone="warning" live={false} title={words('customer.partner.suspended', { partner })}>
      {words('customer.partner.suspended.what', { partner })}
    </Notice>
  )
}
