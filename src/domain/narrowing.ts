import { closeOfDay, lastDay } from './calendar.ts'
import type { ConsentRights } from './consent.ts'
import { Refusal } from './refusal.ts'

/** What the customer gives of what was asked: these roles, for so many days. */
export type Narrowing = { roles: readonly string[]; lengthDays: number }

/**
 * The rights that a yes gives, as little as the customer wants of what was asked and never more. Somebody who wants to give none declines,
 * and says so.
 */
export function narrow(asked: ConsentRights, narrowing: Narrowing | undefined, now: Date): ConsentRights {
  if (!narrowing) return asked
  const wider = narrowing.roles.filter((role) => !asked.roles.some(({ id }) => id === role))
  if (wider.length > 0 || narrowing.lengthDays > asked.lengthDays)
    throw new Refusal('narrowing-wider', { roles: wider, days: asked.lengthDays })
  const kept = (role: string) => narrowing.roles.includes(role)
  const endsAt =
    narrowing.lengthDays === asked.lengthDays
      ? new Date(asked.endsAt)
      : closeOfDay(now, narrowing.lengthDays, asked.timeZone)
  return {
    ...asked,
    roles: asked.roles.filter(({ id }) => kept(id)),
    heldBy: asked.heldBy.map(({ partnerRole, roles }) => ({ partnerRole, roles: roles.filter(kept) })),
    lengthDays: narrowing.lengthDays,
    endsAt: endsAt.toISOString(),
    lastDay: lastDay(endsAt, asked.timeZone),
  }
}
