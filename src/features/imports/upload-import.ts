import { isBlank, MOST_ROWS, readHeader, readRow, type Header, type RowProblem } from '#domain/person-file.ts'
import { Refusal } from '#domain/refusal.ts'
import { CsvBroken, openCsv, type OpenCsv } from '#platform/csv.ts'
import { newId } from '#platform/ids.ts'
import { FileTooLarge, type Visit } from '#platform/route.ts'
import { asClock, transact, type Tx } from '../acting/transact.store.ts'
import { earlierAddresses, insertRows, takenAddresses, type ReadRow } from './import-rows.store.ts'
import { enterToImport, type Where } from './import-view.store.ts'
import { finishReading, giveUpReading, insertImport } from './imports.store.ts'

/** So many rows are checked and kept in one short transaction; no more are held in memory. */
const AT_ONCE = 500

type Upload = Visit<Where, { fileName: string }>

/** A file of people is read as it arrives, and each row checked; nobody is created yet. Headers that are wrong are told before anything is kept. */
export async function uploadImport(visit: Upload) {
  const { house, caller, params, query } = visit
  // Judged before a byte is read; and in each step again.
  await transact(house, withoutKey(caller), async (tx) => void (await ownDomain(tx, params)))
  const { records, header } = await headed(visit)
  const made = await transact(house, caller, async (tx) => {
    const { own } = await ownDomain(tx, params)
    const id = newId()
    await insertImport(tx, {
      organisation_id: own.id,
      id,
      file_name: query.fileName,
      language: header.language,
      uploaded_by: tx.actor.personId,
    })
    return { id, organisation: own.id }
  })
  await keepRows(visit, made.id, header, records).catch(async (error: unknown) => {
    const refusal = asRefusal(error)
    await asClock(house, made.organisation, (tx) => giveUpReading(tx, made.organisation, made.id, refusal.code))
    throw refusal
  })
  return { id: made.id }
}

const withoutKey = (caller: Visit['caller']): Visit['caller'] => ({ ...caller, idempotency: undefined })

/** An address of a file is one of the organisation's own domain: without one there is nothing to hold it against. */
async function ownDomain(tx: Tx, where: Where) {
  const { place, own } = await enterToImport(tx, where)
  if (!own.domain) throw new Refusal('import-needs-domain')
  return { place, own, domain: own.domain }
}

type Headed = { header: Header; records: OpenCsv['records'] }

async function headed(visit: Upload): Promise<Headed> {
  const { records } = await openCsv(visit.upload()).catch(tell)
  const reader = records[Symbol.asyncIterator]()
  const first = await reader.next().catch(tell)
  if (first.done) throw new Refusal('import-empty')
  const header = readHeader(first.value)
  const faults = header.faults.map(({ column, code }) => ({ pointer: `/columns/${column}`, rule: code }))
  if (faults.length > 0)
    throw new Refusal('import-columns', { columns: header.faults.map((one) => one.column) }, faults)
  return { header, records: { [Symbol.asyncIterator]: () => reader } }
}

const tell = (error: unknown): never => {
  throw asRefusal(error)
}

async function keepRows(visit: Upload, importId: string, header: Header, records: OpenCsv['records']) {
  let row = 1
  let kept = 0
  let batch: { row: number; cells: string[] }[] = []
  for await (const cells of records) {
    row += 1
    if (isBlank(cells)) continue
    kept += 1
    if (kept > MOST_ROWS) throw new Refusal('import-too-many-rows', { most: MOST_ROWS })
    batch.push({ row, cells })
    if (batch.length < AT_ONCE) continue
    await keepBatch(visit, importId, header, batch)
    batch = []
  }
  if (kept === 0) throw new Refusal('import-empty')
  if (batch.length > 0) await keepBatch(visit, importId, header, batch)
  await transact(visit.house, withoutKey(visit.caller), async (tx) => {
    const { own } = await ownDomain(tx, visit.params)
    await finishReading(tx, own.id, importId)
  })
}

const keepBatch = (
  { house, caller, params }: Upload,
  importId: string,
  header: Header,
  batch: readonly { row: number; cells: readonly string[] }[],
) =>
  transact(house, withoutKey(caller), async (tx) => {
    const { own, domain } = await ownDomain(tx, params)
    const read = batch.map(({ row, cells }) => ({ row, ...readRow(header, cells, domain) }))
    const addresses = read.map(({ person }) => person.email)
    const taken = await takenAddresses(tx, own, addresses)
    const seen = new Set(await earlierAddresses(tx, own.id, importId, addresses))
    const rows = read.map(({ row, person, problems }): ReadRow => {
      const all = [...problems, ...ofOthers(person.email, taken, seen)]
      seen.add(person.email)
      return {
        row_no: row,
        given_name: person.givenName,
        family_name: person.familyName,
        display_name: person.displayName,
        email: person.email,
        problems: all,
        state: all.length > 0 ? 'faulty' : 'waiting',
      }
    })
    await insertRows(tx, own.id, importId, rows)
  })

/** What is wrong with an address because of who else has it: the first row of a file that names it is the one that may. */
function ofOthers(email: string, taken: ReadonlySet<string>, seen: ReadonlySet<string>): RowProblem[] {
  if (email === '') return []
  if (seen.has(email)) return [{ column: 'email', code: 'doubled' }]
  return taken.has(email) ? [{ column: 'email', code: 'taken' }] : []
}

function asRefusal(error: unknown): Refusal {
  if (error instanceof Refusal) return error
  if (error instanceof FileTooLarge) return new Refusal('import-too-large')
  return new Refusal('import-unreadable', { row: error instanceof CsvBroken ? error.row : 0 })
}
