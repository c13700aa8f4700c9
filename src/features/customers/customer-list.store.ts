import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import { begins, termsOf } from '#platform/word-search.ts'
import type { CustomerRow } from './customers.store.ts'

type Sql = RawBuilder<unknown>
export type Sort = 'name' | 'newest'
/** What a page is read along: what ends soon is read by its end, whatever else it is sorted by. */
export type Order = Sort | 'ends'
export type CustomerFilter = {
  q?: string | undefined
  state?: string | undefined
  country?: string | undefined
  rights?: 'with' | 'without' | 'unheld' | undefined
  tag?: string | undefined
  endsWithin?: number | undefined
}
export type CustomerPlace =
  | { sort: 'name'; key: Buffer; id: string }
  | { sort: 'newest'; since: string; id: string }
  | { sort: 'ends'; ends: string; id: string }

export const orderOf = ({ endsWithin }: CustomerFilter, sort: Sort): Order => (endsWithin === undefined ? sort : 'ends')

export type ListedCustomer = CustomerRow & { rights_next: Date | null; since_exact: string; ends_exact: string | null }

/** One page of a partner's customers, by keyset: rows added meanwhile move nothing. Walked along an index that has them in their order. */
export function customersPage(
  partnerId: string,
  filter: CustomerFilter,
  order: Order,
  after: CustomerPlace | undefined,
  limit: number,
) {
  const terms = termsOf(filter.q)
  const { state, country, rights, tag } = filter
  const walk = (about: Sql) => {
    if (order !== 'ends' && tag !== undefined) return walkTag(partnerId, filter, terms, order, after, about)
    return order !== 'ends' && terms.length > 0 && !state && !country && !rights
      ? walkWords(partnerId, terms, order, after)
      : sql`partner_customer c where c.partner_id = ${partnerId} ${conditions(partnerId, filter, terms)} and ${about} ${beyond('c', after)} order by ${inOrder('c', order)}`
  }
  const pages = RIGHTS[filter.rights ?? 'either'].map((about) => sql`(select c.* from ${walk(about)} limit ${limit})`)
  // An instant to the microsecond, as the database writes it: a cursor that rounds would leave rows out.
  return sql<ListedCustomer>`
    select c.customer_id, c.name, c.sort_key, c.domain, c.country, c.time_zone, c.state, c.since, c.since::text as since_exact, c.rights_until, c.rights_next,
      c.rights_next::text as ends_exact, c.rights_count, c.rights_unheld, c.frozen
    from (${sql.join(pages, sql` union all `)}) c order by ${inOrder('c', order)} limit ${limit}`
}

/** Without rights are those who have none, and those whose end the clock has yet to note: each is a walk along an index of its own. */
const RIGHTS: Record<'either' | 'with' | 'without' | 'unheld', Sql[]> = {
  either: [sql`true`],
  with: [sql`c.rights_until > now()`],
  without: [sql`c.rights_until is null`, sql`c.rights_until <= now()`],
  unheld: [sql`c.rights_unheld > 0 and c.rights_until > now()`],
}

/** What the rarest term finds, in the list's order as the words have it; customer after customer is looked at until the page is full. */
function walkWords(
  partnerId: string,
  [rarest = '', ...others]: string[],
  sort: Sort,
  after: CustomerPlace | undefined,
) {
  return sql`(
      select distinct ${inOrder('w', sort, false)} from partner_customer_word w
      where w.partner_id = ${partnerId} and ${begins(rarest)} ${beyond('w', after)} order by ${inOrder('w', sort)}) w
    ${eachCustomer(partnerId, 'w', conditions(partnerId, {}, others))}
    order by ${inOrder('w', sort)}`
}

/** What has a tag, in the list's order as the tags have it; what else is asked for is looked at one by one. */
function walkTag(
  partnerId: string,
  { tag, ...others }: CustomerFilter,
  terms: readonly string[],
  sort: Sort,
  after: CustomerPlace | undefined,
  about: Sql,
) {
  return sql`customer_tag t
    ${eachCustomer(partnerId, 't', sql`${conditions(partnerId, others, terms)} and ${about}`)}
    where t.partner_id = ${partnerId} and t.tag = ${tag} ${beyond('t', after)} order by ${inOrder('t', sort)}`
}

const eachCustomer = (partnerId: string, row: 'w' | 't', wanted: Sql) => sql`cross join lateral (
      select * from partner_customer c
      where c.partner_id = ${partnerId} and c.customer_id = ${sql.ref(`${row}.customer_id`)} ${wanted} offset 0) c`

const KEYS: Record<Order, string> = { name: 'sort_key', newest: 'since', ends: 'rights_next' }

function inOrder(row: 'c' | 'w' | 't', order: Order, directed = true) {
  const [key, id] = [sql.ref(`${row}.${KEYS[order]}`), sql.ref(`${row}.customer_id`)]
  return order === 'newest' && directed ? sql`${key} desc, ${id} desc` : sql`${key}, ${id}`
}

function beyond(row: 'c' | 'w' | 't', after: CustomerPlace | undefined) {
  if (after === undefined) return sql``
  const keys = sql`(${inOrder(row, after.sort, false)})`
  if (after.sort === 'name') return sql`and ${keys} > (${after.key}, ${after.id})`
  return after.sort === 'newest'
    ? sql`and ${keys} < (${after.since}::timestamptz, ${after.id})`
    : sql`and ${keys} > (${after.ends}::timestamptz, ${after.id})`
}

/** Exact up to ten thousand; beyond, that it is more. */
export const COUNTED = 10_000
export const countCustomers = async (tx: Transaction, partnerId: string, filter: CustomerFilter) =>
  (
    await tx.page(
      sql<{
        n: number
      }>`select count(*) as n from (select 1 from partner_customer c where c.partner_id = ${partnerId}
        ${conditions(partnerId, filter, termsOf(filter.q))} and (${sql.join(RIGHTS[filter.rights ?? 'either'], sql` or `)}) limit ${COUNTED + 1}) t`,
    )
  )[0]?.n ?? 0

/** The countries a partner has customers in, each found by one step along the index. */
export const listCountries = (tx: Transaction, partnerId: string) =>
  tx.rows(sql<{ country: string }>`
    with recursive step as (
      (select country from partner_customer where partner_id = ${partnerId} order by country limit 1)
      union all
      select (select c.country from partner_customer c where c.partner_id = ${partnerId} and c.country > s.country order by c.country limit 1) from step s where s.country is not null)
    select country from step where country is not null`)

function conditions(partnerId: string, filter: CustomerFilter, terms: readonly string[]) {
  const { state, country, tag, endsWithin } = filter
  const found = terms.map(
    (term) =>
      sql`and (c.sort_key, c.customer_id) in (select w.sort_key, w.customer_id from partner_customer_word w where w.partner_id = ${partnerId} and ${begins(term)})`,
  )
  const parts = [
    state !== undefined && sql`and c.state = ${state}`,
    country !== undefined && sql`and c.country = ${country}`,
    tag !== undefined &&
      sql`and exists (select 1 from customer_tag t where t.partner_id = ${partnerId} and t.customer_id = c.customer_id and t.tag = ${tag})`,
    endsWithin !== undefined &&
      sql`and c.rights_next > now() and c.rights_next <= now() + make_interval(days => ${endsWithin}::integer)`,
    ...found,
  ].filter((part) => part !== false)
  return parts.length > 0 ? sql.join(parts, sql` `) : sql``
}
