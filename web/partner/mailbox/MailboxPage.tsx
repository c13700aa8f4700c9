import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const MailboxRoom = lazy(() => import('../../shared/rooms/mailbox/MailboxRoom.tsx'))

export const MailboxPage = () => (
  <RoomPage title={useWords()('partner.menu.mailbox')}>
    <MailboxRoom />
  </RoomPage>
)
