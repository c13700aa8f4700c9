import { approvableUntil, demandMayApprove } from '#domain/recovery.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { lawfulRecovery, operatorSince, type RecoveryFile, type RecoveryRow } from './recoveries.store.ts'

/** As the customer’s own people read it: who shall come in, by whose word, and when. */
export const recoveryView = (row: RecoveryRow) => ({
  id: row.id,
  state: row.state,
  displayName: row.display_name,
  email: row.email,
  proofKind: row.proof_kind,
  openedBy: row.opened_name,
  openedAt: row.opened_at.toISOString(),
  approvableUntil: approvableUntil({ openedAt: row.opened_at }).toISOString(),
  approvedBy: row.approved_name,
  approvedAt: row.approved_at?.toISOString() ?? null,
  carriesAt: row.carries_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  endedSide: row.ended_side,
  version: row.version,
})

/** As the console shows it: with the proof, and what keeps this operator from approving. */
export const fileView = (tx: Tx, since: Date | null) => (row: RecoveryFile) => ({
  ...recoveryView(row),
  customer: { id: row.customer_id, name: row.customer_name, domain: row.customer_domain },
  language: row.language,
  proofReference: row.proof_reference,
  proofSeen: row.proof_seen,
  reason: row.reason,
  standsInTheWay: row.state === 'open' ? obstacle(tx, row, since) : null,
})

function obstacle(
  tx: Tx,
  row: RecoveryRow,
  since: Date | null,
): 'recovery-same-operator' | 'recovery-operator-new' | null {
  try {
    demandMayApprove(lawfulRecovery(row), { id: tx.actor.personId, since }, tx.now)
    return null
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return error.code as 'recovery-same-operator'
  }
}

export const ownFileView = async (tx: Tx, row: RecoveryFile) =>
  fileView(tx, await operatorSince(tx, tx.actor.personId))(row)
