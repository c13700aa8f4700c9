import { begun, csvFile } from '#platform/csv.ts'
import type { Visit } from '#platform/route.ts'
import type { Words } from '#platform/words.ts'
import { transact } from '../acting/transact.store.ts'
import { enter } from '../customers/enter.store.ts'
import { peoplePage, type PeopleFilter, type PeoplePlace, type PersonRow } from '../people/people-list.store.ts'
import { recordListing, type Where } from './import-view.store.ts'

type Export = Visit<Where, PeopleFilter>
const PAGE = 500
const COLUMNS = ['givenName', 'familyName', 'displayName', 'email', 'roles', 'state', 'usageLocation'] as const

/** The list of people as it is filtered, as a file for spreadsheets: page by page, each a short transaction of its own. */
export async function exportPeople(visit: Export) {
  const words = visit.house.words(visit.language)
  const headers = COLUMNS.map((column) => words(`imports.export.${column}`))
  const content = csvFile(visit.language, headers, await begun(pages(visit, words)))
  return { name: words('imports.export.file'), type: 'text/csv; charset=utf-8', content }
}

async function* pages(visit: Export, words: Words) {
  let after: PeoplePlace | undefined
  for (;;) {
    const rows = await page(visit, after)
    yield rows.map((row) => cellsOf(row, words))
    const last = rows[PAGE - 1]
    if (!last) return
    after = { key: last.sort_key, id: last.id }
  }
}

const page = ({ house, caller, params, query }: Export, after: PeoplePlace | undefined) =>
  transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.read')
    const rows = await tx.page(peoplePage(place.organisationId, query, after, PAGE))
    await recordListing(tx, place)
    return rows
  })

const cellsOf = (row: PersonRow, words: Words) => [
  row.given_name ?? '',
  row.family_name ?? '',
  row.display_name,
  row.email,
  row.roles.map((role) => words(`role.${role}`)).join(', '),
  words(`imports.export.state.${row.state}`),
  row.usage_location,
]
