import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useBehalf } from '../../shared/portal/useSession.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const OwnSubscriptions = lazy(() => import('../../shared/rooms/commerce/OwnSubscriptions.tsx'))
const OwnServices = lazy(() => import('../../shared/rooms/commerce/OwnServices.tsx'))
const LicencesRoom = lazy(() => import('../../shared/rooms/licences/LicencesRoom.tsx'))

export function LicencesPage() {
  const words = useWords()
  const behalf = useBehalf()
  return (
    <RoomPage title={words('customer.menu.licences')}>
      <LicencesRoom />
      <OwnServices />
      {!behalf && <OwnSubscriptions />}
    </RoomPage>
  )
}
