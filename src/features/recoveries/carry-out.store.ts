import { ADMINISTRATORS } from '#domain/joining.ts'
import { dueOf, moveRecovery } from '#domain/recovery.ts'
import { newSalt } from '#platform/keys.ts'
import type { House } from '#platform/house.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { claimDue, setDue, type DueRow } from '../audit/due.store.ts'
import { record } from '../audit/events.store.ts'
import { keepEvidence, Sealer } from '../audit/evidence.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { invite, mailInvitation } from '../people/invite.store.ts'
import { findByHomeAddress } from '../people/people-list.store.ts'
import { findWaitingJoining, moveJoining, setRoles } from '../people/people.store.ts'
import { holdRecovery, lawfulRecovery, setEnded, standsBehind, type RecoveryRow } from './recoveries.store.ts'
import { recordRecovery } from './recovery-event.store.ts'

const ROLES = ADMINISTRATORS.customer

/** The wait is over and nobody has stopped it: the person is let in by the ordinary road. One that nobody approved is dropped. Once, on whichever server. */
export const carryOutRecovery = (house: House, due: DueRow) =>
  asClock(house, due.organisation_id, async (tx) => {
    const row = await holdRecovery(tx, due.organisation_id, due.ref)
    if (!(await claimDue(tx, due)) || !row) return
    const verb = dueOf(lawfulRecovery(row), tx.now)
    if (verb === undefined) await setDue(tx, row.customer_id, 'recovery', row.id, row.carries_at ?? row.opened_at)
    else if (verb === 'lapse') await lapse(tx, row, 'time')
    else await carryOut(tx, row)
  })

async function carryOut(tx: Tx, row: RecoveryRow) {
  moveRecovery(lawfulRecovery(row), 'carry-out', 'clock', tx.now)
  const { email, display_name: displayName } = row
  const behind = email && displayName ? await standsBehind(tx, row.customer_id, email) : 'elsewhere'
  // Meanwhile the person may have got the role by another way, or have become somebody of another organisation.
  if (!email || !displayName || behind === 'elsewhere' || behind === 'unfit') return lapse(tx, row, 'address')
  const to = behind === 'member' ? await giveRole(tx, row, email) : await letIn(tx, row, { email, displayName })
  await setEnded(tx, row, 'carried-out', { side: 'clock', personId: null })
  await recordRecovery(tx, row, 'recovery.carried-out')
  await keepReceipt(tx, row, to)
}

async function lapse(tx: Tx, row: RecoveryRow, cause: 'time' | 'address') {
  await setEnded(tx, row, moveRecovery(lawfulRecovery(row), 'lapse', 'clock', tx.now) as 'lapsed', {
    side: 'clock',
    personId: null,
  })
  await recordRecovery(tx, row, 'recovery.lapsed', { cause })
}

/** A member keeps credential and roles, and is Global Administrator besides. */
async function giveRole(tx: Tx, { id, customer_id: own }: RecoveryRow, email: string) {
  const person = await findByHomeAddress(tx, own, email)
  if (!person) throw new Error('the member whom a recovery names is gone')
  const roles = [...new Set([...person.roles, ...ROLES])]
  await setRoles(tx, own, person.id, roles, person.membership_version)
  await record(tx, {
    kind: 'person.roles-changed',
    subject: { kind: 'person', id: person.id, name: person.display_name },
    facts: { roles, before: person.roles, recovery: id },
  })
  return { person: person.id }
}

/** A newcomer gets an invitation like any other; whoever was invited or asked before gets a new link, with this role. */
async function letIn(tx: Tx, row: RecoveryRow, { email, displayName }: { email: string; displayName: string }) {
  const { customer_id: own, language, id } = row
  const waiting = await findWaitingJoining(tx, own, email)
  if (!waiting) {
    const invited = { displayName, email, roles: ROLES, language, usageLocation: null }
    return { joining: (await invite(tx, own, invited, { facts: { recovery: id } })).id }
  }
  const roles = [...new Set([...waiting.roles, ...ROLES])]
  const moved = await moveJoining(tx, waiting, 'invited', null, roles)
  const subject = { kind: 'joining', id: waiting.id, name: displayName }
  const event = await record(tx, { kind: 'person.invited', subject, facts: { roles, recovery: id } })
  await mailInvitation(tx, moved ?? waiting, event, language)
  return { joining: waiting.id }
}

/** What the customer keeps of it: who asked, who approved, when, on which proof; nothing of the newcomer but where it led. */
async function keepReceipt(tx: Tx, row: RecoveryRow, to: { person: string } | { joining: string }) {
  const sealer = new Sealer(newSalt())
  const own = await findOrganisation(tx, row.customer_id)
  const operator = (pointer: string, personId: string | null, name: string | null) => ({
    personId,
    name: name === null || personId === null ? null : sealer.seal(pointer, name, personId),
  })
  const document = {
    type: 'ombud.recovery/1',
    recovery: row.id,
    customer: { id: row.customer_id, name: own?.name, legalName: own?.legal_name },
    proof: row.proof_kind,
    openedBy: operator('/openedBy/name', row.opened_by, row.opened_name),
    openedAt: row.opened_at.toISOString(),
    approvedBy: operator('/approvedBy/name', row.approved_by, row.approved_name),
    approvedAt: row.approved_at?.toISOString(),
    carriedOutAt: tx.now.toISOString(),
    letIn: to,
    role: ROLES,
  }
  await keepEvidence(tx, { kind: 'recovery', subjectId: row.id, partnerId: null, document, sealer })
}
