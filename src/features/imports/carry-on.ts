import { demandOffered } from '#domain/people.ts'
import type { RowProblem } from '#domain/person-file.ts'
import { Refusal } from '#domain/refusal.ts'
import type { House } from '#platform/house.ts'
import { newId } from '#platform/ids.ts'
import { asClock, asPerson, type Tx } from '../acting/transact.store.ts'
import { inTurns } from '../acting/turns.store.ts'
import { recordAs } from '../audit/events.store.ts'
import { enter, inBothLogs, type Place } from '../customers/enter.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { keeperOf } from '../people/person-view.store.ts'
import { bearMany } from './bear-many.store.ts'
import { nextWaiting, settleRows, takenAddresses, type ImportedRow } from './import-rows.store.ts'
import { countBatch, findImport, holdImport, stopRun, type ImportRow } from './imports.store.ts'

/** So many people are created in one transaction. */
export const BATCH = 250

/** Creates the people of an import, batch after batch, until it is done, cancelled or stopped. Whatever is killed, each row is done once. */
export const carryOn = (house: House, organisation: string, importId: string, turn?: number): Promise<void> =>
  inTurns(house, { queue: 'import', organisation, ref: importId }, () => step(house, organisation, importId), turn)

/** One batch, by whoever said yes as it stands now; false where there is nothing more to do. */
export async function step(house: House, organisation: string, importId: string): Promise<boolean> {
  const run = await asClock(house, organisation, (tx) => findImport(tx, organisation, importId))
  if (run?.state !== 'running' || !run.run_by) return false
  const partner = run.run_partner_id
  const who = {
    organisationId: partner ?? organisation,
    personId: run.run_by,
    capability: partner ? ('users-of-customers.manage' as const) : ('people.manage' as const),
  }
  try {
    return await asPerson(house, who, (tx) => batch(tx, run, partner === null ? undefined : organisation))
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    await asClock(house, organisation, (tx) => stopRun(tx, run, error.code))
    return false
  }
}

async function batch(tx: Tx, run: ImportRow, customerId: string | undefined): Promise<boolean> {
  const place = await enter(tx, customerId, 'people.create')
  const row = await holdImport(tx, place.organisationId, run.id)
  if (row?.state !== 'running' || row.run_no !== run.run_no) return false
  const roles = row.roles ?? []
  demandOffered(keeperOf(tx, place), roles)
  const rows = await nextWaiting(tx, row.organisation_id, row.id, BATCH)
  const { good, taken } = await sorted(tx, row, rows)
  const ids = good.length > 0 ? await create(tx, place, row, roles, good) : []
  const settled = [
    ...good.map(({ row_no }, at) => ({ row_no, person_id: ids[at] ?? null, problems: [] })),
    ...taken.map(({ row_no }) => ({ row_no, person_id: null, problems: [TAKEN] })),
  ]
  if (settled.length > 0) await settleRows(tx, row.organisation_id, row.id, settled)
  const last = rows.length < BATCH
  await countBatch(tx, row, { created: good.length, refused: taken.length, last })
  return !last
}

const TAKEN: RowProblem = { column: 'email', code: 'taken' }

/** Those whose address is free still, and those whom somebody was faster than. */
async function sorted(tx: Tx, row: ImportRow, rows: readonly ImportedRow[]) {
  const own = await ownOrganisation(tx, row.organisation_id)
  const addresses = rows.map(({ email }) => email ?? '')
  const gone = addresses.length > 0 ? await takenAddresses(tx, own, addresses) : new Set<string>()
  const isTaken = ({ email }: ImportedRow) => email === null || gone.has(email)
  return { good: rows.filter((one) => !isTaken(one)), taken: rows.filter(isTaken) }
}

async function create(tx: Tx, place: Place, row: ImportRow, roles: readonly string[], good: readonly ImportedRow[]) {
  const organisation = await ownOrganisation(tx, row.organisation_id)
  const people = good.map((one) => ({
    givenName: one.given_name ?? '',
    familyName: one.family_name ?? '',
    displayName: one.display_name ?? '',
    email: one.email ?? '',
  }))
  const alike = { organisation, language: row.person_language ?? 'en', usageLocation: row.usage_location, roles }
  const event = newId()
  const ids = await bearMany(tx, people, alike, event)
  const both = inBothLogs(tx, place)
  await recordAs(tx, event, {
    ...both,
    kind: 'people.imported',
    subject: { kind: 'import', id: row.id },
    facts: { ...both.facts, count: good.length, roles },
  })
  return ids
}

async function ownOrganisation(tx: Tx, id: string) {
  const own = await findOrganisation(tx, id)
  if (!own) throw new Refusal('not-found')
  return own
}
