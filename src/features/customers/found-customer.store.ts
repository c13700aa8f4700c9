import { sql } from 'kysely'
import { addressFault, billingChange, demandFaultless, type BillingProfile } from '#domain/billing-profile.ts'
import { newcomers } from '#domain/cloud.ts'
import { companyNameFault } from '#domain/company-name.ts'
import { MAIL_PROVIDERS } from '#domain/mail-providers.ts'
import { demand, Refusal, type Fault } from '#domain/refusal.ts'
import { demandSameRegion } from '#domain/relationship.ts'
import type { Tx } from '../acting/transact.store.ts'
import { keepChange, keepProfile, UNSAVED } from '../billing-profiles/billing-profiles.store.ts'
import { billingFacts, CHECKS, judgeProfile } from '../billing-profiles/judge-profile.store.ts'
import { demandOwnName } from '../installation/listed.store.ts'
import { found, type Company } from '../installation/onboarding.store.ts'
import { isUnwanted } from '../mail/mail.store.ts'
import { findByDomain, findOrganisation } from '../organisations/organisations.store.ts'
import { editionInForce } from '../organisations/reference.store.ts'
import { homeOfAddress } from '../people/sessions.store.ts'
import { bearRelationship, listCustomer, type RelationshipRow } from '../relationships/relationships.store.ts'
import { loadAsker } from '../requests/ask.store.ts'

/** What the partner says of a customer that is new here. */
export type NewCustomer = {
  name: string
  country: string
  language: 'en' | 'sv'
  timeZone: string
  billing: BillingProfile
  administrator: { displayName: string; email: string; language: 'en' | 'sv' }
}

/** Whether this partner may found anybody, and whether what it says of this one could stand: all faults of the form at once. */
export async function founding(tx: Tx, input: NewCustomer) {
  const { partner, cloud, block } = await loadAsker(tx)
  if (block) throw new Refusal(block, { name: partner.name })
  // There a relationship always includes rights, and those only the customer can give (R3); the provider brings it in.
  demand(newcomers(cloud) === 'welcome', 'customer-only-by-provider', { cloud: cloud.id })
  demandSameRegion(await editionInForce(tx, 'regions'), partner, input)
  const facts = await billingFacts(tx, partner, input.country)
  const { faults, clean } = judgeProfile(input.billing, facts, '/billing')
  const administrator = { ...input.administrator, email: input.administrator.email.toLowerCase() }
  demandFaultless([
    ...faultAt('/name', companyNameFault(input.name, CHECKS.isTopLevel)),
    ...faults,
    ...faultAt('/administrator/displayName', administrator.displayName === '' ? 'required' : undefined),
    ...faultAt(
      '/administrator/email',
      administrator.email === '' ? 'required' : addressFault(administrator.email, facts),
    ),
  ])
  const company: Company = {
    name: input.name,
    legalName: clean.companyName ?? input.name,
    registrationNumber: clean.registrationNumber,
    country: input.country,
    city: clean.city,
    cloud: cloud.id,
    // Its administrator claims the domain by coming in from a mailbox there: nobody takes a domain away by naming it.
    domain: null,
    language: input.language,
    timeZone: input.timeZone,
    administrator,
  }
  await demandOwnName(tx, company.cloud, company.name, partner.id)
  return { partner, cloud, company, billing: clean }
}

type Judged = Awaited<ReturnType<typeof founding>>

const faultAt = (pointer: string, rule: string | undefined): Fault[] => (rule === undefined ? [] : [{ pointer, rule }])

/** Whoever is here already is asked for a relationship instead; and so many a day, counted one after the other. */
export async function demandUnknown(tx: Tx, { partner, company }: Judged) {
  const { email } = company.administrator
  const domain = CHECKS.domainOf(email)
  if (!MAIL_PROVIDERS.has(domain) && (await findByDomain(tx, company.cloud, domain)))
    throw new Refusal('customer-known', { domain })
  if (await homeOfAddress(tx, company.cloud, email)) throw new Refusal('customer-address-taken')
  if (await isUnwanted(tx, email)) throw new Refusal('letter-unwanted')
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${partner.id}, 7402))`)
  const today = await tx.first(sql<{ n: number }>`
    select count(*) as n from relationship where partner_id = ${partner.id} and founded_by is not null and since > now() - interval '24 hours'`)
  if ((today?.n ?? 0) >= partner.request_limit) throw new Refusal('customer-day-limit', { most: partner.request_limit })
}

/** The customer's own rows are written as the customer, since the wall lets nobody else; what it is billed by as the partner, whose that is. */
export async function foundCustomer(tx: Tx, id: string, judged: Judged): Promise<RelationshipRow> {
  const { partner, cloud, company, billing } = judged
  await tx.actAs(id)
  const side = { kind: 'customer', channel: null, distributorId: null } as const
  await found(tx, id, company, side, ['customer.global-administrator'], partner.name)
  const bore = await bearRelationship(tx, {
    customer_id: id,
    partner_id: partner.id,
    cloud: company.cloud,
    sole: cloud.onePartnerPerCustomer,
    request_id: null,
    founded_by: tx.actor.personId,
  })
  const customer = await findOrganisation(tx, id)
  if (!bore || !customer) throw new Error('an organisation that was just founded is not there')
  await listCustomer(tx, bore.row, customer)
  await tx.actAs(partner.id)
  const pair = { customerId: id, partnerId: partner.id }
  await keepProfile(tx, pair, billing, company.country, UNSAVED)
  await keepChange(tx, pair, billingChange(null, billing), [billing.email])
  return bore.row
}
