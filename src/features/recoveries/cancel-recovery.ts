import { moveRecovery, type RecoveryMover } from '#domain/recovery.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import {
  findFile,
  findRecovery,
  holdFile,
  holdRecovery,
  lawfulRecovery,
  setEnded,
  type RecoveryRow,
} from './recoveries.store.ts'
import { recordRecovery } from './recovery-event.store.ts'

type Which = { recoveryId: string }

/** Any operator stops it. */
export const cancelRecovery = ({ house, caller, params }: Visit<Which>) =>
  transact(house, caller, async (tx) =>
    cancel(tx, (await holdFile(tx, params.recoveryId)) ?? (await findFile(tx, params.recoveryId)), 'provider'),
  )

/** Any of the customer’s own people stops it with one press: whoever can sign in is not locked out. A guest, at home elsewhere, does not. */
export const stopRecovery = ({ house, caller, params }: Visit<Which>) =>
  transact(house, caller, async (tx) => {
    demand(!tx.actor.guest, 'not-allowed', { capability: 'recovery.cancel' })
    // A partner that may reset passwords here does not come in by one of them and stop it.
    demand(!tx.actor.signIn?.lentPassword, 'lent-password')
    const own = caller.organisationId
    const row = (await holdRecovery(tx, own, params.recoveryId)) ?? (await findRecovery(tx, own, params.recoveryId))
    return cancel(tx, row, 'customer')
  })

async function cancel(tx: Tx, row: RecoveryRow | undefined, side: RecoveryMover) {
  demand(row, 'not-found')
  moveRecovery(lawfulRecovery(row), 'cancel', side, tx.now)
  demand(await setEnded(tx, row, 'cancelled', { side, personId: tx.actor.personId }), 'recovery-over')
  await clearDue(tx, row.customer_id, 'recovery', row.id)
  await recordRecovery(tx, row, 'recovery.cancelled', { side })
  return { done: true as const }
}
