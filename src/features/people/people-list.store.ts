import { sql, type RawBuilder } from 'kysely'
import { searchWords, sortKey } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import { begins, termsOf } from '#platform/word-search.ts'

type Sql = RawBuilder<unknown>
export type PersonState = 'active' | 'blocked' | 'deleted'
export type PersonRow = {
  id: string
  home_id: string
  display_name: string
  given_name: string | null
  family_name: string | null
  email: string
  roles: string[]
  guest: boolean
  state: PersonState
  blocked_at: Date | null
  deleted_at: Date | null
  sort_key: Buffer
  language: string
  usage_location: string
  since: Date
  membership_version: number
}
export type PeopleFilter = { q?: string | undefined; state?: PersonState | undefined; role?: string | undefined }
export type PeoplePlace = { key: Buffer; id: string }

const columns = (
  organisationId: string,
) => sql`p.id, p.home_id, p.display_name, p.given_name, p.family_name, p.email, m.roles, m.guest, m.state, p.blocked_at, p.deleted_at, m.sort_key, p.language,
  coalesce(p.usage_location, (select country from organisation where id = ${organisationId})) as usage_location, m.since, m.version as membership_version`

/** One page of an organisation's people, by keyset and by name; on behalf the customer is the acting organisation. Who is deleted is listed apart. */
export function peoplePage(
  organisationId: string,
  { q, state, role }: PeopleFilter,
  after: PeoplePlace | undefined,
  limit: number,
) {
  const held = role ? [sql`w.word = ${`role:${role}`}`] : []
  const said = nameWords(q).map(begins)
  const terms = role && MANY.includes(role) ? [...said, ...held] : [...held, ...said]
  const [rarest, ...others] = terms
  const walk =
    rarest && (state === undefined || state === 'active')
      ? walkWords(organisationId, rarest, others, state, after)
      : sql`membership m where m.organisation_id = ${organisationId} and ${stands(state)} ${found(organisationId, terms)} ${beyond('m', after)} order by m.sort_key, m.person_id`
  return sql<PersonRow>`select ${columns(organisationId)} from (select m.* from ${walk} limit ${limit}) m join person p on p.id = m.person_id order by m.sort_key, p.id`
}

/** Held by most, so that anything else that is asked for is rarer; few are blocked or deleted, and those are walked along their state. */
const MANY = ['customer.user', 'partner.default-user']

/** What the rarest term finds, in the list's order; person after person is looked at until the page is full. */
const walkWords = (
  organisationId: string,
  rarest: Sql,
  others: readonly Sql[],
  state: PersonState | undefined,
  after: PeoplePlace | undefined,
) => sql`(
    select distinct w.sort_key, w.person_id from person_word w
    where w.organisation_id = ${organisationId} and ${rarest} ${beyond('w', after)} order by w.sort_key, w.person_id) w
  cross join lateral (
    select * from membership m where m.organisation_id = ${organisationId} and m.person_id = w.person_id and ${stands(state)} ${found(organisationId, others)} offset 0) m
  order by w.sort_key, w.person_id`

/** Who is deleted stands in the list of the home organisation alone. */
const stands = (state: PersonState | undefined) =>
  state === 'deleted'
    ? sql`m.state = 'deleted' and not m.guest`
    : sql`m.ended_at is null ${state ? sql`and m.state = ${state}` : sql``}`

const found = (organisationId: string, terms: readonly Sql[]) =>
  terms.length === 0
    ? sql``
    : sql.join(
        terms.map(
          (term) =>
            sql`and (m.sort_key, m.person_id) in (select w.sort_key, w.person_id from person_word w where w.organisation_id = ${organisationId} and ${term})`,
        ),
        sql` `,
      )

const beyond = (row: 'm' | 'w', after: PeoplePlace | undefined) =>
  after ? sql`and (${sql.ref(`${row}.sort_key`)}, ${sql.ref(`${row}.person_id`)}) > (${after.key}, ${after.id})` : sql``

/** What was typed, as words of a name or an address; a part of an address is looked for whole. */
export const nameWords = (q: string | undefined) => (q?.includes('@') ? [q.trim().toLowerCase()] : termsOf(q))

/** One person of the organisation; who is deleted and not gone yet is found as well, and says so. */
export const findPerson = (tx: Transaction, organisationId: string, personId: string) =>
  tx.first(onePerson(organisationId, personId))

/** One of the organisation's own people by its address, held; neither guest nor deleted. */
export const findByHomeAddress = (tx: Transaction, organisationId: string, email: string) =>
  tx.first(sql<PersonRow>`select ${columns(organisationId)} from membership m join person p on p.id = m.person_id
    where p.home_id = ${organisationId} and p.email = ${email.toLowerCase()} and m.organisation_id = ${organisationId} and m.ended_at is null
      and p.erased_at is null for no key update of m`)

const onePerson = (organisationId: string, personId: string) =>
  sql<PersonRow>`select ${columns(organisationId)} from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${organisationId} and m.person_id = ${personId} and (m.ended_at is null or m.state = 'deleted') and p.erased_at is null`

/** The same, held: what is done rests on the roles that this person has, which wait until it is done. */
export const holdPerson = (tx: Transaction, organisationId: string, personId: string) =>
  tx.first(sql<PersonRow>`${onePerson(organisationId, personId)} for no key update of m`)

/** The words by which a person is found, without its roles. */
export const personWords = (displayName: string, email: string) => [
  ...searchWords(displayName, email.split('@')[0]),
  email.toLowerCase(),
]

/** Puts a person into the lists of all its organisations, with whatever they are read by. */
export const listPerson = (tx: Transaction, personId: string, displayName: string, email: string) =>
  tx.run(
    sql`select door.list_person(${personId}, ${sortKey(displayName)}, ${[...new Set(personWords(displayName, email))]}::text[])`,
  )

/** The roles by which somebody is found here, after they were changed. */
export async function listRoles(tx: Transaction, organisationId: string, personId: string) {
  await tx.run(
    sql`delete from person_word where organisation_id = ${organisationId} and person_id = ${personId} and word >= 'role:' and word < 'role;'`,
  )
  await tx.run(sql`insert into person_word (organisation_id, word, sort_key, person_id)
    select distinct organisation_id, 'role:' || r, sort_key, person_id from membership, unnest(roles) r
    where organisation_id = ${organisationId} and person_id = ${personId} and ended_at is null`)
}
