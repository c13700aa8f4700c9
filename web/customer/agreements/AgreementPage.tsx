import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'
import { useOrganisation, useSession } from '../../shared/portal/useSession.ts'

const AgreementRoom = lazy(() => import('../../shared/rooms/agreement/AgreementRoom.tsx'))

/** The customer agreement: to read, to take home, to accept where that is missing. */
export function AgreementPage() {
  const words = useWords()
  const { name } = useOrganisation()
  const { installation } = useSession()
  return (
    <RoomPage
      title={words('customer.agreement')}
      lead={words('customer.agreement.lead', { organisation: name, installation })}
    >
      <AgreementRoom kind="customer" />
    </RoomPage>
  )
}
