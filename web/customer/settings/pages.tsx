import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'
import { useSession } from '../../shared/portal/useSession.ts'

const OrganisationRoom = lazy(() => import('../../shared/rooms/organisation/OrganisationRoom.tsx'))
const TokensRoom = lazy(() => import('../../shared/rooms/tokens/TokensRoom.tsx'))
const GuardrailsRoom = lazy(() => import('./GuardrailsRoom.tsx'))
const AccountRoom = lazy(() => import('../../shared/rooms/account/AccountRoom.tsx'))

/** What is known of the organisation; why some of it cannot be changed here. */
export function OrganisationPage() {
  const words = useWords()
  const { installation } = useSession()
  return (
    <RoomPage
      title={words('customer.settings.organisation')}
      lead={words('customer.settings.organisation.lead', { installation })}
    >
      <OrganisationRoom />
    </RoomPage>
  )
}

/** What this organisation has decided beforehand about its partners. */
export const GuardrailsPage = () => (
  <RoomPage title={useWords()('customer.settings.guardrails')} lead={useWords()('customer.settings.guardrails.lead')}>
    <GuardrailsRoom />
  </RoomPage>
)
export const TokensPage = () => (
  <RoomPage title={useWords()('customer.settings.tokens')}>
    <TokensRoom />
  </RoomPage>
)
export const AccountPage = () => (
  <RoomPage title={useWords()('customer.settings.account')}>
    <AccountRoom />
  </RoomPage>
)
