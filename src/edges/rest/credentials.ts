import { createHmac } from 'node:crypto'
import type { FastifyRequest } from 'fastify'
import { Refusal } from '#domain/refusal.ts'
import type { Credential, VerifiedLink } from '#platform/caller.ts'
import { uuidFromBytes } from '#platform/ids.ts'
import { currentKey, sameBytes, sha256, signInSecret, type Key, type Keys } from '#platform/keys.ts'
import { readLinkToken } from '#platform/link.ts'

/** Host-only and strict; a cookie of one cloud's host never reaches another's. `__Host-` wants https, which the demo has not. */
export const cookieNames = (secure: boolean) =>
  secure
    ? { session: '__Host-ombud_session', link: '__Host-ombud_link' }
    : { session: 'ombud_session', link: 'ombud_link' }

/** A session's token as the database knows it. */
export const sessionHash = (token: string) => sha256(token).toString('base64url')

const TOKEN = /^omb_([A-Za-z0-9_-]{86})$/

/** A personal access token: organisation (16) · id (16) · secret (32). */
export function readAccessToken(text: string): Extract<Credential, { token: unknown }> | undefined {
  const bytes = Buffer.from(TOKEN.exec(text)?.[1] ?? '', 'base64url')
  if (bytes.length !== 64 || !text.endsWith(bytes.toString('base64url'))) return undefined
  return {
    token: {
      organisationId: uuidFromBytes(bytes.subarray(0, 16)),
      id: uuidFromBytes(bytes.subarray(16, 32)),
      hash: sha256(bytes),
    },
  }
}

/** The session cookie is `token.signature`, as the sign-in library makes it: a wrong signature is thrown away before the database is asked. */
export function readSession(keys: Keys, cookie: string | undefined): { session: string } | undefined {
  if (!cookie) return undefined
  const proved = provedBy(keys)
  const session = proved.get(cookie) ?? proveSession(keys, cookie)
  if (session === undefined) return undefined
  if (proved.size >= REMEMBERED) proved.clear()
  proved.set(cookie, session)
  return { session }
}

function proveSession(keys: Keys, cookie: string): string | undefined {
  const dot = cookie.lastIndexOf('.')
  if (dot < 1) return undefined
  const token = cookie.slice(0, dot)
  const signature = Buffer.from(cookie.slice(dot + 1), 'base64')
  const genuine = keys.session.some((key) => sameBytes(signature, signatureOf(key, token)))
  return genuine ? sessionHash(token) : undefined
}

/** A signature that was right stays right for as long as the keys do, and to prove it costs a tenth of a read (bench c). Whether the session lives is asked of the database. */
const REMEMBERED = 2_000
const memory = new WeakMap<Keys, Map<string, string>>()
function provedBy(keys: Keys): Map<string, string> {
  let proved = memory.get(keys)
  if (!proved) memory.set(keys, (proved = new Map()))
  return proved
}

const signatureOf = (key: Key, token: string) => createHmac('sha256', signInSecret(key)).update(token).digest()

/** The cookies as the sign-in library must see them: it checks by the current key alone, so a session begun before a rotation is signed anew. */
export function cookiesForLibrary(header: string, keys: Keys, name: string, cookie: string | undefined): string {
  if (!cookie || !readSession(keys, cookie)) return header
  const token = cookie.slice(0, cookie.lastIndexOf('.'))
  const own = `${name}=${encodeURIComponent(`${token}.${signatureOf(currentKey(keys.session), token).toString('base64')}`)}`
  return header
    .split(/;\s*/)
    .map((part) => (part.startsWith(`${name}=`) ? own : part))
    .join('; ')
}

/** What this call proves, by its header or its cookies. A header wins; a wrong header is not forgiven by a cookie. */
export function readCredential(request: FastifyRequest, keys: Keys, sessionCookie: string): Credential | undefined {
  const authorization = request.headers.authorization
  if (authorization === undefined) return readSession(keys, request.cookies[sessionCookie])
  const credential = readAccessToken(authorization.replace(/^Bearer /i, ''))
  if (!credential) throw new Refusal('not-signed-in')
  return credential
}

export const readLink = (keys: Keys, cookie: string | undefined): VerifiedLink | undefined =>
  cookie ? readLinkToken(keys.link, cookie) : undefined

/**
 * A call that changes something and is proved by a cookie must come from our own pages: browsers say where it came from, and a
 * foreign page cannot make them lie.
 */
export function demandOwnOrigin(request: FastifyRequest, origin: string) {
  if (['GET', 'HEAD', 'OPTIONS'].includes(request.method) || request.headers.authorization !== undefined) return
  const from = request.headers.origin
  const site = request.headers['sec-fetch-site']
  const own = from === undefined ? site === 'same-origin' : from === origin
  if (!own) throw new Refusal('origin-foreign')
}
