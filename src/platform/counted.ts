/** A count that stops where it is no longer exact: what was found, looking no further than one beyond the most. */
export const counted = (found: number, most: number) => ({ count: Math.min(found, most), more: found > most })
