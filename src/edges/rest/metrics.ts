import type { FastifyInstance } from 'fastify'
import { collectDefaultMetrics, Counter, Histogram, Registry } from 'prom-client'

export type Metrics = { registry: Registry }

/** Counts and times each call by its route's name, never by its address: no id, name or link becomes a label. */
export function observe(app: FastifyInstance) {
  const registry = new Registry()
  collectDefaultMetrics({ register: registry })
  const time = new Histogram({
    name: 'ombud_http_seconds',
    help: 'Time to answer',
    labelNames: ['route', 'status'],
    buckets: [0.005, 0.02, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
    registers: [registry],
  })
  const refused = new Counter({
    name: 'ombud_refused_total',
    help: 'Calls refused, by status',
    labelNames: ['status'],
    registers: [registry],
  })
  app.addHook('onResponse', async (request, reply) => {
    const route = request.routeOptions.schema?.operationId ?? 'other'
    const labels = { route, status: String(reply.statusCode) }
    time.observe(labels, reply.elapsedTime / 1000)
    if (reply.statusCode >= 400) refused.inc({ status: labels.status })
    request.log.info(
      { trace: request.id, route, method: request.method, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'answered',
    )
  })
  app.get('/metrics', { schema: { hide: true } }, async (request, reply) => {
    // Figures of the installation: for the machine itself, or for whoever holds the token.
    const token = process.env.OMBUD_METRICS_TOKEN
    const mayRead =
      token === undefined
        ? ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(request.socket.remoteAddress ?? '') &&
          request.headers['x-forwarded-for'] === undefined
        : request.headers.authorization === `Bearer ${token}`
    if (!mayRead) return reply.status(404).send()
    return reply.type(registry.contentType).send(await registry.metrics())
  })
}
