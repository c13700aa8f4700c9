import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'
import { uuidBytes, uuidFromBytes } from './ids.ts'

/** What a request's link carries: the routing key, the request, its generation. Its secret is computed, never stored. */
export type LinkClaim = { partnerId: string; requestId: string; generation: number }

const PREFIX = 'req_'

/** partner (16) · request (16) · generation (4) · HMAC-SHA-256 (32), base64url; the key's id follows a dot. */
export function linkToken(ring: KeyRing, claim: LinkClaim): string {
  const key = currentKey(ring)
  const head = headBytes(claim)
  return `${PREFIX}${Buffer.concat([head, hmac(key, 'link', head)]).toString('base64url')}.${key.id}`
}

/** The claim of a token whose secret is right, or nothing. */
export function readLinkToken(ring: KeyRing, token: string): LinkClaim | undefined {
  const match = /^req_([A-Za-z0-9_-]{91})\.([a-z0-9-]{1,16})$/.exec(token)
  const bytes = Buffer.from(match?.[1] ?? '', 'base64url')
  const key = ring.find((candidate) => candidate.id === match?.[2])
  // The last letter has bits to spare: only the one spelling that we give out is the link.
  if (!key || bytes.length !== 68 || bytes.toString('base64url') !== match?.[1]) return undefined
  const head = bytes.subarray(0, 36)
  if (!sameBytes(bytes.subarray(36), hmac(key, 'link', head))) return undefined
  return {
    partnerId: uuidFromBytes(head.subarray(0, 16)),
    requestId: uuidFromBytes(head.subarray(16, 32)),
    generation: head.readUInt32BE(32),
  }
}

function headBytes({ partnerId, requestId, generation }: LinkClaim): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(generation)
  return Buffer.concat([uuidBytes(partnerId), uuidBytes(requestId), number])
}
