import { Navigate } from 'react-router'
import { usePlace } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** The portal’s address alone: to the customers, or, for those who may not see them, to what everybody has. */
export function Start() {
  const place = usePlace()
  return <Navigate replace to={place(useMay('customers.read') ? 'customers' : 'settings')} />
}

export function FirstSettings() {
  const place = usePlace()
  return <Navigate replace to={place(useMay('organisation.read') ? 'settings/organisation' : 'settings/account')} />
}
