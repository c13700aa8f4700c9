import { demandFreshSignIn } from '#domain/access.ts'
import { carriesFrom, demandFit, demandMayApprove, moveRecovery } from '#domain/recovery.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { findFile, holdFile, lawfulRecovery, operatorSince, setApproved, standsBehind } from './recoveries.store.ts'
import { recordRecovery } from './recovery-event.store.ts'
import { ownFileView } from './recovery-view.store.ts'

/** Another operator, who has read the same proof, agrees: from now everybody concerned has 72 hours to stop it. */
export const approveRecovery = ({ house, caller, params, version }: Visit<{ recoveryId: string }>) =>
  transact(house, caller, async (tx) => {
    const row = (await holdFile(tx, params.recoveryId)) ?? (await findFile(tx, params.recoveryId))
    demand(row, 'not-found')
    demandFreshSignIn(tx.actor, tx.now)
    moveRecovery(lawfulRecovery(row), 'approve', 'provider', tx.now)
    const since = await operatorSince(tx, tx.actor.personId)
    demandMayApprove(lawfulRecovery(row), { id: tx.actor.personId, since }, tx.now)
    demandFit(await standsBehind(tx, row.customer_id, row.email ?? ''))
    demand(row.version === version && (await setApproved(tx, row)), 'version-stale', { version: row.version })
    await recordRecovery(tx, row, 'recovery.approved', { carriesAt: carriesFrom(tx.now).toISOString() })
    return ownFileView(tx, (await findFile(tx, row.id)) ?? row)
  })
