import { uuidFromBytes } from '#platform/ids.ts'
import { sha256 } from '#platform/keys.ts'
import type { Tx } from '../acting/transact.store.ts'
import { recordAs, type Happening } from './events.store.ts'

/**
 * A look over the wall, written into the log of whoever was looked at: once for each person, kind and day (UTC), however often it is
 * repeated, so that the log can be read. The event's id is made of those, so that of two at once only one is kept.
 */
export async function recordLook(tx: Tx, happening: Happening & { counterpart: string }): Promise<void> {
  const day = tx.now.toISOString().slice(0, 10)
  await recordAs(tx, lookId(happening.counterpart, tx.actor.personId, happening.kind, day), happening)
}

function lookId(...parts: readonly string[]): string {
  const bytes = sha256(JSON.stringify(['look', ...parts])).subarray(0, 16)
  // RFC 9562: version 8, an id by a rule of one's own.
  bytes[6] = ((bytes[6] as number) & 0x0f) | 0x80
  bytes[8] = ((bytes[8] as number) & 0x3f) | 0x80
  return uuidFromBytes(bytes)
}
