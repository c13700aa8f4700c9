import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const PeopleRoom = lazy(() => import('../../shared/rooms/people/PeopleRoom.tsx'))

export function UsersPage() {
  const words = useWords()
  return (
    <RoomPage title={words('customer.menu.users')}>
      <PeopleRoom />
    </RoomPage>
  )
}
