import type { Visit } from '#platform/route.ts'
import { isOpen } from '#domain/request.ts'
import { transact } from '../acting/transact.store.ts'
import { meetRequest } from './consent.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, factsOf, hasFact } from './requests.store.ts'

/** A signed-in member has the drawn page before it: noted once, without saying who. Opening a link notes nothing. */
export async function seeRequest({ house, caller, params }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    const { row, partner, facts, unmade } = await meetRequest(tx, params.requestId, false)
    // A standing link is looked at by many, and becomes a request only when it is answered.
    if (unmade) return { done: true as const }
    // A link that was replaced draws no page.
    if (facts.linkGeneration !== undefined && facts.linkGeneration !== row.generation) return { done: true as const }
    if (row.partner_id === caller.organisationId || !isOpen(factsOf(row), tx.now) || (await hasFact(tx, row, 'seen')))
      return { done: true as const }
    await addFact(tx, row, { kind: 'seen', side: 'customer' })
    await recordRequest(tx, row, 'request.seen', {
      partner,
      counterpart: row.partner_id,
      anonymousToCounterpart: true,
    })
    return { done: true as const }
  })
}
