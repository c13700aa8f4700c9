import { addDays } from '#domain/calendar.ts'
import { endDelegation, lapsedSince, lastEnd, type Delegation } from '#domain/delegation.ts'
import { extend } from '#domain/extension.ts'
import { endsOf, noticesDue } from '#domain/notice.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import {
  endRow,
  findActive,
  holdDelegation,
  lawfulDelegation,
  markRights,
  refreshRights,
  setRoles,
  type DelegationRow,
} from '../relationships/relationships.store.ts'
import { claimDue, clearDueOfRights, setDue, setDueOfRights, type DueRow } from './due.store.ts'
import { record } from './events.store.ts'

/** Rights that the clock comes for, held; undefined where somebody else took this, or nothing runs any more. */
async function withRights(
  house: House,
  due: DueRow,
  work: (tx: Tx, row: DelegationRow, law: Delegation) => Promise<void>,
): Promise<void> {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await holdDelegation(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due))) return
    if (row?.state !== 'active') await clearDueOfRights(tx, due.organisation_id, due.ref)
    else await work(tx, row, lawfulDelegation(row))
  })
}

/** Both sides are told of each end that comes near, once each, however often and on however many servers the clock comes. */
export const tellEnds = (house: House, due: DueRow) =>
  withRights(house, due, async (tx, row, law) => {
    const ends = noticesDue(endsOf(law, tx.now), row.noticed_until ?? row.granted_at, tx.now)
    await markRights(tx, row, { noticed: true })
    await setDueOfRights(tx, row.customer_id, law, tx.now)
    for (const end of ends)
      await tell(tx, row, 'delegation.ends-soon', {
        endsAt: end.toISOString(),
        // All of them at once is the usual thing and needs no list.
        ...(endsOf(law, tx.now).length > 1 && { roles: endingAt(law, end) }),
      })
  })

const endingAt = ({ roles }: Delegation, end: Date) =>
  roles.filter((one) => one.endedAt === null && one.endsAt.getTime() === end.getTime()).map(({ role }) => role)

/** An end by date is written down once; the right itself ended at its instant. With the last role the whole ends. */
export const lapseRights = (house: House, due: DueRow) =>
  withRights(house, due, async (tx, row, law) => {
    const roles = lapsedSince(law, row.lapsed_until ?? row.granted_at, tx.now)
    const over = lastEnd(law) <= tx.now
    if (over) {
      await endRow(tx, row, null, endDelegation(law, 'clock', tx.now))
      await clearDueOfRights(tx, row.customer_id, row.id)
    } else {
      await markRights(tx, row, { lapsed: true })
      await setDueOfRights(tx, row.customer_id, law, tx.now)
      if (roles.length === 0) return
    }
    await refreshRights(tx, row.customer_id, row.partner_id)
    await tell(tx, row, over ? 'delegation.lapsed' : 'delegation.role-lapsed', over ? { cause: 'lapsed' } : { roles })
  })

/** Roles that go on by themselves do so a week before their end, and both sides are told; never while the customer holds the rights back. */
export const extendRights = (house: House, due: DueRow) =>
  withRights(house, due, async (tx, row, law) => {
    const [relationship, partner, customer] = [
      await findActive(tx, row.customer_id, row.partner_id),
      await findOrganisation(tx, row.partner_id),
      await findOrganisation(tx, row.customer_id),
    ]
    const rests = !relationship || relationship.frozen_at !== null || (partner?.suspended_at ?? null) !== null
    const { roles, extended } = extend(law, customer?.time_zone ?? 'UTC', tx.now)
    if (rests || extended.length === 0) {
      await setDueOfRights(tx, row.customer_id, law, tx.now)
      // Asked again tomorrow, until the end: it may have been let go on.
      if (rests) await setDue(tx, row.customer_id, 'delegation-extends', row.id, addDays(tx.now, 1))
      return
    }
    await setRoles(tx, row, roles)
    await setDueOfRights(tx, row.customer_id, { ...law, roles }, tx.now)
    await refreshRights(tx, row.customer_id, row.partner_id)
    const ends = roles.filter(({ role }) => extended.includes(role)).map(({ endsAt }) => endsAt.toISOString())
    await tell(tx, row, 'delegation.extended', { roles: extended, endsAt: ends.toSorted()[0] })
  })

type Told = 'delegation.ends-soon' | 'delegation.lapsed' | 'delegation.role-lapsed' | 'delegation.extended'

const tell = async (tx: Tx, row: DelegationRow, kind: Told, facts: Record<string, unknown>) =>
  record(tx, { kind, subject: await namedRights(tx, row), counterpart: row.partner_id, facts })

/** The rights by the names of both sides, for whoever reads either log. */
async function namedRights(tx: Tx, row: DelegationRow) {
  const partner = await findOrganisation(tx, row.partner_id)
  const customer = await findOrganisation(tx, row.customer_id)
  return { kind: 'delegation', id: row.id, name: partner?.name, counterpartName: customer?.name } as const
}
