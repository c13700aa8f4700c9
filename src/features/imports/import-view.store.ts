import type { RefusalCode } from '#domain/refusal.ts'
import { Refusal } from '#domain/refusal.ts'
import { mayMove, remainingSeconds } from '#domain/person-import.ts'
import type { Words } from '#platform/words.ts'
import type { Tx } from '../acting/transact.store.ts'
import { enter, inBothLogs, type Place } from '../customers/enter.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { findOrganisation, type OrganisationRow } from '../organisations/organisations.store.ts'
import { findImport, type ImportRow } from './imports.store.ts'

/** The address of an act about imports: one's own organisation, or a customer's on behalf. */
export type Where = { organisationId: string; customerId?: string | undefined }
export type Which = Where & { importId: string }

/** An import as its page shows it. */
export function importView(row: ImportRow, now: Date, words: Words) {
  const [good, done] = [row.rows - row.faulty, row.created + row.refused]
  return {
    id: row.id,
    state: brokenOff(row, now) ? ('unreadable' as const) : row.state,
    fileName: row.file_name,
    uploadedAt: row.uploaded_at.toISOString(),
    endedAt: row.ended_at?.toISOString() ?? null,
    rows: row.rows,
    good,
    faulty: row.faulty,
    created: row.created,
    refused: row.refused,
    stoppedFor: row.stopped_for === null ? null : reasonOf(row.stopped_for as RefusalCode, words),
    progress:
      row.state === 'running' && row.run_at
        ? {
            done,
            total: good,
            startedAt: row.run_at.toISOString(),
            remainingSeconds: remainingSeconds({ done, total: good, from: row.run_from, startedAt: row.run_at, now }),
          }
        : null,
    mayRun: good > 0 && mayMove(row.state, 'run'),
    mayCancel: mayMove(row.state, 'cancel'),
  }
}

/** Nobody reads for so long: the server that did is gone, and the file has to be sent again. */
const READING_MS = 3_600_000
const brokenOff = ({ state, uploaded_at }: ImportRow, now: Date) =>
  state === 'reading' && now.getTime() - uploaded_at.getTime() > READING_MS

const reasonOf = (code: RefusalCode, words: Words) => ({
  code,
  title: words(`imports.stopped.${kindOf(code)}`),
  way: words(`imports.stopped.${kindOf(code)}.way`),
})
/** Sentences for the few reasons that a reader can do something about. */
const kindOf = (code: RefusalCode) => (code.startsWith('import-') ? 'file' : 'rights')

/** In at home or on behalf, where people may be created; whose organisation it is. */
export async function enterToImport(tx: Tx, where: Where): Promise<{ place: Place; own: OrganisationRow }> {
  const place = await enter(tx, where.customerId, 'people.create')
  const own = await findOrganisation(tx, place.organisationId)
  if (!own) throw new Refusal('not-found')
  return { place, own }
}

export async function findToRead(tx: Tx, where: Which): Promise<{ place: Place; row: ImportRow }> {
  const place = await enter(tx, where.customerId, 'people.create')
  const row = await findImport(tx, place.organisationId, where.importId)
  if (!row) throw new Refusal('not-found')
  return { place, row }
}

/** People of a customer were read as a list or a file: written into its log, once a day and person. */
export async function recordListing(tx: Tx, place: Place) {
  if (!place.onBehalf) return
  const own = await findOrganisation(tx, place.organisationId)
  await recordLook(tx, {
    ...inBothLogs(tx, place),
    kind: 'people.listed',
    subject: { kind: 'organisation', id: place.organisationId, name: own?.name },
    counterpart: place.organisationId,
  })
}
