import { createHash } from 'node:crypto'
import { demandAttachable, demandFileRoom, type AttachmentType } from '#domain/attachment.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { demandWritable, readersOf } from '#domain/service-request.ts'
import { newId } from '#platform/ids.ts'
import { FileTooLarge, type Visit } from '#platform/route.ts'
import { couldBeText, sniffed } from '#platform/sniff.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { addEntry, demandRoom } from './entries.store.ts'
import { dropFile, filesKept, finishFile, insertFile, insertPart } from './files.store.ts'
import { demandMayWork } from './may-work.store.ts'
import { recordService } from './service-request-event.store.ts'
import { loadService, type Which } from './service-request-view.store.ts'

/** So many bytes are kept in one short transaction; no more are held in memory. */
const PART = 524_288

type Upload = Visit<Which, { fileName: string; internal?: 'yes' | undefined }>
type Place = { customer_id: string; partner_id: string | null; id: string }

/** A file is taken as it arrives; what it is, is seen from its content, and what is not taken leaves nothing behind. */
export async function attachFile(visit: Upload) {
  const { house, caller } = visit
  demand(house.config.filesOrigin, 'attachments-off')
  const place = await transact(house, withoutKey(caller), (tx) => begin(tx, visit))
  return take(visit, place).catch(async (error: unknown) => {
    await transact(house, withoutKey(caller), (tx) => dropFile(tx, place)).catch(() => undefined)
    throw error instanceof FileTooLarge ? new Refusal('attachment-too-large') : error
  })
}

async function take(visit: Upload, place: Place) {
  const { found, ...whole } = await keepParts(visit, place)
  const type = demandAttachable(visit.query.fileName, found)
  return transact(visit.house, visit.caller, (tx) => finish(tx, visit, place, { ...whole, type }))
}

const withoutKey = (caller: Upload['caller']): Upload['caller'] => ({ ...caller, idempotency: undefined })

/** Judged before a byte is read; and in each step again. */
async function writable(tx: Tx, { params, query }: Upload, hold: 'hold' | 'read') {
  const { row, side } = await loadService(tx, params.serviceRequestId, hold)
  demandWritable(row, side)
  await demandMayWork(tx, row)
  return { row, side, readers: readersOf(row.way, side, query.internal === 'yes') }
}

async function begin(tx: Tx, visit: Upload): Promise<Place> {
  const { row, readers } = await writable(tx, visit, 'hold')
  await demandRoom(tx, row)
  demandFileRoom(await filesKept(tx, row))
  const id = newId()
  await insertFile(tx, row, { id, name: visit.query.fileName, readers, by: tx.actor.personId })
  return { customer_id: row.customer_id, partner_id: row.partner_id, id }
}

type Kept = { found: AttachmentType | undefined; bytes: number; sha256: string }

async function keepParts(visit: Upload, place: Place): Promise<Kept> {
  const digest = createHash('sha256')
  let [part, bytes, text] = [0, 0, true]
  let known: string | undefined
  for await (const chunk of parts(visit.upload())) {
    if (part === 0) known = await sniffed(chunk)
    text &&= couldBeText(chunk)
    digest.update(chunk)
    bytes += chunk.length
    const number = (part += 1)
    await transact(visit.house, withoutKey(visit.caller), async (tx) => {
      await writable(tx, visit, 'read')
      await insertPart(tx, place, number, chunk)
    })
  }
  if (bytes === 0) throw new Refusal('attachment-empty')
  return { found: typeFrom(known, text), bytes, sha256: digest.digest('hex') }
}

const KNOWN: Partial<Record<string, AttachmentType>> = { png: 'png', jpg: 'jpeg', pdf: 'pdf', zip: 'zip' }
/** What has a form of its own is what that form says; what has none may be text, if all of it is. */
const typeFrom = (known: string | undefined, text: boolean): AttachmentType | undefined =>
  known === undefined ? (text ? 'text' : undefined) : KNOWN[known]

async function* parts(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Buffer> {
  let waiting: Uint8Array[] = []
  let length = 0
  for await (const chunk of chunks) {
    waiting.push(chunk)
    length += chunk.length
    if (length < PART) continue
    yield Buffer.concat(waiting)
    waiting = []
    length = 0
  }
  if (length > 0) yield Buffer.concat(waiting)
}

async function finish(tx: Tx, visit: Upload, place: Place, whole: Omit<Kept, 'found'> & { type: AttachmentType }) {
  const { row, side, readers } = await writable(tx, visit, 'hold')
  demand((await finishFile(tx, place, whole)) === 1, 'not-found')
  await addEntry(tx, row, { kind: 'file', side, readers, fileId: place.id })
  await recordService(tx, row, { kind: 'service-request.file-added', readers })
  return { id: place.id, type: whole.type, bytes: whole.bytes, sha256: whole.sha256 }
}
