import type { Language } from '#platform/words.ts'
import type { OrderRow } from './orders.store.ts'

/** An order as it was placed, by the names of then. */
export const orderView = (row: Pick<OrderRow, 'id' | 'placed_at' | 'lines'>, language: Language) => ({
  id: row.id,
  placedAt: row.placed_at.toISOString(),
  lines: row.lines.map(({ nameEn, nameSv, ...line }) => ({ ...line, name: language === 'sv' ? nameSv : nameEn })),
})
