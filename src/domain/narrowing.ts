import { closeOfDay, lastDay } from './calendar.ts'
import { latest, type ConsentRights, type ConsentRole } from './consent.ts'
import { Refusal } from './refusal.ts'

/** What the customer gives of what was asked: these roles, none for longer than so many days, and whether they may go on by themselves. */
export type Narrowing = { roles: readonly string[]; lengthDays: number; extension?: boolean }

/**
 * The rights that a yes gives, as little as the customer wants of what was asked and never more. Somebody who wants to give none declines,
 * and says so.
 */
export function narrow(asked: ConsentRights, narrowing: Narrowing | undefined, now: Date): ConsentRights {
  if (!narrowing) return asked.roles.every(isNeeded) ? asked : narrow(asked, whatIsNeeded(asked), now)
  const wider = narrowing.roles.filter((role) => !asked.roles.some(({ id }) => id === role))
  if (wider.length > 0 || narrowing.lengthDays > asked.lengthDays)
    throw new Refusal('narrowing-wider', { roles: wider, days: asked.lengthDays })
  if (narrowing.roles.length === 0) throw new Refusal('terms-empty')
  const kept = (role: string) => narrowing.roles.includes(role)
  const roles = asked.roles
    .filter(({ id }) => kept(id))
    .map((role) => shortened(role, narrowing, asked.timeZone, now))
    // One that would have begun after that is not given at all.
    .filter(({ startsAt, endsAt: end }) => startsAt === null || startsAt < end)
  if (roles.length === 0) throw new Refusal('terms-empty')
  const endsAt = latest(roles)
  return {
    ...asked,
    roles,
    heldBy: asked.heldBy.map((held) => ({
      ...held,
      roles: held.roles.filter((role) => roles.some(({ id }) => id === role)),
    })),
    lengthDays: Math.min(asked.lengthDays, narrowing.lengthDays),
    endsAt: endsAt.toISOString(),
    lastDay: lastDay(endsAt, asked.timeZone),
  }
}

/** Without a word on it, what the partner can do without is not given (decision 28). */
const isNeeded = ({ optionalBecause }: ConsentRole) => optionalBecause === null
const whatIsNeeded = ({ roles, lengthDays }: ConsentRights): Narrowing => ({
  roles: roles.filter(isNeeded).map(({ id }) => id),
  lengthDays,
})

/** Whether what is given is less than what was asked, in anything. */
export const isLess = (given: ConsentRights, asked: ConsentRights): boolean =>
  given.roles.length !== asked.roles.length ||
  given.lengthDays !== asked.lengthDays ||
  given.roles.some((role) => {
    const before = asked.roles.find(({ id }) => id === role.id)
    return before?.endsAt !== role.endsAt || before.extendDays !== role.extendDays
  })

/** No role ends later than so many days from now; one that was shortened does not go on by itself. */
function shortened(
  role: ConsentRole,
  { lengthDays, extension = true }: Narrowing,
  timeZone: string,
  now: Date,
): ConsentRole {
  const extendDays = extension ? role.extendDays : 0
  const most = closeOfDay(now, lengthDays, timeZone)
  if (Date.parse(role.endsAt) <= most.getTime()) return { ...role, extendDays }
  return { ...role, endsAt: most.toISOString(), lastDay: lastDay(most, timeZone), lengthDays, extendDays: 0 }
}
