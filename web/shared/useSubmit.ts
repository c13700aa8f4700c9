import { useCallback, useState } from 'react'
import type { ProblemBody } from './contracts.ts'
import { isUncertain, problemIn } from './problem.ts'
import { useIdempotencyKey } from './useIdempotencyKey.ts'

/** One button's act: busy while it runs, the problem if it fails, one key per intent. `run` tells whether it succeeded. */
export function useSubmit<I = void>(act: (key: string, input: I) => Promise<unknown>) {
  const [busy, setBusy] = useState(false)
  const [problem, setProblem] = useState<ProblemBody>()
  const keys = useIdempotencyKey()
  const run = async (input: I): Promise<boolean> => {
    if (busy) return false
    setBusy(true)
    setProblem(undefined)
    try {
      await act(keys.keyFor(input), input)
      keys.renew()
      return true
    } catch (error) {
      const met = problemIn(error)
      if (!isUncertain(met)) keys.renew()
      setProblem(met)
      return false
    } finally {
      setBusy(false)
    }
  }
  const clear = useCallback(() => setProblem(undefined), [])
  return { run, busy, problem, clear }
}
