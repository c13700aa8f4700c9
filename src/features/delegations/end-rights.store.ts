import { endDelegation, strikeRole } from '#domain/delegation.ts'
import { demand } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { clearDueOfRights, setDueOfRights } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import {
  endRow,
  lawfulDelegation,
  refreshRights,
  setRoles,
  type DelegationRow,
} from '../relationships/relationships.store.ts'

type How = {
  by: 'customer' | 'partner'
  /** One role of them; without it all. */
  role: string | undefined
  version: number
  /** The other side's name, as the side that acts may know it. */
  other: string | undefined
}

/** Less takes effect at once, from either side. The row is held by whoever calls. */
export async function endRights(tx: Tx, row: DelegationRow, { by, role, version, other }: How) {
  const delegation = lawfulDelegation(row)
  const left = role === undefined ? [] : strikeRole(delegation, role, tx.now)
  const cause = left.length > 0 ? null : endDelegation(delegation, by, tx.now)
  demand(row.version === version, 'version-stale', { version: row.version })
  const after = cause ? await endRow(tx, row, tx.actor.personId, cause) : await setRoles(tx, row, left)
  demand(after, 'delegation-ended', { at: null })
  await refreshRights(tx, row.customer_id, row.partner_id)
  await record(tx, {
    kind: cause ? 'delegation.ended' : 'delegation.role-removed',
    subject: { kind: 'delegation', id: row.id, name: other, counterpartName: tx.actor.organisation.name },
    counterpart: by === 'customer' ? row.partner_id : row.customer_id,
    facts: cause ? { cause } : { role, by },
  })
  if (by === 'partner') await tx.actAs(row.customer_id)
  if (cause) await clearDueOfRights(tx, row.customer_id, row.id)
  else await setDueOfRights(tx, row.customer_id, lawfulDelegation(after), tx.now)
  return { id: row.id, endedAt: tx.now.toISOString(), cause, version: after.version }
}
