import { lazy, Suspense, useState } from 'react'
import type { Whom } from './types.ts'

export type AssignProps = { open: boolean; whom: Whom; onClose: () => void; onDone?: () => void }

const AssignDialog = lazy(() => import('./AssignDialog.tsx'))

/** Asks which products the chosen people shall hold. Fetched when first opened. */
export function Assign(props: AssignProps) {
  // Stays once it has been open: it closes by itself, which gives the focus back to what opened it.
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <AssignDialog {...props} />
    </Suspense>
  )
}
