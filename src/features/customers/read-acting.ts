import { brokenAt } from '#domain/access.ts'
import { OWN_ACTIONS } from '#domain/actions.ts'
import { lastDay } from '#domain/calendar.ts'
import { phaseOf, type Elevation } from '#domain/elevation.ts'
import { actionsHeld, pathTo, rolesHeld, type OnBehalf } from '#domain/path.ts'
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
    const actions = [...actionsHeld(facts)]
    if (actions.length === 0)
      throw new Refusal(nearestReason(facts), { action: 'people.read', name: tx.actor.organisation.name })
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
      roles: rolesHeld(facts).map((role) => {
        const { endsAt, elevation } = endOf(role, facts)
        return {
          role,
          endsAt: endsAt.toISOString(),
          lastDay: lastDay(endsAt, customer.time_zone),
          elevationId: elevation?.id ?? null,
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
function nearestReason(facts: OnBehalf) {
  const reasons = OWN_ACTIONS.map((action) => brokenAt(pathTo(action, facts)) ?? 'no-right')
  return reasons.find((reason) => reason !== 'no-right') ?? 'no-right'
}

/** The longest that this role is held, and the elevation where only that gives it. */
function endOf(role: string, facts: OnBehalf): { endsAt: Date; elevation: Elevation | null } {
  const { delegations, elevations, now } = facts
  if (!rolesHeld({ ...facts, elevations: [] }).includes(role)) {
    const elevation = elevations
      .filter((one) => phaseOf(one, now) === 'running' && one.given?.roles.includes(role))
      .toSorted((a, b) => Number(b.endsAt) - Number(a.endsAt))[0]
    if (elevation?.endsAt) return { endsAt: elevation.endsAt, elevation }
  }
  const ends = delegations
    .filter(({ state }) => state === 'active')
    .flatMap(({ roles }) => roles.filter((one) => one.role === role && one.endedAt === null && one.endsAt > now))
    .map(({ endsAt }) => endsAt.getTime())
  return { endsAt: new Date(Math.max(...ends)), elevation: null }
}
