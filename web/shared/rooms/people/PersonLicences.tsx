import { lazy, Suspense } from 'react'
import { useCan } from '../../portal/useSession.ts'
import type { PersonRow } from './types.ts'

const LicencesOfPerson = lazy(() => import('../licences/LicencesOfPerson.tsx'))

/** What a person holds, where there are licences and one may see them; a guest’s are its own organisation’s. */
export function PersonLicences({ person }: { person: Pick<PersonRow, 'id' | 'displayName' | 'guest'> }) {
  const reads = useCan('licences.read')
  if (!reads || person.guest) return null
  return (
    <Suspense fallback={null}>
      <LicencesOfPerson person={{ id: person.id, name: person.displayName }} />
    </Suspense>
  )
}
