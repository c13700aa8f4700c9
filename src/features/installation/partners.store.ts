import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'

export type OrganisationFilter = {
  q?: string | undefined
  state?: 'unverified' | 'suspended' | undefined
  after?: { key: Buffer; id: string } | undefined
  limit: number
}
export type ListedOrganisation = OrganisationRow & { agreement_version: number | null; related: number }

/** Partners or customers of the installation, by name, for the operator: organisations only, never people. */
export const listOrganisations = (
  tx: Transaction,
  kind: 'partner' | 'customer',
  { q, state, after, limit }: OrganisationFilter,
) =>
  tx.rows(sql<ListedOrganisation>`
    select o.*, (select max(a.version) from agreement_acceptance a where a.organisation_id = o.id and a.kind = ${kind}) as agreement_version,
      (select count(*) from relationship r where r.removed_at is null and ${kind === 'partner' ? sql`r.partner_id = o.id` : sql`r.customer_id = o.id`}) as related
    from organisation o where o.kind = ${kind}
      ${state === 'unverified' ? sql`and o.domain_proved_at is null and o.confirmed_at is null` : state === 'suspended' ? sql`and o.suspended_at is not null` : sql``}
      ${q ? sql`and (lower(o.name) like ${like(q)} or lower(o.name) like ${`% ${like(q)}`} or o.domain like ${like(q)})` : sql``}
      ${after ? sql`and (o.sort_key, o.id) > (${after.key}, ${after.id})` : sql``}
    order by o.sort_key, o.id limit ${limit}`)

const like = (q: string) => `${q.toLowerCase().replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`

export const findListed = (tx: Transaction, kind: 'partner' | 'customer', id: string) =>
  tx.first(sql<ListedOrganisation>`
    select o.*, (select max(a.version) from agreement_acceptance a where a.organisation_id = o.id and a.kind = ${kind}) as agreement_version,
      (select count(*) from relationship r where r.removed_at is null and ${kind === 'partner' ? sql`r.partner_id = o.id` : sql`r.customer_id = o.id`}) as related
    from organisation o where o.kind = ${kind} and o.id = ${id}`)

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

export type Counts = {
  partners: number
  suspendedPartners: number
  customers: number
  unverifiedCustomers: number
  openRequests: number
  activeRelationships: number
}
export const countAll = (tx: Transaction) =>
  tx.first(sql<Counts>`select
    (select count(*) from organisation where kind = 'partner') as partners,
    (select count(*) from organisation where kind = 'partner' and suspended_at is not null) as "suspendedPartners",
    (select count(*) from organisation where kind = 'customer') as customers,
    (select count(*) from organisation where kind = 'customer' and domain_proved_at is null and confirmed_at is null) as "unverifiedCustomers",
    (select count(*) from relationship_request where state = 'open' and expires_at > now()) as "openRequests",
    (select count(*) from relationship where removed_at is null) as "activeRelationships"`)

export const countJobs = (tx: Transaction) =>
  tx.rows(sql<{
    queue: string
    state: string
    count: number
    oldest: Date | null
  }>`select name as queue, state::text as state, count(*) as count, min(created_on) as oldest from pgboss.job
    where name not like '\\_\\_%' group by 1, 2 order by 1, 2`)
export const countMail = (tx: Transaction) =>
  tx.first(sql<{
    queued: number
    sentToday: number
    failed: number
  }>`select count(*) filter (where state = 'queued') as queued, count(*) filter (where state = 'sent' and sent_at > now() - interval '24 hours') as "sentToday",
    count(*) filter (where state = 'failed') as failed from mail where queued_at > now() - interval '30 days'`)
export const countOverdue = async (tx: Transaction) =>
  (await tx.first(sql<{ n: number }>`select door.overdue() as n`))?.n ?? 0

export const listDeliveries = (tx: Transaction, before: { at: string; id: string } | undefined, limit: number) =>
  tx.rows(sql<{
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
