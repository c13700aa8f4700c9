import { sql } from 'kysely'
import { hmac, currentKey, type KeyRing } from './keys.ts'
import type { Transaction } from './transaction.ts'

/** Counts one more attempt of something within a window of minutes, over all servers; gives the count so far. */
export async function countAttempt(tx: Transaction, ring: KeyRing, what: string, minutes: number): Promise<number> {
  const key = hmac(currentKey(ring), 'attempt', what)
  const row = await tx.first(sql<{ count: number }>`
    insert into attempt (key, window_start, count)
    values (${key}, to_timestamp(floor(extract(epoch from now()) / ${minutes * 60}) * ${minutes * 60}), 1)
    on conflict (key, window_start) do update set count = attempt.count + 1
    returning count`)
  return row?.count ?? 1
}

/** Takes one attempt back: it succeeded, and success is not what is being counted. */
export async function forgiveAttempt(tx: Transaction, ring: KeyRing, what: string, minutes: number): Promise<void> {
  const key = hmac(currentKey(ring), 'attempt', what)
  await tx.run(sql`
    update attempt set count = greatest(count - 1, 0)
    where key = ${key} and window_start = to_timestamp(floor(extract(epoch from now()) / ${minutes * 60}) * ${minutes * 60})`)
}
