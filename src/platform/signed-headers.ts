import { Webhook } from 'standardwebhooks'
import { uuidBytes } from './ids.ts'
import { currentKey, hmac, type Key, type KeyRing } from './keys.ts'

const secretOf = (key: Key, service: string, generation: number) => {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(generation)
  return `whsec_${hmac(key, 'service', uuidBytes(service), number).toString('base64')}`
}

/** The secret of a service, computed each time and kept nowhere. */
export const serviceSecret = (ring: KeyRing, service: string, generation: number) =>
  secretOf(currentKey(ring), service, generation)

/**
 * The headers of a signed call (Standard Webhooks 1.0): one signature for each key of the ring and each generation that is still good, so that neither
 * a new key nor a new secret is a moment at which calls fail.
 */
export function signedHeaders(
  ring: KeyRing,
  service: { id: string; generations: readonly number[] },
  call: { id: string; at: Date; body: string },
): Record<string, string> {
  const secrets = ring.flatMap((key) => service.generations.map((generation) => secretOf(key, service.id, generation)))
  const signatures = secrets.map((secret) => new Webhook(secret).sign(call.id, call.at, call.body))
  return {
    'webhook-id': call.id,
    'webhook-timestamp': String(Math.floor(call.at.getTime() / 1000)),
    'webhook-signature': signatures.join(' '),
  }
}
