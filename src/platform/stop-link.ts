import { uuidBytes, uuidFromBytes } from './ids.ts'
import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'

/** Whom a letter's foot speaks of: the address as the list of the unwilling knows it, and the partner that wrote. */
export type StopClaim = { addressHash: Buffer; partnerId: string }

const proofOf = (key: KeyRing[number], claim: Buffer) => hmac(key, 'unsubscribe', claim)

/** The secret of the link in a letter's foot: it names no address, and nobody can make one. */
export function stopToken(ring: KeyRing, { addressHash, partnerId }: StopClaim): string {
  const claim = Buffer.concat([addressHash, uuidBytes(partnerId)])
  return Buffer.concat([claim, proofOf(currentKey(ring), claim)]).toString('base64url')
}

/** What the link says, if it is ours to the last character. */
export function readStopToken(ring: KeyRing, token: string): StopClaim | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const [claim, proof] = [bytes.subarray(0, 48), bytes.subarray(48)]
  // The last character has bits that decoding drops: only the one spelling is the link.
  if (bytes.length !== 80 || bytes.toString('base64url') !== token) return undefined
  if (!ring.some((key) => sameBytes(proof, proofOf(key, claim)))) return undefined
  return { addressHash: claim.subarray(0, 32), partnerId: uuidFromBytes(claim.subarray(32)) }
}
