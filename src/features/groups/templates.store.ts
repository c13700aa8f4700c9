import { sql } from 'kysely'
import type { RoleTerms } from '#domain/terms.ts'
import { sortKey } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import { nameKey } from './groups.store.ts'

export type TemplateGroups = { group: string; name: string | null; roles: string[] }[]
export type TemplateRow = { id: string; name: string; terms: RoleTerms[]; groups: TemplateGroups; version: number }

/** A partner's own templates, by name: no partner has many. */
export const listTemplates = (tx: Transaction, partnerId: string) =>
  tx.rows(
    sql<TemplateRow>`select * from partner_template where partner_id = ${partnerId} order by sort_key, id limit 200`,
  )

export const findTemplate = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(sql<TemplateRow>`select * from partner_template where partner_id = ${partnerId} and id = ${id}`)

export const templateView = ({ id, name, terms, groups, version }: TemplateRow) => ({
  id,
  name,
  terms,
  groups,
  version,
})

type Input = Pick<TemplateRow, 'name' | 'terms' | 'groups'>

/** False where the name is taken. */
export const insertTemplate = async (tx: Transaction, partnerId: string, id: string, t: Input) =>
  (await tx.run(sql`insert into partner_template (partner_id, id, name, name_key, sort_key, terms, groups)
    values (${partnerId}, ${id}, ${t.name}, ${nameKey(t.name)}, ${sortKey(t.name)}, ${JSON.stringify(t.terms)}, ${JSON.stringify(t.groups)}) on conflict do nothing`)) ===
  1

export const deleteTemplateRow = (tx: Transaction, partnerId: string, id: string, version: number) =>
  tx.run(sql`delete from partner_template where partner_id = ${partnerId} and id = ${id} and version = ${version}`)
