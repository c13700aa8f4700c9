import { FILE_COLUMNS, HEADERS, type RowProblem } from '#domain/person-file.ts'
import { csvFile } from '#platform/csv.ts'
import type { Visit } from '#platform/route.ts'
import type { Words } from '#platform/words.ts'
import { transact } from '../acting/transact.store.ts'
import { enter } from '../customers/enter.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { rowsPage, type ImportedRow } from './import-rows.store.ts'
import { findToRead, recordListing, type Where, type Which } from './import-view.store.ts'
import type { ImportRow } from './imports.store.ts'

const TYPE = 'text/csv; charset=utf-8'
const PAGE = 500
const headersOf = (language: 'en' | 'sv') => FILE_COLUMNS.map((column) => HEADERS[language][column][0])

/** A file to begin with, in the reader's language: the headers, and two people to write over. */
export async function sampleFile({ house, caller, params, language }: Visit<Where>) {
  const domain = await transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    return (await findOrganisation(tx, place.organisationId))?.domain ?? 'example.com'
  })
  const people = [
    ['Åsa', 'Öberg', 'Åsa Öberg', `asa.oberg@${domain}`, ''],
    ['Erik', 'Lind', 'Erik Lind', `erik.lind@${domain}`, ''],
  ]
  const pages = (async function* () {
    yield people
  })()
  const name = language === 'sv' ? 'anvandare.csv' : 'users.csv'
  return { name, type: TYPE, content: csvFile(language, headersOf(language), pages) }
}

/** The file given back with what became of each row, page by page; each page is a short transaction of its own. */
export async function resultFile(visit: Visit<Which>) {
  const first = await page(visit, 0)
  const { language } = first.import
  const content = csvFile(language, headersOf(language), pagesFrom(visit, first))
  return { name: language === 'sv' ? 'resultat.csv' : 'result.csv', type: TYPE, content }
}

type Page = { import: ImportRow; rows: ImportedRow[] }

const page = ({ house, caller, params }: Visit<Which>, after: number): Promise<Page> =>
  transact(house, caller, async (tx) => {
    const { place, row } = await findToRead(tx, params)
    const rows = await tx.page(rowsPage(place.organisationId, row.id, false, after, PAGE))
    await recordListing(tx, place)
    return { import: row, rows }
  })

async function* pagesFrom(visit: Visit<Which>, first: Page) {
  const words = visit.house.words(first.import.language)
  for (let at = first; at.rows.length > 0; at = await page(visit, at.rows.at(-1)?.row_no ?? 0)) {
    yield at.rows.map((row) => cellsOf(row, first.import, words))
    if (at.rows.length < PAGE) return
  }
}

const cellsOf = (row: ImportedRow, of: ImportRow, words: Words) => [
  row.given_name ?? '',
  row.family_name ?? '',
  row.display_name ?? '',
  row.email ?? '',
  statusOf(row, of, words),
]

function statusOf({ state, problems }: ImportedRow, of: ImportRow, words: Words): string {
  if (state === 'created') return words('imports.row.created')
  if (state === 'waiting') return words(of.state === 'cancelled' ? 'imports.row.left' : 'imports.row.waiting')
  return problems.map((problem) => problemWords(problem, of.language, words)).join('; ')
}

const problemWords = ({ column, code }: RowProblem, language: 'en' | 'sv', words: Words) =>
  column === 'row'
    ? words(`imports.fault.${code}`)
    : `${HEADERS[language][column][0]}: ${words(`imports.fault.${code}`)}`
