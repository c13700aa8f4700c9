import { uuidBytes, uuidFromBytes } from './ids.ts'
import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'

/** Whose calendar it is, and which of its links. */
export type CalendarClaim = { partnerId: string; generation: number }

const proofOf = (key: KeyRing[number], claim: Buffer) => hmac(key, 'calendar', claim)

function claimBytes({ partnerId, generation }: CalendarClaim): Buffer {
  const number = Buffer.alloc(4)
  number.writeUInt32BE(generation)
  return Buffer.concat([uuidBytes(partnerId), number])
}

/** The secret of a calendar's address: partner (16) · generation (4) · HMAC-SHA-256 (32), base64url. Computed each time, kept nowhere. */
export function calendarToken(ring: KeyRing, of: CalendarClaim): string {
  const claim = claimBytes(of)
  return `cal_${Buffer.concat([claim, proofOf(currentKey(ring), claim)]).toString('base64url')}`
}

/** What the address says, if it is ours to the last character. */
export function readCalendarToken(ring: KeyRing, token: string): CalendarClaim | undefined {
  const text = /^cal_([A-Za-z0-9_-]{70})$/.exec(token)?.[1] ?? ''
  const bytes = Buffer.from(text, 'base64url')
  const [claim, proof] = [bytes.subarray(0, 20), bytes.subarray(20)]
  // The last character has bits that decoding drops: only the one spelling is the link.
  if (bytes.length !== 52 || bytes.toString('base64url') !== text) return undefined
  if (!ring.some((key) => sameBytes(proof, proofOf(key, claim)))) return undefined
  return { partnerId: uuidFromBytes(claim.subarray(0, 16)), generation: claim.readUInt32BE(16) }
}
