import { sql } from 'kysely'
import type { RowProblem } from '#domain/person-file.ts'
import type { Transaction } from '#platform/transaction.ts'

export type ImportedRow = {
  row_no: number
  given_name: string | null
  family_name: string | null
  display_name: string | null
  email: string | null
  problems: RowProblem[]
  state: 'waiting' | 'faulty' | 'created' | 'refused'
  person_id: string | null
}
export type ReadRow = Omit<ImportedRow, 'person_id'>

export const insertRows = (tx: Transaction, organisationId: string, importId: string, rows: readonly ReadRow[]) =>
  tx.run(sql`insert into person_import_row (organisation_id, import_id, row_no, given_name, family_name, display_name, email, problems, state)
    select ${organisationId}, ${importId}, x.row_no, x.given_name, x.family_name, x.display_name, x.email, x.problems, x.state
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(row_no integer, given_name text, family_name text, display_name text, email text, problems jsonb, state text)`)

/** Which of these addresses nobody new can have: somebody has them, or is invited under them. */
export async function takenAddresses(
  tx: Transaction,
  own: { id: string; cloud: string },
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.rows(sql<{
    address: string
  }>`select address from door.addresses_taken(${own.cloud}, ${[...addresses]}::text[]) address
    union select email from joining where organisation_id = ${own.id} and email = any(${[...addresses]}::text[]) and state = 'invited' and expires_at > now()`)
  return new Set(rows.map((row) => row.address))
}

/** Which of these addresses stand in the file already. Planned anew: a plan made while the table was small reads it whole. */
export async function earlierAddresses(
  tx: Transaction,
  organisationId: string,
  importId: string,
  addresses: readonly string[],
): Promise<ReadonlySet<string>> {
  const rows = await tx.page(sql<{ email: string }>`select distinct email from person_import_row
    where organisation_id = ${organisationId} and import_id = ${importId} and email = any(${[...addresses]}::text[])`)
  return new Set(rows.map((row) => row.email))
}

/** One page of the rows, in the file's order. */
export const rowsPage = (
  organisationId: string,
  importId: string,
  onlyProblems: boolean,
  after: number,
  limit: number,
) => sql<ImportedRow>`select * from person_import_row where organisation_id = ${organisationId} and import_id = ${importId} and row_no > ${after}
    ${onlyProblems ? sql`and state in ('faulty', 'refused')` : sql``} order by row_no limit ${limit}`

/** The next whose turn it is; the import's row is held. */
export const nextWaiting = (tx: Transaction, organisationId: string, importId: string, limit: number) =>
  tx.page(sql<ImportedRow>`select * from person_import_row where organisation_id = ${organisationId} and import_id = ${importId} and state = 'waiting'
    order by row_no limit ${limit}`)

export const settleRows = (
  tx: Transaction,
  organisationId: string,
  importId: string,
  rows: readonly { row_no: number; person_id: string | null; problems: readonly RowProblem[] }[],
) =>
  tx.run(sql`update person_import_row r set state = case when x.person_id is null then 'refused' else 'created' end, person_id = x.person_id, problems = x.problems
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(row_no integer, person_id uuid, problems jsonb)
    where r.organisation_id = ${organisationId} and r.import_id = ${importId} and r.row_no = x.row_no and r.state = 'waiting'`)
