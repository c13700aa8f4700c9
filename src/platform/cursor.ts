import { currentKey, hmac, sameBytes, type KeyRing } from './keys.ts'

/** An opaque, signed place in a list: bound to the list, its filters and its sort, so that it cannot be carried elsewhere. */
export function makeCursor(ring: KeyRing, bound: string, place: readonly (string | number)[]): string {
  const body = Buffer.from(JSON.stringify(place))
  return Buffer.concat([hmac(currentKey(ring), 'cursor', bound, body).subarray(0, 16), body]).toString('base64url')
}

/** The place, or nothing where the cursor is not of this list. */
export function readCursor(ring: KeyRing, bound: string, cursor: string | undefined): (string | number)[] | undefined {
  const bytes = Buffer.from(cursor ?? '', 'base64url')
  // A decoder passes over what does not belong there: only what was written here is read.
  if (bytes.toString('base64url') !== cursor) return undefined
  const body = bytes.subarray(16)
  const genuine =
    bytes.length > 16 &&
    ring.some((key) => sameBytes(bytes.subarray(0, 16), hmac(key, 'cursor', bound, body).subarray(0, 16)))
  return genuine ? (JSON.parse(body.toString()) as (string | number)[]) : undefined
}
