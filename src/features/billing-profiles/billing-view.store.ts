import type { BillingProfile } from '#domain/billing-profile.ts'
import { BILLING_FIELDS } from '#domain/billing-profile.ts'
import { makeCursor } from '#platform/cursor.ts'
import { placeIn } from '../acting/place.store.ts'
import type { Tx } from '../acting/transact.store.ts'
import { listChanges, type ChangeRow, type ProfileRow } from './billing-profiles.store.ts'

/** The fields alone, as they are compared. */
export const fieldsOf = (row: BillingProfile): BillingProfile =>
  Object.fromEntries(BILLING_FIELDS.map((field) => [field, row[field]])) as BillingProfile

export const profileView = (row: ProfileRow) => ({
  ...fieldsOf(row),
  // Never without these two: they are no person's.
  companyName: row.companyName ?? '',
  addressLine1: row.addressLine1 ?? '',
  country: row.country,
  savedAt: row.saved_at.toISOString(),
})

const changeView = (row: ChangeRow) => ({
  id: row.id,
  at: row.at.toISOString(),
  by: row.changed_by_name,
  fields: row.fields,
  before: row.before,
  after: row.after,
  erasedAt: row.erased_at?.toISOString() ?? null,
})

export type Page = { cursor?: string | undefined; limit: number }

/** What was changed, newest first, a page at a time; for either side. */
export async function changesPage(tx: Tx, pair: { customerId: string; partnerId: string }, { cursor, limit }: Page) {
  const { house } = tx
  const bound = JSON.stringify(['billing-changes', pair])
  const before = placeIn(house, bound, cursor)?.[0]
  const rows = await listChanges(tx, pair, before === undefined ? undefined : String(before), limit + 1)
  const last = rows[limit - 1]
  return {
    items: rows.slice(0, limit).map(changeView),
    next: rows.length > limit && last ? makeCursor(house.keys.token, bound, [last.id]) : null,
  }
}
