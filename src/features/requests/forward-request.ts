import { demand, Refusal } from '#domain/refusal.ts'
import { moveRequest, purposeAt } from '#domain/request.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { queueMail } from '../mail/mail.store.ts'
import { administrators, meetRequest } from './consent.store.ts'
import { recordRequest } from './request-event.store.ts'
import { addFact, factsFor, type RequestRow } from './requests.store.ts'

/** "I am not the right person": passed on to the organisation's own administrators, and to nobody else. */
export async function forwardRequest({ house, caller, params }: Visit<{ requestId: string }>) {
  return transact(house, caller, async (tx) => {
    // A standing link is no request yet, and is passed on by its address.
    demand(!(await meetRequest(tx, params.requestId, false)).unmade, 'needs-global-administrator', {
      organisation: tx.actor.organisation.name,
    })
    const { row, partner, customer, facts } = await meetRequest(tx, params.requestId, true)
    if (facts.linkGeneration !== undefined && facts.linkGeneration !== row.generation)
      throw new Refusal('link-replaced')
    moveRequest(facts.request, 'forward', 'customer', tx.now)
    if (row.customer_id !== null && row.customer_id !== customer.id)
      throw new Refusal('not-the-addressee', { domain: row.domain ?? '' })
    if (customer.kind !== 'customer' || customer.id === partner.id)
      throw new Refusal('not-a-customer', { name: customer.name })
    if (tx.actor.signIn?.lentPassword) throw new Refusal('lent-password')
    const to = await administrators(tx)
    // Once for each link: whoever passes it on again writes to nobody twice.
    if (await forwardedAlready(tx, row)) return { administrators: to.length }
    await addFact(tx, row, { kind: 'forwarded', side: 'customer' })
    const event = await recordRequest(tx, row, 'request.forwarded', {
      partner,
      counterpart: partner.id,
      anonymousToCounterpart: true,
    })
    for (const person of to)
      await queueMail(tx, {
        kind: 'forwarded',
        organisationId: customer.id,
        eventId: event,
        to: person.email,
        toName: person.display_name,
        language: person.language,
        requestId: row.id,
        facts: {
          partner: partner.id,
          customer: customer.id,
          generation: row.generation,
          cloud: row.cloud,
          purpose: purposeAt(facts.request, facts.related),
        },
      })
    return { administrators: to.length }
  })
}

async function forwardedAlready(tx: Tx, row: RequestRow): Promise<boolean> {
  const kinds = (await factsFor(tx, row.partner_id, [row.id])).map((fact) => fact.kind)
  return kinds.lastIndexOf('forwarded') > kinds.lastIndexOf('re-issued')
}
