import { closeOfDay } from '#domain/calendar.ts'
import { shortenRole, stopExtending, type Delegation, type GrantedRole } from '#domain/delegation.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { setDueOfRights } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { findCustomer } from '../customers/customers.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import {
  holdDelegation,
  lawfulDelegation,
  refreshRights,
  setRoles,
  type DelegationRow,
} from '../relationships/relationships.store.ts'

type One = Visit<{ delegationId: string; role: string; customerId?: string | undefined }>
type Cut = 'delegation.shortened' | 'delegation.extension-stopped'

/** One role ends sooner: by the customer, or by the partner that gives time back. */
export const shortenRights = (visit: One & Visit<unknown, unknown, { days: number }>) =>
  cut(visit, 'delegation.shortened', (law, now, timeZone) =>
    shortenRole(law, visit.params.role, closeOfDay(now, visit.body.days, timeZone), now),
  )

/** One role no longer goes on by itself; it ends on its day. */
export const stopExtension = (visit: One) =>
  cut(visit, 'delegation.extension-stopped', (law, now) => stopExtending(law, visit.params.role, now))

async function cut(
  { house, caller, params, version }: One,
  kind: Cut,
  less: (law: Delegation, now: Date, timeZone: string) => readonly GrantedRole[],
) {
  return transact(house, caller, async (tx) => {
    const row = await held(tx, params)
    const bySide = row.customer_id === caller.organisationId ? 'customer' : 'partner'
    const { name, timeZone } = await otherSide(tx, row, bySide)
    const roles = less(lawfulDelegation(row), tx.now, timeZone)
    demand(row.version === version, 'version-stale', { version: row.version })
    const after = await setRoles(tx, row, roles)
    demand(after, 'delegation-ended', { at: null })
    await refreshRights(tx, row.customer_id, row.partner_id)
    const endsAt = roles.find(({ role }) => role === params.role)?.endsAt.toISOString()
    await record(tx, {
      kind,
      subject: { kind: 'delegation', id: row.id, name, counterpartName: tx.actor.organisation.name },
      counterpart: bySide === 'customer' ? row.partner_id : row.customer_id,
      facts: { roles: [params.role], endsAt },
    })
    if (bySide === 'partner') await tx.actAs(row.customer_id)
    await setDueOfRights(tx, row.customer_id, lawfulDelegation(after), tx.now)
    return { version: after.version }
  })
}

/** One's own customer's, or the acting customer's own; to anybody else it does not exist. */
async function held(tx: Tx, { customerId, delegationId }: One['params']): Promise<DelegationRow> {
  const own = tx.caller.organisationId
  const row = await holdDelegation(tx, customerId ?? own, delegationId)
  if (!row || (customerId === undefined ? row.customer_id : row.partner_id) !== own) throw new Refusal('not-found')
  return row
}

/** What the log calls the other side, and the days of the customer. */
async function otherSide(tx: Tx, row: DelegationRow, by: 'customer' | 'partner') {
  if (by === 'partner') {
    const customer = await findCustomer(tx, row.partner_id, row.customer_id)
    return { name: customer?.name, timeZone: customer?.time_zone ?? 'UTC' }
  }
  const own = await findOrganisation(tx, row.customer_id)
  return { name: (await findOrganisation(tx, row.partner_id))?.name, timeZone: own?.time_zone ?? 'UTC' }
}
