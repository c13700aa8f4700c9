import { csvFile } from '#platform/csv.ts'
import type { Visit } from '#platform/route.ts'
import type { Language, Words } from '#platform/words.ts'
import { transact } from '../acting/transact.store.ts'
import { rowsPage, type RenewedRow } from './renewal-rows.store.ts'
import { findToRead, rowView, type Which } from './renewal-view.store.ts'
import type { RenewalRow } from './renewals.store.ts'

const PAGE = 500
const COLUMNS = ['customer', 'roles', 'lastDay', 'outcome', 'why', 'way', 'request'] as const

/** What became of each customer, as a file for spreadsheets: page by page, each a short transaction of its own. */
export async function renewalResult(visit: Visit<Which>) {
  const words = visit.house.words(visit.language)
  const first = await page(visit, 0)
  const headers = COLUMNS.map((column) => words(`renewals.file.${column}`))
  const content = csvFile(visit.language, headers, pagesFrom(visit, first, words))
  return { name: words('renewals.file.name'), type: 'text/csv; charset=utf-8', content }
}

type Page = { renewal: RenewalRow; rows: RenewedRow[] }

const page = ({ house, caller, params }: Visit<Which>, after: number): Promise<Page> =>
  transact(house, caller, async (tx) => {
    const renewal = await findToRead(tx, params.renewalId)
    return { renewal, rows: await tx.page(rowsPage(renewal, undefined, after, PAGE)) }
  })

async function* pagesFrom(visit: Visit<Which>, first: Page, words: Words) {
  for (let at = first; at.rows.length > 0; at = await page(visit, at.rows.at(-1)?.row_no ?? 0)) {
    yield at.rows.map((row) => cellsOf(row, at.renewal, words, visit.language))
    if (at.rows.length < PAGE) return
  }
}

function cellsOf(row: RenewedRow, { state }: RenewalRow, words: Words, language: Language) {
  const { refusal, customerId, customerName, roles, lastDay, requestId } = rowView(row, words, language)
  const outcome = row.state === 'waiting' && state === 'cancelled' ? 'left' : row.state
  return [
    customerName ?? customerId,
    roles.map((role) => words(`role.${role}`)).join(', '),
    lastDay ?? '',
    words(`renewals.row.${outcome}`),
    refusal?.title ?? '',
    refusal?.way ?? '',
    requestId ?? '',
  ]
}
