import { allows, brokenAt } from '#domain/access.ts'
import { pathTo } from '#domain/path.ts'
import { demand } from '#domain/refusal.ts'
import { dutyRuns, type DutySide } from '#domain/support-duty.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { loadOnBehalf } from '../customers/on-behalf.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { listRelationshipsOf } from '../relationships/relationships.store.ts'
import { dutiesBetween, supportedAfter, supportedName, waitingDutyEnds, type DutyEndRow } from './duty.store.ts'

/** Who has to support this customer, since when, and who proposes that it ends. */
export const readOwnDuties = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => {
    const rows = await listRelationshipsOf(tx, caller.organisationId)
    const latest = [...new Map(rows.toReversed().map((row) => [row.partner_id, row])).values()].toReversed()
    const partners = latest.map((row) => row.partner_id)
    const ends = new Map(
      (await waitingDutyEnds(tx, caller.organisationId, partners)).map((end) => [end.partner_id, end]),
    )
    const items = []
    for (const row of latest) {
      const partner = await findOrganisation(tx, row.partner_id)
      if (!partner) continue
      const duty = { since: row.support_duty_since, until: row.support_duty_until }
      items.push({
        partner: { id: partner.id, name: partner.name, suspended: partner.suspended_at !== null },
        ...dutyView(tx, duty, ends.get(row.partner_id), 'customer'),
      })
    }
    return { items }
  })

/** What a partner owes one customer, and by which way it could ask the provider for it now, with the reason where it cannot. */
export const readDutyToCustomer = ({ house, caller, params }: Visit<{ customerId: string }>) =>
  transact(house, caller, async (tx) => {
    const { customerId } = params
    const partnerId = caller.organisationId
    const [duty] = await dutiesBetween(tx, customerId, partnerId)
    const name = await supportedName(tx, partnerId, customerId)
    demand(duty && name !== undefined, 'not-found')
    const [end] = await waitingDutyEnds(tx, customerId, [partnerId])
    const behalf = duty.removed ? 'no-right' : await onBehalf(tx, customerId)
    const suspended = tx.actor.organisation.suspended
    const provider = suspended ? 'partner-suspended' : dutyRuns(duty, tx.now) ? null : 'support-duty-over'
    const works = allows(tx.actor, 'service-requests.work')
    return {
      customer: { id: customerId, name },
      ...dutyView(tx, duty, end, 'partner'),
      onBehalf: works ? behalf : 'not-allowed',
      throughProvider: works ? provider : 'not-allowed',
    }
  })

const onBehalf = async (tx: Tx, customerId: string) =>
  brokenAt(pathTo('service-requests.create', await loadOnBehalf(tx, customerId, false))) ?? null

/** Whom the partner still has to support though they have left it: on no list but this. */
export const readDutiesAfter = ({
  house,
  caller,
  query,
}: Visit<unknown, { cursor?: string | undefined; limit: number }>) =>
  transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['duties', caller.organisationId])
    const place = placeIn(house, bound, query.cursor)
    const rows = await tx.page(supportedAfter(caller.organisationId, place && String(place[0]), query.limit + 1))
    const last = rows[query.limit - 1]
    return {
      items: rows
        .slice(0, query.limit)
        .map((row) => ({ customer: { id: row.customer_id, name: row.name ?? '' }, since: row.since.toISOString() })),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.id]) : null,
    }
  })

type Duty = { since: Date; until: Date | null }

function dutyView(tx: Tx, duty: Duty, end: DutyEndRow | undefined, side: DutySide) {
  const may = allows(tx.actor, 'support-duty.end')
  const runs = dutyRuns(duty, tx.now)
  return {
    since: duty.since.toISOString(),
    until: duty.until?.toISOString() ?? null,
    runs,
    end: end
      ? {
          id: end.id,
          side: end.side,
          by: end.proposed_name,
          lastDay: end.last_day,
          at: end.proposed_at.toISOString(),
        }
      : null,
    may: {
      propose: may && runs && duty.until === null && end === undefined,
      answer: may && end !== undefined && end.side !== side,
      takeBack: may && end !== undefined && end.side === side,
    },
  }
}
