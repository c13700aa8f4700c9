import { Button } from '@fluentui/react-components'
import { OpenRegular } from '@fluentui/react-icons/svg/open'
import type { ReactNode } from 'react'
import type { Answer, Provided } from '../../contracts.ts'
import { useNames, useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Facts } from '../parts/Facts.tsx'
import { Section } from '../parts/Section.tsx'
import { Tag } from '../parts/Tag.tsx'
import { Seats, SubscriptionState } from './SubscriptionState.tsx'

type Service = Answer<Provided['provided']>
type Piece = Service['parts'][number]
type Props = { services: readonly Service[]; customer: string; why?: (action: string) => ReactNode }

/** The services of one customer: what is there of each, in which state, and the way to where it is administered. */
export function ServiceList({ services, customer, why }: Props) {
  const words = useWords()
  const look = useLook()
  if (services.length === 0) return <p className={look.body}>{words('commerce.services.none', { customer })}</p>
  return services.map((service) => (
    <Section
      key={service.id ?? 'none'}
      title={service.name ?? words(services.length > 1 ? 'commerce.services.other' : 'commerce.services.products')}
      actions={<Administer service={service} />}
    >
      <Facts items={service.parts.map((piece) => ({ label: piece.product, value: <There piece={piece} /> }))} />
      <KeptBack service={service} customer={customer} why={why} />
    </Section>
  ))
}

function Administer({ service: { name, adminUrl } }: { service: Service }) {
  const words = useWords()
  if (!adminUrl || !name) return null
  return (
    <Button as="a" href={adminUrl} target="_blank" rel="noreferrer noopener" icon={<OpenRegular />}>
      {words('commerce.services.administer', { service: name })}
    </Button>
  )
}

/** Whoever may not administer it is told what it would take. */
function KeptBack({ service: { action, why: reason }, customer, why }: Omit<Props, 'services'> & { service: Service }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  if (!reason || !action) return null
  return (
    <div className={look.row}>
      <p className={look.quiet}>{words('commerce.services.kept', { action: name('action', action), customer })}</p>
      {why?.(action)}
    </div>
  )
}

function There({ piece }: { piece: Piece }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const { partner, provisioning, state } = piece
  const amiss = provisioning && provisioning.state !== 'done' ? provisioning : undefined
  return (
    <div>
      <span className={look.row}>
        <Seats {...piece} quantity={piece.seats} />
        <SubscriptionState state={state} />
        {amiss && (
          <Tag color={amiss.state === 'failed' ? 'danger' : 'brand'}>
            {words(`commerce.provisioning.${amiss.state}`)}
          </Tag>
        )}
      </span>
      {amiss?.cause && <div className={look.quiet}>{name('commerce.cause', amiss.cause)}</div>}
      <div className={look.quiet}>
        {partner ? words('commerce.services.by', { partner: partner.name }) : words('commerce.services.byProvider')}
      </div>
    </div>
  )
}
