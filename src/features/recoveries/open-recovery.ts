import { demandFreshSignIn } from '#domain/access.ts'
import { demandFit, demandMayOpen } from '#domain/recovery.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { transact } from '../acting/transact.store.ts'
import { listed } from '../installation/listed.store.ts'
import { bearRecovery, recoveriesBefore, standsBehind, type NewRecovery } from './recoveries.store.ts'
import { recordRecovery } from './recovery-event.store.ts'
import { ownFileView } from './recovery-view.store.ts'

/** One operator begins to let somebody into a customer whose administrators cannot: nothing happens before a second one agrees and the wait is over. */
export async function openRecovery({ house, caller, body }: Visit<unknown, unknown, NewRecovery>) {
  // What stands behind an address is told only so many times.
  await countedAttempt(house, `recovery ${caller.organisationId}`, 60, 40)
  return transact(house, caller, async (tx) => {
    demandFreshSignIn(tx.actor, tx.now)
    await listed(tx, 'customer', body.customerId)
    demandMayOpen(await recoveriesBefore(tx, body.customerId), tx.now)
    demandFit(await standsBehind(tx, body.customerId, body.email))
    const row = await bearRecovery(tx, body)
    await recordRecovery(tx, row, 'recovery.opened')
    return ownFileView(tx, row)
  })
}
