import { sql } from 'kysely'
import type { ReleaseRule } from '#domain/elevation.ts'
import type { Transaction } from '#platform/transaction.ts'

export type GuardrailRow = { release_rules: ReleaseRule[]; version: number }

/** What the acting customer has decided beforehand. */
export const findGuardrail = async (tx: Transaction, customerId: string): Promise<GuardrailRow> =>
  (await tx.first(
    sql<GuardrailRow>`select release_rules, version from guardrail where customer_id = ${customerId}`,
  )) ?? { release_rules: [], version: 1 }

/** The same, held for a change: born with its first. */
export async function holdGuardrail(tx: Transaction, customerId: string): Promise<GuardrailRow> {
  await tx.run(sql`insert into guardrail (customer_id) values (${customerId}) on conflict do nothing`)
  await tx.run(sql`select 1 from guardrail where customer_id = ${customerId} for update`)
  return findGuardrail(tx, customerId)
}

export const setGuardrail = (tx: Transaction, customerId: string, rules: readonly ReleaseRule[]) =>
  tx.first(sql<GuardrailRow>`
    update guardrail set release_rules = ${JSON.stringify(rules)}::jsonb, version = version + 1 where customer_id = ${customerId} returning release_rules, version`)
