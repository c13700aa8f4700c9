import { useCallback } from 'react'
import { ApiProblem } from '../problem.ts'
import { leaveIfSignedOut } from './queries.ts'
import { useRefresh } from './useApi.ts'

/**
 * For what is done in a `Confirm` or another dialog of its own: afterwards everything below these paths is read again. A refusal goes
 * to the dialog, which says it in words.
 */
export function useDoing(...touches: string[]) {
  const refresh = useRefresh()
  const paths = touches.join('\n')
  return useCallback(
    async <A>(act: () => Promise<A>): Promise<A> => {
      try {
        const answer = await act()
        void refresh(paths.split('\n'))
        return answer
      } catch (error) {
        leaveIfSignedOut(error)
        // What stands on the page may be what the refusal is about.
        if (error instanceof ApiProblem) void refresh(paths.split('\n'))
        throw error
      }
    },
    [refresh, paths],
  )
}
