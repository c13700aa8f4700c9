import { sql } from 'kysely'
import type { CloudEdition } from '#domain/cloud.ts'
import type { ProviderRoles } from '#domain/provider-roles.ts'
import type { RegionEdition } from '#domain/region.ts'
import type { Transaction } from '#platform/transaction.ts'

type Editions = { clouds: CloudEdition; regions: RegionEdition; roles: ProviderRoles }

/** The edition in force, the newest whose day has come; of the provider's own roles many installations have none. */
export const findEditionInForce = async <K extends keyof Editions>(
  tx: Transaction,
  kind: K,
): Promise<Editions[K] | undefined> =>
  (
    await tx.first(sql<{ data: Editions[K] }>`
      select data from reference_edition where kind = ${kind} and effective_from <= now() order by effective_from desc, published_at desc limit 1`)
  )?.data

/** The edition in force, of what no installation is without. */
export async function editionInForce<K extends 'clouds' | 'regions'>(tx: Transaction, kind: K): Promise<Editions[K]> {
  const data = await findEditionInForce(tx, kind)
  if (!data) throw new Error(`no edition of ${kind} is in force`)
  return data
}
