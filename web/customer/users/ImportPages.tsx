import { lazy } from 'react'
import { useParams } from 'react-router'
import { useWords } from '../../shared/intl/useWords.ts'
import { Back } from '../../shared/portal/Back.tsx'
import { RoomPage } from '../../shared/portal/RoomPage.tsx'

const ImportsRoom = lazy(() => import('../../shared/rooms/imports/ImportsRoom.tsx'))
const ImportRoom = lazy(() => import('../../shared/rooms/imports/ImportRoom.tsx'))

export function ImportsPage() {
  const words = useWords()
  return (
    <RoomPage title={words('imports.title')} above={<Back to="users">{words('imports.users')}</Back>}>
      <ImportsRoom />
    </RoomPage>
  )
}

export function ImportPage() {
  const words = useWords()
  const { importId = '' } = useParams()
  return (
    <RoomPage title={words('imports.title')} above={<Back to="users/import">{words('imports.back')}</Back>}>
      <ImportRoom importId={importId} />
    </RoomPage>
  )
}
