import type { RefusalCode } from '#domain/refusal.ts'
import type { Route } from '#platform/route.ts'
import { problem } from '../../features/shapes/wire.contract.ts'
import { statusOf } from './problem.ts'

/** The refusals of each route's act, read from the code by `npm run generate`. */
export type RefusalsOfRoutes = Readonly<Record<string, readonly string[]>>

/** What the doors themselves may answer, before or instead of the act. */
function ofTheDoor({ method, permission, versioned, anyOrigin }: Route): RefusalCode[] {
  const changes = method !== 'GET'
  const closed = !('open' in permission)
  const judged = 'capability' in permission
  return [
    'not-found',
    'invalid-input',
    'too-many-attempts',
    'busy',
    ...when(changes, 'too-large'),
    ...when(changes && !anyOrigin, 'origin-foreign'),
    ...when(closed || ('open' in permission && permission.withCredential), 'not-signed-in'),
    ...when(judged, 'not-allowed', 'token-scope-missing'),
    ...when(judged && changes, 'key-reused', 'key-in-progress'),
    ...when(versioned, 'version-missing', 'version-stale'),
  ]
}

const when = (so: unknown, ...codes: RefusalCode[]): RefusalCode[] => (so ? codes : [])

/** Every code that a route can answer with, but for a fault of ours. */
export const codesOf = (route: Route, refusals: RefusalsOfRoutes): RefusalCode[] =>
  [...new Set([...ofTheDoor(route), ...((refusals[route.name] ?? []) as RefusalCode[])])].toSorted()

/** The problems of a route as its document tells them: by status, with the codes that come under it. */
export function problemsOf(route: Route, refusals: RefusalsOfRoutes) {
  const content = { 'application/problem+json': { schema: problem } }
  const byStatus = Map.groupBy(codesOf(route, refusals), statusOf)
  const told = [...byStatus]
    .toSorted(([a], [b]) => a - b)
    .map(([status, codes]) => [status, { description: codes.map((code) => `\`${code}\``).join(', '), content }])
  return { ...Object.fromEntries(told), 500: { description: '`unexpected`: a fault of ours', content } }
}
