import { sql } from 'kysely'
import { wordsOfEdition, type ProviderRoles } from '#domain/provider-roles.ts'
import { adoptProviderRoles } from '#domain/role-catalogue.ts'
import type { House } from '#platform/house.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'
import { findEditionInForce } from '../organisations/reference.store.ts'

type Row = { edition: string; effective_from: Date; data: ProviderRoles }

/** Lets this server know what is in force: the law by its catalogue, and whoever says a sentence by its words. */
export async function adoptRolesInForce(house: House): Promise<void> {
  const data = await runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, (tx) =>
    findEditionInForce(tx, 'roles'),
  )
  adoptProviderRoles(data)
  house.addWords(data ? { en: wordsOfEdition(data, 'en'), sv: wordsOfEdition(data, 'sv') } : { en: {}, sv: {} })
}

/** The newest edition, in force or to come: what the next one is held against. Whoever publishes at the same time waits. */
export async function holdNewestRoles(tx: Transaction): Promise<Row | undefined> {
  await tx.run(sql`select pg_advisory_xact_lock(7402)`)
  return tx.first(sql<Row>`
    select edition, effective_from, data from reference_edition where kind = 'roles' order by effective_from desc, published_at desc limit 1`)
}
