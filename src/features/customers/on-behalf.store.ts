import type { OnBehalf } from '#domain/path.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { assigned, assignmentsBetween } from '../delegations/assignments.store.ts'
import { demandsSecondFactor, limitedCustomer, ownStanding, standingOf } from '../delegations/standing.store.ts'
import { elevationsOf, holdElevations, lawfulElevation } from '../elevations/elevations.store.ts'
import {
  findActive,
  holdDelegations,
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
  const partnerId = tx.caller.organisationId
  // Held first: whatever freezes, ends or assigns them waits, and what was done before is seen by the others, which are sent behind it.
  const { personId } = tx.actor
  const [rows, elevations, relationship, assignments, [standing]] = await Promise.all([
    (hold ? holdDelegations : listDelegations)(tx, customerId, partnerId),
    hold ? holdElevations(tx, customerId, partnerId, personId) : tx.rows(elevationsOf(customerId, partnerId, personId)),
    findActive(tx, customerId, partnerId),
    tx.rows(assignmentsBetween(customerId, partnerId)),
    tx.rows(standingOf(partnerId, personId, customerId)),
  ])
  // To a partner without a relationship the customer does not exist.
  if (!relationship) throw new Refusal('not-found')
  return {
    relationship: lawfulRelationship(relationship),
    row: relationship,
    rows,
    delegations: assigned(rows, assignments),
    elevations: elevations.map(lawfulElevation),
    partner: { suspended: tx.actor.organisation.suspended },
    customer: limitedCustomer(customerId, standing),
    demandsSecondFactor: demandsSecondFactor(standing),
    person: ownStanding(tx.actor, standing),
    now: tx.now,
  }
}
