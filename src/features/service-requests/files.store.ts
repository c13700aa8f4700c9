import { sql } from 'kysely'
import type { AttachmentType } from '#domain/attachment.ts'
import type { Readers } from '#domain/service-request.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { ServiceRequestRow } from './service-requests.store.ts'

export type FileRow = {
  customer_id: string
  id: string
  request_id: string
  name: string | null
  type: AttachmentType | null
  bytes: number
  sha256: string | null
  gone_at: Date | null
}
type At = Pick<FileRow, 'customer_id' | 'id'>

/** What is kept of one request and of all of its customer's, also what whoever asks does not see; its row is held meanwhile. */
export const filesKept = async (
  tx: Transaction,
  { customer_id, id }: Pick<ServiceRequestRow, 'customer_id' | 'id'>,
): Promise<{ files: number; bytes: number }> =>
  (await tx.first(
    sql<{
      files: number
      bytes: number
    }>`select files, bytes::float8 as bytes from door.files_kept(${customer_id}, ${id})`,
  )) ?? { files: 0, bytes: 0 }

type New = { id: string; name: string; readers: Readers; by: string }
/** A place for a file whose bytes are on their way. */
export const insertFile = (tx: Transaction, row: ServiceRequestRow, { id, name, readers, by }: New) =>
  tx.run(sql`insert into service_request_file (customer_id, id, request_id, partner_id, readers, name, added_by)
    values (${row.customer_id}, ${id}, ${row.id}, ${row.partner_id}, ${readers}, ${name}, ${by})`)

export const insertPart = (
  tx: Transaction,
  { customer_id, partner_id, id }: At & { partner_id: string | null },
  part: number,
  bytes: Buffer,
) =>
  tx.run(
    sql`insert into service_request_file_part (customer_id, partner_id, file_id, part_no, bytes)
    values (${customer_id}, ${partner_id}, ${id}, ${part}, ${bytes})`,
  )

/** All of it is here and was looked at: from now on it can be fetched. */
export const finishFile = (
  tx: Transaction,
  { customer_id, id }: At,
  f: { type: AttachmentType; bytes: number; sha256: string },
) =>
  tx.run(sql`update service_request_file set type = ${f.type}, bytes = ${f.bytes}, sha256 = ${f.sha256}
    where customer_id = ${customer_id} and id = ${id} and sha256 is null and gone_at is null`)

/** Nothing comes of it: what has come so far is deleted, and its name forgotten. */
export async function dropFile(tx: Transaction, { customer_id, id }: At) {
  // Not of a file that is whole already, whose last answer only was lost.
  const gone = await tx.run(sql`update service_request_file set name = null, gone_at = now()
    where customer_id = ${customer_id} and id = ${id} and sha256 is null and gone_at is null`)
  if (gone === 1)
    await tx.run(sql`delete from service_request_file_part where customer_id = ${customer_id} and file_id = ${id}`)
}

/** A whole file that whoever asks may see. */
export const findFile = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<FileRow>`select customer_id, id, request_id, name, type, bytes, sha256, gone_at from service_request_file
    where customer_id = ${customerId} and id = ${id} and sha256 is not null and gone_at is null`)

export const filePart = async (tx: Transaction, { customer_id, id }: At, part: number) =>
  (
    await tx.first(sql<{ bytes: Buffer }>`select bytes from service_request_file_part
      where customer_id = ${customer_id} and file_id = ${id} and part_no = ${part}`)
  )?.bytes
