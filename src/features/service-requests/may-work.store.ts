import { Refusal } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import { endsAnyway, type ServiceVerb } from '#domain/service-request.ts'
import { demandDuty } from '#domain/support-duty.ts'
import type { Tx } from '../acting/transact.store.ts'
import { limitedCustomer, standingOf } from '../delegations/standing.store.ts'
import { listLimits } from '../groups/limits.store.ts'
import { dutiesBetween } from './duty.store.ts'
import type { ServiceRequestRow } from './service-requests.store.ts'

/** Whom the partner has limited to some customers helps those alone; after the relationship only who is limited to none, or to this one. */
export async function demandWithinLimit(tx: Tx, customerId: string) {
  const own = tx.caller.organisationId
  const [standing] = await tx.rows(standingOf(own, tx.actor.personId, customerId))
  const limits = standing?.limits ?? (await listLimits(tx, own, tx.actor.personId))
  if (!withinLimit(limits, limitedCustomer(customerId, standing)))
    throw new Refusal('outside-staff-limit', { name: tx.actor.organisation.name })
}

/** A partner works on what it has to support, by people who may work for that customer; what ends it may always be said. */
export async function demandMayWork(tx: Tx, row: ServiceRequestRow, verb?: ServiceVerb) {
  if (tx.actor.organisation.kind !== 'partner') return
  await demandWithinLimit(tx, row.customer_id)
  if (verb && endsAnyway(verb)) return
  const duties = await dutiesBetween(tx, row.customer_id, tx.caller.organisationId)
  demandDuty(duties, tx.now, row.customer_name)
}

/** The same as an answer, for the page's buttons. */
export async function whyNotWork(tx: Tx, row: ServiceRequestRow): Promise<Refusal | undefined> {
  try {
    await demandMayWork(tx, row)
  } catch (error) {
    if (error instanceof Refusal) return error
    throw error
  }
  return undefined
}
