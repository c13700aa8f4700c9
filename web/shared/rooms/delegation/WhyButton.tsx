import { Button } from '@fluentui/react-components'
import { lazy, Suspense, useState } from 'react'
import { useWords } from '../../intl/useWords.ts'
import type { WhyProps } from './WhyDialog.tsx'

const WhyDialog = lazy(() => import('./WhyDialog.tsx'))

/** Asks why somebody may do something, or may not. */
export function WhyButton({ label, ...of }: Omit<WhyProps, 'onClose'> & { label?: string }) {
  const words = useWords()
  const [open, setOpen] = useState(false)
  return (
    <>
      <Button size="small" aria-label={label} onClick={() => setOpen(true)}>
        {words('delegation.why')}
      </Button>
      {open && (
        <Suspense fallback={null}>
          <WhyDialog {...of} onClose={() => setOpen(false)} />
        </Suspense>
      )}
    </>
  )
}
