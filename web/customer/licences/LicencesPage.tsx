import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const LicencesRoom = lazy(() => import('../../shared/rooms/licences/LicencesRoom.tsx'))

export function LicencesPage() {
  const words = useWords()
  return (
    <RoomPage title={words('customer.menu.licences')}>
      <LicencesRoom />
    </RoomPage>
  )
}
