import { sql } from 'kysely'
import type { Guardrails } from '#domain/guardrail.ts'
import type { Seconding } from '#domain/second-yes.ts'
import type { Transaction } from '#platform/transaction.ts'

type GuardrailRow = {
  release_rules: Guardrails['releaseRules']
  never_roles: string[]
  require_second_factor: boolean
  two_for_high_risk: boolean
  version: number
}
export type KeptGuardrails = Guardrails & Required<Seconding> & { version: number }

const UNDECIDED: KeptGuardrails = {
  releaseRules: [],
  neverRoles: [],
  requireSecondFactor: false,
  twoForHighRisk: false,
  version: 1,
}

const kept = (row: GuardrailRow | undefined): KeptGuardrails =>
  row
    ? {
        releaseRules: row.release_rules,
        neverRoles: row.never_roles,
        requireSecondFactor: row.require_second_factor,
        twoForHighRisk: row.two_for_high_risk,
        version: row.version,
      }
    : UNDECIDED

/** What the acting customer has decided beforehand. */
export const findGuardrails = async (tx: Transaction, customerId: string) =>
  kept(await tx.first(sql<GuardrailRow>`select * from guardrail where customer_id = ${customerId}`))

/** The same, held in share while a yes rests on it: whoever decides it anew waits. */
export const shareGuardrails = async (tx: Transaction, customerId: string) =>
  kept(await tx.first(sql<GuardrailRow>`select * from guardrail where customer_id = ${customerId} for share`))

/** The same, held for a change: born with its first. */
export async function holdGuardrails(tx: Transaction, customerId: string) {
  await tx.run(sql`insert into guardrail (customer_id) values (${customerId}) on conflict do nothing`)
  return kept(await tx.first(sql<GuardrailRow>`select * from guardrail where customer_id = ${customerId} for update`))
}

export const setGuardrails = async (tx: Transaction, customerId: string, to: Guardrails) =>
  kept(
    await tx.first(sql<GuardrailRow>`
      update guardrail set release_rules = ${JSON.stringify(to.releaseRules)}::jsonb, never_roles = ${[...to.neverRoles]},
        require_second_factor = ${to.requireSecondFactor}, version = version + 1 where customer_id = ${customerId} returning *`),
  )

/** Beside the version of the others: it has its own way of being changed. */
export const setTwoForHighRisk = (tx: Transaction, customerId: string, on: boolean) =>
  tx.run(sql`update guardrail set two_for_high_risk = ${on} where customer_id = ${customerId}`)
