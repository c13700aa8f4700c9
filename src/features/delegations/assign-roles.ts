import { BUILT_IN_GROUPS } from '#domain/assignment.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { withinLimit } from '#domain/staff-limit.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findGroup, holdGroups } from '../groups/groups.store.ts'
import { holdDelegation, refreshRights, type DelegationRow } from '../relationships/relationships.store.ts'
import { raiseVersion, removeAssignment, setAssignment } from './assignments.store.ts'
import { limitedCustomer, standingOf } from './standing.store.ts'

type One = Visit<{ customerId: string; delegationId: string; group: string }>

/** From now on everybody in this group holds these roles at the customer, as long as the customer’s rights hold. */
export async function assignRoles({
  house,
  caller,
  params,
  body,
  version,
}: One & Visit<unknown, unknown, { roles: string[] }>) {
  return transact(house, caller, async (tx) => {
    const row = await held(tx, params)
    // A group that is just being deleted is gone, or its deletion finds that it holds something.
    await holdGroups(tx, caller.organisationId)
    const group = await groupName(tx, params.group)
    const given = row.roles.filter(({ endedAt, endsAt }) => endedAt === null && new Date(endsAt) > tx.now)
    const unknown = body.roles.find((role) => !given.some((one) => one.role === role))
    if (unknown !== undefined) throw new Refusal('role-not-in-delegation', { role: unknown })
    demand(row.version === version, 'version-stale', { version: row.version })
    await setAssignment(tx, row, { group: params.group, roles: body.roles }, tx.actor.personId)
    return changed(tx, row, { kind: 'delegation.assigned', facts: { roles: body.roles, group } })
  })
}

/** From now on this group holds nothing of these rights. */
export async function unassignRoles({ house, caller, params, version }: One) {
  return transact(house, caller, async (tx) => {
    const row = await held(tx, params)
    demand(row.version === version, 'version-stale', { version: row.version })
    demand((await removeAssignment(tx, row, params.group)) === 1, 'not-found')
    const group = await groupName(tx, params.group).catch(() => params.group)
    return changed(tx, row, { kind: 'delegation.unassigned', facts: { group } })
  })
}

/** The delegation of one's own customer, held: whoever acts by it waits, or is waited for. */
async function held(tx: Tx, { customerId, delegationId }: One['params']): Promise<DelegationRow> {
  const partnerId = tx.caller.organisationId
  const row = await holdDelegation(tx, customerId, delegationId)
  if (!row || row.partner_id !== partnerId) throw new Refusal('not-found')
  if (row.state === 'ended') throw new Refusal('delegation-ended', { at: row.ended_at?.toISOString() ?? null })
  const standing = await tx.first(standingOf(partnerId, tx.actor.personId, customerId))
  demand(withinLimit(standing?.limits ?? [], limitedCustomer(customerId, standing)), 'outside-staff-limit')
  return row
}

/** A built-in group goes by its code; one of the partner’s own by its name. */
async function groupName(tx: Tx, group: string): Promise<string> {
  if ((BUILT_IN_GROUPS as readonly string[]).includes(group)) return group
  const own = await findGroup(tx, tx.caller.organisationId, group)
  if (!own) throw new Refusal('group-unknown')
  return own.name
}

async function changed(
  tx: Tx,
  row: DelegationRow,
  { kind, facts }: { kind: 'delegation.assigned' | 'delegation.unassigned'; facts: Record<string, unknown> },
) {
  const after = await raiseVersion(tx, row)
  demand(after, 'delegation-ended', { at: null })
  await refreshRights(tx, row.customer_id, row.partner_id)
  await record(tx, {
    kind,
    subject: {
      kind: 'delegation',
      id: row.id,
      name: (await findCustomer(tx, row.partner_id, row.customer_id))?.name,
      counterpartName: tx.actor.organisation.name,
    },
    counterpart: row.customer_id,
    facts,
  })
  return { version: after.version }
}
