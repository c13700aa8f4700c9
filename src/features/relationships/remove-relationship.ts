import { closeOf, lastDay } from '#domain/calendar.ts'
import { demand } from '#domain/refusal.ts'
import { demandPlannable, demandRemovable, demandResumable, earliestEnd, type Blocker } from '#domain/removal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue, setDue } from '../audit/due.store.ts'
import { closePaths, closeWhatIsNew, recordEnd } from './close-paths.store.ts'
import { currentSold } from './end-planned.store.ts'
import { enterParting, type Parting, type Where } from './removal-place.store.ts'
import { blockersIn, planEnd, resume, type EndingRow } from './removal.store.ts'

type When = { when: 'now' } | { when: 'earliest' } | { when: 'day'; lastDay: string }

/**
 * The two part: now, where nothing stands in the way, or on a day on which nothing can. A partner removes its relationship, a customer gives notice:
 * the commerce ends by its own rules, and nobody can forbid it. Nothing is renewed from here on.
 */
export async function removeRelationship({ house, caller, params, body, version }: Visit<Where, unknown, When>) {
  return transact(house, caller, async (tx) => {
    const parting = await enterParting(tx, params, true)
    const { row, timeZone, side, email, partnerName } = parting
    demand(row.version === version, 'version-stale', { version: row.version })
    const blockers = blockersIn(await currentSold(tx, row, timeZone), tx.now, timeZone)
    if (body.when === 'now') {
      demandRemovable(blockers, tx.now, partnerName)
      const { evidenceId, version: after } = await closePaths(tx, row, { side, email }, timeZone)
      return view({ ...row, state: 'removed', removed_at: tx.now, version: after }, timeZone, evidenceId)
    }
    return plan(tx, parting, blockers, body)
  })
}

async function plan(
  tx: Tx,
  { row, side, timeZone }: Parting,
  blockers: readonly Blocker[],
  body: Exclude<When, { when: 'now' }>,
) {
  const on = body.when === 'day' ? closeOf(body.lastDay, timeZone) : earliestEnd(blockers, tx.now)
  demandPlannable({ state: row.state, endingBy: row.ending_by }, blockers, on, tx.now)
  const after = await planEnd(tx, row, row.version, on, side)
  demand(after, 'busy')
  await closeWhatIsNew(tx, row, timeZone)
  await setDue(tx, row.customer_id, 'relationship-ends', row.id, on)
  await recordEnd(tx, row, 'relationship.end-planned', { by: side, on: on.toISOString() })
  return view(after, timeZone, null)
}

/** Whoever planned the end thinks again. What was not to be renewed stays so, until somebody plans it anew. */
export async function resumeRelationship({ house, caller, params, version }: Visit<Where>) {
  return transact(house, caller, async (tx) => {
    const { row, side, timeZone } = await enterParting(tx, params, true)
    demandResumable({ state: row.state, endingBy: row.ending_by }, side)
    const after = await resume(tx, row, version)
    demand(after, 'version-stale', { version: row.version })
    await clearDue(tx, row.customer_id, 'relationship-ends', row.id)
    await recordEnd(tx, row, 'relationship.resumed', { by: side })
    return view(after, timeZone, null)
  })
}

const view = (row: EndingRow, timeZone: string, evidenceId: string | null) => ({
  relationshipId: row.id,
  state: row.state,
  endsOn: row.state === 'ending' ? (row.ends_on?.toISOString() ?? null) : null,
  lastDay: row.state === 'ending' && row.ends_on ? lastDay(row.ends_on, timeZone) : null,
  removedAt: row.removed_at?.toISOString() ?? null,
  evidenceId,
  version: row.version,
})
