import { Refusal } from '#domain/refusal.ts'
import { hmac, sameBytes } from '#platform/keys.ts'
import type { Visit } from '#platform/route.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { wantNoMore } from './mail.store.ts'

/** This address wants no more letters from partners, any of them: one click, no account (RFC 8058). */
export async function stopLetters({ house, params }: Visit<{ token: string }>) {
  const bytes = Buffer.from(params.token, 'base64url')
  const hash = bytes.subarray(0, 32)
  const genuine =
    bytes.length === 64 && house.keys.link.some((key) => sameBytes(bytes.subarray(32), hmac(key, 'unsubscribe', hash)))
  if (!genuine) throw new Refusal('link-unknown')
  await asVisitor(house, undefined, (tx) => wantNoMore(tx, hash))
  return { done: true as const }
}
