import type { EventKind } from '#domain/event.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Language } from '#platform/words.ts'
import type { Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findOffer, listPaths, type OfferRow, type PathRow } from './offers.store.ts'

/** An offer as the provider's list shows it. */
export const offerView = (row: OfferRow, paths: readonly PathRow[], language: Language) => ({
  id: row.id,
  productId: row.product_id,
  product: language === 'sv' ? row.product_sv : row.product_en,
  sku: row.sku,
  nameEn: row.name_en,
  nameSv: row.name_sv,
  kind: row.kind,
  trial: row.trial,
  cloud: row.cloud,
  countries: row.countries,
  currency: row.currency,
  term: row.term,
  cycle: row.cycle,
  least: row.least,
  most: row.most,
  cancelDays: row.cancel_days,
  unitMinor: row.unit_minor,
  withdrawn: row.withdrawn_at !== null,
  paths: paths.filter((path) => path.from_id === row.id).map((path) => ({ offerId: path.to_id, kind: path.kind })),
  version: row.version,
})

/** One of them, or nothing of that id. */
export async function offerToKeep(tx: Tx, id: string): Promise<OfferRow> {
  const row = await findOffer(tx, id)
  if (!row) throw new Refusal('not-found')
  return row
}

export const recordOffer = (tx: Tx, kind: EventKind, row: OfferRow, facts: Record<string, unknown> = {}) =>
  record(tx, {
    kind,
    subject: { kind: 'offer', id: row.id, name: row.name_en },
    facts: { offer: { en: row.name_en, sv: row.name_sv }, sku: row.sku, ...facts },
  })

/** Written down, and as it is now. */
export async function toldOffer(tx: Tx, kind: EventKind, id: string, language: Language) {
  const row = await offerToKeep(tx, id)
  await recordOffer(tx, kind, row)
  return offerView(row, await listPaths(tx, [id]), language)
}
