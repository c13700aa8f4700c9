import { sql } from 'kysely'
import { Refusal } from '#domain/refusal.ts'
import type { IdempotencyKey } from '#platform/caller.ts'
import { Replay } from '#platform/replay.ts'
import type { Tx } from './transact.store.ts'

/** Takes the key for this call, waiting for a call with the same key that is still on its way. */
export async function claimKey(tx: Tx, { route, key, requestHash, secret }: IdempotencyKey) {
  const taken = await tx.run(sql`
    insert into idempotency (organisation_id, person_id, route, key, request_hash)
    values (${tx.caller.organisationId}, ${tx.actor.personId}, ${route}, ${key}, ${requestHash})
    on conflict do nothing`)
  if (taken === 1) return
  const earlier = await tx.first(sql<{ request_hash: Buffer; status: number | null; answer: unknown }>`
    select request_hash, status, answer from idempotency
    where organisation_id = ${tx.caller.organisationId} and person_id = ${tx.actor.personId} and route = ${route} and key = ${key}`)
  if (!earlier || earlier.status === null) throw new Refusal('key-in-progress')
  if (!earlier.request_hash.equals(requestHash)) throw new Refusal('key-reused')
  throw new Replay(earlier.answer, secret)
}

/** Keeps the answer in the same transaction as the effect; never one that holds a secret. */
export async function keepAnswer(tx: Tx, { route, key, secret }: IdempotencyKey, answer: unknown) {
  await tx.run(sql`
    update idempotency set status = 200, answer = ${secret ? null : JSON.stringify(answer ?? null)}::jsonb
    where organisation_id = ${tx.caller.organisationId} and person_id = ${tx.actor.personId} and route = ${route} and key = ${key}`)
}
