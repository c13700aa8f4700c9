import { uuidBytes, uuidFromBytes } from './ids.ts'
import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'

/** Which file may be fetched, and until when. */
export type FileClaim = { ownerId: string; fileId: string; until: Date }

const LENGTH = 36
const proofOf = (key: KeyRing[number], claim: Buffer) => hmac(key, 'file', claim)

function claimBytes({ ownerId, fileId, until }: FileClaim): Buffer {
  const seconds = Buffer.alloc(4)
  seconds.writeUInt32BE(Math.floor(until.getTime() / 1000))
  return Buffer.concat([uuidBytes(ownerId), uuidBytes(fileId), seconds])
}

/** The secret of a file's address: owner (16) · file (16) · until (4) · HMAC-SHA-256 (32), base64url. Computed each time, kept nowhere. */
export function fileToken(ring: KeyRing, of: FileClaim): string {
  const claim = claimBytes(of)
  return Buffer.concat([claim, proofOf(currentKey(ring), claim)]).toString('base64url')
}

/** What the address says, if it is ours to the last character; whether its time is over is asked of the database's clock. */
export function readFileToken(ring: KeyRing, token: string): FileClaim | undefined {
  const bytes = Buffer.from(token, 'base64url')
  const [claim, proof] = [bytes.subarray(0, LENGTH), bytes.subarray(LENGTH)]
  // A decoder passes over what does not belong there: only the one spelling is the address.
  if (bytes.length !== LENGTH + 32 || bytes.toString('base64url') !== token) return undefined
  if (!ring.some((key) => sameBytes(proof, proofOf(key, claim)))) return undefined
  return {
    ownerId: uuidFromBytes(claim.subarray(0, 16)),
    fileId: uuidFromBytes(claim.subarray(16, 32)),
    until: new Date(claim.readUInt32BE(32) * 1000),
  }
}
