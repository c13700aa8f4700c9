import { demandMayAsk } from '#domain/access.ts'
import { ASKS_A_DAY, demandElevable, moveElevation, phaseOf, releasedByRule, runsFrom } from '#domain/elevation.ts'
import { demandNoneWithheld, type Guardrails } from '#domain/guardrail.ts'
import { demand } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { loadOnBehalf } from '../customers/on-behalf.store.ts'
import { elevationView } from './elevation-view.store.ts'
import {
  approveRow,
  bearElevation,
  countAsksToday,
  elevationsOf,
  holdRelationship,
  lawfulElevation,
  type ElevationRow,
} from './elevations.store.ts'
import { shareGuardrails } from './guardrail.store.ts'
import { isUnwantedThere } from './unwanted.store.ts'

type Ask = { roles: string[]; minutes: number; reason: string; ticket: string | null }

/** A partner’s person asks for a right for some hours, with a reason; where the customer has said so beforehand it runs at once. */
export async function askElevation({ house, caller, params, body }: Visit<{ customerId: string }, unknown, Ask>) {
  return transact(house, caller, async (tx) => {
    const [customerId, partnerId] = [params.customerId, caller.organisationId]
    const relationship = await holdRelationship(tx, customerId, partnerId)
    demand(relationship, 'not-found')
    demandMayAsk(tx.actor, await loadOnBehalf(tx, customerId, false))
    demandElevable(body.roles)
    demand(!(await isUnwantedThere(tx, partnerId, customerId)), 'not-asked-again')
    const before = await tx.rows(elevationsOf(customerId, partnerId, tx.actor.personId))
    demand(!before.some((one) => phaseOf(lawfulElevation(one), tx.now) === 'asked'), 'elevation-waiting')
    const today = await countAsksToday(tx, customerId, partnerId, tx.actor.personId)
    demand(today < ASKS_A_DAY, 'elevation-day-limit', { most: ASKS_A_DAY })
    const customer = await findCustomer(tx, partnerId, customerId)
    // What the customer has decided is its own to read.
    await tx.actAs(customerId)
    const guardrails = await shareGuardrails(tx, customerId)
    demandNoneWithheld(body.roles, guardrails)
    const row = await bearElevation(tx, {
      ...body,
      customer_id: customerId,
      partner_id: partnerId,
      relationship_id: relationship.id,
      person_id: tx.actor.personId,
      person_name: tx.actor.name,
    })
    await tell(tx, row, 'elevation.asked', customer?.name, releasedByRule(guardrails.releaseRules, partnerId, row))
    return elevationView(await releaseByRule(tx, row, guardrails, customer?.name), tx.actor, tx.now)
  })
}

/** What the customer has released beforehand waits for nobody. */
async function releaseByRule(
  tx: Tx,
  row: ElevationRow,
  { releaseRules }: Guardrails,
  customer: string | undefined,
): Promise<ElevationRow> {
  if (!releasedByRule(releaseRules, row.partner_id, row)) return row
  moveElevation(lawfulElevation(row), 'approve', 'rule', tx.now)
  const { roles, minutes } = row
  const after = await approveRow(tx, row, { roles, minutes, ...runsFrom(tx.now, minutes), by: null })
  demand(after?.ends_at, 'elevation-answered')
  await setDue(tx, row.customer_id, 'elevation-ends', row.id, after.ends_at)
  await tell(tx, after, 'elevation.approved', customer)
  return after
}

const tell = (
  tx: Tx,
  row: ElevationRow,
  kind: 'elevation.asked' | 'elevation.approved',
  customer: string | undefined,
  byRule = true,
) =>
  record(tx, {
    kind,
    subject: { kind: 'elevation', id: row.id, name: customer, counterpartName: tx.actor.organisation.name },
    counterpart: row.customer_id,
    facts: {
      roles: row.roles,
      minutes: row.minutes,
      ...(byRule && { by: 'rule' }),
      ...(kind === 'elevation.approved' && { person: row.person_id }),
    },
  })
