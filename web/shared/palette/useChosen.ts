import { useEffect, useState, type KeyboardEvent } from 'react'
import type { Hit } from './finds.ts'

/** Which hit Enter opens: the first one, until the arrows choose another. */
export function useChosen(hits: readonly Hit[], typed: string, open: (href: string) => void) {
  const [key, setKey] = useState<string>()
  useEffect(() => setKey(undefined), [typed])
  const at = Math.max(
    0,
    hits.findIndex((hit) => hit.key === key),
  )
  const chosen = hits[at]
  const keys = (event: KeyboardEvent) => {
    // An accent that is being composed is ended with Enter, too.
    if (event.nativeEvent.isComposing) return
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key]
    if (step && hits.length > 0) setKey(hits[(at + step + hits.length) % hits.length]?.key)
    else if (event.key === 'Enter' && chosen) open(chosen.href)
    else return
    event.preventDefault()
  }
  return { chosen, keys }
}
