import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { enter } from '../customers/enter.store.ts'
import { rowsPage, type ImportedRow } from './import-rows.store.ts'
import { findToRead, importView, recordListing, type Where, type Which } from './import-view.store.ts'
import { latestImports } from './imports.store.ts'

/** The latest imports of this organisation. */
export async function readImports({ house, caller, params, language }: Visit<Where>) {
  return transact(house, caller, async (tx) => {
    const place = await enter(tx, params.customerId, 'people.create')
    const rows = await latestImports(tx, place.organisationId)
    return { items: rows.map((row) => importView(row, tx.now, house.words(language))) }
  })
}

/** One import: what was found in the file, and how far it is. */
export async function readImport({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) =>
    importView((await findToRead(tx, params)).row, tx.now, house.words(language)),
  )
}

type RowsQuery = { only?: 'problems' | undefined; cursor?: string | undefined; limit: number }

/** The rows of a file as it has them, with every problem; or those with problems alone. */
export async function readRows({ house, caller, params, query }: Visit<Which, RowsQuery>) {
  return transact(house, caller, async (tx) => {
    const { place, row } = await findToRead(tx, params)
    const bound = JSON.stringify(['import', place.organisationId, row.id, query.only ?? 'all'])
    const at = placeIn(house, bound, query.cursor)
    const after = at ? Number(at[0]) : 0
    const rows = await tx.page(
      rowsPage(place.organisationId, row.id, query.only === 'problems', after, query.limit + 1),
    )
    await recordListing(tx, place)
    const last = rows[query.limit - 1]
    const more = rows.length > query.limit && last
    return {
      items: rows.slice(0, query.limit).map(rowView),
      next: more ? makeCursor(house.keys.token, bound, [last.row_no]) : null,
    }
  })
}

const rowView = (row: ImportedRow) => ({
  row: row.row_no,
  givenName: row.given_name ?? '',
  familyName: row.family_name ?? '',
  displayName: row.display_name ?? '',
  email: row.email ?? '',
  state: row.state,
  problems: row.problems,
})
