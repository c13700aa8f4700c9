import { createHmac, randomBytes } from 'node:crypto'
import type pg from 'pg'
import { newKey } from '#platform/keys.ts'
import { tokenHash } from '../src/features/people/credentials.store.ts'
import { seedReference } from '../db/seed/reference.ts'
import { seedAgreements } from '../db/seed/seed.ts'
import { open } from './database.ts'
import { LETTERBOX_PORT } from './letterbox.ts'

/**
 * The generated world, by slices: partner number p has as many customers as asked for. The whole of it is 2,000 partners, the largest with
 * 100,000 customers, 1,000,000 customers and 2,000,000 people; each bench makes the slice that it names.
 */
export type Slice = { partners: readonly number[]; openRequests?: number }

/** An id that can be computed on both sides: kind, partner, number. */
export const idOf = (kind: number, partner: number, n: number) => {
  const hex = (value: number, length: number) => value.toString(16).padStart(length, '0')
  return `0190${hex(kind, 4)}-${hex(partner, 4)}-7000-8000-${hex(n, 12)}`
}
const sqlId = (kind: number, partner: number, n: string) =>
  `('0190${kind.toString(16).padStart(4, '0')}-${partner.toString(16).padStart(4, '0')}-7000-8000-' || lpad(to_hex(${n}), 12, '0'))::uuid`

export const PROVIDER = idOf(1, 0, 0)
export const partnerId = (p: number) => idOf(2, p, 0)
export const agentId = (p: number) => idOf(3, p, 0)
export const customerId = (p: number, n: number) => idOf(4, p, n)
export const personId = (p: number, n: number) => idOf(5, p, n)
export const delegationId = (p: number, n: number) => idOf(8, p, n)
export const adminId = (p: number, n: number) => idOf(10, p, n)
export const requestId = (p: number, n: number) => idOf(6, p, n)

export async function makeWorld(name: string, slice: Slice) {
  const db = await open(name)
  const client = await db.owner.connect()
  try {
    await client.query('begin')
    await seedReference(client)
    await seedAgreements(client)
    await client.query(
      `insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone, confirmed_at) values ($1, 'public', 'provider', 'Bench', 'bench', '\\x00', 'Bench', 'SE', 'sv', 'Europe/Stockholm', now())`,
      [PROVIDER],
    )
    for (const [p, customers] of slice.partners.entries()) await makePartner(client, p, customers)
    if (slice.openRequests) await makeRequests(client, slice.openRequests)
    await client.query('commit')
    await client.query('analyze')
  } finally {
    client.release()
    await db.close()
  }
}

async function makePartner(client: pg.PoolClient, p: number, customers: number) {
  await client.query(
    `insert into organisation (id, cloud, kind, channel, name, name_skeleton, sort_key, legal_name, country, language, time_zone, confirmed_at)
    values ($1, 'public', 'partner', 'direct-bill', $2, $2, convert_to($2, 'UTF8'), $2, 'SE', 'sv', 'Europe/Stockholm', now())`,
    [partnerId(p), `partner-${p}`],
  )
  await makePerson(client, agentId(p), partnerId(p), `agent-${p}@bench.example`, 'partner.admin-agent')
  await signPartner(client, p)
  const series = `generate_series(1, ${customers}) n`
  const word = `'Kund' || lpad(n::text, 6, '0')`
  await client.query(`insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone, confirmed_at)
    select ${sqlId(4, p, 'n')}, 'public', 'customer', ${word} || ' Bygg AB', 'x', convert_to(lower(${word}), 'UTF8'), ${word} || ' Bygg AB', 'SE', 'sv', 'Europe/Stockholm', now() from ${series}`)
  await client.query(`insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id, since)
    select ${sqlId(4, p, 'n')}, ${sqlId(7, p, 'n')}, '${partnerId(p)}', 'public', 'active', false, ${sqlId(6, p, 'n')}, now() - n * interval '1 minute' from ${series}`)
  await client.query(`insert into delegation (customer_id, id, partner_id, relationship_id, request_id, template, roles, state, granted_by, ends_at)
    select ${sqlId(4, p, 'n')}, ${sqlId(8, p, 'n')}, '${partnerId(p)}', ${sqlId(7, p, 'n')}, ${sqlId(6, p, 'n')}, 'user-and-licence-management', (select jsonb_agg(jsonb_build_object('role', r, 'startsAt', now(), 'endsAt', now() + interval '100 days', 'endedAt', null)) from unnest(array['user-administrator','license-administrator','directory-readers']) r), 'active', '${agentId(p)}', now() + interval '100 days'
    from ${series} where n % 2 = 0`)
  await client.query(`insert into delegation_assignment (customer_id, delegation_id, group_key, partner_id, roles)
    select ${sqlId(4, p, 'n')}, ${sqlId(8, p, 'n')}, 'partner.admin-agent', '${partnerId(p)}', '{user-administrator,license-administrator,directory-readers}' from ${series} where n % 2 = 0`)
  await client.query(`insert into partner_customer (partner_id, customer_id, name, sort_key, domain, country, time_zone, state, since, rights_until, rights_next, rights_count)
    select '${partnerId(p)}', ${sqlId(4, p, 'n')}, ${word} || ' Bygg AB', convert_to(lower(${word}), 'UTF8'), lower(${word}) || '.example', 'SE', 'Europe/Stockholm', 'active', now() - n * interval '1 minute',
      case when n % 2 = 0 then now() + interval '100 days' end, case when n % 2 = 0 then now() + interval '100 days' end, case when n % 2 = 0 then 3 else 0 end from ${series}`)
  await client.query(`insert into partner_customer_word (partner_id, word, sort_key, since, customer_id)
    select c.partner_id, w, c.sort_key, c.since, c.customer_id from partner_customer c,
      unnest(array[split_part(domain, '.', 1), 'bygg', 'ab', 'example', domain, 'k*', 'ku*', 'kun*', 'b*', 'by*', 'byg*', 'a*', 'ab*', 'e*', 'ex*', 'exa*']) w
    where c.partner_id = '${partnerId(p)}'`)
}

async function makePerson(client: pg.PoolClient, id: string, organisation: string, email: string, role: string) {
  await client.query(
    `insert into person (id, home_id, display_name, sort_key, email, language) values ($1, $2, 'Bench', 'bench', $3, 'sv')`,
    [id, organisation, email],
  )
  await client.query(
    `insert into membership (organisation_id, person_id, roles, sort_key) values ($1, $2, $3, 'bench')`,
    [organisation, id, [role]],
  )
  await client.query(
    `insert into auth."user" ("id", "cloud", "name", "email", "emailVerified") values ($1, 'public', 'Bench', $2, true)`,
    [id, email],
  )
}

async function signPartner(client: pg.PoolClient, p: number) {
  const evidence = idOf(9, p, 0)
  await client.query(
    `insert into evidence (organisation_id, id, kind, subject_id, document, digest, key_id, seal) values ($1, $2, 'agreement', $2, '{}', 'x', 'none', '')`,
    [partnerId(p), evidence],
  )
  await client.query(
    `insert into agreement_acceptance (organisation_id, id, kind, country, version, binding_edition_id, binding_digest, read_edition_id, read_digest, accepted_by, evidence_id)
    select $1, $2, 'partner', e.country, e.version, e.id, e.digest, e.id, e.digest, $3, $2 from agreement_edition e where kind = 'partner' and binding and country in ('SE', '*') order by country desc limit 1`,
    [partnerId(p), evidence, agentId(p)],
  )
}

/** Customers without a partner, each with a Global Administrator and one open request that waits for a yes. */
async function makeRequests(client: pg.PoolClient, count: number) {
  const p = 900
  const series = `generate_series(1, ${count}) n`
  await makePartner(client, p, 0)
  const word = `'Fragad' || lpad(n::text, 6, '0')`
  await client.query(`insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone, confirmed_at)
    select ${sqlId(4, p, 'n')}, 'public', 'customer', ${word}, 'x', convert_to(lower(${word}), 'UTF8'), ${word}, 'SE', 'sv', 'Europe/Stockholm', now() from ${series}`)
  await client.query(
    `insert into person (id, home_id, display_name, sort_key, email, language) select ${sqlId(5, p, 'n')}, ${sqlId(4, p, 'n')}, 'Admin', 'admin', 'admin' || n || '@bench.example', 'sv' from ${series}`,
  )
  await client.query(
    `insert into membership (organisation_id, person_id, roles, sort_key) select ${sqlId(4, p, 'n')}, ${sqlId(5, p, 'n')}, '{customer.global-administrator}', 'admin' from ${series}`,
  )
  await client.query(
    `insert into auth."user" ("id", "cloud", "name", "email", "emailVerified") select ${sqlId(5, p, 'n')}, 'public', 'Admin', 'admin' || n || '@bench.example', true from ${series}`,
  )
  await client.query(`insert into relationship_request (partner_id, id, customer_id, cloud, purpose, state, include_rights, template, roles, terms, groups, length_days, language, open_days, salt, created_by, opened_by, opened_at, expires_at, letter_subject, letter_body)
    select '${partnerId(p)}', ${sqlId(6, p, 'n')}, ${sqlId(4, p, 'n')}, 'public', 'relationship', 'open', true, 'user-and-licence-management', '{user-administrator,license-administrator,directory-readers,password-administrator}',
      (select jsonb_agg(jsonb_build_object('role', r, 'lengthDays', 180, 'startDays', 0, 'optionalBecause', null, 'extendDays', 0)) from unnest(array['user-administrator','license-administrator','directory-readers','password-administrator']) r),
      '[{"group": "partner.admin-agent", "name": null, "roles": ["user-administrator", "license-administrator", "directory-readers"]}, {"group": "partner.helpdesk-agent", "name": null, "roles": ["password-administrator", "directory-readers"]}]',
      180, 'sv', 30,
      decode(md5(n::text), 'hex'), '${agentId(p)}', '${agentId(p)}', now(), now() + interval '30 days', 's', 'b' from ${series}`)
  await client.query(
    `insert into request_fact (partner_id, request_id, id, kind, side, person_id, person_name) select '${partnerId(p)}', ${sqlId(6, p, 'n')}, gen_random_uuid(), 'opened', 'partner', '${agentId(p)}', 'Bench' from ${series}`,
  )
}

/** A Global Administrator for each of a partner's customers. */
export async function makeAdmins(database: string, p: number, customers: number) {
  const series = `generate_series(1, ${customers}) n`
  const db = await open(database)
  for (const statement of [
    `insert into person (id, home_id, display_name, sort_key, email, language) select ${sqlId(10, p, 'n')}, ${sqlId(4, p, 'n')}, 'Admin', 'admin', 'admin' || n || '@bench.example', 'sv' from ${series}`,
    `insert into membership (organisation_id, person_id, roles, sort_key) select ${sqlId(4, p, 'n')}, ${sqlId(10, p, 'n')}, '{customer.global-administrator}', 'admin' from ${series}`,
    `insert into auth."user" ("id", "cloud", "name", "email", "emailVerified") select ${sqlId(10, p, 'n')}, 'public', 'Admin', 'admin' || n || '@bench.example', true from ${series}`,
  ])
    await db.owner.query(statement)
  await db.close()
}

export const REQUEST_PARTNER = 900

/** The settings of a production server on this database, with keys of this run. */
const runKeys = Object.fromEntries(
  ['LINK', 'SESSION', 'RECEIPT', 'TOKEN'].map((name) => [`OMBUD_${name}_KEY`, newKey('bench')]),
)
export const benchEnv = (url: string, owner: string, port: number): Record<string, string> => ({
  OMBUD_MODE: 'production',
  DATABASE_URL: url,
  DATABASE_OWNER_URL: owner,
  OMBUD_PUBLIC_URL: `http://127.0.0.1:${port}`,
  OMBUD_CLOUDS: 'public',
  SMTP_URL: `smtp://127.0.0.1:${LETTERBOX_PORT}`,
  OMBUD_MAIL_FROM: 'Bench <bench@bench.example>',
  PORT: String(port),
  HOST: '127.0.0.1',
  LOG_LEVEL: 'warn',
  OMBUD_RATE_LIMIT: '1000000000',
  ...runKeys,
})

/** Sessions of these people, and the cookies that prove them to a server with this run's keys. */
export async function makeSessions(database: string, people: readonly string[]): Promise<string[]> {
  const secret = Buffer.from(runKeys.OMBUD_SESSION_KEY?.split(':')[1] ?? '', 'base64').toString('base64')
  const tokens = people.map(() => randomBytes(24).toString('base64url'))
  const db = await open(database)
  await db.owner.query(
    `insert into auth."session" ("id", "token", "userId", "expiresAt") select gen_random_uuid(), t, p::uuid, now() + interval '10 hours' from unnest($1::text[], $2::text[]) as x(t, p)`,
    [tokens.map(tokenHash), people],
  )
  await db.close()
  return tokens.map(
    (token) =>
      `__x=1; ombud_session=${encodeURIComponent(`${token}.${createHmac('sha256', secret).update(token).digest('base64')}`)}`,
  )
}
