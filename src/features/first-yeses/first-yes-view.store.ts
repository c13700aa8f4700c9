import type { Actor } from '#domain/actor.ts'
import { isOneOfTwo, voidBecause, type Subject } from '#domain/second-yes.ts'
import { lawfulFirstYes, type FirstYesRow } from './first-yeses.store.ts'

/** A first yes as the administrators of the organisation see it: whose it is, whether it still counts, and what this reader may do with it. */
export function firstYesView(row: FirstYesRow, subject: Subject, actor: Actor) {
  const why = voidBecause(lawfulFirstYes(row), subject)
  const own = row.given_by === actor.personId
  const may = isOneOfTwo(actor) && why === undefined
  return {
    id: row.id,
    by: { id: row.given_by, displayName: row.given_name },
    own,
    at: row.given_at.toISOString(),
    standing: why === undefined ? ('waits' as const) : ('void' as const),
    why: why ?? null,
    may: { agree: may && !own, refuse: may && !own, takeBack: may && own },
    narrowing: row.choices.narrowing ?? null,
    roles: row.choices.roles ?? null,
    minutes: row.choices.minutes ?? null,
  }
}
