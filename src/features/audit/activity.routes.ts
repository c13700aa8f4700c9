import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './activity.contract.ts'
import { readActivity } from './read-activity.ts'

export const routes: Route[] = [
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/activity',
    name: 'listActivity',
    summary: 'The organisation’s own log',
    permission: { capability: 'activity.read' },
    params: organisationId,
    query: shape.activityQuery,
    answer: shape.activity,
    run: readActivity,
  }),
]
