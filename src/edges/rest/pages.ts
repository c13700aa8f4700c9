import { randomBytes } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import files from '@fastify/static'
import type { FastifyInstance } from 'fastify'
import { adoptedRoles } from '#domain/role-catalogue.ts'
import type { House } from '#platform/house.ts'
import { pagePolicy } from './headers.ts'
import { cloudOfHost } from './visit.ts'
import { wellKnown } from './well-known.ts'

const DIST = join(import.meta.dirname, '../../../web/dist')

/** Which page answers which address: the door before signing in, then one page per portal. */
const PAGES: readonly (readonly [prefix: string, page: string])[] = [
  ['/partner/', 'partner.html'],
  ['/operator/', 'operator.html'],
  ['/admin/invitation', 'door.html'],
  ['/office-admin/invitation', 'door.html'],
  ['/admin/', 'customer.html'],
  ['/office-admin/', 'customer.html'],
  ['/', 'door.html'],
]

export async function servePages(app: FastifyInstance, house: House) {
  if (!existsSync(DIST)) return house.log.warn('the portals are not built: npm run build')
  // File names hold a digest of their content, so a browser may keep them for good.
  await app.register(files, {
    root: join(DIST, 'assets'),
    prefix: '/assets/',
    immutable: true,
    maxAge: '365d',
    wildcard: true,
    preCompressed: true,
    decorateReply: false,
  })
  wellKnown(app, join(DIST, 'assets'))
  const pages = new Map<string, string>()
  app.get('/*', { schema: { hide: true } }, async (request, reply) => {
    const path = request.url.split('?')[0] ?? '/'
    const page = PAGES.find(([prefix]) => path.startsWith(prefix) || `${path}/` === prefix)?.[1]
    if (
      !page ||
      path.startsWith('/api/') ||
      /\.[a-z0-9]{2,5}$/i.test(path) ||
      !cloudOfHost(house, request.headers.host)
    )
      return reply.callNotFound()
    const nonce = randomBytes(16).toString('base64')
    const html = pages.get(page) ?? readFileSync(join(DIST, page), 'utf8')
    if (house.config.mode === 'production') pages.set(page, html)
    reply.header('content-security-policy', pagePolicy(nonce)).header('cache-control', 'no-store')
    return reply.type('text/html; charset=utf-8').send(withRoles(html.replaceAll('__CSP_NONCE__', nonce)))
  })
}

/** The provider's own roles come with the page, as data: every portal knows them before it draws anything. */
function withRoles(html: string): string {
  const roles = adoptedRoles()
  if (!roles) return html
  const data = JSON.stringify(roles).replaceAll('<', '\\u003c')
  return html.replace('</head>', () => `<script type="application/json" id="provider-roles">${data}</script></head>`)
}
