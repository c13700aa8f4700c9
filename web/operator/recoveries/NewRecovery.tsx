import { useState } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { Shown } from '../../shared/portal/Shown.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useFilters } from '../../shared/rooms/parts/useFilters.ts'
import { Page } from '../../shared/shell/Page.tsx'
import { Told } from '../../shared/states/Told.tsx'
import { useInstallationPath, type CustomerRow } from '../parts/useInstallation.ts'
import { RecoveryForm } from './RecoveryForm.tsx'

/** Begins for the customer that the address names. */
export function NewRecovery() {
  const { get } = useFilters()
  const read = useRead<CustomerRow>(`${useInstallationPath()}/customers/${get('customer') ?? 'none'}`)
  return <Shown of={read}>{(customer) => <ForCustomer customer={customer} />}</Shown>
}

function ForCustomer({ customer }: { customer: CustomerRow }) {
  const words = useWords()
  const look = useLook()
  const [done, setDone] = useState(false)
  const named = { customer: customer.name }
  return (
    <Page
      title={words('recoveries.new.title', named)}
      lead={words('recoveries.new.lead')}
      above={<Back to="recoveries">{words('recoveries.title')}</Back>}
    >
      <div className={look.stack}>
        {done ? (
          <Told
            title={words('recoveries.new.done', named)}
            actions={
              <GoButton to="recoveries" appearance="primary">
                {words('recoveries.title')}
              </GoButton>
            }
          >
            {words('recoveries.new.done.what')}
          </Told>
        ) : (
          <RecoveryForm customerId={customer.id} onDone={() => setDone(true)} />
        )}
      </div>
    </Page>
  )
}
