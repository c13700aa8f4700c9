import { useWords } from '../../shared/intl/useWords.ts'
import { GoButton } from '../../shared/portal/Go.tsx'
import { useMay } from '../../shared/rooms/parts/useMay.ts'

/** Why the provider has suspended the partner stands in the activity, for those who may read it. */
export function ToReason() {
  const words = useWords()
  if (!useMay('activity.read')) return null
  return (
    <GoButton to="activity" size="small">
      {words('partner.way.reason')}
    </GoButton>
  )
}
