import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact } from '../acting/transact.store.ts'
import { rowsPage, type RowState } from './renewal-rows.store.ts'
import { findToRead, renewalView, rowView, type Which } from './renewal-view.store.ts'
import { renewalsPage } from './renewals.store.ts'

type PageQuery = { cursor?: string | undefined; limit: number }

/** The partner's renewals, newest first, a page at a time. */
export async function readRenewals({ house, caller, query, language }: Visit<unknown, PageQuery>) {
  const bound = JSON.stringify(['renewals', caller.organisationId])
  const before = placeIn(house, bound, query.cursor)
  return transact(house, caller, async (tx) => {
    const rows = await tx.page(
      renewalsPage(caller.organisationId, before ? String(before[0]) : undefined, query.limit + 1),
    )
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((row) => renewalView(row, tx.now, house.words(language), language)),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.id]) : null,
    }
  })
}

/** One renewal: who is meant, and how far it is. */
export async function readRenewal({ house, caller, params, language }: Visit<Which>) {
  return transact(house, caller, async (tx) =>
    renewalView(await findToRead(tx, params.renewalId), tx.now, house.words(language), language),
  )
}

/** The customers of a renewal with what is asked of each and what became of it, all or of one outcome. */
export async function readRenewalRows({
  house,
  caller,
  params,
  query,
  language,
}: Visit<Which, PageQuery & { state?: RowState | undefined }>) {
  const bound = JSON.stringify(['renewal', caller.organisationId, params.renewalId, query.state ?? 'all'])
  const at = placeIn(house, bound, query.cursor)
  return transact(house, caller, async (tx) => {
    const row = await findToRead(tx, params.renewalId)
    const rows = await tx.page(rowsPage(row, query.state, at ? Number(at[0]) : 0, query.limit + 1))
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((one) => rowView(one, house.words(language), language)),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.row_no]) : null,
    }
  })
}
