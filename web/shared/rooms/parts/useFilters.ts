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
    (changes: Record<string, string | undefined>) =>
      setParams(
        (before) => {
          const after = new URLSearchParams(before)
          for (const [name, value] of Object.entries(changes)) value ? after.set(name, value) : after.delete(name)
          return after
        },
        // Each key pressed would otherwise be a step of the back button.
        { replace: true, preventScrollReset: true },
      ),
    [setParams],
  )
  const get = (name: string) => params.get(name) ?? undefined
  return { get, set, any: (...names) => names.some((name) => params.has(name)) }
}
