import type { FastifyInstance } from 'fastify'
import { codesOf } from '../../src/edges/rest/problems-of.ts'
import known from '../../src/edges/rest/refusals.json' with { type: 'json' }
import { demoRoutes } from '../../src/features/people/demo.routes.ts'
import { routes } from '../../src/routes.ts'

const told = new Map([...routes, ...demoRoutes].map((route) => [route.name, codesOf(route, known) as string[]]))

/** Listens to every answer of every test: a problem that the document does not know of its route is a fault of the document. */
export function untoldProblems(app: FastifyInstance): ReadonlySet<string> {
  const untold = new Set<string>()
  app.addHook('onSend', async (request, reply, payload) => {
    const codes = told.get(request.routeOptions.schema?.operationId ?? '')
    if (!codes || reply.statusCode < 400 || typeof payload !== 'string') return
    const { code } = JSON.parse(payload) as { code: string }
    if (code !== 'unexpected' && !codes.includes(code))
      untold.add(`${request.routeOptions.schema?.operationId}: ${code}`)
  })
  return untold
}
