import { billingFaults, stateOf, type BillingFacts, type BillingProfile, type Checks } from '#domain/billing-profile.ts'
import type { Fault } from '#domain/refusal.ts'
import { addressRules, isPostcode } from '#platform/address-rules.ts'
import { isRegistrationNumber, isTaxNumber } from '#platform/company-numbers.ts'
import { isTopLevel, registrableDomain } from '#platform/domains.ts'
import { phoneNumber } from '#platform/phone.ts'
import type { Tx } from '../acting/transact.store.ts'
import { findProvider } from '../installation/provider.store.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'

/** The law's questions, answered by the lists and checksums that others keep (decision 36). */
export const CHECKS: Checks = {
  isTopLevel,
  isPostcode,
  isPhone: (phone, country) => phoneNumber(phone, country) !== undefined,
  isRegistrationNumber,
  isTaxNumber,
  domainOf: (email) => registrableDomain(email.slice(email.lastIndexOf('@') + 1)),
}

/** What decides about a profile in this country, saved by this partner. */
export async function billingFacts(tx: Tx, partner: OrganisationRow, country: string): Promise<BillingFacts> {
  const provider = await findProvider(tx)
  return {
    rules: addressRules(country),
    foreignDomains: [partner.domain, provider?.domain].flatMap((domain) => domain ?? []),
    checks: CHECKS,
  }
}

/** What is wrong with it, by field; and as it is kept, where nothing is: numbers and codes written as everybody writes them. */
export function judgeProfile(
  profile: BillingProfile,
  facts: BillingFacts,
  at = '',
): { faults: Fault[]; clean: BillingProfile } {
  const faults = billingFaults(profile, facts, at)
  const { rules } = facts
  const clean: BillingProfile = {
    ...profile,
    companyName: profile.companyName?.replaceAll(/\s+/gu, ' ') ?? null,
    state: (profile.state && stateOf(rules, profile.state)?.code) ?? profile.state,
    postcode: profile.postcode?.toUpperCase() ?? null,
    email: profile.email?.toLowerCase() ?? null,
    phone: (profile.phone && phoneNumber(profile.phone, rules.country)) ?? profile.phone,
  }
  return { faults, clean }
}
