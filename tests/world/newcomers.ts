import { newId } from '#platform/ids.ts'
import { skeleton } from '#platform/skeleton.ts'
import { searchWords, sortKey } from '#platform/sort-key.ts'
import { personWords } from '../../src/features/people/people-list.store.ts'
import type { Client } from './client.ts'
import type { World } from './world.ts'

export type NewOrganisation = {
  kind?: 'customer' | 'partner'
  name?: string
  country?: string
  cloud?: string
  timeZone?: string
  /** The version of its agreement that it accepted; null for none. */
  agreement?: number | null
  roles?: string[]
}
export type Made = {
  id: string
  name: string
  domain: string
  email: string
  client: Client
  add(role: string): Promise<Client>
}

let made = 0

/** An organisation nobody else in the file uses, verified, with one person who runs it and is signed in. */
export async function newOrganisation(world: World, o: NewOrganisation = {}): Promise<Made> {
  const number = (made += 1)
  const kind = o.kind ?? 'customer'
  const [id, name, domain] = [newId(), o.name ?? `Bolag ${word(number)} ${kind}`, `bolag${number}${kind}.example`]
  await world.sql(
    `insert into organisation (id, cloud, kind, channel, name, name_skeleton, sort_key, legal_name, registration_number, country, city, language, time_zone, domain, domain_proved_at)
     values ($1, $2, $3, $4, $5, $6, $7, $5, $8, $9, 'Kiruna', 'sv', $10, $11, now())`,
    [
      id,
      o.cloud ?? 'public',
      kind,
      kind === 'partner' ? 'direct-bill' : null,
      name,
      skeleton(name),
      sortKey(name),
      `55-${number}`,
      o.country ?? 'SE',
      o.timeZone ?? 'Europe/Stockholm',
      domain,
    ],
  )
  await world.sql(
    `insert into organisation_word (organisation_id, kind, word, sort_key) select $1, $2, w, $3 from unnest($4::text[]) w`,
    [id, kind, sortKey(name), [...searchWords(name, domain), id]],
  )
  const version = o.agreement === undefined ? (kind === 'partner' ? 3 : 7) : o.agreement
  if (version !== null) await acceptAgreement(world, id, kind, o.country ?? 'SE', version)
  const roles =
    o.roles ??
    (kind === 'partner' ? ['partner.global-admin', 'partner.admin-agent'] : ['customer.global-administrator'])
  const email = await newPerson(world, id, domain, roles)
  const add = async (role: string) => world.session(await newPerson(world, id, domain, [role]))
  return { id, name, domain, email, client: await world.session(email), add }
}

export const newCustomer = (world: World, o: NewOrganisation = {}) => newOrganisation(world, { kind: 'customer', ...o })
export const newPartner = (world: World, o: NewOrganisation = {}) => newOrganisation(world, { kind: 'partner', ...o })

/** A person with the demo's password, mailbox proved; gives the address. */
export async function newPerson(
  world: World,
  organisation: string,
  domain: string,
  roles: string[],
  given?: string,
): Promise<string> {
  const number = (made += 1)
  const [id, email, name] = [newId(), `p${number}@${domain}`, given ?? `Person ${word(number)}`]
  await world.sql(
    `insert into person (id, home_id, display_name, sort_key, email, language) values ($1, $2, $3, $4, $5, 'en')`,
    [id, organisation, name, sortKey(name), email],
  )
  await world.sql('insert into membership (organisation_id, person_id, roles, sort_key) values ($1, $2, $3, $4)', [
    organisation,
    id,
    roles,
    sortKey(name),
  ])
  await world.sql(WORDS, [organisation, id, [...new Set(personWords(name, email))]])
  await world.sql(
    `select door.create_credential($1, (select cloud from organisation where id = $2), $3, $4,
       (select a."password" from auth."account" a join auth."user" u on u."id" = a."userId" where u."email" = 'ingrid@nordmoln.example'), true, false)`,
    [id, organisation, name, email],
  )
  return email
}

const WORDS = `insert into person_word (organisation_id, word, sort_key, person_id) select $1, w, m.sort_key, $2
  from membership m, (select unnest($3::text[]) w union select 'role:' || unnest(roles) from membership where person_id = $2) words where m.person_id = $2`

async function acceptAgreement(world: World, organisation: string, kind: string, country: string, version: number) {
  await world.sql(
    `insert into agreement_acceptance (organisation_id, id, kind, country, version, binding_edition_id, binding_digest, read_edition_id, read_digest, accepted_by, evidence_id)
     select $1, gen_random_uuid(), kind, country, version, id, digest, id, digest, gen_random_uuid(), gen_random_uuid() from agreement_edition
     where kind = $2 and version = $4 and binding and country in ($3, '*') order by country desc limit 1`,
    [organisation, kind, country, version],
  )
}

/** Names that do not look alike: numbers as letters. */
const word = (n: number) =>
  [...n.toString(26)]
    .map((digit) => 'qwertyuiopasdfghjklzxcvbnm'[Number.parseInt(digit, 26)])
    .join('')
    .replace(/^./, (c) => c.toUpperCase())
