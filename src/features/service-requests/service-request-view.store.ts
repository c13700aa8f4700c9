import type { Actor } from '#domain/actor.ts'
import { allows } from '#domain/access.ts'
import {
  endsAnyway,
  openMoves,
  partOf,
  referenceOf,
  targetOf,
  type ServiceRequest,
  type Side,
  type Status,
} from '#domain/service-request.ts'
import { demand, type RefusalCode } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import type { EntryRow } from './entries.store.ts'
import {
  findServiceRequest,
  holdServiceRequest,
  lawfulRequest,
  type ServiceRequestRow,
} from './service-requests.store.ts'

export type Which = { serviceRequestId: string }

/** As whom somebody reads or writes: its own organisation says it. */
export const sideOf = ({ organisation }: Pick<Actor, 'organisation'>): Side => organisation.kind

/** One that this side knows; to anybody else it is not there. */
export async function loadService(tx: Tx, id: string, hold: 'hold' | 'read' = 'hold') {
  const side = sideOf(tx.actor)
  const row = await (hold === 'hold' ? holdServiceRequest : findServiceRequest)(tx, side, tx.caller.organisationId, id)
  demand(row, 'not-found')
  return { row, side }
}

/** One line of a list. */
export const serviceRow = (row: ServiceRequestRow, side: Side, now: Date) => {
  const request = lawfulRequest(row)
  return {
    id: row.id,
    reference: referenceOf(row.id),
    customer: { id: row.customer_id, name: row.customer_name },
    partner: row.partner_id === null ? null : { id: row.partner_id, name: row.partner_name ?? '' },
    way: row.way,
    status: row.status,
    severity: row.severity,
    subject: row.subject,
    product: row.product,
    answering: row.answering,
    openedAt: row.opened_at.toISOString(),
    dueAt: row.due_at.toISOString(),
    target: targetOf(request, now),
    takesPart: partOf(request, side) !== undefined,
    forgotten: row.forgotten_at !== null,
    version: row.version,
  }
}

/** The whole of it as one side reads it: what was written for others is not there. */
export function serviceView(
  row: ServiceRequestRow,
  entries: readonly EntryRow[],
  actor: Actor,
  now: Date,
  { files, hindered }: { files: boolean; hindered: RefusalCode | null },
) {
  const side = sideOf(actor)
  const request = lawfulRequest(row)
  const part = partOf(request, side)
  const works = allows(actor, side === 'provider' ? 'installation.service-requests' : 'service-requests.work')
  const writes = works && !hindered && part !== undefined && row.status !== 'closed'
  return {
    ...serviceRow(row, side, now),
    contact: part === undefined ? null : { name: row.contact_name, email: row.contact_email },
    withProviderSince: row.provider_since?.toISOString() ?? null,
    solvedAt: row.solved_at?.toISOString() ?? null,
    closedAt: row.closed_at?.toISOString() ?? null,
    entries: entries.map(entryView),
    hindered: part === undefined ? null : hindered,
    may: {
      write: writes,
      internal: writes && side !== 'customer',
      attach: writes && files,
      moves: works ? movesNow(request, side, now, hindered) : [],
    },
  }
}

const movesNow = (request: ServiceRequest, side: Side, now: Date, hindered: RefusalCode | null) =>
  openMoves(request, side, now).filter((verb) => !hindered || (hindered === 'support-duty-over' && endsAnyway(verb)))

const entryView = (entry: EntryRow) => ({
  id: entry.id,
  kind: entry.kind,
  readers: entry.readers,
  side: entry.side,
  author: entry.author_name,
  at: entry.at.toISOString(),
  text: entry.text,
  file:
    entry.file_id === null
      ? null
      : {
          id: entry.file_id,
          name: entry.file_name,
          type: entry.file_type,
          bytes: entry.file_bytes ?? 0,
          sha256: entry.file_sha256,
          gone: entry.file_gone ?? true,
        },
})

/** What is left to say after something was done: the rest is read anew. */
export const moved = (row: Pick<ServiceRequestRow, 'id' | 'version'>, status: Status) => ({
  id: row.id,
  status,
  version: row.version,
})
