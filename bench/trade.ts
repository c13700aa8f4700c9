import { open } from './database.ts'
import { agentId, partnerId, PROVIDER } from './world.ts'

const SERVICE = `'0190000b-0000-7000-8000-000000000001'::uuid`
const PRODUCT = `'0190000c-0000-7000-8000-000000000001'::uuid`
const OFFER = `'0190000d-0000-7000-8000-000000000001'::uuid`

/**
 * What partners do with their customers, on top of the generated world: each customer has a subscription that ends within the year, each tenth a service
 * request and a transfer that waits, and each has been asked something; a tenth as many customers have parted.
 */
export async function makeTrade(name: string, partners: readonly number[]) {
  const db = await open(name)
  const put = (statement: string, values: unknown[] = []) => db.owner.query(statement, values)
  try {
    await put(`insert into service (id, name_en, name_sv) values (${SERVICE}, 'Mail', 'Post')`)
    await put(
      `insert into product (id, sku, name_en, name_sv, product_group, service_id) values (${PRODUCT}, 'P-1', 'Mail', 'Post', 'other', ${SERVICE})`,
    )
    await put(`insert into offer (id, product_id, sku, name_en, name_sv, kind, trial, cloud, countries, currency, term, cycle, least, most, cancel_days)
      values (${OFFER}, ${PRODUCT}, 'O-1', 'Mail', 'Post', 'licence', false, 'public', '{*}', 'SEK', 'P1Y', 'P1M', 1, 300, 7)`)
    for (const p of partners) await trade(put, partnerId(p), agentId(p))
    await put('vacuum analyze')
  } finally {
    await db.close()
  }
}

type Put = (statement: string, values?: unknown[]) => Promise<unknown>

async function trade(put: Put, partner: string, agent: string) {
  const numbered = `(select *, row_number() over (order by sort_key) as n from partner_customer where partner_id = $1) c`
  await put(
    `insert into customer_tag (partner_id, customer_id, tag, sort_key, since) select partner_id, customer_id, 'Guld', sort_key, since
     from ${numbered} where n % 10 = 0`,
    [partner],
  )
  await put(
    `insert into customer_order (customer_id, id, partner_id, placed_by, placed_at, lines, quote_digest)
     select customer_id, gen_random_uuid(), partner_id, '${agent}', since, '[]', 'x' from partner_customer where partner_id = $1`,
    [partner],
  )
  await put(
    `insert into subscription (customer_id, id, partner_id, order_id, offer_id, product_id, state, kind, trial, quantity, provisioned, unit_minor, currency,
       cancel_days, term, cycle, starts_at, ends_at, until, auto_renew, ordered_at)
     select customer_id, gen_random_uuid(), partner_id, id, ${OFFER}, ${PRODUCT}, case when n % 10 = 0 then 'suspended' else 'active' end, 'licence', false, 5, 5,
       10000, 'SEK', 7, 'P1Y', 'P1M', now(), now() + (1 + n % 300) * interval '1 day', now() + (1 + n % 300) * interval '1 day', n % 2 = 0, placed_at
     from (select *, row_number() over () as n from customer_order where partner_id = $1) o`,
    [partner],
  )
  await put(
    `insert into provisioning (customer_id, subscription_id, partner_id, service_id, state)
     select customer_id, id, partner_id, ${SERVICE}, case when state = 'suspended' then 'failed' else 'done' end from subscription where partner_id = $1`,
    [partner],
  )
  await put(
    `insert into service_request (customer_id, id, partner_id, way, status, severity, subject, customer_name, answering, opened_by, due_at, queue_at)
     select customer_id, gen_random_uuid(), partner_id, 'customer', 'open', case when n % 50 = 0 then 'critical' else 'minimal' end, 's', name, 'partner',
       '${agent}', now(), now() from ${numbered} where n % 10 = 0`,
    [partner],
  )
  await put(
    `insert into subscription_transfer (customer_id, id, subscription_id, from_id, to_id, offer_id, quantity, state, asked_by, lapses_at)
     select customer_id, gen_random_uuid(), id, '${PROVIDER}', partner_id, ${OFFER}, 5, 'asked', '${agent}', now() + interval '20 days'
     from subscription where partner_id = $1 and state = 'suspended'`,
    [partner],
  )
  await put(
    `insert into relationship_request (partner_id, id, customer_id, cloud, purpose, state, include_rights, language, open_days, created_by, created_at, opened_at, expires_at)
     select partner_id, gen_random_uuid(), customer_id, 'public', 'relationship', 'open', false, 'sv', 30, '${agent}', now(), now(), now() + (1 + n % 30) * interval '1 day'
     from ${numbered}`,
    [partner],
  )
  await put(
    `insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id, since, removed_at)
     select customer_id, gen_random_uuid(), partner_id, 'public', 'removed', false, gen_random_uuid(), now() - interval '400 days', now() - n * interval '1 minute'
     from ${numbered} where n % 10 = 0`,
    [partner],
  )
}
