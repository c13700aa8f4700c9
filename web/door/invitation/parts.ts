import type { Part } from './types.ts'

const PARTS: Record<string, Part> = {
  partner: 'partner',
  askedBy: 'partner',
  standingLink: 'partner',
  customer: 'customer',
  commerce: 'commerce',
  purpose: 'commerce',
  rights: 'rights',
  never: 'never',
  stays: 'stays',
  agreement: 'agreement',
}

/** Which parts of the page differ, by the JSON Pointers of the places in the document; what the page does not draw is its wording. */
export function partsOf(pointers: unknown): Part[] {
  const places = Array.isArray(pointers) ? pointers.filter((pointer) => typeof pointer === 'string') : []
  return [...new Set(places.map((pointer) => PARTS[pointer.split('/')[1] ?? ''] ?? 'wording'))]
}
