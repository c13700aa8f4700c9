import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { ElevationList } from '../../shared/rooms/elevation/ElevationList.tsx'
import { EndElevation } from '../../shared/rooms/elevation/EndElevation.tsx'
import { useElevations } from '../../shared/rooms/elevation/useElevations.ts'
import type { Relationship } from './usePartnerRelationships.ts'

/** What runs of this partner’s people for some hours, with the time that is left; either side ends it. */
export function RunningElevations({ relationship }: { relationship: Relationship }) {
  const words = useWords()
  const look = useLook()
  const path = useOrganisationPath()
  const { data } = useElevations(path)
  const items = data?.items.filter((one) => one.phase === 'running' && one.partner.id === relationship.partner.id)
  if (!items?.length) return null
  return (
    <section className={look.stackTight}>
      <h3 className={look.title3}>{words('elevation.now')}</h3>
      <ElevationList
        items={items}
        action={(one) => relationship.mayEndRights && <EndElevation path={path} elevation={one} />}
      />
    </section>
  )
}
