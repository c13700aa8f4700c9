import { lazy } from 'react'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { useBehalf, useCan, useSubject } from '../../portal/useSession.ts'
import { useFilters } from '../parts/useFilters.ts'
import { ProductList } from './ProductList.tsx'

const ChoosePeople = lazy(() => import('./ChoosePeople.tsx'))

/** What there is and who holds it; with `?view=assign` in the address, whom to give it to. */
export default function LicencesRoom() {
  const words = useWords()
  const look = useLook()
  const { name } = useSubject()
  const behalf = useBehalf()
  const assigns = useCan('licences.assign')
  const { get } = useFilters()
  if (assigns && get('view') === 'assign') return <ChoosePeople />
  return (
    <div className={look.stack}>
      <p className={look.body}>{words('rooms.licences.lead', { organisation: name })}</p>
      {behalf && <p className={look.quiet}>{words('rooms.licences.recorded', { organisation: name })}</p>}
      <div>
        <ProductList assigns={assigns} />
      </div>
    </div>
  )
}
