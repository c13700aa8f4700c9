import { newId } from '#platform/ids.ts'
import { searchWords, sortKey } from '#platform/sort-key.ts'
import { newSeats, newStaff } from './seats.ts'
import { personWords } from '../../src/features/people/people-list.store.ts'
import type { World } from './world.ts'

/** How many customers, requests, events and mails the one partner has, and how many partners with a few of each stand beside it. */
export const CROWD = 20_000
const PARTNERS = 200
const FEW = 50
/** How many work for that partner. */
export const STAFF = 10_000

/** What is rare among the many, so that a filter has something to look for: one in so many. */
const ONE_IN = 4_000

/** A partner with very many of everything, and others beside it; rows as the acts write them, in no order, as they come in life. */
export async function makeCrowd(world: World, partner: string) {
  await put(world, partner, CROWD)
  for (let other = 0; other < PARTNERS; other += 1) await put(world, await anotherPartner(world, other), FEW)
  await world.sql(FOLLOWERS)
  await putPeople(world, partner)
  // As a server does by itself before long: without it the planner knows nothing of what has just been written.
  await world.sql('vacuum analyze')
}

/** A customer with very many people: all of them hold one product, and one in so many another. */
export async function makeStaff(world: World, customer: string) {
  const staff = await newStaff(world, customer, CROWD)
  const [common, rare] = [await newSeats(world, customer, CROWD), await newSeats(world, customer, CROWD)]
  const give = (product: string, people: readonly string[]) => world.sql(HELD, [customer, product, people])
  await give(common.id, staff)
  await give(
    rare.id,
    staff.filter((_, i) => i % ONE_IN === 3),
  )
  return { common: common.id, rare: rare.id }
}

const HELD = `
  with s as (update seats set assigned = cardinality($3::uuid[]) where customer_id = $1 and product_id = $2 returning product_id)
  insert into licence_assignment (customer_id, product_id, person_id, sort_key, assigned_by)
  select $1, s.product_id, p.id, p.sort_key, p.id from s, person p where p.id = any($3::uuid[])`

async function anotherPartner(world: World, number: number): Promise<string> {
  const [id, name] = [newId(), `Other ${number}`]
  await world.sql(
    `insert into organisation (id, cloud, kind, channel, name, name_skeleton, sort_key, legal_name, country, language, time_zone)
     values ($1, 'public', 'partner', 'direct-bill', $2, $2, $3, $2, 'SE', 'sv', 'Europe/Stockholm')`,
    [id, name, sortKey(name)],
  )
  return id
}

async function put(world: World, partner: string, count: number) {
  const customers = Array.from({ length: count }, (_, i) => {
    const name = `Kund${String(i + 1).padStart(6, '0')} AB`
    return { id: newId(), name, key: sortKey(name), number: i + 1 }
  }).toSorted(() => Math.random() - 0.5)
  const column = <T>(of: (customer: (typeof customers)[number]) => T) => customers.map(of)
  await world.sql(CUSTOMERS, [
    partner,
    column((c) => c.id),
    column((c) => c.name),
    column((c) => c.key),
    column((c) => c.number),
  ])
  const words = customers.flatMap((c) => searchWords(c.name).map((word) => ({ id: c.id, word })))
  await world.sql(TAGS, [partner])
  await world.sql(WORDS, [partner, words.map((w) => w.id), words.map((w) => w.word)])
}

async function putPeople(world: World, partner: string) {
  const people = Array.from({ length: STAFF }, (_, i) => {
    const [name, email] = [`Anna${String(i + 1).padStart(6, '0')} Berg`, `anna.${i + 1}@crowd.example`]
    return { id: newId(), name, email, key: sortKey(name), number: i + 1, words: new Set(personWords(name, email)) }
  }).toSorted(() => Math.random() - 0.5)
  const column = <T>(of: (person: (typeof people)[number]) => T) => people.map(of)
  await world.sql(PEOPLE, [
    partner,
    column((p) => p.id),
    column((p) => p.name),
    column((p) => p.key),
    column((p) => p.email),
    column((p) => p.number),
  ])
  const words = people.flatMap((p) => [...p.words].map((word) => ({ id: p.id, word })))
  await world.sql(PEOPLE_WORDS, [partner, words.map((w) => w.id), words.map((w) => w.word)])
}

const PEOPLE = `
  with p as (insert into person (id, home_id, display_name, sort_key, email, language, blocked_at, deleted_at)
    select id, $1, name, key, email, 'sv', case when n % ${ONE_IN} = 1 then now() end, case when n % ${ONE_IN} = 2 then now() end
    from unnest($2::uuid[], $3::text[], $4::bytea[], $5::text[], $6::int[]) as c(id, name, key, email, n))
  insert into membership (organisation_id, person_id, roles, sort_key, state, ended_at)
  select $1, id, case when n % ${ONE_IN} = 3 then '{partner.sales-agent}'::text[] else '{partner.default-user}' end, key,
    case n % ${ONE_IN} when 1 then 'blocked' when 2 then 'deleted' else 'active' end, case when n % ${ONE_IN} = 2 then now() end
  from unnest($2::uuid[], $4::bytea[], $6::int[]) as c(id, key, n)`

const PEOPLE_WORDS = `
  insert into person_word (organisation_id, word, sort_key, person_id)
  select organisation_id, word, sort_key, person_id from unnest($2::uuid[], $3::text[]) as w(id, word)
  join membership on organisation_id = $1 and person_id = id
  union select organisation_id, 'role:' || unnest(roles), sort_key, person_id from membership where organisation_id = $1 on conflict do nothing`

const CUSTOMERS = `
  insert into partner_customer (partner_id, customer_id, name, sort_key, domain, country, time_zone, state, since, rights_until, rights_next, rights_count)
  select $1, id, name, key, 'kund' || n || '.example', case when n % ${ONE_IN} = 1 then 'IS' when n % 10 = 0 then 'NO' else 'SE' end, 'Europe/Stockholm',
    case when n % ${ONE_IN} = 2 then 'ending' else 'active' end, now() - ((n::bigint * 7919) % 20011) * interval '1 minute',
    case when n % ${ONE_IN} = 3 then now() + interval '100 days' end, case when n % ${ONE_IN} = 3 then now() + interval '100 days' when n % 2 = 0 then now() + (1 + n % 80) * interval '1 day' end, 1
  from unnest($2::uuid[], $3::text[], $4::bytea[], $5::int[]) as c(id, name, key, n)`

/** One tag that all have, one that some have, and one that hardly anybody has. */
const TAGS = `
  insert into customer_tag (partner_id, customer_id, tag, sort_key, since)
  select c.partner_id, c.customer_id, t.tag, c.sort_key, c.since from partner_customer c
  join (values ('Alla', 1), ('Tio', 10), ('Guld', ${ONE_IN})) as t(tag, one_in) on split_part(substr(c.domain, 5), '.', 1)::int % t.one_in = 0
  where c.partner_id = $1`

const WORDS = `
  insert into partner_customer_word (partner_id, word, sort_key, since, customer_id)
  select partner_id, word, sort_key, since, customer_id from unnest($2::uuid[], $3::text[]) as w(id, word)
  join partner_customer on partner_id = $1 and customer_id = id`

/** For each customer its organisation, its request with its facts, an event and a letter. */
const FOLLOWERS = `
  insert into organisation (id, cloud, kind, name, name_skeleton, sort_key, legal_name, country, language, time_zone, confirmed_at)
  select customer_id, 'public', 'customer', name, name, sort_key, name, country, 'sv', time_zone, case when country <> 'IS' then now() end
  from partner_customer on conflict do nothing;
  insert into organisation_word (organisation_id, kind, word, sort_key)
  select distinct customer_id, 'customer', word, sort_key from partner_customer_word on conflict do nothing;
  insert into relationship_request (partner_id, id, customer_id, cloud, purpose, state, include_rights, language, open_days, created_by, created_at, opened_at, expires_at, lapsed_at)
  select partner_id, gen_random_uuid(), customer_id, 'public', 'relationship', case when country = 'IS' then 'declined' when country = 'NO' then 'open' else 'accepted' end,
    false, 'sv', 30, gen_random_uuid(), since, since, since + interval '10 days', case when country = 'NO' and since < now() - interval '10 days' then now() end
  from partner_customer;
  insert into request_fact (partner_id, request_id, id, kind, side)
  select partner_id, id, gen_random_uuid(), kind, 'partner' from relationship_request, unnest(array['created', 'opened', 'link-handed-out']) kind;
  insert into event (organisation_id, id, kind, subject_kind, subject_id, actor_kind, actor_id, counterpart_id, on_behalf, at)
  select partner_id, gen_random_uuid(), 'request.opened', 'request', customer_id, 'person', partner_id, (array[customer_id, partner_id])[1 + abs(hashtext(customer_id::text)) % 2],
    abs(hashtext(customer_id::text)) % 2 = 1, since from partner_customer;
  insert into event_name (organisation_id, event_id) select organisation_id, id from event on conflict do nothing;
  insert into mail (organisation_id, id, kind, language, state, queued_at)
  select partner_id, gen_random_uuid(), 'letter', 'sv', 'sent', since from partner_customer`
