import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { FastifyInstance } from 'fastify'

const NOBODY = 'User-agent: *\nDisallow: /\n'

/** What browsers and robots ask of every host: the portals' own icon, and that nothing here is for a search engine. */
export function wellKnown(app: FastifyInstance, assets: string) {
  app.get('/robots.txt', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('text/plain; charset=utf-8').header('cache-control', 'max-age=86400').send(NOBODY),
  )
  const file = readdirSync(assets).find((name) => /^icon-.*\.svg$/.test(name))
  if (file === undefined) return
  const icon = readFileSync(join(assets, file))
  app.get('/favicon.ico', { schema: { hide: true } }, async (_request, reply) =>
    reply.type('image/svg+xml').header('cache-control', 'max-age=86400').send(icon),
  )
}
