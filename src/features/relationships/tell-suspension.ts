import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { inTurns } from '../acting/turns.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { AT_ONCE, listUntold, markTold } from './suspension-told.store.ts'

/**
 * Tells the customers of a partner that it was suspended, or is no longer: each once, whatever is killed, and only those who do not know yet. Where
 * both happened before a customer was told, it is told nothing.
 */
export const tellSuspension = (house: House, partnerId: string, turn?: number): Promise<void> =>
  inTurns(house, { queue: 'suspension', organisation: partnerId, ref: partnerId }, () => step(house, partnerId), turn)

async function step(house: House, partnerId: string): Promise<boolean> {
  const untold = await asClock(house, partnerId, async (tx) => {
    const partner = await findOrganisation(tx, partnerId)
    return partner ? listUntold(tx, partnerId, partner.suspended_at !== null) : []
  })
  for (const { customer_id: customerId } of untold)
    await asClock(house, customerId, (tx) => tellCustomer(tx, customerId, partnerId))
  return untold.length === AT_ONCE
}

async function tellCustomer(tx: Tx, customerId: string, partnerId: string) {
  // As it stands at this moment: what changes after it is told by the next.
  const partner = await findOrganisation(tx, partnerId)
  const suspended = partner?.suspended_at !== null
  if (!partner || (await markTold(tx, customerId, partnerId, suspended)) === 0) return
  await record(tx, {
    kind: suspended ? 'partner.suspended' : 'partner.resumed',
    subject: { kind: 'organisation', id: partnerId, name: partner.name },
    oneOfMany: true,
  })
}
