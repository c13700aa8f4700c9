import { lazy } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'
import { useOrganisation } from '../../shared/portal/useSession.ts'

const ActivityRoom = lazy(() => import('../../shared/rooms/activity/ActivityRoom.tsx'))

/** What happened here, also at the customers’ hands; what concerns a request leads to it. */
export function ActivityPage() {
  const words = useWords()
  const { name } = useOrganisation()
  return (
    <RoomPage title={words('partner.menu.activity')} lead={words('partner.activity.lead', { organisation: name })}>
      <ActivityRoom
        placeOf={({ subjectKind, subjectId, kind }) =>
          subjectKind === 'request' && kind !== 'request.discarded' ? `requests/${subjectId}` : undefined
        }
      />
    </RoomPage>
  )
}
