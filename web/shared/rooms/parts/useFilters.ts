import { useCallback } from 'react'
import { useSearchParams } from 'react-router'

export type Filters = {
  get: (name: string) => string | undefined
  set: (changes: Record<string, string | undefined>) => void
  /** Whether any of these is set. */
  any: (...names: string[]) => boolean
}

/** What a list shows stands in the address, so that it can be linked to and the back button knows it. */
export function useFilters(): Filters {
  const [params, setParams] = useSearchParams()
  const set = useCallback(
    (changes: Record<string, string | undefined>) => {
      // Of the address as it is now, not as it was drawn: else the second of two quick changes undoes the first.
      const after = new URLSearchParams(location.search)
      for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name)
      // Each key pressed would otherwise be a step of the back button.
      setParams(after, { replace: true, preventScrollReset: true })
    },
    [setParams],
  )
  const get = (name: string) => params.get(name) ?? undefined
  return { get, set, any: (...names) => names.some((name) => params.has(name)) }
}
