import { demandFreshSignIn } from '#domain/access.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { moveRequest, type DeclineReason } from '#domain/request.ts'
import { demandMayDecline } from '#domain/situation.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { clearDue } from '../audit/due.store.ts'
import { meetRequest } from './consent.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, answerRow } from './requests.store.ts'

/** The customer says no, with a reason: the request is closed and the partner is told. */
export async function declineRequest({
  house,
  caller,
  params,
  body,
}: Visit<{ requestId: string }, unknown, { reason: DeclineReason; note: string | null }>) {
  return transact(house, caller, async (tx) => {
    const { row, partner, customer, facts } = await meetRequest(tx, params.requestId, true)
    if (facts.linkGeneration !== undefined && facts.linkGeneration !== row.generation)
      throw new Refusal('link-replaced')
    moveRequest(facts.request, 'decline', 'customer', tx.now)
    demand(row.customer_id === null || row.customer_id === customer.id, 'not-the-addressee', {
      domain: row.domain ?? '',
    })
    demand(customer.kind === 'customer' && customer.id !== partner.id, 'not-a-customer', { name: customer.name })
    demandMayDecline(tx.actor, { related: facts.related, purpose: row.purpose })
    if (tx.actor.signIn?.lentPassword) demandFreshSignIn(tx.actor, tx.now)
    const answered = await answerRow(tx, row, {
      state: 'declined',
      customerId: customer.id,
      by: tx.actor.personId,
      reason: body.reason,
      note: body.note,
    })
    demand(answered === 1, 'request-not-open')
    await addFact(tx, row, { kind: 'declined', side: 'customer' })
    await clearDue(tx, row.partner_id, 'request-expires', row.id)
    await recordRequest(tx, row, 'request.declined', {
      partner,
      counterpart: partner.id,
      facts: { reason: body.reason },
      anonymousToCounterpart: true,
    })
    return { done: true as const }
  })
}
