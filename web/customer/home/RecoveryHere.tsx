import { lazy, Suspense } from 'react'
import type { Answer, Recoveries } from '../../shared/contracts.ts'
import { useRead } from '../../shared/portal/useApi.ts'
import { useOrganisationPath } from '../../shared/portal/useSession.ts'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

const RecoveryNotice = lazy(() => import('./RecoveryNotice.tsx'))

/** Seldom there: what it says is fetched only then. */
export function RecoveryHere() {
  const path = useOrganisationPath()
  const { data } = useRead<Answer<Recoveries['ownRecovery']>>(`${path}/recovery`, undefined, {
    enabled: useMay('recovery.read'),
  })
  if (!data) return null
  return (
    <Suspense fallback={null}>
      <RecoveryNotice recovery={data.recovery} />
    </Suspense>
  )
}
