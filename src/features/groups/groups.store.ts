import { sql } from 'kysely'
import { sortKey } from '#platform/sort-key.ts'
import type { Transaction } from '#platform/transaction.ts'

export type GroupRow = {
  id: string
  name: string
  description: string
  sort_key: Buffer
  version: number
  people: number
  groups: number
}
export type MemberRow = {
  kind: 'person' | 'group'
  member_id: string
  name: string | null
  email: string | null
  added_at: Date
}

/** No two groups that a reader could mistake for each other. */
export const nameKey = (name: string) => name.normalize('NFKC').toLocaleLowerCase('sv').replaceAll(/\s+/gu, ' ')

/** Whoever changes who stands in which group holds the partner's row: of two who would close a circle together, one sees the other. */
export const holdGroups = (tx: Transaction, partnerId: string) =>
  tx.run(sql`select 1 from organisation where id = ${partnerId} for no key update`)

/** A partner's groups by name, with how many stand in each directly. */
export const listGroups = (
  tx: Transaction,
  partnerId: string,
  after: { key: Buffer; id: string } | undefined,
  limit: number,
) =>
  tx.page(sql<GroupRow>`
    select g.*, (select count(*)::int from partner_group_member m where m.partner_id = g.partner_id and m.group_id = g.id and m.kind = 'person') as people,
      (select count(*)::int from partner_group_member m where m.partner_id = g.partner_id and m.group_id = g.id and m.kind = 'group') as groups
    from partner_group g where g.partner_id = ${partnerId} ${after ? sql`and (g.sort_key, g.id) > (${after.key}, ${after.id})` : sql``}
    order by g.sort_key, g.id limit ${limit}`)

export const findGroup = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(
    sql<
      Omit<GroupRow, 'people' | 'groups'>
    >`select * from partner_group where partner_id = ${partnerId} and id = ${id}`,
  )

/** False where the name is taken. */
export const insertGroup = async (tx: Transaction, partnerId: string, id: string, name: string, description: string) =>
  (await tx.run(sql`insert into partner_group (partner_id, id, name, name_key, sort_key, description)
    values (${partnerId}, ${id}, ${name}, ${nameKey(name)}, ${sortKey(name)}, ${description}) on conflict do nothing`)) ===
  1

export const nameTaken = (tx: Transaction, partnerId: string, name: string, except: string) =>
  tx.first(
    sql`select 1 from partner_group where partner_id = ${partnerId} and name_key = ${nameKey(name)} and id <> ${except}`,
  )

export const changeGroupRow = (
  tx: Transaction,
  partnerId: string,
  id: string,
  { name, description }: { name: string; description: string },
  version: number,
) =>
  tx.run(sql`update partner_group set name = ${name}, name_key = ${nameKey(name)}, sort_key = ${sortKey(name)}, description = ${description}, version = version + 1
    where partner_id = ${partnerId} and id = ${id} and version = ${version}`)

/** The group, its members, its places in other groups, and what is left of assignments that have ended. */
export async function deleteGroupRow(tx: Transaction, partnerId: string, id: string, version: number) {
  await tx.run(sql`delete from partner_group_member where partner_id = ${partnerId} and member_id = ${id}`)
  await tx.run(sql`delete from delegation_assignment where partner_id = ${partnerId} and group_key = ${id}`)
  return tx.run(sql`delete from partner_group where partner_id = ${partnerId} and id = ${id} and version = ${version}`)
}

export const listMembers = (tx: Transaction, partnerId: string, groupId: string) =>
  tx.rows(sql<MemberRow>`
    select m.kind, m.member_id, coalesce(p.display_name, g.name) as name, p.email, m.added_at from partner_group_member m
    left join person p on m.kind = 'person' and p.id = m.member_id
    left join partner_group g on m.kind = 'group' and g.partner_id = m.partner_id and g.id = m.member_id
    where m.partner_id = ${partnerId} and m.group_id = ${groupId} order by m.kind, coalesce(p.sort_key, g.sort_key) limit 1000`)

export const addMemberRow = (
  tx: Transaction,
  partnerId: string,
  groupId: string,
  member: { kind: 'person' | 'group'; id: string },
  by: string,
) =>
  tx.run(sql`insert into partner_group_member (partner_id, group_id, kind, member_id, added_by)
    values (${partnerId}, ${groupId}, ${member.kind}, ${member.id}, ${by}) on conflict do nothing`)

export const removeMemberRow = (tx: Transaction, partnerId: string, groupId: string, memberId: string) =>
  tx.run(
    sql`delete from partner_group_member where partner_id = ${partnerId} and group_id = ${groupId} and member_id = ${memberId}`,
  )

/** Whether one group contains another, at any depth. */
export const contains = async (tx: Transaction, partnerId: string, outer: string, inner: string) =>
  (await tx.first(sql`
    with recursive down (id) as (
      select ${outer}::uuid
      union select m.member_id from partner_group_member m join down on m.partner_id = ${partnerId} and m.group_id = down.id and m.kind = 'group')
    select 1 from down where id = ${inner}`)) !== undefined
