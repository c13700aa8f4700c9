import { sql } from 'kysely'
import type { Assignment } from '#domain/assignment.ts'
import type { RefusalFacts } from '#domain/refusal.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { DelegationRow } from '../relationships/relationships.store.ts'
import type { RenewalRow } from './renewals.store.ts'

export const ROW_STATES = ['waiting', 'asked', 'refused'] as const
export type RowState = (typeof ROW_STATES)[number]
export type RenewedRow = {
  row_no: number
  customer_id: string
  name: string | null
  roles: string[]
  ends_at: Date | null
  last_day: string | null
  state: RowState
  request_id: string | null
  refusal: string | null
  facts: RefusalFacts | null
}
const columns = sql`row_no, customer_id, name, roles, ends_at, last_day::text as last_day, state, request_id, refusal, facts`

/** One of the partner's customers, as far as a renewal needs to know it: its place on the list, and the relationship itself. */
export type Candidate = {
  customer_id: string
  name: string
  time_zone: string
  relationship: 'active' | 'ending' | null
  frozen: boolean
  /** A request for rights waits there already. */
  asked: string | null
  next_exact: string | null
  /** Of the tag and the country that were asked for. */
  meant: boolean
}
const candidate = ({
  tag,
  country,
  partner_id,
}: RenewalRow) => sql`c.customer_id, c.name, c.time_zone, c.rights_next::text as next_exact,
  r.state as relationship, r.frozen_at is not null as frozen,
  (select q.id from relationship_request q where q.partner_id = c.partner_id and q.customer_id = c.customer_id and q.purpose = 'rights'
    and q.state = 'open' and q.lapsed_at is null and q.expires_at > now() limit 1) as asked,
  ${country === null ? sql`true` : sql`c.country = ${country}`} and ${tag === null ? sql`true` : sql`exists (select 1 from customer_tag t where t.partner_id = ${partner_id} and t.customer_id = c.customer_id and t.tag = ${tag})`} as meant
  from partner_customer c left join relationship r on r.customer_id = c.customer_id and r.partner_id = c.partner_id and r.removed_at is null`

/** The next of those whose rights end by then, the soonest first: so many steps along the index, whatever is rare among them. */
export const nextEnding = (tx: Transaction, row: RenewalRow, limit: number) =>
  tx.page(sql<Candidate>`select ${candidate(row)}
    where c.partner_id = ${row.partner_id} and c.rights_next is not null and c.rights_next > now() and c.rights_next <= ${row.until}
      ${row.laid_end_exact === null ? sql`` : sql`and (c.rights_next, c.customer_id) > (${row.laid_end_exact}::timestamptz, ${row.laid_customer})`}
    order by c.rights_next, c.customer_id limit ${limit}`)

/** The next of those who were chosen one by one. */
export async function nextChosen(tx: Transaction, row: RenewalRow, limit: number): Promise<string[]> {
  const [from, to] = [row.laid_chosen + 1, row.laid_chosen + limit]
  const chosen = await tx.page(sql<{ id: string }>`
    select u.id from renewal r, unnest(r.customers[${from}::integer:${to}::integer]) with ordinality u(id, at)
    where r.partner_id = ${row.partner_id} and r.id = ${row.id} order by u.at`)
  return chosen.map(({ id }) => id)
}

/** Those of these that are customers of the partner, by id. */
export const candidatesAmong = async (tx: Transaction, row: RenewalRow, ids: readonly string[]) =>
  new Map(
    (
      await tx.page(sql<Candidate>`select ${candidate(row)}
        where c.partner_id = ${row.partner_id} and c.customer_id = any(${[...ids]}::uuid[])`)
    ).map((one) => [one.customer_id, one]),
  )

/** Which of these have a row already: an end that moved while rows were laid out is met twice. */
export const laidAlready = async (tx: Transaction, row: RenewalRow, ids: readonly string[]) =>
  new Set(
    (
      await tx.page(sql<{ customer_id: string }>`select customer_id from renewal_row
        where partner_id = ${row.partner_id} and renewal_id = ${row.id} and customer_id = any(${[...ids]}::uuid[])`)
    ).map(({ customer_id }) => customer_id),
  )

/** The running rights of these customers' partner, by customer. */
export const delegationsAmong = async (tx: Transaction, partnerId: string, customers: readonly string[]) =>
  Map.groupBy(
    await tx.page(sql<DelegationRow>`select * from delegation
      where customer_id = any(${[...customers]}::uuid[]) and partner_id = ${partnerId} and state = 'active'`),
    ({ customer_id }) => customer_id,
  )

/** Which groups hold these roles of this customer's rights now. */
export const heldNow = async (
  tx: Transaction,
  partnerId: string,
  customerId: string,
  roles: readonly string[],
): Promise<Assignment[]> =>
  (
    await tx.rows(sql<{ group: string; roles: string[] }>`
      select a.group_key as group, array_agg(distinct r.role order by r.role) as roles from delegation_assignment a
      join delegation d on d.customer_id = a.customer_id and d.id = a.delegation_id and d.state = 'active', unnest(a.roles) r(role)
      where a.customer_id = ${customerId} and a.partner_id = ${partnerId} and r.role = any(${[...roles]}::text[]) group by a.group_key order by 1`)
  ).map(({ group, roles: held }) => ({ group, roles: held }))

export type LaidRow = Pick<RenewedRow, 'row_no' | 'customer_id' | 'name' | 'roles' | 'state' | 'refusal' | 'facts'> & {
  ends_at: string | null
  last_day: string | null
}
export const insertRows = (tx: Transaction, row: RenewalRow, rows: readonly LaidRow[]) =>
  tx.run(sql`insert into renewal_row (partner_id, renewal_id, row_no, customer_id, name, roles, ends_at, last_day, state, refusal, facts)
    select ${row.partner_id}, ${row.id}, x.row_no, x.customer_id, x.name, x.roles, x.ends_at, x.last_day, x.state, x.refusal, x.facts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb)
      as x(row_no integer, customer_id uuid, name text, roles text[], ends_at timestamptz, last_day date, state text, refusal text, facts jsonb)`)

/** The next whose turn it is; the renewal's row is held. */
export const nextWaiting = (tx: Transaction, row: RenewalRow, limit: number) =>
  tx.page(sql<RenewedRow>`select ${columns} from renewal_row where partner_id = ${row.partner_id} and renewal_id = ${row.id} and state = 'waiting'
    order by row_no limit ${limit}`)

export type Settled = { row_no: number; request_id: string | null; refusal: string | null; facts: RefusalFacts | null }
export const settleRows = (tx: Transaction, row: RenewalRow, rows: readonly Settled[]) =>
  tx.run(sql`update renewal_row r set state = case when x.request_id is null then 'refused' else 'asked' end, request_id = x.request_id, refusal = x.refusal, facts = x.facts
    from jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) as x(row_no integer, request_id uuid, refusal text, facts jsonb)
    where r.partner_id = ${row.partner_id} and r.renewal_id = ${row.id} and r.row_no = x.row_no and r.state = 'waiting'`)

/** One page of the rows in their order, all or of one outcome. */
export const rowsPage = (row: RenewalRow, state: RowState | undefined, after: number, limit: number) =>
  sql<RenewedRow>`select ${columns} from renewal_row where partner_id = ${row.partner_id} and renewal_id = ${row.id} and row_no > ${after}
    ${state ? sql`and state = ${state}` : sql``} order by row_no limit ${limit}`
