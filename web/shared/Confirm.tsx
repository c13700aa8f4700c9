import { lazy, Suspense, useState, type ReactNode } from 'react'

export type ConfirmProps = {
  open: boolean
  onClose: () => void
  title: string
  /** What will happen, before it does. */
  children: ReactNode
  /** The primary verb: “Remove rights”, never “OK”. */
  verb: string
  /** What the other button is called, where “Cancel” would be read as the act itself. */
  keep?: string
  danger?: boolean
  /** Runs under one key per intent; a problem stays in the dialog, success closes it. */
  act: (key: string) => Promise<unknown>
}

const ConfirmDialog = lazy(() => import('./ConfirmDialog.tsx'))

/** Asks before something is done that cannot be undone with a click. Fetched when first opened. */
export function Confirm(props: ConfirmProps) {
  // Stays once it has been open: it closes by itself, which gives the focus back to what opened it.
  const [wanted, setWanted] = useState(props.open)
  if (props.open && !wanted) setWanted(true)
  if (!wanted) return null
  return (
    <Suspense fallback={null}>
      <ConfirmDialog {...props} />
    </Suspense>
  )
}
