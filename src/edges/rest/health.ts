import type { FastifyInstance } from 'fastify'
import type { House } from '#platform/house.ts'
import { keyWarnings } from '#platform/keys.ts'
import { databaseAnswers } from '#platform/readiness.ts'

/** Alive: the process answers. Ready: it can also do its work, and says what it would warn of. */
export function healthRoutes(app: FastifyInstance, house: House, state: { stopping: boolean }) {
  app.get('/livez', { schema: { hide: true } }, async () => ({ alive: true }))
  app.get('/readyz', { schema: { hide: true } }, async (_request, reply) => {
    const database = await databaseAnswers(house.db)
    const ready = database && !state.stopping
    return reply
      .status(ready ? 200 : 503)
      .send({ ready, database, stopping: state.stopping, warnings: keyWarnings(house.config.mode, house.keys) })
  })
}
