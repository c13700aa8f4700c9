import { route, type Route } from '#platform/route.ts'
import { readDemoCast, readDemoMails } from './read-demo.ts'
import * as shape from './session.contract.ts'

const demo = { open: 'exists in the demo only, whose accounts are public' } as const

/** Registered in the demo only: in production these addresses do not exist. */
export const demoRoutes: Route[] = [
  route({
    method: 'GET',
    path: '/demo/cast',
    name: 'readDemoCast',
    summary: 'The people of the demo world',
    permission: demo,
    answer: shape.demoCast,
    run: readDemoCast,
  }),
  route({
    method: 'GET',
    path: '/demo/mails',
    name: 'readDemoMails',
    summary: 'What the demo’s mail server received',
    permission: demo,
    answer: shape.demoMails,
    run: readDemoMails,
  }),
]
