import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'

const ActivityRoom = lazy(() => import('../../shared/rooms/activity/ActivityRoom.tsx'))

/** Where it can be seen what became of it. */
const OF_PARTNERS = new Set([
  'request.accepted',
  'relationship.started',
  'relationship.removed',
  'delegation.granted',
  'delegation.ended',
  'delegation.lapsed',
])

/** What was done here, also by a partner’s people, who are named with their organisation. */
export function ActivityPage() {
  const words = useWords()
  const { name } = useOrganisation()
  return (
    <RoomPage title={words('customer.menu.activity')} lead={words('customer.activity.lead', { organisation: name })}>
      <ActivityRoom placeOf={(row) => (OF_PARTNERS.has(row.kind) ? 'partner-relationships' : undefined)} />
    </RoomPage>
  )
}
