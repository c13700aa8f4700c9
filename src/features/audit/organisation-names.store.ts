import { sql } from 'kysely'
import type { Tx } from '../acting/transact.store.ts'

/** Names of the organisations that acted, as this side may know them: a partner knows a customer by its own list. */
export async function organisationNames(
  tx: Tx,
  rows: readonly { actor_organisation_id: string | null }[],
): Promise<Map<string, string>> {
  const ids = [...new Set(rows.flatMap((row) => row.actor_organisation_id ?? []))]
  if (ids.length === 0) return new Map()
  const found = await tx.rows(sql<{ id: string; name: string }>`
    select customer_id as id, name from partner_customer where partner_id = ${tx.caller.organisationId} and customer_id = any(${ids}::uuid[])
    union all select id, name from organisation where id = any(${ids}::uuid[])`)
  return new Map(found.map(({ id, name }) => [id, name]))
}
