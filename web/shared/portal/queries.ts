import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { hasCode, isUncertain, problemIn } from '../problem.ts'

/**
 * A page that is entered reads anew, and shows meanwhile what was read before: the other side may have answered in the seconds between.
 * A refusal is an answer and is not asked again; a broken line is, once.
 */
export function createQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leaveIfSignedOut }),
    mutationCache: new MutationCache({ onError: leaveIfSignedOut }),
    defaultOptions: {
      queries: { retry: (times, error) => times < 1 && isUncertain(problemIn(error)) },
      mutations: { retry: false },
    },
  })
}

/** The session ended while the page was open: to the door, and back here afterwards. */
export function leaveIfSignedOut(error: unknown) {
  if (hasCode(error, 'not-signed-in')) goSignIn()
}

export function goSignIn() {
  location.assign(`/sign-in?next=${encodeURIComponent(location.pathname + location.search)}`)
}
