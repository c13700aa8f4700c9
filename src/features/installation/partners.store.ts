import { sql, type RawBuilder } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import { begins, termsOf } from '#platform/word-search.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'

type Sql = RawBuilder<unknown>
type Kind = 'partner' | 'customer'
export type OrganisationFilter = {
  q?: string | undefined
  state?: 'unverified' | 'suspended' | undefined
  after?: { key: Buffer; id: string } | undefined
  limit: number
}
export type ListedOrganisation = OrganisationRow & { agreement_version: number | null; related: number }

/** Partners or customers of the installation, by name, for the operator: organisations only, never people. */
export function listOrganisations(tx: Transaction, kind: Kind, { q, state, after, limit }: OrganisationFilter) {
  const [rarest, ...others] = termsOf(q)
  const wanted = sql.join([STATES[state ?? 'any'], ...others.map(hasWord)], sql` `)
  const beyond = (row: 'o' | 'w', id: string) =>
    after ? sql`and (${sql.ref(`${row}.sort_key`)}, ${sql.ref(id)}) > (${after.key}, ${after.id})` : sql``
  if (rarest === undefined)
    return tx.page(sql<ListedOrganisation>`select o.*, ${beside(kind)} from organisation o
      where o.kind = ${kind} ${wanted} ${beyond('o', 'o.id')} order by o.sort_key, o.id limit ${limit}`)
  // What the rarest word finds, in the list's order; one after the other is looked at until the page is full.
  return tx.page(sql<ListedOrganisation>`
    select o.*, ${beside(kind)} from (
      select distinct w.sort_key, w.organisation_id from organisation_word w
      where w.kind = ${kind} and ${begins(rarest)} ${beyond('w', 'w.organisation_id')} order by w.sort_key, w.organisation_id) w
    cross join lateral (select * from organisation o where o.id = w.organisation_id ${wanted} offset 0) o
    order by w.sort_key, w.organisation_id limit ${limit}`)
}

const hasWord = (term: string) =>
  sql`and exists (select 1 from organisation_word w where w.organisation_id = o.id and ${begins(term)})`

const STATES: Record<NonNullable<OrganisationFilter['state']> | 'any', Sql> = {
  any: sql``,
  unverified: sql`and o.domain_proved_at is null and o.confirmed_at is null`,
  suspended: sql`and o.suspended_at is not null`,
}

/** What the operator reads beside the row: how many the other side counts, as far as a page can bear. */
export const COUNTED_BESIDE = 1_000
const beside = (kind: Kind) => sql`
  (select max(a.version) from agreement_acceptance a where a.organisation_id = o.id and a.kind = ${kind}) as agreement_version,
  (select count(*) from (select 1 from relationship r where r.removed_at is null and ${kind === 'partner' ? sql`r.partner_id = o.id` : sql`r.customer_id = o.id`}
    limit ${COUNTED_BESIDE + 1}) r) as related`

export const findListed = (tx: Transaction, kind: Kind, id: string) =>
  tx.first(
    sql<ListedOrganisation>`select o.*, ${beside(kind)} from organisation o where o.kind = ${kind} and o.id = ${id}`,
  )

export const findSkeleton = (tx: Transaction, cloud: string, skeleton: string, except: string) =>
  tx.first(
    sql<{
      name: string
    }>`select name from organisation where cloud = ${cloud} and name_skeleton = ${skeleton} and kind in ('partner', 'provider') and id <> ${except}`,
  )

export const findHolder = (tx: Transaction, cloud: string, domain: string) =>
  tx.first(sql`select 1 as yes from organisation where cloud = ${cloud} and domain = ${domain}`)

export const setConfirmed = (tx: Transaction, id: string) =>
  tx.run(
    sql`update organisation set confirmed_at = now(), version = version + 1 where id = ${id} and confirmed_at is null`,
  )
export const setSuspended = (tx: Transaction, id: string, suspended: boolean) =>
  tx.run(
    sql`update organisation set suspended_at = case when ${suspended} then now() end, version = version + 1 where id = ${id} and (suspended_at is null) = ${suspended}`,
  )

export const changePartnerRow = (
  tx: Transaction,
  row: OrganisationRow,
  version: number,
  to: { name: string; skeleton: string; sortKey: Buffer; legalName: string; requestLimit: number; country: string },
) =>
  tx.run(sql`update organisation set name = ${to.name}, name_skeleton = ${to.skeleton}, sort_key = ${to.sortKey}, legal_name = ${to.legalName}, request_limit = ${to.requestLimit}, country = ${to.country},
    version = version + 1 where id = ${row.id} and version = ${version}`)

/** Exact up to ten thousand; beyond, that it is more. */
export const COUNTED = 10_000
const onlyRow = async <R>(tx: Transaction, query: RawBuilder<R>) => (await tx.page(query))[0] as R
const upTo = (rows: Sql) => sql`(select count(*) from (select 1 ${rows} limit ${COUNTED + 1}) n)`

export type Counts = Record<
  'partners' | 'suspendedPartners' | 'customers' | 'unverifiedCustomers' | 'openRequests' | 'activeRelationships',
  number
>
export const countAll = (tx: Transaction) =>
  onlyRow(
    tx,
    sql<Counts>`select
    ${upTo(sql`from organisation o where o.kind = 'partner'`)} as partners,
    ${upTo(sql`from organisation o where o.kind = 'partner' ${STATES.suspended}`)} as "suspendedPartners",
    ${upTo(sql`from organisation o where o.kind = 'customer'`)} as customers,
    ${upTo(sql`from organisation o where o.kind = 'customer' ${STATES.unverified}`)} as "unverifiedCustomers",
    ${upTo(sql`from relationship_request where state = 'open' and expires_at > now()`)} as "openRequests",
    ${upTo(sql`from relationship where removed_at is null`)} as "activeRelationships"`,
  )

export const countJobs = (tx: Transaction) =>
  tx.rows(sql<{
    queue: string
    state: string
    count: number
    oldest: Date | null
  }>`select name as queue, state::text as state, count(*) as count, min(created_on) as oldest from pgboss.job
    where name not like '\\_\\_%' group by 1, 2 order by 1, 2`)
/** Of the last thirty days; each number as far as it is counted. */
export const countMail = (tx: Transaction) =>
  onlyRow(
    tx,
    sql<Record<'queued' | 'sentToday' | 'failed', number>>`select
    ${upTo(sql`from mail where state = 'queued' and queued_at > now() - interval '30 days'`)} as queued,
    ${upTo(sql`from mail where state = 'sent' and sent_at > now() - interval '24 hours' and queued_at > now() - interval '48 hours'`)} as "sentToday",
    ${upTo(sql`from mail where state = 'failed' and queued_at > now() - interval '30 days'`)} as failed`,
  )
export const countOverdue = async (tx: Transaction) =>
  (await tx.first(sql<{ n: number }>`select door.overdue() as n`))?.n ?? 0

export const listDeliveries = (tx: Transaction, before: { at: string; id: string } | undefined, limit: number) =>
  tx.page(sql<{
    id: string
    organisation_name: string | null
    kind: string
    state: string
    attempts: number
    last_error: string | null
    queued_at: Date
    queued_exact: string
    sent_at: Date | null
  }>`
    select m.id, m.queued_at::text as queued_exact, o.name as organisation_name, m.kind, m.state, m.attempts, m.last_error, m.queued_at, m.sent_at from mail m left join organisation o on o.id = m.organisation_id
    ${before ? sql`where (m.queued_at, m.id) < (${before.at}::timestamptz, ${before.id})` : sql``} order by m.queued_at desc, m.id desc limit ${limit}`)
