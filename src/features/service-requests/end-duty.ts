import { randomBytes } from 'node:crypto'
import { demandFreshSignIn } from '#domain/access.ts'
import { demand } from '#domain/refusal.ts'
import {
  demandDayToCome,
  demandDuty,
  demandEndsSooner,
  dutyEndsAt,
  moveDutyEnd,
  type DutySide,
} from '#domain/support-duty.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { Sealer } from '../audit/evidence.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findPersonMail } from '../mail/mail.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { keepBothYeses, recordDutyEnd } from './duty-end.store.ts'
import { closeDutyEnd, dutiesBetween, endDuties, holdDutyEnd, insertDutyEnd, supportedName } from './duty.store.ts'
import { demandWithinLimit } from './may-work.store.ts'

type Proposal = { counterpartId: string; lastDay: string | null }
type One = Visit<{ dutyEndId: string }>

/** The first yes to ending the duty, by either side: it ends nothing until the other side has said its own (R15). */
export const proposeDutyEnd = ({ house, caller, body }: Visit<unknown, unknown, Proposal>) =>
  transact(house, caller, async (tx) => {
    const side = dutySide(tx)
    const [customer_id, partner_id] =
      side === 'customer' ? [caller.organisationId, body.counterpartId] : [body.counterpartId, caller.organisationId]
    const duties = await dutiesBetween(tx, customer_id, partner_id, 'update')
    const [duty] = duties
    demand(duty, 'not-found')
    demandFreshSignIn(tx.actor, tx.now)
    demandDuty(duties, tx.now, (await otherName(tx, side, customer_id, partner_id)) ?? '')
    if (side === 'partner') await demandWithinLimit(tx, customer_id)
    const zone = await zoneOf(tx, side, customer_id, partner_id)
    demandDayToCome(body.lastDay, zone, tx.now)
    demandEndsSooner(duties, dutyEndsAt(body.lastDay, zone, tx.now))
    const email = (await findPersonMail(tx, tx.actor.personId))?.email
    const row = await insertDutyEnd(tx, {
      customer_id,
      partner_id,
      relationship_id: duty.relationshipId,
      last_day: body.lastDay,
      side,
      email,
    })
    demand(row, 'duty-end-proposed')
    await recordDutyEnd(tx, 'support-duty.end-proposed', row, { lastDay: row.last_day })
    return { id: row.id, state: row.state, endsAt: null }
  })

/** The second yes, by the other side: the duty ends, now or on the day that was proposed, and the receipt holds both. */
export const agreeToDutyEnd = ({ house, caller, params }: One) =>
  transact(house, caller, async (tx) => {
    const { row, side } = await held(tx, params.dutyEndId)
    const state = moveDutyEnd(row, 'agree', side)
    demandFreshSignIn(tx.actor, tx.now)
    const email = (await findPersonMail(tx, tx.actor.personId))?.email
    const duties = await dutiesBetween(tx, row.customer_id, row.partner_id, 'update')
    const duty = duties.find(({ relationshipId }) => relationshipId === row.relationship_id)
    demand(duty, 'not-found')
    demand((await closeDutyEnd(tx, row, state)) === 1, 'duty-end-answered')
    await recordDutyEnd(tx, 'support-duty.end-agreed', row, { lastDay: row.last_day })
    // Both sides' yes is the customer's evidence, whoever says the second.
    await tx.actAs(row.customer_id)
    const endsAt = dutyEndsAt(row.last_day, (await findOrganisation(tx, row.customer_id))?.time_zone ?? 'UTC', tx.now)
    // The receipt says only what is so: where an earlier end was agreed on already, this one ends nothing.
    demand((await endDuties(tx, row, endsAt)) > 0, 'duty-end-answered')
    await keepBothYeses(tx, row, duty, endsAt, { email, side, sealer: new Sealer(randomBytes(16)) })
    return { id: row.id, state, endsAt: endsAt.toISOString() }
  })

/** The other side says no; the duty runs on, and either may propose anew. */
export const refuseDutyEnd = (visit: One) => close(visit, 'refuse')
/** Whoever proposed it thinks again. */
export const takeBackDutyEnd = (visit: One) => close(visit, 'takeBack')

const close = ({ house, caller, params }: One, verb: 'refuse' | 'takeBack') =>
  transact(house, caller, async (tx) => {
    const { row, side } = await held(tx, params.dutyEndId)
    const state = moveDutyEnd(row, verb, side)
    demand((await closeDutyEnd(tx, row, state)) === 1, 'duty-end-answered')
    const kind = verb === 'refuse' ? 'support-duty.end-refused' : 'support-duty.end-taken-back'
    await recordDutyEnd(tx, kind, row, {})
    return { id: row.id, state, endsAt: null }
  })

async function held(tx: Tx, id: string) {
  const side = dutySide(tx)
  const row = await holdDutyEnd(tx, side, tx.caller.organisationId, id)
  demand(row, 'not-found')
  if (side === 'partner') await demandWithinLimit(tx, row.customer_id)
  return { row, side }
}

function dutySide({ actor }: Tx): DutySide {
  demand(actor.organisation.kind !== 'provider', 'not-found')
  return actor.organisation.kind
}

const otherName = async (tx: Tx, side: DutySide, customerId: string, partnerId: string) =>
  side === 'customer' ? (await findOrganisation(tx, partnerId))?.name : supportedName(tx, partnerId, customerId)

/** A day is a day at the customer; after the relationship its partner knows no longer where that is. */
const zoneOf = async (tx: Tx, side: DutySide, customerId: string, partnerId: string) =>
  (side === 'customer'
    ? (await findOrganisation(tx, customerId))?.time_zone
    : (await findCustomer(tx, partnerId, customerId))?.time_zone) ?? 'UTC'
