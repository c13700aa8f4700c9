import { ADMINISTRATORS } from '#domain/joining.ts'
import { deedsFor, demandDeed, goneAt, type Deed, type Keeper, type Kept } from '#domain/people.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Tx } from '../acting/transact.store.ts'
import { enter, type Place } from '../customers/enter.store.ts'
import { findPerson, holdPerson, type PersonRow } from './people-list.store.ts'
import { holdAdministrators } from './people.store.ts'

/** The address of an act about people: one's own organisation, or a customer's on behalf. */
export type Where = { organisationId: string; customerId?: string | undefined }
export type Whom = Where & { personId: string }

/** Who acts on whose people, as the law asks. */
export const keeperOf = (tx: Tx, place: Place): Keeper => ({
  personId: tx.actor.personId,
  onBehalf: place.onBehalf,
  kind: place.onBehalf ? 'customer' : tx.actor.organisation.kind,
  roles: tx.actor.roles,
  can: place.can,
})

export const keptOf = (row: PersonRow): Kept => ({
  id: row.id,
  roles: row.roles,
  guest: row.guest,
  deletedAt: row.deleted_at,
})

/** One of an organisation's people as lists show it, with what this reader may do. */
export const personView = (keeper: Keeper, row: PersonRow) => ({
  id: row.id,
  displayName: row.display_name,
  givenName: row.given_name || null,
  familyName: row.family_name || null,
  email: row.email,
  roles: row.roles,
  guest: row.guest,
  state: row.state,
  goneAt: row.deleted_at ? goneAt(row.deleted_at).toISOString() : null,
  since: row.since.toISOString(),
  language: row.language,
  usageLocation: row.usage_location,
  isYou: row.id === keeper.personId,
  ...deedsFor(keeper, keptOf(row)),
  version: row.membership_version,
})

/** The way to an act on one person: in at home or on behalf, the person found and held, and the law asked. Strangers do not exist. */
export async function findToManage(tx: Tx, params: Whom, deed: Deed) {
  const place = await enter(tx, params.customerId, deed)
  const row = await holdPerson(tx, place.organisationId, params.personId)
  if (!row) throw new Refusal('not-found')
  demandDeed(keeperOf(tx, place), keptOf(row), deed)
  return { place, row }
}

/** The same where only somebody who is there can be meant. */
export async function findPresent(tx: Tx, params: Whom, deed: Deed) {
  const found = await findToManage(tx, params, deed)
  if (found.row.deleted_at) throw new Refusal('person-deleted')
  return found
}

/** Somebody must always be left who runs the organisation. */
export async function demandAnotherAdministrator(tx: Tx, { organisationId, onBehalf }: Place, leaving: string) {
  const kind = onBehalf ? 'customer' : tx.actor.organisation.kind
  const left = await holdAdministrators(tx, organisationId, ADMINISTRATORS[kind])
  if (left.every((row) => row.person_id === leaving)) throw new Refusal('last-administrator')
}

export async function viewOf(tx: Tx, place: Place, personId: string) {
  const row = await findPerson(tx, place.organisationId, personId)
  if (!row) throw new Refusal('not-found')
  return personView(keeperOf(tx, place), row)
}
