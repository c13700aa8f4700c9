import { Refusal } from '#domain/refusal.ts'
import { readCursor } from '#platform/cursor.ts'
import type { House } from '#platform/house.ts'

/** Where in a list the cursor points; one that is not of this list, these filters and this sort is refused. */
export function placeIn(house: House, bound: string, cursor: string | undefined): (string | number)[] | undefined {
  const place = readCursor(house.keys.token, bound, cursor)
  if (cursor !== undefined && place === undefined)
    throw new Refusal('invalid-input', {}, [{ pointer: '/query/cursor', rule: 'cursor' }])
  return place
}
