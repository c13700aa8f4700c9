import { makeStyles, tokens } from '@fluentui/react-components'
import { useFormats } from '../../shared/format.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Tag } from '../../shared/look/Tag.tsx'
import { GoLink } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import type { Relationship } from './usePartnerRelationships.ts'

const useStyles = makeStyles({
  title: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: tokens.spacingHorizontalXL,
    rowGap: tokens.spacingVerticalXS,
    color: tokens.colorNeutralForeground2,
  },
})

/** Who the partner is by its registration, not only by its name, and since when it is here. */
export function PartnerHead({ id, relationship }: { id: string; relationship: Relationship }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const styles = useStyles()
  const { state, since, removedAt } = relationship
  return (
    <header className={look.stackTight}>
      <div className={styles.title}>
        <h2 id={id} className={look.title2}>
          {relationship.partner.name}
        </h2>
        <Badges relationship={relationship} />
      </div>
      <Registration partner={relationship.partner} />
      <p className={look.row}>
        <span className={look.body}>
          {state === 'removed' && removedAt
            ? words('customer.partner.wasSince', { since: formats.day(since), until: formats.day(removedAt) })
            : words('customer.partner.since', { since: formats.day(since) })}
        </span>
        <Receipt evidenceId={relationship.evidenceId} />
      </p>
    </header>
  )
}

function Registration({ partner }: { partner: Relationship['partner'] }) {
  const words = useWords()
  const formats = useFormats()
  const name = useNames()
  const look = useLook()
  const styles = useStyles()
  const facts = [
    words('customer.partner.legalName', { name: partner.legalName }),
    partner.registrationNumber && words('customer.partner.number', { number: partner.registrationNumber }),
    partner.domain,
    [partner.city, formats.country(partner.country)].filter(Boolean).join(', '),
    partner.channel && name('channel', partner.channel),
  ]
  return (
    <div className={styles.facts}>
      {facts.filter(Boolean).map((fact) => (
        <span key={fact} className={look.body}>
          {fact}
        </span>
      ))}
    </div>
  )
}

function Badges({ relationship: { partner, state } }: { relationship: Relationship }) {
  const words = useWords()
  return (
    <>
      {partner.verified ? (
        <Tag color="success">{words('customer.partner.verified')}</Tag>
      ) : (
        <Tag color="warning">{words('customer.partner.unverified')}</Tag>
      )}
      {partner.suspended && <Tag color="danger">{words('customer.partner.isSuspended')}</Tag>}
      {state === 'ending' && <Tag color="warning">{words('customer.partner.ending')}</Tag>}
      {state === 'removed' && <Tag color="informative">{words('customer.partner.over')}</Tag>}
    </>
  )
}

function Receipt({ evidenceId }: { evidenceId: string | null }) {
  const words = useWords()
  const mayRead = useMay('receipts.read')
  return evidenceId && mayRead ? (
    <GoLink to={`agreements/${evidenceId}`}>{words('customer.partner.receipt')}</GoLink>
  ) : null
}
