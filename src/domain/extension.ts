import { addDays, closeOfDay } from './calendar.ts'
import type { Delegation, GrantedRole } from './delegation.ts'
import { EXTENDED_DAYS_BEFORE, mayExtend } from './terms.ts'

/** When a role's extension is due; undefined where it ends by itself. */
export const extensionDue = ({ extendDays, endedAt, endsAt, role }: GrantedRole): Date | undefined =>
  extendDays > 0 && endedAt === null && mayExtend(role) ? addDays(endsAt, -EXTENDED_DAYS_BEFORE) : undefined

/** When the next of its roles goes on by itself; one that has ended meanwhile does not any more. */
export const nextExtension = ({ roles }: Pick<Delegation, 'roles'>, now: Date): Date | undefined =>
  roles
    .filter(({ endsAt }) => now < endsAt)
    .flatMap((one) => extensionDue(one) ?? [])
    .toSorted((a, b) => a.getTime() - b.getTime())[0]

/**
 * The roles as they stand after the extensions that are due at this moment: each by its days from its own end, once, whatever the clock did
 * meanwhile. What has ended is not revived.
 */
export function extend(
  { roles, state }: Delegation,
  timeZone: string,
  now: Date,
): { roles: readonly GrantedRole[]; extended: readonly string[] } {
  const due = (one: GrantedRole) => {
    const at = extensionDue(one)
    return state === 'active' && at !== undefined && at <= now && now < one.endsAt
  }
  return {
    roles: roles.map((one) =>
      // The last whole day, counted on; its close is the new end.
      due(one) ? { ...one, endsAt: closeOfDay(new Date(one.endsAt.getTime() - 1), one.extendDays, timeZone) } : one,
    ),
    extended: roles.filter(due).map(({ role }) => role),
  }
}
