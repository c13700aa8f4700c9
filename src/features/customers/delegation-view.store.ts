import { lastDay } from '#domain/calendar.ts'
import { inForce } from '#domain/delegation.ts'
import { actionsOf } from '#domain/role-catalogue.ts'
import { lawfulDelegation, type DelegationRow, type RelationshipRow } from '../relationships/relationships.store.ts'

/** A delegation as both sides read it: in plain actions, until which day, whether it holds now. */
export const delegationView = (
  row: DelegationRow,
  relationship: Pick<RelationshipRow, 'state'>,
  partner: { suspended: boolean },
  timeZone: string,
  now: Date,
) => ({
  id: row.id,
  template: row.template,
  roles: row.roles,
  actions: [...actionsOf(row.roles)],
  grantedAt: row.granted_at.toISOString(),
  endsAt: row.ends_at.toISOString(),
  lastDay: lastDay(row.ends_at, timeZone),
  inForce: inForce(lawfulDelegation(row), relationship, partner, now),
  endedAt: row.ended_at?.toISOString() ?? null,
  endedCause: row.ended_cause,
  version: row.version,
})
