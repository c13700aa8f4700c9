import { brokenAt } from '#domain/access.ts'
import { OWN_ACTIONS } from '#domain/actions.ts'
import { lastDay } from '#domain/calendar.ts'
import { actionsIn, groundOf, pathIn, rolesHeld, type Ground } from '#domain/path.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { recordLook } from '../audit/looks.store.ts'
import { findCustomer } from './customers.store.ts'
import { loadOnBehalf } from './on-behalf.store.ts'

/**
 * Entering the customer’s portal for it: as whom, with which rights, until when. Whoever holds nothing there does not come in and is told why;
 * that somebody came in stands in the customer’s log.
 */
export async function readActing({ house, caller, params }: Visit<{ customerId: string }>) {
  return transact(house, caller, async (tx) => {
    if (tx.actor.scopes) throw new Refusal('token-not-enough')
    const facts = await loadOnBehalf(tx, params.customerId, false)
    const customer = await findCustomer(tx, caller.organisationId, params.customerId)
    if (!customer) throw new Refusal('not-found')
    const ground = groundOf(facts)
    const actions = [...actionsIn(ground)]
    if (actions.length === 0)
      throw new Refusal(nearestReason(ground), { action: 'people.read', name: tx.actor.organisation.name })
    await tell(tx, customer)
    return {
      customer: {
        id: customer.id,
        name: customer.name,
        domain: customer.domain,
        country: customer.country,
        cloud: customer.cloud,
      },
      actions,
      roles: rolesHeld(ground).map((way) => {
        const endsAt = way.endsAt ?? tx.now
        return {
          role: way.role,
          endsAt: endsAt.toISOString(),
          lastDay: lastDay(endsAt, customer.time_zone),
          elevationId: way.kind === 'elevation' ? way.elevationId : null,
        }
      }),
    }
  })
}

/** Once a day and person, however often the page is loaded. */
const tell = (tx: Tx, customer: { id: string; name: string }) =>
  recordLook(tx, {
    kind: 'customer.entered',
    subject: { kind: 'organisation', id: customer.id, name: customer.name },
    counterpart: customer.id,
    actingFor: customer.id,
    facts: { partner: tx.caller.organisationId },
  })

/** Of all that could be done there, the reason that is nearest to a yes. */
function nearestReason(ground: Ground) {
  const reasons = OWN_ACTIONS.map((action) => brokenAt(pathIn(ground, action)) ?? 'no-right')
  return reasons.find((reason) => reason !== 'no-right') ?? 'no-right'
}
