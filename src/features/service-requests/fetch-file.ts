import { addHours } from '#domain/calendar.ts'
import { demand } from '#domain/refusal.ts'
import { demandPart } from '#domain/service-request.ts'
import { fileToken, readFileToken } from '#platform/file-link.ts'
import type { House } from '#platform/house.ts'
import type { Visit } from '#platform/route.ts'
import { asVisitor, transact, type Tx } from '../acting/transact.store.ts'
import { filePart, findFile, type FileRow } from './files.store.ts'
import { loadService, type Which } from './service-request-view.store.ts'

/** So long an address is good: long enough to follow it, too short to be passed on. */
const HOURS = 1 / 60

/** The address of a file, for whoever may read it: on a host that knows no cookie, and for a minute. */
export const readFileLink = ({ house, caller, params }: Visit<Which & { fileId: string }>) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await loadService(tx, params.serviceRequestId, 'read')
    demandPart(row, side)
    demand(house.config.filesOrigin, 'attachments-off')
    const file = await findFile(tx, row.customer_id, params.fileId)
    demand(file?.request_id === row.id, 'not-found')
    const until = addHours(tx.now, HOURS)
    const token = fileToken(house.keys.token, { ownerId: row.customer_id, fileId: file.id, until })
    return { url: `${house.config.filesOrigin}/files/${token}`, until: until.toISOString() }
  })

/** What the address leads to: the file as it came, for a download. A wrong address, or one whose time is over, is not there. */
export async function fetchFile(house: House, token: string) {
  const claim = readFileToken(house.keys.token, token)
  demand(claim, 'not-found')
  const at = { customer_id: claim.ownerId, id: claim.fileId }
  // The one file whose address was verified, and no other.
  const linked = <T>(work: (tx: Tx) => Promise<T>) =>
    asVisitor(house, { partnerId: claim.ownerId, requestId: claim.fileId, generation: 0, standing: false }, work)
  const file = await linked(async (tx) => {
    const row = await findFile(tx, at.customer_id, at.id)
    demand(row && tx.now < claim.until, 'not-found')
    return row
  })
  return { name: file.name ?? '', bytes: file.bytes, content: partsOf(file, linked) }
}

/** Part after part, each read in a short transaction of its own. */
async function* partsOf(
  file: FileRow,
  linked: <T>(work: (tx: Tx) => Promise<T>) => Promise<T>,
): AsyncGenerator<Buffer> {
  for (let part = 1; ; part += 1) {
    const number = part
    const bytes = await linked((tx) => filePart(tx, file, number))
    if (!bytes) return
    yield bytes
  }
}
