import { lastDay } from '#domain/calendar.ts'
import { rolesInForce } from '#domain/delegation.ts'
import { actionsOf } from '#domain/role-catalogue.ts'
import type { AssignmentRow } from '../delegations/assignments.store.ts'
import {
  lawfulDelegation,
  lawfulRelationship,
  type DelegationRow,
  type RelationshipRow,
} from '../relationships/relationships.store.ts'

/** A delegation as both sides read it: in plain actions, until which day, whether it holds now. */
export const delegationView = (
  row: DelegationRow,
  relationship: Pick<RelationshipRow, 'state' | 'frozen_at'>,
  partner: { suspended: boolean },
  timeZone: string,
  now: Date,
  assignments: readonly AssignmentRow[],
) => {
  const delegation = lawfulDelegation(row)
  const running = rolesInForce(delegation, lawfulRelationship(relationship), partner, now)
  const endOfRow = lastDay(row.ends_at, timeZone)
  // Mostly all roles end together, and a calendar is slow to ask.
  const lastDayOf = (endsAt: Date) =>
    endsAt.getTime() === row.ends_at.getTime() ? endOfRow : lastDay(endsAt, timeZone)
  return {
    id: row.id,
    template: row.template,
    roles: delegation.roles.map(({ role, startsAt, endsAt, endedAt, extendDays }) => ({
      role,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
      lastDay: lastDayOf(endsAt),
      endedAt: endedAt?.toISOString() ?? null,
      extendDays,
      inForce: running.includes(role),
    })),
    actions: [...actionsOf(delegation.roles.filter(({ endedAt }) => endedAt === null).map(({ role }) => role))],
    grantedAt: row.granted_at.toISOString(),
    endsAt: row.ends_at.toISOString(),
    lastDay: endOfRow,
    inForce: running.length > 0,
    endedAt: row.ended_at?.toISOString() ?? null,
    endedCause: row.ended_cause,
    assignments: assignments
      .filter((one) => one.delegation_id === row.id)
      .map(({ group_key, group_name, roles }) => ({ group: group_key, name: group_name, roles })),
    version: row.version,
  }
}
