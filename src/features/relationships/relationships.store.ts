import { sql } from 'kysely'
import { lastEnd, type Delegation, type GrantedRole, type RelationshipFacts } from '#domain/delegation.ts'
import { newId } from '#platform/ids.ts'
import { searchWords } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'

export type RelationshipRow = {
  customer_id: string
  id: string
  partner_id: string
  cloud: string
  state: 'active' | 'ending' | 'removed'
  sole: boolean
  /** Null where the partner founded the customer's organisation. */
  request_id: string | null
  founded_by: string | null
  since: Date
  ends_on: Date | null
  frozen_at: Date | null
  removed_at: Date | null
  support_duty_since: Date
  /** Both sides have said that it ends then. */
  support_duty_until: Date | null
  version: number
}
/** A role as it stands in the row: instants as ISO 8601. */
export type GrantedRoleRow = {
  role: string
  startsAt: string
  endsAt: string
  endedAt: string | null
  extendDays?: number
}
export type DelegationRow = {
  customer_id: string
  id: string
  partner_id: string
  relationship_id: string
  request_id: string
  template: string
  roles: GrantedRoleRow[]
  state: 'active' | 'ended'
  granted_at: Date
  granted_by: string
  ends_at: Date
  ended_at: Date | null
  ended_cause: string | null
  noticed_until: Date | null
  lapsed_until: Date | null
  version: number
}

/** What the law of delegations asks of a row. */
export const lawfulDelegation = (row: DelegationRow): Delegation => ({
  id: row.id,
  template: row.template,
  roles: row.roles.map(lawfulRole),
  state: row.state,
  grantedAt: row.granted_at,
  endedAt: row.ended_at,
})
const lawfulRole = ({ role, startsAt, endsAt, endedAt, extendDays = 0 }: GrantedRoleRow): GrantedRole => ({
  role,
  startsAt: new Date(startsAt),
  endsAt: new Date(endsAt),
  endedAt: endedAt === null ? null : new Date(endedAt),
  extendDays,
})

export const lawfulRelationship = (row: Pick<RelationshipRow, 'state' | 'frozen_at'>): RelationshipFacts => ({
  state: row.state,
  frozen: row.frozen_at !== null,
})

export const findActive = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.first(
    sql<RelationshipRow>`select * from relationship where customer_id = ${customerId} and partner_id = ${partnerId} and removed_at is null`,
  )

/** Another partner's relationship, where there may be only one: its name is told to whoever loses. */
export const findOtherPartner = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.first(
    sql<{
      name: string
    }>`select o.name from relationship r join organisation o on o.id = r.partner_id where r.customer_id = ${customerId} and r.partner_id <> ${partnerId} and r.removed_at is null limit 1`,
  )

/** Born at acceptance, or with the customer's organisation; once per pair: the loser of a race finds the winner's row. */
export async function bearRelationship(
  tx: Transaction,
  r: Pick<RelationshipRow, 'customer_id' | 'partner_id' | 'cloud' | 'sole' | 'request_id'> & { founded_by?: string },
): Promise<{ row: RelationshipRow; born: boolean } | undefined> {
  const born = await tx.first(sql<RelationshipRow>`
    insert into relationship (customer_id, id, partner_id, cloud, state, sole, request_id, founded_by, since, support_duty_since)
    values (${r.customer_id}, ${newId()}, ${r.partner_id}, ${r.cloud}, 'active', ${r.sole}, ${r.request_id}, ${r.founded_by ?? null}, now(), now())
    on conflict do nothing returning *`)
  if (born) return { row: born, born: true }
  const there = await findActive(tx, r.customer_id, r.partner_id)
  return there && { row: there, born: false }
}

export const bearDelegation = (
  tx: Transaction,
  d: Pick<
    DelegationRow,
    'customer_id' | 'partner_id' | 'relationship_id' | 'request_id' | 'template' | 'granted_by'
  > & {
    roles: readonly GrantedRole[]
  },
) =>
  tx.first(sql<DelegationRow>`
    insert into delegation (customer_id, id, partner_id, relationship_id, request_id, template, roles, state, granted_at, granted_by, ends_at)
    values (${d.customer_id}, ${newId()}, ${d.partner_id}, ${d.relationship_id}, ${d.request_id}, ${d.template}, ${JSON.stringify(d.roles)}, 'active', now(), ${d.granted_by}, ${lastEnd(d)}) returning *`)

export const delegationsOf = (customerId: string, partnerId: string) =>
  sql<DelegationRow>`select * from delegation where customer_id = ${customerId} and partner_id = ${partnerId} order by granted_at desc limit 50`
export const listDelegations = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.rows(delegationsOf(customerId, partnerId))

/**
 * A place in the queue before the rows themselves: row locks in share let every newcomer in past a writer that waits, so that under a steady
 * stream of acts a customer's freeze would never come through. This one is first come, first served.
 */
export const queueUp = (tx: Transaction, customerId: string, as: 'act' | 'change') =>
  tx.run(
    as === 'act'
      ? sql`select pg_advisory_xact_lock_shared(hashtextextended(${customerId}, 7401))`
      : sql`select pg_advisory_xact_lock(hashtextextended(${customerId}, 7401))`,
  )

/** The rights that an act on behalf rests on, held in share: whatever would end them waits until the act is done. */
export async function holdDelegations(tx: Transaction, customerId: string, partnerId: string) {
  const [, rows] = await Promise.all([
    queueUp(tx, customerId, 'act'),
    tx.rows(
      sql<DelegationRow>`select * from delegation where customer_id = ${customerId} and partner_id = ${partnerId} order by granted_at desc limit 50 for share`,
    ),
  ])
  return rows
}

export const findDelegation = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<DelegationRow>`select * from delegation where customer_id = ${customerId} and id = ${id}`)

export async function holdDelegation(tx: Transaction, customerId: string, id: string) {
  const [, row] = await Promise.all([
    queueUp(tx, customerId, 'change'),
    tx.first(sql<DelegationRow>`select * from delegation where customer_id = ${customerId} and id = ${id} for update`),
  ])
  return row
}

export const endRow = (tx: Transaction, row: DelegationRow, by: string | null, cause: string) =>
  tx.first(sql<DelegationRow>`
    update delegation set state = 'ended', ended_at = now(), ended_by = ${by}, ended_cause = ${cause}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'active' returning *`)

/** The roles as the law left them, and when the last of them ends. */
export const setRoles = (tx: Transaction, row: DelegationRow, roles: readonly GrantedRole[]) =>
  tx.first(sql<DelegationRow>`
    update delegation set roles = ${JSON.stringify(roles)}, ends_at = ${lastEnd({ roles })}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'active' returning *`)

/** Until when the clock has told of ends to come, or written down ends that came. */
export const markRights = (tx: Transaction, row: DelegationRow, what: { noticed?: true; lapsed?: true }) =>
  tx.run(sql`update delegation set noticed_until = case when ${what.noticed === true} then now() else noticed_until end,
      lapsed_until = case when ${what.lapsed === true} then now() else lapsed_until end
    where customer_id = ${row.customer_id} and id = ${row.id}`)

/** Puts a customer on its partner's list, with the words it is found by. */
export async function listCustomer(tx: Transaction, r: RelationshipRow, customer: OrganisationRow) {
  await tx.run(sql`
    insert into partner_customer (partner_id, customer_id, name, sort_key, domain, country, time_zone, state, since)
    values (${r.partner_id}, ${r.customer_id}, ${customer.name}, ${customer.sort_key}, ${customer.domain}, ${customer.country}, ${customer.time_zone}, 'active', ${r.since}) on conflict do nothing`)
  const words = [...searchWords(customer.name, customer.legal_name, customer.domain), customer.id]
  await tx.run(sql`insert into partner_customer_word (partner_id, word, sort_key, since, customer_id)
    select ${r.partner_id}, w, ${customer.sort_key}, ${r.since}, ${r.customer_id} from unnest(${words}::text[]) w on conflict do nothing`)
}

/** Recomputes what the list says of the rights, from the delegations themselves. */
export const refreshRights = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.run(sql`
    update partner_customer c set rights_until = d.until, rights_next = d.next, rights_count = d.roles, rights_unheld = d.unheld, version = version + 1
    from (select max(until) as until, min(next) as next, count(*) as roles, count(*) filter (where not held) as unheld from (
      select max((r->>'endsAt')::timestamptz) as until, min((r->>'endsAt')::timestamptz) filter (where coalesce((r->>'extendDays')::integer, 0) = 0) as next, bool_or(exists (select 1 from delegation_assignment a
        where a.customer_id = d.customer_id and a.delegation_id = d.id and r->>'role' = any (a.roles))) as held
      from delegation d, jsonb_array_elements(d.roles) r where d.customer_id = ${customerId} and d.partner_id = ${partnerId} and d.state = 'active'
      and r->>'endedAt' is null and (r->>'endsAt')::timestamptz > now() group by r->>'role') one) d
    where c.partner_id = ${partnerId} and c.customer_id = ${customerId}`)

export const listRelationshipsOf = (tx: Transaction, customerId: string) =>
  tx.rows(
    sql<RelationshipRow>`select * from relationship where customer_id = ${customerId} order by removed_at nulls first, since desc limit 200`,
  )

/** The rights of one partner, so that no act that rests on them is under way while they are held back. */
export const lockDelegations = (tx: Transaction, customerId: string, partnerId: string) =>
  Promise.all([
    queueUp(tx, customerId, 'change'),
    tx.run(
      sql`select 1 from delegation where customer_id = ${customerId} and partner_id = ${partnerId} and state = 'active' for update`,
    ),
  ])

export const findRelationship = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<RelationshipRow>`select * from relationship where customer_id = ${customerId} and id = ${id}`)

/** Held back, or let go on; whoever comes second changes nothing. The partner's list says so, too. */
export async function setFrozen(tx: Transaction, row: RelationshipRow, version: number, by: string | null) {
  await tx.run(
    sql`update partner_customer set frozen = ${by !== null} where partner_id = ${row.partner_id} and customer_id = ${row.customer_id}`,
  )
  return tx.first(sql<RelationshipRow>`
    update relationship set frozen_at = case when ${by}::uuid is not null then now() end, frozen_by = ${by}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${version} and removed_at is null
      and (frozen_at is null) = (${by}::uuid is not null) returning *`)
}

/** Ended; whoever comes second changes nothing. The partner's list has it no more, nor the words it was found by. */
export async function endRelationship(tx: Transaction, row: RelationshipRow, version: number, by: string | null) {
  const after = await tx.first(sql<RelationshipRow>`
    update relationship set state = 'removed', removed_at = now(), removed_by = ${by}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${version} and removed_at is null returning *`)
  if (after)
    await tx.run(
      sql`delete from partner_customer where partner_id = ${row.partner_id} and customer_id = ${row.customer_id}`,
    )
  return after
}
