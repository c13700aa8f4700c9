import { lastDay } from '#domain/calendar.ts'
import { earliestEnd, endsWith, partsItself } from '#domain/removal.ts'
import { makeCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import type { Language } from '#platform/words.ts'
import { allows } from '#domain/access.ts'
import { placeIn } from '../acting/place.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lawfulSubscription } from '../subscriptions/subscriptions.store.ts'
import { enterParting, type Parting, type Where } from './removal-place.store.ts'
import { listDelegations } from './relationships.store.ts'
import { blockersIn, listFormer, listSoldHere, type NamedSubscription } from './removal.store.ts'

/** All that stands in the way of parting, with dates and ways out; what would end, what would go on, what stays. Changes nothing. */
export async function readRemoval({ house, caller, params, language }: Visit<Where>) {
  return transact(house, caller, async (tx) => {
    const parting = await enterParting(tx, params, false)
    return removalView(tx, parting, language)
  })
}

async function removalView(tx: Tx, { row, side, timeZone }: Parting, language: Language) {
  const sold = await listSoldHere(tx, row.customer_id, row.partner_id, false)
  const blockers = blockersIn(sold, tx.now, timeZone)
  const earliest = earliestEnd(blockers, tx.now)
  const blocked = new Set(blockers.map((one) => one.subscriptionId))
  const view = (one: NamedSubscription) => ({
    subscriptionId: one.id,
    name: nameOf(one, language),
    state: one.state,
    owned: one.owned,
  })
  const others = sold.filter((one) => !blocked.has(one.id))
  const ends = others.filter((one) => endsWith(lawfulSubscription(one)))
  const delegations = await listDelegations(tx, row.customer_id, row.partner_id)
  const mayRemove = allows(tx.actor, 'relationships.remove') && partsItself(tx.actor.organisation.channel)
  return {
    state: row.state === 'ending' ? ('ending' as const) : ('active' as const),
    endingBy: row.ending_by,
    endsOn: row.ends_on?.toISOString() ?? null,
    lastDay: row.ends_on && lastDay(row.ends_on, timeZone),
    blockers: blockers.flatMap(({ subscriptionId, why, at, cancelUntil }) =>
      sold
        .filter((one) => one.id === subscriptionId)
        .map((one) => ({
          ...view(one),
          why,
          at: at.toISOString(),
          lastDay: lastDay(at, timeZone),
          cancelUntil: cancelUntil?.toISOString() ?? null,
        })),
    ),
    earliest: earliest.toISOString(),
    earliestDay: lastDay(earliest, timeZone),
    endsWith: ends.map(view),
    goesOn: others.filter((one) => !ends.includes(one)).map(view),
    rights: delegations.filter((one) => one.state === 'active').length,
    supportDutySince: row.support_duty_since.toISOString(),
    relationshipId: row.id,
    mayRemove,
    mayResume: mayRemove && row.state === 'ending' && row.ending_by === side,
    version: row.version,
  }
}

const nameOf = (row: NamedSubscription, language: Language) =>
  row.nickname ?? (language === 'sv' ? row.offer_sv : row.offer_en)

/** Customers that this partner once had, with the receipt of the end. */
export async function readFormer({
  house,
  caller,
  query,
}: Visit<unknown, { cursor?: string | undefined; limit: number }>) {
  return transact(house, caller, async (tx) => {
    const bound = JSON.stringify(['former', caller.organisationId])
    const at = placeIn(house, bound, query.cursor)
    const before = at && { at: String(at[0]), id: String(at[1]) }
    const found = await listFormer(tx, caller.organisationId, before, query.limit + 1)
    const rows = found.slice(0, query.limit)
    const last = found.length > query.limit ? rows.at(-1) : undefined
    return {
      items: rows.map((row) => ({
        relationshipId: row.id,
        customerId: row.customer_id,
        name: row.name,
        domain: row.domain,
        removedAt: row.removed_at.toISOString(),
        evidenceId: row.evidence_id,
      })),
      next: last ? makeCursor(house.keys.token, bound, [last.at_exact, last.id]) : null,
    }
  })
}
