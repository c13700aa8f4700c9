import type pg from 'pg'
import { newId } from '#platform/ids.ts'

type Offer = {
  sku: string
  product: string
  en: string
  sv: string
  kind?: 'usage'
  trial?: true
  term?: 'P1M' | 'P1Y' | 'P3Y'
  cycle?: 'P1M' | 'P1Y'
  unit: number
  most?: number
  leads?: readonly { to: string; kind: 'convert' | 'upgrade' }[]
}

const NORDIC = ['SE', 'NO', 'DK', 'FI', 'IS']

/** How the demo's provider sells its products: in kronor, in the Nordic countries. */
const OFFERS: readonly Offer[] = [
  {
    sku: 'NM-1010-T',
    product: 'NM-1010',
    en: 'Nordmoln Office Basic, trial',
    sv: 'Nordmoln Kontor Bas, provperiod',
    trial: true,
    term: 'P1M',
    cycle: 'P1M',
    unit: 0,
    most: 25,
    leads: [
      { to: 'NM-1010-M', kind: 'convert' },
      { to: 'NM-1010-Y', kind: 'convert' },
    ],
  },
  {
    sku: 'NM-1010-M',
    product: 'NM-1010',
    en: 'Nordmoln Office Basic, month by month',
    sv: 'Nordmoln Kontor Bas, månadsvis',
    term: 'P1M',
    cycle: 'P1M',
    unit: 7_900,
    leads: [{ to: 'NM-1020-M', kind: 'upgrade' }],
  },
  {
    sku: 'NM-1010-Y',
    product: 'NM-1010',
    en: 'Nordmoln Office Basic, a year',
    sv: 'Nordmoln Kontor Bas, ett år',
    term: 'P1Y',
    cycle: 'P1M',
    unit: 6_600,
    leads: [{ to: 'NM-1020-Y', kind: 'upgrade' }],
  },
  {
    sku: 'NM-1020-M',
    product: 'NM-1020',
    en: 'Nordmoln Office Plus, month by month',
    sv: 'Nordmoln Kontor Plus, månadsvis',
    term: 'P1M',
    cycle: 'P1M',
    unit: 16_900,
  },
  {
    sku: 'NM-1020-Y',
    product: 'NM-1020',
    en: 'Nordmoln Office Plus, a year',
    sv: 'Nordmoln Kontor Plus, ett år',
    term: 'P1Y',
    cycle: 'P1M',
    unit: 14_100,
  },
  {
    sku: 'NM-2010-Y',
    product: 'NM-2010',
    en: 'Nordmoln Mailbox, a year in one sum',
    sv: 'Nordmoln Postlåda, ett år i en summa',
    term: 'P1Y',
    cycle: 'P1Y',
    unit: 34_800,
  },
  {
    sku: 'NM-3010-3',
    product: 'NM-3010',
    en: 'Nordmoln Device Care, three years',
    sv: 'Nordmoln Enhetsvård, tre år',
    term: 'P3Y',
    cycle: 'P1Y',
    unit: 44_400,
  },
  {
    sku: 'NM-5000-U',
    product: 'NM-5000',
    en: 'Nordmoln Compute, by use',
    sv: 'Nordmoln Beräkning, efter användning',
    kind: 'usage',
    unit: 0,
  },
]

/** What the demo's customers have bought of Nordanvind; the terms begin so many days before the first start. */
const SOLD = [
  { customer: 'agren', sku: 'NM-1010-Y', quantity: 30, days: 200 },
  { customer: 'agren', sku: 'NM-1020-M', quantity: 8, days: 12 },
  { customer: 'agren', sku: 'NM-5000-U', quantity: 1, days: 150 },
  { customer: 'fjordlaks', sku: 'NM-2010-Y', quantity: 10, days: 340 },
] as const

/** Offers with their prices, and what has been bought, as rows: ordered long ago, and set up since. */
export async function seedCommerce(
  client: pg.ClientBase,
  organisations: ReadonlyMap<string, string>,
  products: ReadonlyMap<string, string>,
) {
  const compute = newId()
  await client.query(
    `insert into product (id, sku, name_en, name_sv, product_group) values ($1, 'NM-5000', 'Nordmoln Compute', 'Nordmoln Beräkning', 'other')`,
    [compute],
  )
  const offers = new Map(OFFERS.map((offer) => [offer.sku, newId()]))
  for (const offer of OFFERS)
    await seedOffer(client, offer, offers.get(offer.sku) as string, products.get(offer.product) ?? compute)
  for (const { sku, leads = [] } of OFFERS)
    for (const { to, kind } of leads)
      await client.query('insert into offer_path (from_id, to_id, kind) values ($1, $2, $3)', [
        offers.get(sku),
        offers.get(to),
        kind,
      ])
  for (const sold of SOLD) {
    const ids = [organisations.get(sold.customer), organisations.get('nordanvind'), offers.get(sold.sku)]
    await seedSubscription(client, ids, sold)
  }
}

async function seedOffer(client: pg.ClientBase, offer: Offer, id: string, product: string) {
  const { sku, en, sv, kind = 'licence', trial = false, term = null, cycle = null, unit, most = 300 } = offer
  await client.query(
    `insert into offer (id, product_id, sku, name_en, name_sv, kind, trial, cloud, countries, currency, term, cycle, least, most, cancel_days)
     values ($1, $2, $3, $4, $5, $6, $7, 'public', $8, 'SEK', $9, $10, 1, $11, 7)`,
    [id, product, sku, en, sv, kind, trial, NORDIC, term, cycle, kind === 'usage' ? 1 : most],
  )
  await client.query(
    `insert into offer_price (offer_id, valid_from, unit_minor) values ($1, now() - interval '700 days', $2)`,
    [id, unit],
  )
}

/** Periods begin on the first of a month, so that what is due is due with a calendar’s months, whenever the demo is first started. */
const PERIOD = `select o.*, p.unit_minor, g.time_zone,
    case when o.term is null then now() - $4 * interval '1 day'
      else date_trunc('month', (now() - $4 * interval '1 day') at time zone g.time_zone) at time zone g.time_zone end as begun
  from offer o join offer_price p on p.offer_id = o.id cross join organisation g where o.id = $3 and g.id = $1`

async function seedSubscription(
  client: pg.ClientBase,
  [customer, partner, offer]: (string | undefined)[],
  { quantity, days }: { quantity: number; days: number },
) {
  const [order, subscription] = [newId(), newId()]
  await client.query(
    `insert into customer_order (customer_id, id, partner_id, placed_by, placed_at, lines, quote_digest)
     select $1, $5, $2, m.person_id, begun, jsonb_build_array(jsonb_build_object('offerId', o.id, 'sku', o.sku, 'nameEn', o.name_en, 'nameSv', o.name_sv,
       'quantity', $6::int, 'unitMinor', o.unit_minor, 'currency', o.currency, 'term', o.term, 'cycle', o.cycle, 'subscriptionId', $7::text)), ''
     from (${PERIOD}) o, (select person_id from membership where organisation_id = $2 order by person_id limit 1) m`,
    [customer, partner, offer, days, order, quantity, subscription],
  )
  const term = `(o.term)::interval`
  const next = (every: string) =>
    `((date_trunc('month', now() at time zone o.time_zone) + ${every}) at time zone o.time_zone)`
  await client.query(
    `insert into subscription (customer_id, id, partner_id, order_id, offer_id, product_id, state, kind, trial, quantity, provisioned, unit_minor, currency, cancel_days,
       term, cycle, starts_at, ends_at, billed_until, until, cancel_until, auto_renew, owned, ordered_at, state_since, support_partner_id)
     select $1, $7, $2, $5, o.id, o.product_id, 'active', o.kind, o.trial, $6, $6, o.unit_minor, o.currency, o.cancel_days, o.term, o.cycle, begun,
       (begun at time zone o.time_zone + ${term}) at time zone o.time_zone,
       case when o.cycle = 'P1M' then ${next(`interval '1 month'`)} else (begun at time zone o.time_zone + ${term}) at time zone o.time_zone end,
       (begun at time zone o.time_zone + ${term}) at time zone o.time_zone, begun + interval '7 days', o.kind = 'licence', o.kind = 'usage', begun, begun, $2
     from (${PERIOD}) o`,
    [customer, partner, offer, days, order, quantity, subscription],
  )
  await client.query(
    `insert into charge (customer_id, id, partner_id, subscription_id, kind, minor, currency, quantity, from_at, to_at, at)
     select customer_id, gen_random_uuid(), partner_id, id, 'purchase', unit_minor * quantity, currency, quantity, starts_at,
       least(ends_at, (starts_at at time zone 'Europe/Stockholm' + cycle::interval) at time zone 'Europe/Stockholm'), starts_at
     from subscription where customer_id = $1 and id = $2 and term is not null`,
    [customer, subscription],
  )
  await client.query(
    `insert into provisioning (customer_id, subscription_id, partner_id, confirmed, state, changed_at) values ($1, $2, $3, 1, 'done', now() - $4 * interval '1 day')`,
    [customer, subscription, partner, days],
  )
  await client.query(
    `insert into due (organisation_id, kind, ref, at) select customer_id, 'subscription', id, least(billed_until, until) from subscription
     where customer_id = $1 and id = $2 and until is not null`,
    [customer, subscription],
  )
  await client.query(
    `update seats s set by_hand = by_hand - u.quantity, ordered = ordered + u.quantity from subscription u
     where u.customer_id = $1 and u.id = $2 and u.kind = 'licence' and s.customer_id = u.customer_id and s.product_id = u.product_id`,
    [customer, subscription],
  )
  // As whoever changes seats does: the partner's home tells which are used up.
  await client.query(
    `select door.note_used_up(customer_id, array[product_id]) from subscription where customer_id = $1 and id = $2`,
    [customer, subscription],
  )
}
