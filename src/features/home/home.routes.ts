import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './home.contract.ts'
import { readHome } from './read-home.ts'

/** Where a partner's day begins. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/home',
    name: 'readHome',
    summary: 'What needs doing at this partner, and how it grows',
    permission: { capability: 'home.read' },
    params: organisationId,
    answer: shape.home,
    run: readHome,
  }),
]
