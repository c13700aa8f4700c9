import { endDelegation } from '#domain/delegation.ts'
import { noticeAt } from '#domain/notice.ts'
import { goneAt } from '#domain/people.ts'
import { isExpired } from '#domain/request.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { findPerson } from '../people/people-list.store.ts'
import { erasePersonRows } from '../people/people.store.ts'
import {
  endRow,
  holdDelegation,
  lawfulDelegation,
  refreshRights,
  type DelegationRow,
} from '../relationships/relationships.store.ts'
import { recordRequest } from '../requests/request-event.store.ts'
import { addFact, factsOf, findRequest, lapseOne } from '../requests/requests.store.ts'
import {
  claimDue,
  clearDue,
  clearDueOfRights,
  setDue,
  setDueOfNotice,
  takeDue,
  type DueKind,
  type DueRow,
} from './due.store.ts'
import { record } from './events.store.ts'

/** What has come due, one organisation after the other; the rules never wait for it. What fails stops none of the rest, and comes again. */
export async function doDue(house: House): Promise<void> {
  const failures: unknown[] = []
  for (const row of await takeDue(house)) {
    await DOES[row.kind](house, row).catch((error: unknown) => failures.push(error))
  }
  if (failures.length > 0) throw failures[0]
}

/** Told to both sides, once each, however often and on however many servers the clock comes. */
async function noteEnd(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await holdDelegation(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || row?.state !== 'active') return
    const days = noticeAt(row.ends_at, tx.now)
    await setDueOfNotice(tx, row.customer_id, row.id, row.ends_at, tx.now)
    if (days === undefined) return
    await record(tx, {
      kind: 'delegation.ends-soon',
      subject: await namedRights(tx, row),
      counterpart: row.partner_id,
      facts: { endsAt: row.ends_at.toISOString() },
    })
  })
}

/** The rights by the names of both sides, for whoever reads either log. */
async function namedRights(tx: Tx, row: DelegationRow) {
  const partner = await findOrganisation(tx, row.partner_id)
  const customer = await findOrganisation(tx, row.customer_id)
  return { kind: 'delegation', id: row.id, name: partner?.name, counterpartName: customer?.name } as const
}

/** An end by date is written down once; the rights themselves ended at their instant. */
async function lapseDelegation(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await holdDelegation(tx, due.organisation_id, due.ref)
    if (row?.state === 'active' && row.ends_at > tx.now) {
      await setDue(tx, due.organisation_id, 'delegation-ends', due.ref, row.ends_at)
      return
    }
    await clearDueOfRights(tx, due.organisation_id, due.ref)
    if (!row || row.state === 'ended') return
    await endRow(tx, row, null, endDelegation(lawfulDelegation(row), 'clock', tx.now))
    await refreshRights(tx, row.customer_id, row.partner_id)
    await record(tx, {
      kind: 'delegation.lapsed',
      subject: await namedRights(tx, row),
      counterpart: row.partner_id,
      facts: { cause: 'lapsed' },
    })
  })
}

async function lapseRequest(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await findRequest(tx, due.organisation_id, due.ref)
    if (row && row.state === 'open' && !isExpired(factsOf(row), tx.now) && row.expires_at) {
      await setDue(tx, due.organisation_id, 'request-expires', due.ref, row.expires_at)
      return
    }
    await clearDue(tx, due.organisation_id, 'request-expires', due.ref)
    if (!row || (await lapseOne(tx, row.partner_id, row.id)) !== 1) return
    await addFact(tx, row, { kind: 'lapsed', side: 'clock' })
    await recordRequest(tx, row, 'request.lapsed')
  })
}

/** Thirty days after it was deleted a person is erased, and nobody can restore it. */
async function erasePerson(house: House, due: DueRow) {
  await asClock(house, due.organisation_id, async (tx) => {
    const row = await findPerson(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || !row?.deleted_at || tx.now < goneAt(row.deleted_at)) return
    if (!(await erasePersonRows(tx, due.organisation_id, due.ref))) return
    await record(tx, { kind: 'person.erased', subject: { kind: 'person', id: due.ref } })
  })
}

const DOES: Record<DueKind, (house: House, due: DueRow) => Promise<void>> = {
  'delegation-ends': lapseDelegation,
  'delegation-notice': noteEnd,
  'request-expires': lapseRequest,
  'person-gone': erasePerson,
}
