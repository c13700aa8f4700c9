import { createHmac, hash, randomBytes, timingSafeEqual } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Keys of one purpose, the newest first: it signs; all of them verify until they are taken out. */
export type KeyRing = readonly Key[]
export type Key = { id: string; secret: Buffer }
export type Keys = { link: KeyRing; session: KeyRing; receipt: KeyRing; token: KeyRing }

/** Reads `id:base64,olderid:base64`; at least 32 bytes each. */
export function parseKeyRing(name: string, value: string | undefined): KeyRing {
  if (!value) throw new Error(`${name} is missing. Make one with: npm run ombud -- keys new`)
  return value.split(',').map((part) => {
    const [id = '', secret = ''] = part.trim().split(':')
    const bytes = Buffer.from(secret, 'base64')
    if (!/^[a-z0-9-]{1,16}$/.test(id) || bytes.length < 32)
      throw new Error(`${name} must be id:base64 with at least 32 bytes. Make one with: npm run ombud -- keys new`)
    return { id, secret: bytes }
  })
}

/** What makes the hash of a personal value its own. */
export const newSalt = () => randomBytes(16)
export const newKey = (id: string) => `${id}:${randomBytes(32).toString('base64')}`

/** The demo's own keys, made at the first start and kept beside its data, readable by its user only. */
export function demoKeys(dataDir: string): Keys {
  const path = join(dataDir, 'demo-keys.json')
  if (!existsSync(path)) {
    mkdirSync(dataDir, { recursive: true })
    const fresh = Object.fromEntries(
      ['link', 'session', 'receipt', 'token'].map((purpose) => [purpose, newKey('demo')]),
    )
    writeFileSync(path, JSON.stringify(fresh), { mode: 0o600 })
  }
  const stored = JSON.parse(readFileSync(path, 'utf8')) as Record<keyof Keys, string>
  const ring = (purpose: keyof Keys) => parseKeyRing(purpose, stored[purpose])
  return { link: ring('link'), session: ring('session'), receipt: ring('receipt'), token: ring('token') }
}

export function currentKey(ring: KeyRing): Key {
  const key = ring[0]
  if (!key) throw new Error('a key ring is empty')
  return key
}

export const sha256 = (data: string | Buffer) => hash('sha256', data, 'buffer')
export const sha256hex = (data: string | Buffer) => hash('sha256', data)
export const hmac = (key: Key, ...parts: (string | Buffer)[]) => {
  const mac = createHmac('sha256', key.secret)
  for (const part of parts) mac.update(part)
  return mac.digest()
}
export const sameBytes = (a: Buffer, b: Buffer) => a.length === b.length && timingSafeEqual(a, b)

/** The session key as the sign-in library wants it: text. */
export const signInSecret = (key: Key) => key.secret.toString('base64')

/** The ring as the sign-in library wants it: each key under a number that stays its own wherever it stands in the ring. */
export type SignInSecret = { version: number; value: string }
export const signInSecrets = (ring: KeyRing): SignInSecret[] =>
  ring.map((key) => ({ version: sha256(key.id).readUInt32BE(0), value: signInSecret(key) }))

/** What an operator should know about the keys: codes, never the keys. */
export function keyWarnings(mode: string, keys: Keys): string[] {
  const warnings = mode === 'demo' ? ['demo-keys'] : []
  const secrets = Object.values(keys).map((ring) => currentKey(ring).secret.toString('base64'))
  if (new Set(secrets).size < secrets.length) warnings.push('keys-shared')
  return warnings
}
