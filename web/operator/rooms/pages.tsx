import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'

const ActivityRoom = lazy(() => import('../../shared/rooms/activity/ActivityRoom.tsx'))
const PeopleRoom = lazy(() => import('../../shared/rooms/people/PeopleRoom.tsx'))
const AccountRoom = lazy(() => import('../../shared/rooms/account/AccountRoom.tsx'))
const MailboxRoom = lazy(() => import('../../shared/rooms/mailbox/MailboxRoom.tsx'))

/** The rooms that are the same in every portal. */
export const PeoplePage = () => (
  <RoomPage title={useWords()('operator.people')}>
    <PeopleRoom />
  </RoomPage>
)
export const AccountPage = () => (
  <RoomPage title={useWords()('operator.account')}>
    <AccountRoom />
  </RoomPage>
)
export const MailboxPage = () => (
  <RoomPage title={useWords()('operator.mailbox')}>
    <MailboxRoom />
  </RoomPage>
)

export function ActivityPage() {
  const words = useWords()
  const { name } = useOrganisation()
  return (
    <RoomPage title={words('operator.activity')} lead={words('operator.activity.lead', { organisation: name })}>
      <ActivityRoom />
    </RoomPage>
  )
}
