/** For how long something is bought, and how often it is paid for: ISO 8601 periods. */
export const PERIODS = ['P1M', 'P1Y', 'P3Y'] as const
export type Period = (typeof PERIODS)[number]

const MONTHS: Record<Period, number> = { P1M: 1, P1Y: 12, P3Y: 36 }

/** How often a term can be paid for: in one sum, or in equal ones. */
export const cyclesOf = (term: Period): readonly Period[] => PERIODS.filter((cycle) => MONTHS[cycle] <= MONTHS[term])

/** How many times a term is paid for. */
export const payments = (term: Period, cycle: Period): number => MONTHS[term] / MONTHS[cycle]

const zoned = (at: Date, timeZone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone)
const midnight = (day: Temporal.PlainDate, timeZone: string) =>
  new Date(day.toZonedDateTime({ timeZone }).toInstant().epochMilliseconds)

/** The day of the month on which periods begin: of somebody who bought on the 31st it stays the 31st, whatever February does. */
export const anchorOf = (at: Date, timeZone: string): number => zoned(at, timeZone).day

/**
 * Where a period ends: at midnight in the customer's time zone, so many months after the day on which it begins, on the anchor's day or the last
 * of a shorter month. Half-open: this instant belongs to the next. Days of 23 and 25 hours are days.
 */
export function endOfPeriod(start: Date, months: number, anchor: number, timeZone: string): Date {
  const month = zoned(start, timeZone).toPlainDate().toPlainYearMonth().add({ months })
  return midnight(month.toPlainDate({ day: Math.min(anchor, month.daysInMonth) }), timeZone)
}

export const endOfTerm = (start: Date, term: Period, anchor: number, timeZone: string): Date =>
  endOfPeriod(start, MONTHS[term], anchor, timeZone)

/** So many days later there, at the same time of day: over summer time, too. */
export const daysLater = (at: Date, days: number, timeZone: string): Date =>
  new Date(zoned(at, timeZone).add({ days }).epochMilliseconds)

/** The paid period of a term in which an instant lies: from, to. */
export function cycleAt(
  { startsAt, term, cycle, anchor }: { startsAt: Date; term: Period; cycle: Period; anchor: number },
  at: Date,
  timeZone: string,
): { from: Date; to: Date } {
  let from = startsAt
  for (let paid = 1; paid <= payments(term, cycle); paid += 1) {
    const to = endOfPeriod(startsAt, MONTHS[cycle] * paid, anchor, timeZone)
    if (at < to) return { from, to }
    from = to
  }
  throw new RangeError('after the term')
}

/** Whole days of a period, and those that have not begun: today is used. Counted there, so that summer time neither gives nor takes one. */
export function daysOf(period: { from: Date; to: Date }, now: Date, timeZone: string): { all: number; left: number } {
  const day = (at: Date) => zoned(at, timeZone).toPlainDate()
  const between = (from: Date, to: Date) => day(from).until(day(to), { largestUnit: 'days' }).days
  const all = between(period.from, period.to)
  return { all, left: Math.min(all, Math.max(0, between(now, period.to) - 1)) }
}
