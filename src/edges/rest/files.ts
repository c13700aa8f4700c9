import { Readable } from 'node:stream'
import type { FastifyInstance } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import type { House } from '#platform/house.ts'
import { fetchFile } from '../../features/service-requests/fetch-file.ts'

/** What a browser may do with a file that somebody sent: keep it. It is no page, whatever is in it, and nothing of ours is near it. */
const POLICY = "sandbox; default-src 'none'; frame-ancestors 'none'"

/**
 * Files that people added leave on a host of their own, by an address that is good for a minute; the portals' hosts have no such path, and that
 * host has no other: no page, no call, no cookie.
 */
export function serveFiles(app: FastifyInstance, house: House) {
  const host = house.config.filesOrigin === undefined ? undefined : new URL(house.config.filesOrigin).host
  app.addHook('onRequest', async (request) => {
    const here = host !== undefined && request.headers.host?.toLowerCase() === host
    if (here !== request.url.startsWith('/files/')) throw new Refusal('not-found')
  })
  app.get<{ Params: { token: string } }>(
    '/files/:token',
    { schema: { hide: true }, config: { rateLimit: { max: 120, timeWindow: 60_000 } } },
    async ({ params }, reply) => {
      const file = await fetchFile(house, params.token)
      return reply
        .header('content-disposition', dispositionOf(file.name))
        .header('content-type', 'application/octet-stream')
        .header('content-length', file.bytes)
        .header('content-security-policy', POLICY)
        .header('cache-control', 'no-store')
        .send(Readable.from(file.content, { objectMode: false }))
    },
  )
}

/** RFC 6266: a plain name for old programs, and the whole one as RFC 8187 writes it. */
function dispositionOf(name: string): string {
  const plain = name.normalize('NFKD').replaceAll(/[^\w.() -]/g, '')
  const whole = encodeURIComponent(name).replaceAll(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`)
  return `attachment; filename="${plain || 'file'}"; filename*=UTF-8''${whole}`
}
