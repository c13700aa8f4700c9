import { allows } from '#domain/access.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findRelationship } from '../relationships/relationships.store.ts'
import { companyOf, findProfile, UNSAVED, type CompanyRow } from './billing-profiles.store.ts'
import { changesPage, profileView, type Page } from './billing-view.store.ts'

type OfCustomer = { customerId: string }
type OfPartner = { relationshipId: string }

/** What the partner bills this customer by, beside what the customer is by its own register. */
export const readBillingProfile = ({ house, caller, params }: Visit<OfCustomer>) =>
  transact(house, caller, async (tx) => {
    const pair = pairOf(tx, params.customerId)
    const company = await companyOf(tx, pair)
    demand(company, 'not-found')
    const row = await findProfile(tx, pair)
    return {
      company: companyView(company),
      profile: row ? profileView(row) : null,
      mayWrite: allows(tx.actor, 'billing-profiles.write'),
      version: row?.version ?? UNSAVED,
    }
  })

const companyView = ({ legal_name, registration_number, cloud: _, ...row }: CompanyRow) => ({
  ...row,
  legalName: legal_name,
  registrationNumber: registration_number,
})

/** Who of the partner changed what in it, and what stood there before. */
export const readBillingChanges = ({ house, caller, params, query }: Visit<OfCustomer, Page>) =>
  transact(house, caller, async (tx) => {
    const pair = pairOf(tx, params.customerId)
    demand(await companyOf(tx, pair), 'not-found')
    return changesPage(tx, pair, query)
  })

/** What a partner has written down of this customer: for the customer to read, also after the relationship. */
export const readBillingHere = ({ house, caller, params }: Visit<OfPartner>) =>
  transact(house, caller, async (tx) => {
    const row = await findProfile(tx, await pairHere(tx, params))
    return { profile: row ? profileView(row) : null, version: row?.version ?? UNSAVED }
  })

/** And who of the partner changed it. */
export const readBillingChangesHere = ({ house, caller, params, query }: Visit<OfPartner, Page>) =>
  transact(house, caller, async (tx) => changesPage(tx, await pairHere(tx, params), query))

const pairOf = (tx: Tx, customerId: string) => ({ customerId, partnerId: tx.caller.organisationId })

async function pairHere(tx: Tx, { relationshipId }: OfPartner) {
  const row = await findRelationship(tx, tx.caller.organisationId, relationshipId)
  if (!row) throw new Refusal('not-found')
  return { customerId: row.customer_id, partnerId: row.partner_id }
}
