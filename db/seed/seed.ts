import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type pg from 'pg'
import { canonical } from '#platform/canonical.ts'
import type { Config } from '#platform/config.ts'
import type { Database } from '#platform/database.ts'
import { newId } from '#platform/ids.ts'
import { sha256hex } from '#platform/keys.ts'
import { hashOfPassword } from '#platform/sign-in-library.ts'
import { skeleton } from '#platform/skeleton.ts'
import { searchWords, sortKey } from '#platform/sort-key.ts'
import { seedCommerce } from './commerce.ts'
import { seedLicences } from './licences.ts'
import { personWords } from '../../src/features/people/people-list.store.ts'
import { seedReference } from './reference.ts'
import { FIRST_NAMES, GUESTS, LAST_NAMES, WORLD, type CastOrganisation, type CastPerson } from './world.ts'

export { seedReference }

/** Known to everybody, and only in the demo. */
export const DEMO_PASSWORD = 'ombud demo 2026'

const here = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8')

/** The demo world's organisations, people and agreements, once, in one transaction; dates count from the first start. */
export async function seed(_config: Config, db: Database): Promise<void> {
  const { rows } = await db.owner.query('select 1 from organisation limit 1')
  if (rows.length > 0) return
  const hash = await hashOfPassword(DEMO_PASSWORD)
  const client = await db.owner.connect()
  try {
    await client.query('begin')
    await client.query(`update installation set born_at = now() - interval '720 days'`)
    await seedReference(client)
    await seedAgreements(client)
    const ids = new Map(WORLD.map((o) => [o.key, newId()]))
    for (const o of WORLD) await seedOrganisation(client, o, ids, hash)
    for (const guest of GUESTS) {
      await client.query(
        `insert into membership (organisation_id, person_id, roles, guest, sort_key, since) select $1, id, $2, true, sort_key, now() - interval '300 days' from person where email = $3`,
        [ids.get(guest.organisation), guest.roles, guest.email],
      )
      const { rows: found } = await client.query('select id, home_id, display_name from person where email = $1', [
        guest.email,
      ])
      await seedWords(client, found[0].home_id, found[0].id, found[0].display_name, guest.email)
    }
    await seedCommerce(client, ids, await seedLicences(client, ids))
    await client.query('commit')
  } catch (error) {
    await client.query('rollback')
    throw error
  } finally {
    client.release()
  }
}

type Edition = {
  kind: string
  version: number
  country: string
  language: string
  binding: boolean
  file: string
  effectiveFrom: number
}

export async function seedAgreements(client: pg.ClientBase) {
  for (const e of JSON.parse(here('agreements/editions.json')) as Edition[]) {
    const text = here(`agreements/${e.file}`)
    const [title = '', ...rest] = text.split('\n')
    const body = rest.join('\n').trim()
    const clean = title.replace(/^#+\s*/, '').trim()
    await client.query(
      `insert into agreement_edition (id, kind, country, version, language, binding, title, body, digest, effective_from, published_at)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, now() + $10 * interval '1 day', now() + ($10 - 30) * interval '1 day') on conflict do nothing`,
      [
        newId(),
        e.kind,
        e.country,
        e.version,
        e.language,
        e.binding,
        clean,
        body,
        sha256hex(`${clean}\n\n${body}\n`),
        e.effectiveFrom,
      ],
    )
  }
}

async function seedOrganisation(client: pg.ClientBase, o: CastOrganisation, ids: Map<string, string>, hash: string) {
  const id = ids.get(o.key) as string
  await client.query(
    `insert into organisation (id, cloud, kind, channel, distributor_id, name, name_skeleton, sort_key, legal_name, registration_number, country, city, language, time_zone, domain, domain_proved_at, confirmed_at, suspended_at, founded_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8,$9,$10,$11,$12,$13,$14,$15, case when $16 then now() - interval '600 days' end, case when $16 then now() - interval '600 days' end, case when $17 then now() - interval '12 days' end, now() - interval '700 days')`,
    [
      id,
      o.cloud,
      o.kind,
      o.channel ?? null,
      o.distributor ? ids.get(o.distributor) : null,
      o.name,
      skeleton(o.name),
      sortKey(o.name),
      o.legalName ?? o.name,
      o.registration,
      o.country,
      o.city,
      o.language,
      o.timeZone,
      o.domain,
      o.verified,
      o.suspended ?? false,
    ],
  )
  await client.query(
    `insert into organisation_word (organisation_id, kind, word, sort_key) select $1, $2, w, $3 from unnest($4::text[]) w`,
    [id, o.kind, sortKey(o.name), [...searchWords(o.name, o.legalName, o.domain), id]],
  )
  for (const p of [...o.people, ...extraUsers(o)]) await seedPerson(client, id, o, p, hash)
  if (o.agreement !== undefined) await seedAcceptance(client, id, o)
}

async function seedPerson(client: pg.ClientBase, home: string, o: CastOrganisation, p: CastPerson, hash: string) {
  const id = newId()
  const [given = '', ...family] = p.name.split(' ')
  await client.query(
    `insert into person (id, home_id, display_name, given_name, family_name, sort_key, email, language, created_at)
     values ($1,$2,$3,$4,$5,$6,$7,$8, now() - interval '690 days')`,
    [id, home, p.name, given, family.join(' '), sortKey(p.name), p.email, o.language === 'sv' ? 'sv' : 'en'],
  )
  await client.query(
    `insert into membership (organisation_id, person_id, roles, sort_key, since) values ($1,$2,$3,$4, now() - interval '690 days')`,
    [home, id, p.roles, sortKey(p.name)],
  )
  await client.query('select door.create_credential($1,$2,$3,$4,$5,true,false)', [id, o.cloud, p.name, p.email, hash])
  await seedWords(client, home, id, p.name, p.email)
}

/** Only a person's home may put it into lists. */
async function seedWords(client: pg.ClientBase, home: string, id: string, name: string, email: string) {
  await client.query(`select set_config('app.organisation', $1, true)`, [home])
  await client.query('select door.list_person($1, $2, $3)', [id, sortKey(name), [...new Set(personWords(name, email))]])
  await client.query(`select set_config('app.organisation', '', true)`)
}

function extraUsers(o: CastOrganisation): CastPerson[] {
  return Array.from({ length: o.extraUsers ?? 0 }, (_, i) => {
    const name = `${FIRST_NAMES[i % FIRST_NAMES.length]} ${LAST_NAMES[i % LAST_NAMES.length]}`
    const local = name.toLowerCase().normalize('NFD').replaceAll(/\p{M}/gu, '').replaceAll(' ', '.')
    return { name, email: `${local}@${o.domain}`, roles: ['customer.user'] }
  })
}

/** Version 6 of the customer agreement was followed by 7 since. */
const acceptedDaysAgo = (version: number | undefined) => (version === 6 ? 640 : 380)

/** An agreement accepted before the demo begins: a row with evidence that says so itself, and when. */
async function seedAcceptance(client: pg.ClientBase, id: string, o: CastOrganisation) {
  const kind = o.kind === 'partner' ? 'partner' : 'customer'
  const { rows } = await client.query<{ id: string; country: string; digest: string }>(
    `select id, country, digest from agreement_edition where kind = $1 and version = $2 and binding and country in ($3, '*') order by country desc limit 1`,
    [kind, o.agreement, o.country],
  )
  const edition = rows[0]
  if (!edition) throw new Error(`no edition of the ${kind} agreement for ${o.name}`)
  const at = new Date(Date.now() - acceptedDaysAgo(o.agreement) * 86_400_000).toISOString()
  const note = 'accepted outside this installation'
  const document = canonical({ type: 'ombud.imported/1', organisation: id, note, at })
  const evidence = newId()
  const { rows: signer } = await client.query<{ person_id: string }>(
    `select person_id from membership where organisation_id = $1
     order by roles && '{partner.global-admin,customer.global-administrator}' desc limit 1`,
    [id],
  )
  await client.query(
    `insert into evidence (organisation_id, id, kind, subject_id, document, digest, key_id, seal, at) values ($1,$2,'agreement',$3,$4,$5,'none','',$6)`,
    [id, evidence, edition.id, document, sha256hex(document), at],
  )
  await client.query(
    `insert into agreement_acceptance (organisation_id, id, kind, country, version, binding_edition_id, binding_digest, read_edition_id, read_digest, accepted_by, accepted_at, evidence_id)
     values ($1,$2,$3,$4,$5,$6,$7,$6,$7,$8, $9, $10)`,
    [id, newId(), kind, edition.country, o.agreement, edition.id, edition.digest, signer[0]?.person_id, at, evidence],
  )
}
