import { lapsesAt, phaseOf } from '#domain/elevation.ts'
import { lawfulElevation, type ElevationRow } from './elevations.store.ts'

/** One ask as both sides read it: who, what, why, and what has become of it at this moment. */
export const elevationView = (row: ElevationRow & { partner_name?: string | null }, reader: string, now: Date) => ({
  id: row.id,
  partner: { id: row.partner_id, name: row.partner_name ?? '' },
  person: { id: row.person_id, displayName: row.person_name },
  own: row.person_id === reader,
  roles: row.roles,
  minutes: row.minutes,
  reason: row.reason,
  ticket: row.ticket,
  phase: phaseOf(lawfulElevation(row), now),
  askedAt: row.asked_at.toISOString(),
  lapsesAt: lapsesAt(row.asked_at).toISOString(),
  answeredAt: row.answered_at?.toISOString() ?? null,
  byRule: row.by_rule,
  givenRoles: row.given_roles,
  startsAt: row.starts_at?.toISOString() ?? null,
  endsAt: row.ends_at?.toISOString() ?? null,
  endedAt: row.ended_at?.toISOString() ?? null,
  version: row.version,
})
