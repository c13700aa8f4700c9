import canonicalize from 'canonicalize'
import { sha256hex } from './keys.ts'

/** RFC 8785: one text for one value, so that a digest means the value. */
export function canonical(value: unknown): string {
  const text = canonicalize(value)
  if (text === undefined) throw new TypeError('not a JSON value')
  return text
}

export const digestOf = (value: unknown) => sha256hex(canonical(value))
