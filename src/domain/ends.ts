import { lastDay } from './calendar.ts'
import type { Delegation } from './delegation.ts'

/** How far ahead a calendar of ends looks, and how much it shows. */
export const CALENDAR = { days: 400, events: 2_000 }

/** The days on which roles end at one customer, the soonest first, by the last day there; a role that goes on by itself or is held for longer does not end. */
export function endsByDay(all: readonly Delegation[], timeZone: string, now: Date, until: Date) {
  const last = new Map<string, Date>()
  const running = all.flatMap(({ state, roles }) => (state === 'active' ? roles : []))
  const open = running.filter(({ endedAt, endsAt }) => endedAt === null && now < endsAt)
  const goesOn = new Set(open.filter(({ extendDays }) => extendDays > 0).map(({ role }) => role))
  for (const { role, endsAt } of open) if (endsAt > (last.get(role) ?? now)) last.set(role, endsAt)
  const ends = [...last].filter(([role, end]) => !goesOn.has(role) && end <= until)
  const days = Map.groupBy(ends, ([, end]) => lastDay(end, timeZone))
  return [...days]
    .map(([day, roles]) => ({ day, roles: roles.map(([role]) => role).toSorted() }))
    .toSorted((a, b) => a.day.localeCompare(b.day))
}
