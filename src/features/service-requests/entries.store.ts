import { sql } from 'kysely'
import { MOST_ENTRIES, type Readers, type Side } from '#domain/service-request.ts'
import { demand } from '#domain/refusal.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { ServiceRequestRow } from './service-requests.store.ts'

export type EntryKind =
  'opened' | 'note' | 'file' | 'escalated' | 'waiting' | 'resumed' | 'solved' | 'closed' | 'reopened' | 'missed'
export type EntryRow = {
  id: string
  kind: EntryKind
  readers: Readers
  text: string | null
  file_id: string | null
  side: Side | 'clock'
  author_name: string | null
  at: Date
  file_name: string | null
  file_type: string | null
  file_bytes: number | null
  file_sha256: string | null
  file_gone: boolean | null
}

type At = Pick<ServiceRequestRow, 'customer_id' | 'id' | 'partner_id'>
type NewEntry = { kind: EntryKind; side: Side | 'clock'; readers: Readers; text?: string | null; fileId?: string }

/** One more thing that happened in it, with the real person who did it; never changed afterwards. */
export const addEntry = (
  tx: Tx,
  { customer_id, id, partner_id }: At,
  { kind, side, readers, text, fileId }: NewEntry,
) =>
  tx.run(sql`insert into service_request_entry (customer_id, request_id, id, partner_id, readers, kind, text, file_id, side, author_id, author_name, at)
    values (${customer_id}, ${id}, ${newId()}, ${partner_id}, ${readers}, ${kind}, ${text ?? null}, ${fileId ?? null}, ${side},
      ${side === 'clock' ? null : tx.actor.personId}, ${side === 'clock' ? null : tx.actor.name}, now())`)

/** Everything in it that the acting side may read, in order: the wall leaves out the rest. */
export const entriesOf = (tx: Transaction, { customer_id, id }: Pick<At, 'customer_id' | 'id'>) =>
  tx.rows(sql<EntryRow>`
    select e.id, e.kind, e.readers, e.text, e.file_id, e.side, e.author_name, e.at, f.name as file_name, f.type as file_type, f.bytes as file_bytes,
      f.sha256 as file_sha256, f.gone_at is not null as file_gone
    from service_request_entry e left join service_request_file f on f.customer_id = e.customer_id and f.id = e.file_id
    where e.customer_id = ${customer_id} and e.request_id = ${id} order by e.id limit ${2 * MOST_ENTRIES}`)

/** There is an end to what one request holds; its row is held, so that two at once are counted one after the other. */
export async function demandRoom(tx: Transaction, { customer_id, id }: Pick<At, 'customer_id' | 'id'>) {
  const found = await tx.first(sql<{ n: number }>`
    select count(*)::int as n from service_request_entry where customer_id = ${customer_id} and request_id = ${id}`)
  demand((found?.n ?? 0) < MOST_ENTRIES, 'service-request-full', { most: MOST_ENTRIES })
}

/** What somebody of this organisation wrote in service requests, for the person's own file. */
export const entriesOfPerson = (tx: Transaction, personId: string) =>
  tx.rows(sql<{ request_id: string; kind: string; text: string | null; at: Date }>`
    select request_id, kind, text, at from service_request_entry where author_id = ${personId} order by at desc limit 1000`)
