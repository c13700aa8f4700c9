import { useWords } from '../../shared/intl/useWords.ts'
import { Notice } from '../../shared/states/Notice.tsx'
import type { Face } from './types.ts'

/** The request cannot be answered any more, or not now: said before anybody signs in for nothing. */
export function FaceClosed({ face }: { face: Face }) {
  const words = useWords()
  const code = codeOf(face)
  if (!code) return null
  return (
    <Notice live={false} tone="warning" title={words(`refusal.${code}`)}>
      {words(`refusal.${code}.way`)}
    </Notice>
  )
}

function codeOf({ state, partnerSuspended }: Face) {
  if (state === 'replaced') return 'link-replaced'
  if (state === 'off') return 'standing-link-off'
  if (state !== 'open') return `request-${state}` as const
  return partnerSuspended ? 'partner-suspended' : undefined
}
