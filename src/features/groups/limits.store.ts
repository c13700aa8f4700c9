import { sql } from 'kysely'
import type { StaffLimit } from '#domain/staff-limit.ts'
import type { Transaction } from '#platform/transaction.ts'

export type LimitRow = StaffLimit & { name: string | null }

export const listLimits = (tx: Transaction, partnerId: string, personId: string) =>
  tx.rows(sql<LimitRow>`
    select l.kind, l.value, c.name from staff_limit l
    left join partner_customer c on l.kind = 'customer' and c.partner_id = l.partner_id and c.customer_id::text = l.value
    where l.partner_id = ${partnerId} and l.person_id = ${personId} order by l.kind, c.sort_key, l.value`)

/** Which state of the limits this is; undefined for somebody who is not there any more. */
export const limitsVersion = async (tx: Transaction, partnerId: string, personId: string) =>
  (
    await tx.first(
      sql<{
        version: number
      }>`select limits_version as version from membership where organisation_id = ${partnerId} and person_id = ${personId}`,
    )
  )?.version

/** The next state, where this one is still the last: whoever else changes them at this moment waits, and is told. */
export const nextLimits = async (tx: Transaction, partnerId: string, personId: string, version: number) =>
  (await tx.run(
    sql`update membership set limits_version = limits_version + 1 where organisation_id = ${partnerId} and person_id = ${personId} and limits_version = ${version}`,
  )) === 1

/** What somebody is limited to from now on, in place of what was. */
export async function replaceLimits(
  tx: Transaction,
  partnerId: string,
  personId: string,
  limits: readonly StaffLimit[],
) {
  await tx.run(sql`delete from staff_limit where partner_id = ${partnerId} and person_id = ${personId}`)
  await tx.run(sql`insert into staff_limit (partner_id, person_id, kind, value)
    select distinct ${partnerId}::uuid, ${personId}::uuid, l->>'kind', l->>'value' from jsonb_array_elements(${JSON.stringify(limits)}::jsonb) l`)
}

/** Which of these are customers of the partner. */
export const ownCustomers = (tx: Transaction, partnerId: string, ids: readonly string[]) =>
  tx.rows(
    sql<{
      customer_id: string
    }>`select customer_id from partner_customer where partner_id = ${partnerId} and customer_id = any (${[...ids]}::uuid[])`,
  )
