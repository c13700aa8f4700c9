import type { FastifyReply, FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import { canonical } from '#platform/canonical.ts'
import type { Caller } from '#platform/caller.ts'
import { isUuid } from '#platform/ids.ts'
import type { House } from '#platform/house.ts'
import { sha256 } from '#platform/keys.ts'
import { FileTooLarge, type Permission, type Route, type Visit } from '#platform/route.ts'
import { preferredLanguage } from '#platform/words.ts'
import { cookieNames, cookiesForLibrary, demandOwnOrigin, readCredential, readLink } from './credentials.ts'

/** The cloud whose host this call came to; a host that is nobody's is refused before anything is read. */
export const cloudOfHost = (house: House, host: string | undefined) =>
  placesOf(house.config.origins)[host?.toLowerCase() ?? '']

type Place = { cloud: string; origin: string }
const places = new WeakMap<object, Record<string, Place>>()

/** The clouds by their host, read from the settings once. */
function placesOf(origins: Record<string, string>): Record<string, Place> {
  let byHost = places.get(origins)
  if (!byHost) {
    byHost = Object.create(null) as Record<string, Place>
    for (const [cloud, origin] of Object.entries(origins)) byHost[new URL(origin).host] = { cloud, origin }
    places.set(origins, byHost)
  }
  return byHost
}

/** Everything a route's act is handed, read from the call: who, as which organisation, with which key and version. */
export function visitOf(house: House, route: Route, request: FastifyRequest, reply: FastifyReply): Visit {
  const place = cloudOfHost(house, request.headers.host)
  if (!place) throw new Refusal('not-found')
  const names = cookieNames(place.origin.startsWith('https:'))
  const credential = readsCredential(route.permission) ? readCredential(request, house.keys, names.session) : undefined
  if (!route.anyOrigin) demandOwnOrigin(request, place.origin)
  if (!('open' in route.permission) && !credential) throw new Refusal('not-signed-in')
  const params = request.params as Record<string, string>
  return {
    house,
    caller: {
      organisationId: isUuid(params.organisationId) ? params.organisationId : '',
      capability: capabilityOf(route.permission),
      credential,
      link: readLink(house.keys, request.cookies[names.link]),
      idempotency: idempotencyOf(route, request),
    },
    params,
    query: request.query,
    body: request.body,
    version: versionOf(route, request.headers['if-match']),
    language: preferredLanguage(request.cookies.ombud_language ?? request.headers['accept-language']),
    cloud: place.cloud,
    origin: place.origin,
    ip: request.ip,
    // Only acts of the sign-in library read them.
    get headers() {
      return headersOf(request, house, names.session)
    },
    cookies: request.cookies,
    setCookie: (cookie) => void reply.header('set-cookie', cookie),
    upload: () => bounded(request, route.upload ?? 0),
  }
}

/** Whoever stops reading is still answered: the rest is let past, and the connection kept. */
async function* bounded({ raw }: FastifyRequest, most: number): AsyncGenerator<Uint8Array> {
  let length = 0
  try {
    for await (const chunk of raw.iterator({ destroyOnReturn: false }) as AsyncIterable<Uint8Array>) {
      length += chunk.length
      if (length > most) throw new FileTooLarge()
      yield chunk
    }
  } finally {
    raw.resume()
  }
}

function headersOf(request: FastifyRequest, house: House, sessionCookie: string): Headers {
  const headers = new Headers(
    Object.entries(request.headers).flatMap(([name, value]) =>
      typeof value === 'string' ? [[name, value] as [string, string]] : [],
    ),
  )
  const { cookie } = request.headers
  if (cookie !== undefined)
    headers.set('cookie', cookiesForLibrary(cookie, house.keys, sessionCookie, request.cookies[sessionCookie]))
  return headers
}

const readsCredential = (permission: Permission) => !('open' in permission) || permission.withCredential === true
const capabilityOf = (permission: Permission) => ('capability' in permission ? permission.capability : '')

function idempotencyOf(route: Route, request: FastifyRequest): Caller['idempotency'] {
  const key = request.headers['idempotency-key']
  if (typeof key !== 'string' || route.method === 'GET' || !('capability' in route.permission)) return undefined
  if (key.length < 1 || key.length > 200)
    throw new Refusal('invalid-input', {}, [{ pointer: '/headers/idempotency-key', rule: 'length' }])
  const requestHash = sha256(
    canonical({ params: request.params ?? null, query: request.query ?? null, body: request.body ?? null }),
  )
  return { route: `${route.method} ${route.path}`, key, requestHash, secret: route.secret ?? false }
}

function versionOf(route: Route, header: string | undefined): number {
  if (!route.versioned) return 0
  if (header === undefined) throw new Refusal('version-missing')
  const version = Number(/^"?(\d+)"?$/.exec(header.trim())?.[1])
  // Versions begin at 1 and are kept in 32 bits: anything else was never one.
  if (!(version >= 1 && version < 2 ** 31)) throw new Refusal('version-stale')
  return version
}
