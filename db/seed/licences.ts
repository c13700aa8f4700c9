import type pg from 'pg'
import { newId } from '#platform/ids.ts'

type Product = { sku: string; en: string; sv: string; group: 'directory' | 'other'; withdrawn?: true }

/** What the demo's provider has. */
const PRODUCTS: readonly Product[] = [
  { sku: 'NM-1010', en: 'Nordmoln Office Basic', sv: 'Nordmoln Kontor Bas', group: 'directory' },
  { sku: 'NM-1020', en: 'Nordmoln Office Plus', sv: 'Nordmoln Kontor Plus', group: 'directory' },
  { sku: 'NM-2010', en: 'Nordmoln Mailbox', sv: 'Nordmoln Postlåda', group: 'directory' },
  { sku: 'NM-3010', en: 'Nordmoln Device Care', sv: 'Nordmoln Enhetsvård', group: 'directory' },
  { sku: 'RB-0100', en: 'Drawing Board', sv: 'Ritbordet', group: 'other' },
  { sku: 'NM-0990', en: 'Nordmoln Fax', sv: 'Nordmoln Fax', group: 'other', withdrawn: true },
]

/** How many seats the demo's customers have, and how many of their people, in the order they came, hold one. */
const PROVISIONED = [
  { customer: 'agren', sku: 'NM-1010', seats: 30, held: 24 },
  { customer: 'agren', sku: 'NM-1020', seats: 8, held: 8 },
  { customer: 'agren', sku: 'NM-3010', seats: 40, held: 12 },
  { customer: 'agren', sku: 'RB-0100', seats: 5, held: 0 },
  { customer: 'lindholms', sku: 'NM-1010', seats: 2, held: 1 },
  { customer: 'fjordlaks', sku: 'NM-2010', seats: 10, held: 1 },
] as const

/** Products, seats and who holds them, as rows: provisioned long ago. */
export async function seedLicences(
  client: pg.ClientBase,
  organisations: ReadonlyMap<string, string>,
): Promise<ReadonlyMap<string, string>> {
  const products = new Map(PRODUCTS.map((one) => [one.sku, newId()]))
  for (const { sku, en, sv, group, withdrawn } of PRODUCTS)
    await client.query(
      `insert into product (id, sku, name_en, name_sv, product_group, withdrawn_at) values ($1, $2, $3, $4, $5, case when $6 then now() - interval '90 days' end)`,
      [products.get(sku), sku, en, sv, group, withdrawn ?? false],
    )
  for (const { customer, sku, seats, held } of PROVISIONED)
    await client.query(
      `with s as (
         insert into seats (customer_id, product_id, by_hand, assigned) values ($1, $2, $3, $4) returning customer_id, product_id)
       insert into licence_assignment (customer_id, product_id, person_id, sort_key, assigned_at, assigned_by)
       select s.customer_id, s.product_id, p.id, p.sort_key, now() - interval '200 days', p.first
       from s cross join lateral (
         select id, sort_key, first_value(id) over (order by id) as first from person where home_id = s.customer_id order by id limit $4) p`,
      [organisations.get(customer), products.get(sku), seats, held],
    )
  return products
}
