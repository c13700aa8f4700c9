import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import { sortKey } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import { keepLicenceOrder } from '../licences/licences.store.ts'
import { listPerson, listRoles } from './people-list.store.ts'

/** A password set by somebody else: every session ends; it may not accept, grant or forward until the mailbox is proved. */
export const lendPassword = (tx: Transaction, personId: string, hash: string) =>
  tx.run(sql`select door.set_password(${personId}, ${hash}, true)`)
export const endSessions = (tx: Transaction, personId: string) => tx.run(sql`select door.end_sessions(${personId})`)

export type NewPerson = {
  organisationId: string
  cloud: string
  displayName: string
  email: string
  language: string
  roles: readonly string[]
  givenName?: string | null
  familyName?: string | null
  usageLocation?: string | null
  passwordHash: string
  /** Whose password it is: the person's own, with the mailbox proved; or lent, by somebody who knows it. */
  sign: 'own' | 'lent'
}

/** A person at home in an organisation, with membership and credential, in one go. */
export async function bearPerson(tx: Transaction, p: NewPerson): Promise<string> {
  const id = newId()
  const [given = '', ...family] = p.displayName.split(' ')
  const key = sortKey(p.displayName)
  await tx.run(sql`insert into person (id, home_id, display_name, given_name, family_name, sort_key, email, language, usage_location)
    values (${id}, ${p.organisationId}, ${p.displayName}, ${p.givenName ?? given}, ${p.familyName ?? family.join(' ')}, ${key}, ${p.email.toLowerCase()}, ${p.language}, ${p.usageLocation ?? null})`)
  await tx.run(
    sql`insert into membership (organisation_id, person_id, roles, sort_key) values (${p.organisationId}, ${id}, ${[...p.roles]}, ${key})`,
  )
  await tx.run(
    sql`select door.create_credential(${id}, ${p.cloud}, ${p.displayName}, ${p.email}, ${p.passwordHash}, ${p.sign === 'own'}, ${p.sign === 'lent'})`,
  )
  await listPerson(tx, id, p.displayName, p.email)
  return id
}

/** False where the version is not the one that was read. */
export async function setRoles(
  tx: Transaction,
  organisationId: string,
  personId: string,
  roles: readonly string[],
  version: number,
): Promise<boolean> {
  const moved = await tx.run(
    sql`update membership set roles = ${[...roles]}, version = version + 1 where organisation_id = ${organisationId} and person_id = ${personId} and version = ${version} and ended_at is null`,
  )
  if (moved === 1) await listRoles(tx, organisationId, personId)
  return moved === 1
}

/** The administrators of an organisation, held: the last one can neither leave nor be blocked. */
export const holdAdministrators = (tx: Transaction, organisationId: string, roles: readonly string[]) =>
  tx.rows(sql<{
    person_id: string
  }>`select m.person_id from membership m join person p on p.id = m.person_id where m.organisation_id = ${organisationId} and m.ended_at is null
      and m.roles && ${[...roles]}::text[] and p.blocked_at is null order by m.person_id for update`)

/** The person is gone from everywhere; what rests on it keeps its hashes. False if it was gone already. */
export async function erasePersonRows(tx: Transaction, home: string, person: string) {
  // While the address is still known by which it is found.
  await tx.run(sql`select door.forget_billing_contact(${home}, ${person})`)
  await tx.run(sql`select door.forget_supporter(${home}, ${person})`)
  await tx.run(sql`select door.forget_recoverer(${home}, ${person})`)
  return (
    (await tx.first(sql<{ erased: boolean }>`select door.erase_person(${home}, ${person}) as erased`))?.erased ?? false
  )
}

export type OwnEvent = {
  id: string
  kind: string
  at: Date
  subject_kind: string
  subject_id: string
  on_behalf: boolean
}
/** What this organisation's log knows a person did. */
export const eventsOfPerson = (tx: Transaction, organisationId: string, personId: string) =>
  tx.rows(
    sql<OwnEvent>`select id, kind, at, subject_kind, subject_id, on_behalf from event where organisation_id = ${organisationId} and actor_id = ${personId} order by at limit 10000`,
  )

export type JoiningRow = {
  organisation_id: string
  id: string
  state: 'asked' | 'invited' | 'joined' | 'refused'
  display_name: string | null
  email: string | null
  roles: string[]
  usage_location: string | null
  person_id: string | null
  listed: boolean
  generation: number
  asked_at: Date
  answered_at: Date | null
  expires_at: Date
  version: number
}

export const insertJoining = (
  tx: Transaction,
  j: Pick<JoiningRow, 'organisation_id' | 'id' | 'state' | 'display_name' | 'email' | 'roles'> &
    Partial<Pick<JoiningRow, 'usage_location'>>,
) =>
  tx.run(sql`insert into joining (organisation_id, id, state, display_name, email, roles, usage_location, expires_at)
    values (${j.organisation_id}, ${j.id}, ${j.state}, ${j.display_name}, ${j.email}, ${j.roles}, ${j.usage_location ?? null}, now() + interval '14 days')`)

export const listJoinings = (tx: Transaction, organisationId: string) =>
  tx.rows(
    sql<JoiningRow>`select * from joining where organisation_id = ${organisationId} and listed and (state in ('asked', 'invited') or answered_at > now() - interval '30 days') order by asked_at desc limit 200`,
  )

export const holdJoining = (tx: Transaction, organisationId: string, id: string) =>
  tx.first(sql<JoiningRow>`select * from joining where organisation_id = ${organisationId} and id = ${id} for update`)

export const findWaitingJoining = (tx: Transaction, organisationId: string, email: string) =>
  tx.first(
    sql<JoiningRow>`select * from joining where organisation_id = ${organisationId} and email = ${email.toLowerCase()} and state in ('asked', 'invited') and listed and expires_at > now() limit 1`,
  )

export const moveJoining = (
  tx: Transaction,
  row: JoiningRow,
  to: JoiningRow['state'],
  by: string | null,
  roles: readonly string[] = row.roles,
) =>
  tx.first(sql<JoiningRow>`update joining set state = ${to}, roles = ${[...roles]}, answered_at = case when ${to} in ('joined', 'refused') then now() end, answered_by = ${by},
      expires_at = case when ${to} = 'invited' then now() + interval '14 days' else expires_at end, generation = generation + case when ${to} = 'invited' then 1 else 0 end, version = version + 1
    where organisation_id = ${row.organisation_id} and id = ${row.id} and state = ${row.state} and version = ${row.version} returning *`)

/** The first password of somebody who came in by a file; false where the person is gone, kept out, or has one of its own. */
export const setFirstPassword = async (tx: Transaction, personId: string, hash: string) =>
  (await tx.first(sql<{ done: boolean }>`select door.first_password(${personId}, ${hash}) as done`))?.done ?? false

/** Another display name, and how it is listed; the names beside it stay. */
export async function rename(tx: Transaction, homeId: string, person: { id: string; email: string }, name: string) {
  await tx.run(sql`update person set display_name = ${name}, sort_key = ${sortKey(name)}, version = version + 1
    where id = ${person.id} and home_id = ${homeId}`)
  await listPerson(tx, person.id, name, person.email)
  await keepLicenceOrder(tx, homeId, person.id, sortKey(name))
}

/** Who came of it: found again when the person is erased. */
export const joinedAs = (tx: Transaction, row: Pick<JoiningRow, 'organisation_id' | 'id'>, personId: string) =>
  tx.run(
    sql`update joining set person_id = ${personId} where organisation_id = ${row.organisation_id} and id = ${row.id}`,
  )

export type TokenRow = {
  id: string
  name: string
  scopes: string[]
  created_at: Date
  expires_at: Date
  revoked_at: Date | null
  last_used_on: Date | null
}
export const listTokens = (tx: Transaction, organisationId: string, personId: string) =>
  tx.rows(
    sql<TokenRow>`select * from access_token where organisation_id = ${organisationId} and person_id = ${personId} order by created_at desc limit 100`,
  )
export const insertToken = (
  tx: Transaction,
  t: {
    organisationId: string
    id: string
    personId: string
    name: string
    hash: Buffer
    scopes: readonly string[]
    expiresAt: Date
  },
) =>
  tx.run(
    sql`insert into access_token (organisation_id, id, person_id, name, hash, scopes, expires_at) values (${t.organisationId}, ${t.id}, ${t.personId}, ${t.name}, ${t.hash}, ${[...t.scopes]}, ${t.expiresAt})`,
  )
export const revokeToken = (tx: Transaction, organisationId: string, personId: string, id: string) =>
  tx.first(
    sql<{
      name: string
    }>`update access_token set revoked_at = now() where organisation_id = ${organisationId} and person_id = ${personId} and id = ${id} and revoked_at is null returning name`,
  )
