import { useParams } from 'react-router'
import type { Answer, Customers } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisation, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { RemovalRoom } from '../../shared/rooms/removal/RemovalRoom.tsx'
import { Page } from '../../shared/shell/Page.tsx'
import { useState } from 'react'

/** The partner ends its relationship with a customer. */
export function RemovalPage() {
  const words = useWords()
  const { customerId = '' } = useParams()
  const there = `${useOrganisationPath()}/customers/${customerId}`
  const partner = useOrganisation().name
  const [ended, setEnded] = useState(false)
  // When it has ended, the customer is no longer to be read; the name stays on the page.
  const read = useRead<Answer<Customers['customer']>>(there, undefined, { enabled: !ended })
  const customer = read.data?.name ?? ''
  return (
    <Page
      title={words('removal.partner', { customer })}
      lead={ended ? undefined : words('removal.partner.lead')}
      above={<Back to="customers">{words('removal.back.partner')}</Back>}
    >
      <RemovalRoom
        at={`${there}/removal`}
        sides={{ side: 'partner', customer, partner, customerId }}
        onEnded={() => setEnded(true)}
        receipt={() => <GoButton to="former-customers">{words('removal.former')}</GoButton>}
      />
    </Page>
  )
}
