import { demand } from '#domain/refusal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { ask, transact } from '../acting/transact.store.ts'
import { findFile, operatorSince, recoveryPage, runningRecovery } from './recoveries.store.ts'
import { fileView, ownFileView, recoveryView } from './recovery-view.store.ts'

type Query = {
  state?: 'running' | 'ended' | undefined
  customerId?: string | undefined
  cursor?: string | undefined
  limit: number
}

/** Every recovery of the installation, newest first: operators see what each other began. */
export const readRecoveries = ({ house, caller, query }: Visit<unknown, Query>) =>
  transact(house, caller, async (tx) => {
    const { cursor, limit, ...filter } = query
    const bound = JSON.stringify(['recoveries', filter])
    const place = placeIn(house, bound, cursor)
    const rows = await tx.page(recoveryPage(filter, place && String(place[0]), limit + 1))
    const last = rows[limit - 1]
    return {
      items: rows.slice(0, limit).map(fileView(tx, await operatorSince(tx, tx.actor.personId))),
      next: rows.length > limit && last ? makeCursor(house.keys.token, bound, [last.id]) : null,
    }
  })

export const readRecovery = ({ house, caller, params }: Visit<{ recoveryId: string }>) =>
  transact(house, caller, async (tx) => {
    const row = await findFile(tx, params.recoveryId)
    demand(row, 'not-found')
    return ownFileView(tx, row)
  })

/** Whether somebody is about to be let in here: every one of the organisation’s own people may know, and stop it. */
export const readOwnRecovery = ({ house, caller }: Visit) =>
  ask(house, caller, [runningRecovery(caller.organisationId)], ([[row]], actor) => ({
    recovery: row ? { ...recoveryView(row), mayStop: !actor.guest } : null,
  }))
