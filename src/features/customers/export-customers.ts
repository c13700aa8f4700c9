import { lastDay } from '#domain/calendar.ts'
import { begun, csvFile } from '#platform/csv.ts'
import type { Visit } from '#platform/route.ts'
import type { Words } from '#platform/words.ts'
import { transact } from '../acting/transact.store.ts'
import {
  customersPage,
  orderOf,
  type CustomerFilter,
  type CustomerPlace,
  type ListedCustomer,
  type Order,
} from './customer-list.store.ts'

type Export = Visit<unknown, CustomerFilter>
const PAGE = 500
const COLUMNS = ['id', 'name', 'domain', 'relationship', 'country', 'rightsUntil'] as const

/** The list of customers as it is filtered, as a file for spreadsheets: page by page, each a short transaction of its own. */
export async function exportCustomers(visit: Export) {
  const words = visit.house.words(visit.language)
  const headers = COLUMNS.map((column) => words(`account.export.${column}`))
  const content = csvFile(visit.language, headers, await begun(pages(visit, words)))
  return { name: words('account.export.file'), type: 'text/csv; charset=utf-8', content }
}

async function* pages(visit: Export, words: Words) {
  const order = orderOf(visit.query, 'name')
  let after: CustomerPlace | undefined
  for (;;) {
    const { rows, now } = await page(visit, order, after)
    yield rows.map((row) => cellsOf(row, words, now))
    const last = rows[PAGE - 1]
    if (!last) return
    after =
      order === 'ends'
        ? { sort: 'ends', ends: last.ends_exact ?? '', id: last.customer_id }
        : { sort: 'name', key: last.sort_key, id: last.customer_id }
  }
}

const page = ({ house, caller, query }: Export, order: Order, after: CustomerPlace | undefined) =>
  transact(house, caller, async (tx) => ({
    rows: await tx.page(customersPage(caller.organisationId, query, order, after, PAGE)),
    now: tx.now,
  }))

const cellsOf = (row: ListedCustomer, words: Words, now: Date) => [
  row.customer_id,
  row.name,
  row.domain ?? '',
  words(`account.export.${row.state}`),
  row.country,
  row.rights_until && row.rights_until > now ? lastDay(row.rights_until, row.time_zone) : '',
]
