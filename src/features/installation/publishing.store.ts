import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { EditionRow } from '../agreements/agreements.store.ts'

export const listAllEditions = (tx: Transaction) =>
  tx.rows(
    sql<EditionRow>`select id, kind, country, version, language, binding, title, digest, effective_from, published_at from agreement_edition order by kind, country, version desc, binding desc, language limit 500`,
  )
export const latestVersion = async (tx: Transaction, kind: string) =>
  (await tx.first(sql<{ v: number | null }>`select max(version) as v from agreement_edition where kind = ${kind}`))
    ?.v ?? 0

export async function insertEdition(
  tx: Transaction,
  e: {
    kind: string
    country: string
    version: number
    language: string
    binding: boolean
    title: string
    body: string
    digest: string
    effectiveFrom: Date
    by: string
  },
): Promise<string> {
  const id = newId()
  await tx.run(sql`insert into agreement_edition (id, kind, country, version, language, binding, title, body, digest, effective_from, published_by)
    values (${id}, ${e.kind}, ${e.country}, ${e.version}, ${e.language}, ${e.binding}, ${e.title}, ${e.body}, ${e.digest}, ${e.effectiveFrom}, ${e.by})`)
  return id
}

export type ReferenceRow = {
  kind: 'clouds' | 'regions' | 'roles'
  edition: string
  effective_from: Date
  data: unknown
  in_force: boolean
}
export const listReference = (tx: Transaction) =>
  tx.rows(sql<ReferenceRow>`select kind, edition, effective_from, data,
      (kind, edition) = (select r.kind, r.edition from reference_edition r where r.kind = reference_edition.kind and r.effective_from <= now() order by r.effective_from desc, r.published_at desc limit 1) as in_force
    from reference_edition order by kind, effective_from desc limit 100`)
export const insertReference = (
  tx: Transaction,
  e: { kind: string; edition: string; effectiveFrom: Date; data: unknown; by: string },
) =>
  tx.run(
    sql`insert into reference_edition (kind, edition, effective_from, data, published_by) values (${e.kind}, ${e.edition}, ${e.effectiveFrom}, ${JSON.stringify(e.data)}::jsonb, ${e.by}) on conflict do nothing`,
  )
