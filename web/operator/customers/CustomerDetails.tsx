import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useFormats } from '../../shared/format.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Facts } from '../../shared/rooms/parts/Facts.tsx'
import { useRegistration } from '../parts/Registration.tsx'
import type { CustomerRow } from '../parts/useInstallation.ts'

const ConfirmCustomer = lazy(() => import('./ConfirmCustomer.tsx'))

/** What the operator may know of a customer, and the one thing to do: vouch for it. */
export function CustomerDetails({ customer, onDone }: { customer: CustomerRow; onDone: () => void }) {
  const words = useWords()
  const formats = useFormats()
  const look = useLook()
  const registration = useRegistration(customer)
  const [confirming, setConfirming] = useState(false)
  return (
    <div className={look.stack}>
      <Facts
        items={[
          ...registration,
          {
            label: words('operator.domain.proved'),
            value: customer.domainProvedAt
              ? formats.moment(customer.domainProvedAt)
              : words('operator.domain.unproved'),
          },
          {
            label: words('operator.confirmed'),
            value: customer.confirmedAt ? formats.moment(customer.confirmedAt) : words('operator.confirmed.not'),
          },
          { label: words('operator.founded'), value: formats.day(customer.foundedAt) },
          { label: words('operator.id'), value: <span className={look.mono}>{customer.id}</span> },
        ]}
      />
      {!customer.confirmedAt && (
        <div className={look.row}>
          <Button appearance={customer.verified ? undefined : 'primary'} onClick={() => setConfirming(true)}>
            {words('operator.customer.confirm')}
          </Button>
        </div>
      )}
      <p className={look.quiet}>{words('operator.customer.wall')}</p>
      {confirming && (
        <Suspense fallback={null}>
          <ConfirmCustomer customer={customer} onClose={() => setConfirming(false)} onDone={onDone} />
        </Suspense>
      )}
    </div>
  )
}
