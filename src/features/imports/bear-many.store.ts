import { sql } from 'kysely'
import { newId } from '#platform/ids.ts'
import { sortKey } from '#platform/sort-key.ts'
import type { Tx } from '../acting/transact.store.ts'
import { personWords } from '../people/people-list.store.ts'

export type NewOne = { givenName: string; familyName: string; displayName: string; email: string }
/** What all of them get. */
export type Alike = {
  organisation: { id: string; cloud: string; name: string }
  language: string
  usageLocation: string | null
  roles: readonly string[]
}

/**
 * Many people at home in an organisation: with memberships, found in its list, known to the sign-in without a password, and each with a link on its way by
 * which it chooses one. So many statements, however many they are. Gives their ids in the order of the people.
 */
export async function bearMany(tx: Tx, people: readonly NewOne[], alike: Alike, eventId: string): Promise<string[]> {
  const { organisation, language, usageLocation, roles } = alike
  const held = [...roles]
  const born = people.map((person) => ({
    id: newId(),
    joining: newId(),
    mail: newId(),
    given: person.givenName,
    family: person.familyName,
    name: person.displayName,
    email: person.email,
    key: sortKey(person.displayName).toString('hex'),
    words: [...new Set([...personWords(person.displayName, person.email), ...held.map((role) => `role:${role}`)])],
  }))
  const all = sql`jsonb_to_recordset(${JSON.stringify(born)}::jsonb)
    as x(id uuid, joining uuid, mail uuid, given text, family text, name text, email text, key text, words jsonb)`
  await tx.run(sql`insert into person (id, home_id, display_name, given_name, family_name, sort_key, email, language, usage_location)
    select x.id, ${organisation.id}, x.name, x.given, x.family, decode(x.key, 'hex'), x.email, ${language}, ${usageLocation} from ${all}`)
  await tx.run(sql`insert into membership (organisation_id, person_id, roles, sort_key)
    select ${organisation.id}, x.id, ${held}::text[], decode(x.key, 'hex') from ${all}`)
  await tx.run(
    sql`select count(door.create_credential(x.id, ${organisation.cloud}, x.name, x.email, null, false, false)::text) from ${all}`,
  )
  await tx.run(sql`insert into person_word (organisation_id, word, sort_key, person_id)
    select ${organisation.id}, w.word, decode(x.key, 'hex'), x.id from ${all} cross join lateral jsonb_array_elements_text(x.words) w(word)`)
  await tx.run(sql`insert into joining (organisation_id, id, state, display_name, email, roles, usage_location, person_id, listed, expires_at)
    select ${organisation.id}, x.joining, 'invited', x.name, x.email, ${held}::text[], ${usageLocation}, x.id, false, now() + interval '14 days' from ${all}`)
  await tx.run(sql`insert into mail (organisation_id, id, event_id, kind, to_address, to_name, language, facts, queued_at)
    select ${organisation.id}, x.mail, ${eventId}, 'joining', x.email, x.name, ${language},
      jsonb_build_object('organisation', ${organisation.name}::text, 'joining', x.joining, 'generation', 1), now() from ${all}`)
  await tx.house.jobs.enqueueMany(
    tx.client,
    'mail',
    born.map(({ mail }) => ({ organisation: organisation.id, ref: mail })),
  )
  return born.map(({ id }) => id)
}
