import { sql } from 'kysely'
import type { ImportState } from '#domain/person-import.ts'
import type { Transaction } from '#platform/transaction.ts'

export type ImportRow = {
  organisation_id: string
  id: string
  state: ImportState
  file_name: string | null
  language: 'en' | 'sv'
  uploaded_at: Date
  rows: number
  faulty: number
  created: number
  refused: number
  run_by: string | null
  run_partner_id: string | null
  run_no: number
  run_at: Date | null
  run_from: number
  person_language: 'en' | 'sv' | null
  usage_location: string | null
  roles: string[] | null
  stopped_for: string | null
  ended_at: Date | null
}

export const insertImport = (
  tx: Transaction,
  i: Pick<ImportRow, 'organisation_id' | 'id' | 'file_name' | 'language'> & { uploaded_by: string },
) =>
  tx.run(sql`insert into person_import (organisation_id, id, state, file_name, language, uploaded_by)
    values (${i.organisation_id}, ${i.id}, 'reading', ${i.file_name}, ${i.language}, ${i.uploaded_by})`)

export const findImport = (tx: Transaction, organisationId: string, id: string) =>
  tx.first(sql<ImportRow>`select * from person_import where organisation_id = ${organisationId} and id = ${id}`)

/** Held by whoever creates people of it, runs or cancels it: of two at once one waits. */
export const holdImport = (tx: Transaction, organisationId: string, id: string) =>
  tx.first(
    sql<ImportRow>`select * from person_import where organisation_id = ${organisationId} and id = ${id} for update`,
  )

/** The latest, newest first: ids rise with time. */
export const latestImports = (tx: Transaction, organisationId: string) =>
  tx.rows(
    sql<ImportRow>`select * from person_import where organisation_id = ${organisationId} order by id desc limit 20`,
  )

/** Every row was kept and checked. False where it was given up meanwhile. */
export async function finishReading(tx: Transaction, organisationId: string, id: string): Promise<boolean> {
  const moved = await tx.run(sql`update person_import i set state = 'checked', rows = n.rows, faulty = n.faulty
    from (select count(*) as rows, count(*) filter (where state = 'faulty') as faulty from person_import_row
      where organisation_id = ${organisationId} and import_id = ${id}) n
    where i.organisation_id = ${organisationId} and i.id = ${id} and i.state = 'reading'`)
  return moved === 1
}

/** The file could not be read to its end: nothing will come of it. */
export const giveUpReading = (tx: Transaction, organisationId: string, id: string, reason: string) =>
  tx.run(sql`update person_import set state = 'unreadable', stopped_for = ${reason}, ended_at = now()
    where organisation_id = ${organisationId} and id = ${id} and state = 'reading'`)

export type Run = {
  by: string
  partnerId: string | null
  language: string
  usageLocation: string | null
  roles: readonly string[]
}

export const startRun = (tx: Transaction, row: ImportRow, run: Run) =>
  tx.first(sql<ImportRow>`update person_import set state = 'running', run_by = ${run.by}, run_partner_id = ${run.partnerId}, run_no = run_no + 1,
      run_at = now(), run_from = created + refused, person_language = ${run.language}, usage_location = ${run.usageLocation}, roles = ${[...run.roles]}, stopped_for = null
    where organisation_id = ${row.organisation_id} and id = ${row.id} and state = ${row.state} returning *`)

export const cancelRun = (tx: Transaction, row: ImportRow) =>
  tx.first(sql<ImportRow>`update person_import set state = 'cancelled', ended_at = now()
    where organisation_id = ${row.organisation_id} and id = ${row.id} and state = ${row.state} returning *`)

/** Who said yes may no longer: the rest waits for somebody who may. */
export const stopRun = (tx: Transaction, row: ImportRow, reason: string) =>
  tx.run(sql`update person_import set state = 'stopped', stopped_for = ${reason}
    where organisation_id = ${row.organisation_id} and id = ${row.id} and state = 'running' and run_no = ${row.run_no}`)

export const countBatch = (
  tx: Transaction,
  row: ImportRow,
  done: { created: number; refused: number; last: boolean },
) =>
  tx.run(sql`update person_import set created = created + ${done.created}, refused = refused + ${done.refused},
      state = case when ${done.last} then 'done' else state end, ended_at = case when ${done.last} then now() end
    where organisation_id = ${row.organisation_id} and id = ${row.id}`)
