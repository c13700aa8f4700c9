import { Navigate } from 'react-router'
import { usePlace } from '../../shared/portal/useSession.ts'
import { HomePage } from '../home/HomePage.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** The portal’s address alone: what needs doing, or, for those to whom nothing of it is shown, what everybody has. */
export function Start() {
  const place = usePlace()
  return useMay('home.read') ? <HomePage /> : <Navigate replace to={place('settings')} />
}

export function FirstSettings() {
  const place = usePlace()
  return <Navigate replace to={place(useMay('organisation.read') ? 'settings/organisation' : 'settings/account')} />
}
