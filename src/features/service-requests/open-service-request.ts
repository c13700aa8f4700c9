import { demand } from '#domain/refusal.ts'
import { demandDuty } from '#domain/support-duty.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { enter } from '../customers/enter.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { bear, contactOf, type Ask } from './bear.store.ts'
import { dutiesBetween, helpersOf, supportedName } from './duty.store.ts'
import { demandWithinLimit } from './may-work.store.ts'

type AtCustomer = Visit<{ customerId: string }, unknown, Ask>

/** The customer asks one of its partners for help, which is first line; the provider only where there is none to ask. */
export const openOwnServiceRequest = ({
  house,
  caller,
  body,
}: Visit<unknown, unknown, Ask & { partnerId: string | null }>) =>
  transact(house, caller, async (tx) => {
    const { partnerId, ...ask } = body
    const { organisation } = tx.actor
    demand(organisation.kind === 'customer', 'not-found')
    const customer = { id: organisation.id, name: organisation.name }
    const partner = partnerId === null ? null : await helper(tx, customer.id, partnerId)
    if (!partner) {
      const [first] = await helpersOf(tx, customer.id)
      demand(!first, 'support-partner-first', { name: first?.name ?? '' })
    }
    return bear(tx, { way: 'customer', customer, partner, contact: await contactOf(tx), ask })
  })

async function helper(tx: Tx, customerId: string, partnerId: string) {
  const duties = await dutiesBetween(tx, customerId, partnerId, 'share')
  const partner = await findOrganisation(tx, partnerId)
  demand(duties.length > 0 && partner, 'not-found')
  demandDuty(duties, tx.now, partner.name)
  demand(partner.suspended_at === null, 'partner-suspended', { name: partner.name })
  return { id: partner.id, name: partner.name }
}

/** The partner asks the provider for its customer, with a right that the customer gave: both read every word of it. */
export const openServiceRequestOnBehalf = ({ house, caller, params, body }: AtCustomer) =>
  transact(house, caller, async (tx) => {
    const partner = { id: caller.organisationId, name: tx.actor.organisation.name }
    const contact = await contactOf(tx)
    const found = await findCustomer(tx, partner.id, params.customerId)
    await enter(tx, params.customerId, 'service-requests.create')
    demand(found, 'not-found')
    return bear(tx, {
      way: 'on-behalf',
      customer: { id: found.id, name: found.name },
      partner,
      contact,
      ask: body,
    })
  })

/** R16: without a right the way goes through the provider, as long as the duty runs; nothing of the customer's is read or shown. */
export const openServiceRequestWithoutRights = ({ house, caller, params, body }: AtCustomer) =>
  transact(house, caller, async (tx) => {
    const partner = { id: caller.organisationId, name: tx.actor.organisation.name }
    const duties = await dutiesBetween(tx, params.customerId, partner.id, 'share')
    const name = await supportedName(tx, partner.id, params.customerId)
    demand(tx.actor.organisation.kind === 'partner' && duties.length > 0 && name !== undefined, 'not-found')
    demand(!tx.actor.organisation.suspended, 'partner-suspended', { name: partner.name })
    demandDuty(duties, tx.now, name)
    await demandWithinLimit(tx, params.customerId)
    const contact = await contactOf(tx)
    return bear(tx, { way: 'without-rights', customer: { id: params.customerId, name }, partner, contact, ask: body })
  })
