import { demand, Refusal } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { limitedCustomer, standingOf } from '../delegations/standing.store.ts'
import { findCustomer } from './customers.store.ts'
import { listTags, replaceTags } from './tags.store.ts'

/** The partner’s own words for a customer, in place of those before; staff may be limited to them. */
export async function tagCustomer({
  house,
  caller,
  params,
  body,
}: Visit<{ customerId: string }, unknown, { tags: string[] }>) {
  return transact(house, caller, async (tx) => {
    const customer = await findCustomer(tx, caller.organisationId, params.customerId)
    if (!customer) throw new Refusal('not-found')
    // Held against the tags before the change: whoever is limited by a tag does not give itself a customer with it.
    const standing = await tx.first(standingOf(caller.organisationId, tx.actor.personId, customer.id))
    demand(withinLimit(standing?.limits ?? [], limitedCustomer(customer.id, standing)), 'outside-staff-limit')
    const tags = [...new Set(body.tags)].toSorted((a, b) => a.localeCompare(b, 'sv'))
    await replaceTags(tx, caller.organisationId, customer.id, tags)
    await record(tx, {
      kind: 'customer.tagged',
      subject: { kind: 'organisation', id: customer.id, name: customer.name },
      facts: { list: tags.join(', ') },
    })
    return { tags }
  })
}

/** Every word this partner uses, for choosing among. */
export const readTags = ({ house, caller }: Visit) =>
  transact(house, caller, async (tx) => ({ tags: (await listTags(tx, caller.organisationId)).map(({ tag }) => tag) }))
