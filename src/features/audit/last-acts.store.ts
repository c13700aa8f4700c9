import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

/** When each of these people of a partner last did something on behalf, as the log of either side tells it. */
export const lastActs = (tx: Transaction, organisationId: string, counterpartId: string, people: readonly string[]) =>
  tx.rows(sql<{ person_id: string; at: Date | null }>`
    select p as person_id, (select max(e.at) from event e where e.organisation_id = ${organisationId} and e.counterpart_id = ${counterpartId}
      and e.actor_id = p and e.on_behalf) as at from unnest(${[...people]}::uuid[]) p`)

/** When anybody of this partner last did something here on behalf. */
export const lastActOf = async (tx: Transaction, organisationId: string, partnerId: string) =>
  (
    await tx.first(
      sql<{
        at: Date
      }>`select at from event where organisation_id = ${organisationId} and counterpart_id = ${partnerId} and on_behalf order by at desc limit 1`,
    )
  )?.at
