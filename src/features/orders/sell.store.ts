import { agreementState, currentVersion } from '#domain/agreement.ts'
import { blocksChange, blocksSale, type SaleFacts } from '#domain/order.ts'
import { Refusal, type RefusalCode } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { lawful, listAcceptances, listEditions } from '../agreements/agreements.store.ts'
import { loadOnBehalf } from '../customers/on-behalf.store.ts'
import { findOrganisation, isVerified, type OrganisationRow } from '../organisations/organisations.store.ts'

/** A customer that a partner sells to, as whose organisation the rest of the act runs. */
export type Sale = { partnerId: string; customer: OrganisationRow; facts: SaleFacts }

/**
 * The way in for commerce: the relationship is what gives it, and no right besides. What follows runs as the customer, whose seats it moves;
 * the relationship is held until the act is done.
 */
export async function enterSale(tx: Tx, customerId: string, hold: boolean): Promise<Sale> {
  const partnerId = tx.caller.organisationId
  const { relationship, partner, person, customer: limited } = await loadOnBehalf(tx, customerId, hold)
  await tx.actAs(customerId)
  const customer = await findOrganisation(tx, customerId)
  if (!customer) throw new Refusal('not-found')
  const facts: SaleFacts = {
    relationship,
    partner,
    agreement: await agreementOf(tx, customer),
    verificationMissing: tx.house.config.verifiedOnly && !isVerified(customer),
    limits: person.limits,
    customer: limited,
  }
  return { partnerId, customer, facts }
}

async function agreementOf(tx: Tx, customer: OrganisationRow) {
  const [editions, accepted] = await Promise.all([
    listEditions(tx, 'customer', customer.country),
    listAcceptances(tx, customer.id, 'customer'),
  ])
  return agreementState(accepted, currentVersion(editions.map(lawful), 'customer', customer.country, tx.now))
}

export const demandSale = (sale: Sale, tx: Tx) => refuseFirst(blocksSale(sale.facts), sale, tx)
export const demandChange = (sale: Sale, tx: Tx) => refuseFirst(blocksChange(sale.facts), sale, tx)

function refuseFirst([first]: readonly RefusalCode[], { customer }: Sale, tx: Tx) {
  if (first) throw new Refusal(first, saleFacts(first, customer, tx))
}

/** What completes the sentence of such a refusal. */
export const saleFacts = (code: RefusalCode, customer: OrganisationRow, tx: Tx) => ({
  name: code === 'partner-suspended' ? tx.actor.organisation.name : customer.name,
})
