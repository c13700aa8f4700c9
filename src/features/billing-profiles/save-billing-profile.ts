import { billingChange, demandFaultless, type BillingProfile } from '#domain/billing-profile.ts'
import { demand } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { limitedCustomer, standingOf } from '../delegations/standing.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { companyOf, findProfile, keepChange, keepProfile, UNSAVED } from './billing-profiles.store.ts'
import { fieldsOf, profileView } from './billing-view.store.ts'
import { billingFacts, judgeProfile } from './judge-profile.store.ts'

/** What a customer is billed by, whole; all that is wrong with it is told at once, and what changed is kept for both sides to read. */
export const saveBillingProfile = ({
  house,
  caller,
  params,
  body,
  version,
}: Visit<{ customerId: string }, unknown, BillingProfile>) =>
  transact(house, caller, async (tx) => {
    const pair = { customerId: params.customerId, partnerId: caller.organisationId }
    const [company, partner] = [await companyOf(tx, pair), await findOrganisation(tx, caller.organisationId)]
    demand(company && partner, 'not-found')
    const standing = await tx.first(standingOf(pair.partnerId, tx.actor.personId, pair.customerId))
    demand(withinLimit(standing?.limits ?? [], limitedCustomer(pair.customerId, standing)), 'outside-staff-limit')
    const before = await findProfile(tx, pair)
    demand(version === (before?.version ?? UNSAVED), 'version-stale', { version: before?.version ?? UNSAVED })
    const { faults, clean } = judgeProfile(body, await billingFacts(tx, partner, company.country))
    demandFaultless(faults)
    const change = billingChange(before ? fieldsOf(before) : null, clean)
    if (before && change.fields.length === 0) return { profile: profileView(before), version }
    const row = await keepProfile(tx, pair, clean, company.country, version)
    demand(row, 'version-stale', { version })
    await keepChange(tx, pair, change, [before?.email, clean.email])
    await record(tx, {
      kind: 'billing-profile.saved',
      subject: { kind: 'organisation', id: pair.customerId, name: company.name, counterpartName: partner.name },
      counterpart: pair.customerId,
      facts: { fields: change.fields },
    })
    return { profile: profileView(row), version: row.version }
  })
