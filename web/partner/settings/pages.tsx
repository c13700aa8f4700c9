import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const OrganisationRoom = lazy(() => import('../../shared/rooms/organisation/OrganisationRoom.tsx'))
const PeopleRoom = lazy(() => import('../../shared/rooms/people/PeopleRoom.tsx'))
const AgreementRoom = lazy(() => import('../../shared/rooms/agreement/AgreementRoom.tsx'))
const CalendarRoom = lazy(() => import('./CalendarRoom.tsx'))
const TokensRoom = lazy(() => import('../../shared/rooms/tokens/TokensRoom.tsx'))
const AccountRoom = lazy(() => import('../../shared/rooms/account/AccountRoom.tsx'))

export const OrganisationPage = () => (
  <RoomPage title={useWords()('partner.settings.organisation')}>
    <OrganisationRoom />
  </RoomPage>
)
export const PeoplePage = () => (
  <RoomPage title={useWords()('partner.settings.people')}>
    <PeopleRoom />
  </RoomPage>
)
export const TokensPage = () => (
  <RoomPage title={useWords()('partner.settings.tokens')}>
    <TokensRoom />
  </RoomPage>
)
export function CalendarPage() {
  const words = useWords()
  return (
    <RoomPage title={words('calendar.settings.title')} lead={words('calendar.settings.lead')}>
      <CalendarRoom />
    </RoomPage>
  )
}
export const AccountPage = () => (
  <RoomPage title={useWords()('partner.settings.account')}>
    <AccountRoom />
  </RoomPage>
)

export function AgreementPage() {
  const words = useWords()
  return (
    <RoomPage title={words('partner.settings.agreement')} lead={words('partner.settings.agreement.lead')}>
      <AgreementRoom kind="partner" />
    </RoomPage>
  )
}
