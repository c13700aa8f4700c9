import { AreaWords } from '../../shared/intl/AreaWords.tsx'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton, GoLink } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useReadList } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { commerceArea } from '../../shared/rooms/commerce/area.ts'
import { Seats, SubscriptionState } from '../../shared/rooms/commerce/SubscriptionState.tsx'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { ProvisioningTag } from '../commerce/Provisioning.tsx'
import { orderPage, subscriptionPage, type Row } from '../commerce/types.ts'
import { Part } from './Part.tsx'
import type { Customer } from './types.ts'

/** What we have sold to the customer, and the way to more. */
export function SubscriptionsPart({ customer }: { customer: Customer }) {
  const reads = useMay('subscriptions.read')
  if (!reads) return null
  return (
    <AreaWords area={commerceArea}>
      <Sold customer={customer} />
    </AreaWords>
  )
}

function Sold({ customer }: { customer: Customer }) {
  const words = useWords()
  const look = useLook()
  const sells = useMay('orders.place')
  const removes = useMay('relationships.remove')
  const list = useReadList<Row>(`${useOrganisationPath()}/customers/${customer.id}/subscriptions`)
  return (
    <Part title={words('commerce.part')}>
      <Shown of={list} waiting={<Loading lines={2} />}>
        {() => {
          const kept = list.rows.filter((row) => row.state !== 'deleted')
          return kept.length === 0 ? (
            <p className={look.body}>{words('commerce.part.none', { customer: customer.name })}</p>
          ) : (
            <Facts items={kept.map((row) => ({ label: row.nickname ?? row.name, value: <Line row={row} /> }))} />
          )
        }}
      </Shown>
      <div className={look.row}>
        {sells && <GoButton to={orderPage(customer.id)}>{words('commerce.part.order')}</GoButton>}
        <GoLink to={`customers/${customer.id}/services`}>{words('commerce.services')}</GoLink>
        {removes && <GoLink to={`customers/${customer.id}/removal`}>{words('removal.open')}</GoLink>}
      </div>
    </Part>
  )
}

function Line({ row }: { row: Row }) {
  const look = useLook()
  return (
    <span className={look.row}>
      <GoLink to={subscriptionPage(row.customerId, row.id)}>
        <Seats {...row} />
      </GoLink>
      {row.state !== 'active' && <SubscriptionState state={row.state} />}
      <ProvisioningTag state={row.provisioning} />
    </span>
  )
}
