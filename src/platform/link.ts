import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'
import { uuidBytes, uuidFromBytes } from './ids.ts'

/** What a request's link carries: the routing key, the request, its generation. Its secret is computed, never stored. */
export type LinkClaim = { partnerId: string; requestId: string; generation: number }

/** A link to one request, or a standing one: the secret of the one opens nothing of the other. */
const KINDS = { req: 'link', std: 'standing' } as const
type Kind = keyof typeof KINDS

/** partner (16) · request (16) · generation (4) · HMAC-SHA-256 (32), base64url; the key's id follows a dot. */
export function linkToken(ring: KeyRing, claim: LinkClaim, kind: Kind = 'req'): string {
  const key = currentKey(ring)
  const head = headBytes(claim)
  return `${kind}_${Buffer.concat([head, hmac(key, KINDS[kind], head)]).toString('base64url')}.${key.id}`
}

/** The claim of a token whose secret is right, or nothing. */
export function readLinkToken(ring: KeyRing, token: string): (LinkClaim & { standing: boolean }) | undefined {
  const match = /^(req|std)_([A-Za-z0-9_-]{91})\.([a-z0-9-]{1,16})$/.exec(token)
  const kind = match?.[1] as Kind
  const bytes = Buffer.from(match?.[2] ?? '', 'base64url')
  const key = ring.find((candidate) => candidate.id === match?.[3])
  // The last letter has bits to spare: only the one spelling that we give out is the link.
  if (!key || bytes.length !== 68 || bytes.toString('base64url') !== match?.[2]) return undefined
  const head = bytes.subarray(0, 36)
  if (!sameBytes(bytes.subarray(36), hmac(key, KINDS[kind], head))) return undefined
  return {
    partnerId: uuidFromBytes(head.subarray(0, 16)),
    requestId: uuidFromBytes(head.subarray(16, 32)),
    generation: head.readUInt32BE(32),
    standing: kind === 'std',
  }
}

function headBytes({ partnerId, requestId, generation }: LinkClaim): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(generation)
  return Buffer.concat([uuidBytes(partnerId), uuidBytes(requestId), number])
}
