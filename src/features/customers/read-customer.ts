import type { Actor } from '#domain/actor.ts'
import { brokenAt } from '#domain/access.ts'
import { agreementState, currentVersion } from '#domain/agreement.ts'
import { checklist } from '#domain/checklist.ts'
import { actionsIn, groundOf, pathIn, type AssignedDelegation, type Ground, type OnBehalf } from '#domain/path.ts'
import { Refusal } from '#domain/refusal.ts'
import { OWN_ACTIONS, type ActionId } from '#domain/actions.ts'
import type { Visit } from '#platform/route.ts'
import type { Answers } from '#platform/transaction.ts'
import { ask } from '../acting/transact.store.ts'
import { hasProfile } from '../billing-profiles/billing-profiles.store.ts'
import { assigned, delegationsWithAssignments } from '../delegations/assignments.store.ts'
import { limitedCustomer, ownStanding } from '../delegations/standing.store.ts'
import { elevationFromJson } from '../elevations/elevations.store.ts'
import { recoveryToldToPartner } from '../recoveries/recoveries.store.ts'
import { lawfulRelationship } from '../relationships/relationships.store.ts'
import { customerWhole, type CustomerWhole } from './customers.store.ts'
import { soldCounts } from '../provisioning/provided.store.ts'
import { delegationView } from './delegation-view.store.ts'

type Params = { customerId: string }

/** What opens under a row: the account, the rights, and what this person may do there now. */
export async function readCustomer({ house, caller, params }: Visit<Params>) {
  const { organisationId } = caller
  const questions = [
    customerWhole(organisationId, params.customerId),
    delegationsWithAssignments(params.customerId, organisationId),
    hasProfile({ customerId: params.customerId, partnerId: organisationId }),
    soldCounts(params.customerId, organisationId),
    recoveryToldToPartner(params.customerId),
  ] as const
  const use = ([[row], rows, billing, [sold], [recovery]]: Answers<typeof questions>, actor: Actor, now: Date) => {
    if (!row) throw new Refusal('not-found')
    const assignments = rows.flatMap((one) => one.assignments)
    const relationship = { state: row.relationship_state, frozen_at: row.frozen_at }
    const partner = { suspended: actor.organisation.suspended }
    const facts: OnBehalf = {
      relationship: lawfulRelationship(relationship),
      delegations: assigned(rows, assignments),
      elevations: (row.elevations ?? []).map(elevationFromJson),
      partner,
      customer: limitedCustomer(params.customerId, row),
      demandsSecondFactor: row.demands_second_factor,
      person: ownStanding(actor, row),
      now,
    }
    const ground = groundOf(facts)
    const actions = [...actionsIn(ground)]
    const agreement = agreementOf(row, now)
    return {
      id: params.customerId,
      name: row.name,
      legalName: row.legal_name,
      domain: row.domain,
      country: row.country,
      cloud: row.cloud,
      verified: row.verified,
      state: row.state,
      since: row.since.toISOString(),
      relationshipId: row.relationship_id,
      supportDutySince: row.support_duty_since.toISOString(),
      frozenAt: row.frozen_at?.toISOString() ?? null,
      timeZone: row.time_zone,
      agreement,
      delegations: rows.map((delegation) =>
        delegationView(delegation, relationship, partner, row.time_zone, now, assignments),
      ),
      actions,
      missing: missingActions(ground, actions),
      tags: row.tags,
      checklist: checklist({
        relationship: row.state,
        agreement: agreement?.state ?? 'missing',
        ...rolesHeld(facts.delegations, now),
        frozen: row.frozen_at !== null,
        billing: billing.length > 0,
        sold: sold ?? { running: 0, stopped: 0, helped: 0 },
        now,
      }),
      openRequestId: row.open_request_id,
      recovery: recovery
        ? { openedAt: recovery.opened_at.toISOString(), carriesAt: recovery.carries_at?.toISOString() ?? null }
        : null,
    }
  }
  return ask(house, caller, questions, use, 'shared')
}

function agreementOf(row: CustomerWhole, now: Date) {
  if (row.agreement_version === null || row.agreement_accepted_at === null) return null
  const editions = (row.editions ?? []).map(({ version, country, effectiveFrom }) => ({
    kind: 'customer' as const,
    version,
    country,
    language: '',
    binding: true,
    effectiveFrom: new Date(effectiveFrom),
  }))
  const state = agreementState(
    [{ version: row.agreement_version }],
    currentVersion(editions, 'customer', row.country, now),
  )
  return {
    version: row.agreement_version,
    acceptedAt: row.agreement_accepted_at.toISOString(),
    state: state === 'outdated' ? ('outdated' as const) : ('current' as const),
  }
}

/** Which roles run, frozen or not, until when the last of them does, and how many of them no group holds. */
function rolesHeld(delegations: readonly AssignedDelegation[], now: Date) {
  const running = delegations
    .filter(({ state }) => state === 'active')
    .flatMap(({ roles, assignments }) =>
      roles
        .filter(({ endedAt, endsAt }) => endedAt === null && endsAt > now)
        .map(({ role, endsAt }) => ({ role, endsAt, held: assignments.some((one) => one.roles.includes(role)) })),
    )
  const names = [...new Set(running.map(({ role }) => role))]
  return {
    rightsUntil: running.reduce<Date | null>((last, { endsAt }) => (last && last > endsAt ? last : endsAt), null),
    roles: names.length,
    unheld: names.filter((name) => !running.some(({ role, held }) => role === name && held)).length,
  }
}

/** For each action that is not held, where the path to it breaks for this person. */
const missingActions = (ground: Ground, held: readonly ActionId[]) =>
  OWN_ACTIONS.filter((action) => !held.includes(action)).map((action) => ({
    action,
    reason: brokenAt(pathIn(ground, action)) ?? 'no-right',
  }))
