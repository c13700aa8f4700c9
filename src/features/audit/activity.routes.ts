import { z } from 'zod'
import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import * as shape from './activity.contract.ts'
import { exportActivity } from './export-activity.ts'
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
  route({
    method: 'GET',
    path: '/organisations/{organisationId}/activity/export',
    name: 'exportActivity',
    summary: 'The log as a file for spreadsheets',
    permission: { capability: 'activity.read' },
    params: organisationId,
    query: shape.activityFilter,
    answer: z.string(),
    file: true,
    run: exportActivity as never,
  }),
]
