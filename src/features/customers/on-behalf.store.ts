import type { OnBehalf } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import {
  findActive,
  holdDelegations,
  lawfulDelegation,
  lawfulRelationship,
  listDelegations,
  type DelegationRow,
  type RelationshipRow,
} from '../relationships/relationships.store.ts'

/** What decides about an act inside a customer, read live: the relationship and the rights, held where the act rests on them. */
export async function loadOnBehalf(
  tx: Tx,
  customerId: string,
  hold: boolean,
): Promise<OnBehalf & { row: RelationshipRow; rows: DelegationRow[] }> {
  // Held first: whatever freezes or ends them waits, and what was done before is seen below.
  const rows = hold
    ? await holdDelegations(tx, customerId, tx.caller.organisationId)
    : await listDelegations(tx, customerId, tx.caller.organisationId)
  const relationship = await findActive(tx, customerId, tx.caller.organisationId)
  // To a partner without a relationship the customer does not exist.
  if (!relationship) throw new Refusal('not-found')
  return {
    relationship: lawfulRelationship(relationship),
    row: relationship,
    rows,
    delegations: rows.map(lawfulDelegation),
    partner: { suspended: tx.actor.organisation.suspended },
    now: tx.now,
  }
}
