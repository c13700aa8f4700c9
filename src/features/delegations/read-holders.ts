import { Refusal } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { lastActs } from '../audit/last-acts.store.ts'
import { findActive, findRelationship } from '../relationships/relationships.store.ts'
import { peopleHolding, type HolderRow } from './assignments.store.ts'

/** The customer sees which of the partner’s people hold something now, through which group, and when each last used it. */
export const readHoldersOfPartner = ({ house, caller, params }: Visit<{ relationshipId: string }>) =>
  transact(house, caller, async (tx) => {
    const row = await findRelationship(tx, caller.organisationId, params.relationshipId)
    if (!row) throw new Refusal('not-found')
    return holders(tx, row.customer_id, row.partner_id)
  })

/** The same list, as the partner sees it for one of its customers. */
export const readHolders = ({ house, caller, params }: Visit<{ customerId: string }>) =>
  transact(house, caller, async (tx) => {
    if (!(await findActive(tx, params.customerId, caller.organisationId))) throw new Refusal('not-found')
    return holders(tx, params.customerId, caller.organisationId)
  })

async function holders(tx: Tx, customerId: string, partnerId: string) {
  const own = tx.caller.organisationId
  const held = (await peopleHolding(tx, customerId, partnerId)).filter(({ limits, country, tags }) =>
    withinLimit(limits, { id: customerId, country, tags }),
  )
  const people = Map.groupBy(held, (row) => row.person_id)
  const acts = await lastActs(tx, own, own === customerId ? partnerId : customerId, [...people.keys()])
  return { items: [...people].map(([id, of]) => holderView(id, of, acts.find((act) => act.person_id === id)?.at)) }
}

const holderView = (personId: string, of: readonly HolderRow[], lastAct: Date | null | undefined) => ({
  personId,
  displayName: of[0]?.display_name ?? '—',
  holds: of.map((row) => ({
    delegationId: row.delegation_id,
    group: row.group_key,
    groupName: row.group_name,
    roles: row.roles,
  })),
  lastActAt: lastAct?.toISOString() ?? null,
})
