import { actionsOnBehalf } from '#domain/access.ts'
import { agreementState, currentVersion } from '#domain/agreement.ts'
import { inForce } from '#domain/delegation.ts'
import { ACTIONS, actionsOf, type ActionId } from '#domain/role-catalogue.ts'
import { Refusal } from '#domain/refusal.ts'
import { makeCursor, readCursor } from '#platform/cursor.ts'
import type { Visit } from '#platform/route.ts'
import { demandOnBehalf, type OnBehalf } from '#domain/access.ts'
import { maySayYes } from '#domain/permission-matrix.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lawful, listAcceptances, listEditions } from '../agreements/agreements.store.ts'
import { record } from '../audit/events.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findOpenAddressed } from '../requests/requests.store.ts'
import { findCustomer, listPeople } from './customers.store.ts'
import { delegationView } from './delegation-view.store.ts'
import { loadOnBehalf } from './on-behalf.store.ts'

type Params = { customerId: string }

/** What opens under a row: the account, the rights, and what this person may do there now. */
export async function readCustomer({ house, caller, params }: Visit<Params>) {
  return transact(house, caller, async (tx) => {
    const listed = await findCustomer(tx, caller.organisationId, params.customerId)
    if (!listed) throw new Refusal('not-found')
    const facts = await loadOnBehalf(tx, params.customerId, false)
    const open = await findOpenAddressed(tx, caller.organisationId, params.customerId, 'rights')
    const actions = [...actionsOnBehalf(tx.actor, facts)]
    // From here on the customer acts: its own card is behind its wall.
    await tx.actAs(params.customerId)
    const own = await findOrganisation(tx, params.customerId)
    if (!own) throw new Refusal('not-found')
    const { relationship, rows } = facts
    return {
      id: own.id, name: listed.name, legalName: own.legal_name, domain: own.domain, country: own.country, cloud: own.cloud, verified: own.domain_proved_at !== null || own.confirmed_at !== null,
      state: listed.state, since: relationship.since.toISOString(), relationshipId: relationship.id, supportDutySince: relationship.support_duty_since.toISOString(), timeZone: own.time_zone,
      agreement: await agreementOf(tx, own.id, own.country),
      delegations: rows.map((row) => delegationView(row, relationship, facts.partner, own.time_zone, tx.now)),
      actions, missing: missingActions(facts, actions), openRequestId: open?.id ?? null,
    }
  })
}

async function agreementOf(tx: Tx, customerId: string, country: string) {
  const accepted = await listAcceptances(tx, customerId, 'customer')
  const latest = accepted[0]
  if (!latest) return null
  const current = currentVersion((await listEditions(tx, 'customer', country)).map(lawful), 'customer', country, tx.now)
  return { version: latest.version, acceptedAt: latest.accepted_at.toISOString(), state: agreementState(accepted, current) === 'outdated' ? ('outdated' as const) : ('current' as const) }
}

/** For each action that is not held: whether nobody of the partner has it, it has ended, or only this person's role lacks it. */
function missingActions(facts: OnBehalf, held: readonly ActionId[]) {
  const granted = new Set(facts.delegations.filter((d) => inForce(d, facts.relationship, { suspended: false }, facts.now)).flatMap((d) => actionsOf(d.roles)))
  const ended = new Set(facts.delegations.flatMap((d) => actionsOf(d.roles)))
  return ACTIONS.filter((action) => !held.includes(action)).map((action) => ({ action, reason: reasonOf(action) }))
  function reasonOf(action: ActionId) {
    if (granted.has(action)) return facts.partner.suspended ? ('partner-suspended' as const) : ('not-for-your-role' as const)
    return ended.has(action) ? ('right-ended' as const) : ('no-right' as const)
  }
}

type PeopleQuery = { q?: string | undefined; cursor?: string | undefined; limit: number }

/** The customer's people, as far as the rights go; the look is written into the customer's log. */
export async function readCustomerPeople({ house, caller, params, query }: Visit<Params, PeopleQuery>) {
  return transact(house, caller, async (tx) => {
    const facts = await loadOnBehalf(tx, params.customerId, true)
    demandOnBehalf(tx.actor, 'people.read', facts)
    const mayReset = actionsOnBehalf(tx.actor, facts).has('people.reset-password')
    await tx.actAs(params.customerId)
    const bound = JSON.stringify(['customer-people', params.customerId, query.q])
    const place = readCursor(house.keys.token, bound, query.cursor)
    const rows = await listPeople(tx, params.customerId, query.q, place ? { key: Buffer.from(String(place[0]), 'hex'), id: String(place[1]) } : undefined, query.limit + 1)
    if (query.cursor === undefined) await record(tx, { kind: 'people.listed', subject: { kind: 'organisation', id: params.customerId }, counterpart: params.customerId, actingFor: params.customerId, facts: { partner: caller.organisationId } })
    const last = rows[query.limit - 1]
    return {
      items: rows.slice(0, query.limit).map((row) => ({
        id: row.id, displayName: row.display_name, email: row.email, roles: row.roles, blocked: row.blocked_at !== null, resettable: mayReset && !row.guest && !maySayYes(row.roles),
      })),
      next: rows.length > query.limit && last ? makeCursor(house.keys.token, bound, [last.sort_key.toString('hex'), last.id]) : null,
    }
  })
}
