import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export type EditionRow = {
  id: string
  kind: 'customer' | 'partner'
  country: string
  version: number
  language: string
  binding: boolean
  title: string
  digest: string
  effective_from: Date
  published_at: Date
}
export type AcceptanceRow = {
  id: string
  kind: 'customer' | 'partner'
  country: string
  version: number
  binding_edition_id: string
  binding_digest: string
  read_edition_id: string
  read_digest: string
  accepted_by: string
  accepted_at: Date
  evidence_id: string
}

const columns = sql.raw('id, kind, country, version, language, binding, title, digest, effective_from, published_at')

/** All editions that could bind an organisation of a country: its own and those for everywhere else. */
export const listEditions = (tx: Transaction, kind: string, country: string) =>
  tx.rows(
    sql<EditionRow>`select ${columns} from agreement_edition where kind = ${kind} and country in (${country}, '*')`,
  )

export const findEdition = (tx: Transaction, id: string) =>
  tx.first(sql<EditionRow & { body: string }>`select ${columns}, body from agreement_edition where id = ${id}`)
export const findBinding = (tx: Transaction, e: EditionRow) =>
  tx.first(
    sql<EditionRow>`select ${columns} from agreement_edition where kind = ${e.kind} and country = ${e.country} and version = ${e.version} and binding`,
  )

export const listAcceptances = (tx: Transaction, organisationId: string, kind: string) =>
  tx.rows(
    sql<AcceptanceRow>`select * from agreement_acceptance where organisation_id = ${organisationId} and kind = ${kind} order by accepted_at desc`,
  )

export const insertAcceptance = (tx: Transaction, organisationId: string, a: AcceptanceRow) =>
  tx.run(sql`
    insert into agreement_acceptance (organisation_id, id, kind, country, version, binding_edition_id, binding_digest, read_edition_id, read_digest, accepted_by, accepted_at, evidence_id)
    values (${organisationId}, ${a.id}, ${a.kind}, ${a.country}, ${a.version}, ${a.binding_edition_id}, ${a.binding_digest}, ${a.read_edition_id}, ${a.read_digest}, ${a.accepted_by}, ${a.accepted_at}, ${a.evidence_id})
    on conflict do nothing`)

/** The version of the partner agreement that a partner has signed last; asked where the partner's rows are behind the wall. */
export const partnerAgreementVersion = async (tx: Transaction, partnerId: string) =>
  (await tx.first(sql<{ version: number | null }>`select door.partner_agreement_version(${partnerId}) as version`))
    ?.version ?? null

/** What the law of agreements asks of an edition. */
export const lawful = (row: EditionRow) => ({ ...row, effectiveFrom: row.effective_from })
