import { allows } from '#domain/access.ts'
import { mayManage } from '#domain/joining.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { findPerson, type CustomerPersonRow } from '../customers/customers.store.ts'

/** One of the organisation's people as the Users page shows it, with what this reader may do. */
export function personView(tx: Tx, row: CustomerPersonRow) {
  const isYou = row.id === tx.actor.personId
  const manages =
    allows(tx.actor, 'people.manage') && mayManage(tx.actor.organisation.kind, tx.actor.roles, row.roles) && !isYou
  return {
    id: row.id,
    displayName: row.display_name,
    email: row.email,
    roles: row.roles,
    guest: row.guest,
    blocked: row.blocked_at !== null,
    since: row.since.toISOString(),
    language: row.language,
    isYou,
    mayReset: manages && !row.guest,
    mayChangeRoles: manages,
    // A guest is erased at home.
    mayErase: manages && !row.guest,
    mayExport: allows(tx.actor, 'people.manage'),
    version: row.membership_version,
  }
}

/** A person of the acting organisation that this actor may manage; others are refused, strangers do not exist. */
export async function findToManage(tx: Tx, personId: string) {
  const row = await findPerson(tx, tx.caller.organisationId, personId)
  if (!row) throw new Refusal('not-found')
  if (row.id === tx.actor.personId) throw new Refusal('own-roles')
  if (!mayManage(tx.actor.organisation.kind, tx.actor.roles, row.roles)) throw new Refusal('person-protected')
  return row
}

export async function viewOf(tx: Tx, personId: string) {
  const row = await findPerson(tx, tx.caller.organisationId, personId)
  if (!row) throw new Refusal('not-found')
  return personView(tx, row)
}
