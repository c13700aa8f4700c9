import { useSession, useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ElevationList } from '../../shared/rooms/elevation/ElevationList.tsx'
import { EndElevation } from '../../shared/rooms/elevation/EndElevation.tsx'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'

/** What one asked for and works by, with the time that is left, and the button that gives it back. */
export function OwnElevations() {
  const path = useOrganisationPath()
  const { personId } = useSession()
  const { data } = useElevations(path)
  const items = data?.items.filter((one) => one.phase === 'running' && one.person.id === personId) ?? []
  if (items.length === 0) return null
  return <ElevationList items={items} action={(one) => <EndElevation path={path} elevation={one} />} />
}
