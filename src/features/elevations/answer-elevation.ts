import { moveElevation, type Given } from '#domain/elevation.ts'
import { demand } from '#domain/refusal.ts'
import { demandOneYesIsEnough } from '#domain/second-yes.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { elevationView } from './elevation-view.store.ts'
import { closeRow, lawfulElevation } from './elevations.store.ts'
import { demandReleasable, holdToAnswer, release, tellAnswer, weighGiven } from './release.store.ts'

type One = Visit<{ elevationId: string }>

/** The customer says yes, to all of it or to less: from this moment on it runs. As much as any yes, so that it must be sure who says it. */
export const approveElevation = (visit: One & Visit<unknown, unknown, Given>) =>
  transact(visit.house, visit.caller, async (tx) => {
    const held = await holdToAnswer(tx, visit.params.elevationId)
    const guardrails = await demandReleasable(tx, held, visit.version)
    const given = weighGiven(held.row, visit.body, guardrails)
    demandOneYesIsEnough(tx.actor, given.roles, guardrails)
    return release(tx, held, given)
  })

/** The customer says no; nothing has run, and the person may ask anew. */
export const refuseElevation = (visit: One) =>
  transact(visit.house, visit.caller, async (tx) => {
    const { row, partner } = await holdToAnswer(tx, visit.params.elevationId)
    moveElevation(lawfulElevation(row), 'refuse', 'customer', tx.now)
    demand(row.version === visit.version, 'version-stale', { version: row.version })
    const after = await closeRow(tx, row, 'refused', tx.actor.personId)
    demand(after, 'elevation-answered')
    await tellAnswer(tx, after, 'elevation.refused', partner, { roles: row.roles })
    return elevationView({ ...after, partner_name: partner?.name ?? null }, tx.actor, tx.now)
  })
