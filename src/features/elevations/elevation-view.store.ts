import type { Actor } from '#domain/actor.ts'
import { lapsesAt, phaseOf } from '#domain/elevation.ts'
import { firstYesView } from '../first-yeses/first-yes-view.store.ts'
import type { FirstYesRow } from '../first-yeses/first-yeses.store.ts'
import { lawfulElevation, type ElevationRow } from './elevations.store.ts'

/** One ask as both sides read it: who, what, why, and what has become of it at this moment. */
export const elevationView = (
  row: ElevationRow & { partner_name?: string | null },
  reader: Actor,
  now: Date,
  first?: FirstYesRow,
) => ({
  id: row.id,
  partner: { id: row.partner_id, name: row.partner_name ?? '' },
  person: { id: row.person_id, displayName: row.person_name },
  own: row.person_id === reader.personId,
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
  awaitsSecondYes: row.first_yes_at !== null && phaseOf(lawfulElevation(row), now) === 'asked',
  // Of the customer's own alone; the partner is told no more than that it waits.
  firstYes: first ? firstYesView(first, { version: row.version }, reader) : null,
  version: row.version,
})
