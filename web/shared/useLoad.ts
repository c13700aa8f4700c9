import { useCallback, useEffect, useState } from 'react'
import type { ProblemBody } from './contracts.ts'
import { problemIn } from './problem.ts'

export type Loaded<T> = { data?: T; problem?: ProblemBody; reload: () => void }

/** Reads something where there is no store of queries: at the door. What was read stays while it is read again. */
export function useLoad<T>(load: (signal: AbortSignal) => Promise<T>, by: readonly unknown[]): Loaded<T> {
  const [state, setState] = useState<{ data?: T; problem?: ProblemBody }>({})
  const [turn, setTurn] = useState(0)
  // What it reads depends on `by` and nothing else: the caller says so, as with an effect of its own.
  // oxlint-disable-next-line react/exhaustive-effect-dependencies, react-hooks/exhaustive-deps
  useEffect(() => {
    const stop = new AbortController()
    const current = (next: typeof state) =>
      !stop.signal.aborted && setState((before) => ({ data: next.data ?? before.data, problem: next.problem }))
    load(stop.signal).then(
      (data) => current({ data }),
      (error) => current({ problem: problemIn(error) }),
    )
    return () => stop.abort()
    // oxlint-disable-next-line react-hooks/exhaustive-deps
  }, [...by, turn])
  const reload = useCallback(() => setTurn((count) => count + 1), [])
  return { ...state, reload }
}
