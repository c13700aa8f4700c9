import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { Loading } from '../../shared/states/Loading.tsx'
import { Seats } from './Seats.tsx'
import { useRegistration } from '../parts/Registration.tsx'
import { useInstallationPath, type CustomerRow } from '../parts/useInstallation.ts'

const ConfirmCustomer = lazy(() => import('./ConfirmCustomer.tsx'))

/** Read only when its row is opened: that is a look over the customer's wall, and the customer reads of it. */
export function CustomerDetails({ id, onDone }: { id: string; onDone: () => void }) {
  const one = useRead<CustomerRow>(`${useInstallationPath()}/customers/${id}`)
  return (
    <Shown of={one} waiting={<Loading lines={3} />}>
      {(customer) => <Registered customer={customer} onDone={onDone} />}
    </Shown>
  )
}

/** What the operator may know of a customer, and the one thing to do: vouch for it. */
function Registered({ customer, onDone }: { customer: CustomerRow; onDone: () => void }) {
  const words = useWords()
  const look = useLook()
  const [confirming, setConfirming] = useState(false)
  return (
    <div className={look.stack}>
      <Facts items={[...useRegistration(customer), ...useStanding(customer)]} />
      <div className={look.row}>
        {!customer.confirmedAt && (
          <Button appearance={customer.verified ? undefined : 'primary'} onClick={() => setConfirming(true)}>
            {words('operator.customer.confirm')}
          </Button>
        )}
        <GoButton to={`recoveries/new?customer=${customer.id}`}>{words('operator.customer.recover')}</GoButton>
      </div>
      <Seats customer={customer} />
      <p className={look.quiet}>{words('operator.customer.wall')}</p>
      {confirming && (
        <Suspense fallback={null}>
          <ConfirmCustomer customer={customer} onClose={() => setConfirming(false)} onDone={onDone} />
        </Suspense>
      )}
    </div>
  )
}

function useStanding(customer: CustomerRow) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const agreement =
    customer.agreementVersion === null
      ? words('operator.agreement.unsigned')
      : words('operator.agreement.version', { version: customer.agreementVersion })
  return [
    {
      label: words('operator.domain.proved'),
      value: customer.domainProvedAt ? formats.moment(customer.domainProvedAt) : words('operator.domain.unproved'),
    },
    {
      label: words('operator.confirmed'),
      value: customer.confirmedAt ? formats.moment(customer.confirmedAt) : words('operator.confirmed.not'),
    },
    { label: words('operator.agreement'), value: agreement },
    { label: words('operator.partners'), value: formats.counted(customer.partners) },
    { label: words('operator.founded'), value: formats.day(customer.foundedAt) },
    { label: words('operator.id'), value: <span className={look.mono}>{customer.id}</span> },
  ]
}
