import { sql } from 'kysely'
import type { CloudEdition } from '#domain/cloud.ts'
import type { RegionEdition } from '#domain/region.ts'
import type { Transaction } from '#platform/transaction.ts'

type Edition<K> = K extends 'clouds' ? CloudEdition : RegionEdition

/** The edition in force: the newest whose day has come. */
export async function editionInForce<K extends 'clouds' | 'regions'>(tx: Transaction, kind: K): Promise<Edition<K>> {
  const row = await tx.first(sql<{ data: Edition<K> }>`
    select data from reference_edition where kind = ${kind} and effective_from <= now() order by effective_from desc, published_at desc limit 1`)
  if (!row) throw new Error(`no edition of ${kind} is in force`)
  return row.data
}
