import { allows, demandFactorUsed, demandOnBehalf } from '#domain/access.ts'
import { isRead, type ActionId } from '#domain/actions.ts'
import { actionsAtHome } from '#domain/home-actions.ts'
import { actionsHeld } from '#domain/path.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { loadOnBehalf } from './on-behalf.store.ts'

/** Where an act about people or licences happens: one's own organisation, or a customer's that one acts for. */
export type Place = {
  /** Whose people and licences these are. */
  organisationId: string
  /** A partner's person acts here, by the rights that the customer gave. */
  onBehalf: boolean
  /** What this person may do here. */
  can: ReadonlySet<ActionId>
}

/**
 * The way in for one's own people and for a partner's: without a customer in the address it is one's own organisation, with one the
 * rights are read live and held until the act is done, and what follows runs as that customer.
 */
export async function enter(tx: Tx, customerId: string | undefined, action: ActionId): Promise<Place> {
  if (customerId === undefined) {
    const can = actionsAtHome((capability) => allows(tx.actor, capability))
    if (!isRead(action) && tx.actor.signIn) demandFactorUsed(tx.actor.signIn)
    if (!can.has(action)) throw new Refusal('not-allowed', { capability: action })
    return { organisationId: tx.caller.organisationId, onBehalf: false, can }
  }
  const facts = await loadOnBehalf(tx, customerId, true)
  demandOnBehalf(tx.actor, action, facts)
  const can = actionsHeld(facts)
  await tx.actAs(customerId)
  return { organisationId: customerId, onBehalf: true, can }
}

/** What `record` needs so that an act on behalf stands in both logs, with whose person it was. */
export const inBothLogs = (tx: Tx, place: Place) =>
  place.onBehalf
    ? {
        counterpart: place.organisationId,
        actingFor: place.organisationId,
        facts: { partner: tx.caller.organisationId },
      }
    : { facts: {} }
