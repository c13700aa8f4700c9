import { sql } from 'kysely'
import type { Assignment } from '#domain/assignment.ts'
import type { AssignedDelegation } from '#domain/path.ts'
import type { Transaction } from '#platform/transaction.ts'
import { lawfulDelegation, type DelegationRow } from '../relationships/relationships.store.ts'

export type AssignmentRow = {
  delegation_id: string
  group_key: string
  /** Of one of the partner's own groups, where the reader may know it. */
  group_name: string | null
  roles: string[]
}

/** Which groups hold which roles of the delegations between these two. */
export const assignmentsBetween = (customerId: string, partnerId: string) => sql<AssignmentRow>`
  select a.delegation_id, a.group_key, g.name as group_name, a.roles from delegation_assignment a
  left join partner_group g on g.partner_id = a.partner_id and g.id::text = a.group_key
  where a.customer_id = ${customerId} and a.partner_id = ${partnerId} order by a.delegation_id, a.assigned_at, a.group_key limit 1000`

/** The same, with the delegations themselves, where nothing is held: one question for what a page shows. */
export const delegationsWithAssignments = (customerId: string, partnerId: string) => sql<
  DelegationRow & { assignments: AssignmentRow[] }
>`
  select d.*, coalesce((select jsonb_agg(jsonb_build_object('delegation_id', a.delegation_id, 'group_key', a.group_key, 'group_name', g.name, 'roles', a.roles) order by a.assigned_at, a.group_key)
    from delegation_assignment a left join partner_group g on g.partner_id = a.partner_id and g.id::text = a.group_key
    where a.customer_id = d.customer_id and a.delegation_id = d.id), '[]') as assignments
  from delegation d where d.customer_id = ${customerId} and d.partner_id = ${partnerId} order by d.granted_at desc limit 50`

/** Delegations with what is assigned of each: what the path to an action is found in. */
export const assigned = (rows: readonly DelegationRow[], all: readonly AssignmentRow[]): AssignedDelegation[] =>
  rows.map((row) => ({
    ...lawfulDelegation(row),
    assignments: all
      .filter((one) => one.delegation_id === row.id)
      .map(({ group_key, roles }) => ({ group: group_key, roles })),
  }))

type Of = Pick<DelegationRow, 'customer_id' | 'id' | 'partner_id'>

/** Assigned with the yes, in one statement; a group that holds something of it already holds this besides. */
export const addAssignments = (tx: Transaction, of: Of, assignments: readonly Assignment[]) =>
  tx.run(sql`insert into delegation_assignment (customer_id, delegation_id, group_key, partner_id, roles)
    select ${of.customer_id}, ${of.id}, a->>'group', ${of.partner_id}, array(select jsonb_array_elements_text(a->'roles'))
    from jsonb_array_elements(${JSON.stringify(assignments)}::jsonb) a where jsonb_array_length(a->'roles') > 0
    on conflict (customer_id, delegation_id, group_key) do update set roles = array(select distinct unnest(delegation_assignment.roles || excluded.roles))`)

/** This group holds exactly these roles of the delegation, whose row the caller holds. */
export const setAssignment = (tx: Transaction, of: Of, { group, roles }: Assignment, by: string) =>
  tx.run(sql`insert into delegation_assignment (customer_id, delegation_id, group_key, partner_id, roles, assigned_by)
    values (${of.customer_id}, ${of.id}, ${group}, ${of.partner_id}, ${[...roles]}, ${by})
    on conflict (customer_id, delegation_id, group_key) do update set roles = excluded.roles, assigned_at = now(), assigned_by = excluded.assigned_by`)

export const removeAssignment = (tx: Transaction, of: Of, group: string) =>
  tx.run(
    sql`delete from delegation_assignment where customer_id = ${of.customer_id} and delegation_id = ${of.id} and group_key = ${group}`,
  )

/** Every change of what a delegation is raises its version: of two who change it at once, one is told. */
export const raiseVersion = (tx: Transaction, of: Of) =>
  tx.first(sql<{ version: number }>`
    update delegation set version = version + 1 where customer_id = ${of.customer_id} and id = ${of.id} and state = 'active' returning version`)

/** At how many customers a group holds something of a running delegation, itself or by a group that it is in; counted no further than a thousand. */
export const countHeldBy = (tx: Transaction, partnerId: string, group: string) =>
  tx.first(sql<{ customers: number }>`
    with recursive up (group_id) as (
      select ${group}::uuid union select m.group_id from partner_group_member m join up on m.partner_id = ${partnerId} and m.kind = 'group' and m.member_id = up.group_id)
    select count(distinct customer_id)::int as customers from (
      select a.customer_id from delegation_assignment a join delegation d on d.customer_id = a.customer_id and d.id = a.delegation_id and d.state = 'active' and d.ends_at > now()
      where a.partner_id = ${partnerId} and a.group_key in (select group_id::text from up) limit 1000) h`)

export type HolderRow = AssignmentRow & {
  person_id: string
  display_name: string
  person_roles: string[]
  limits: { kind: 'customer' | 'tag' | 'country'; value: string }[]
  country: string
  tags: string[]
}
/** Who of the partner's people is in the groups that hold something at this customer. */
export const peopleHolding = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.rows(sql<HolderRow>`select * from door.people_holding(${partnerId}, ${customerId})`)
