/** R-length: a right asked for so many days ends at the close of that day where the customer lives; half-open, so this instant is outside. */
export function closeOfDay(now: Date, days: number, timeZone: string): Date {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(timeZone).toPlainDate()
  const next = today.add({ days: days + 1 })
  return new Date(next.toZonedDateTime({ timeZone }).toInstant().epochMilliseconds)
}

/** The last whole day of something that ends at the close of a day: what people read as "until". */
export function lastDay(endsAt: Date, timeZone: string): string {
  return Temporal.Instant.fromEpochMilliseconds(endsAt.getTime() - 1)
    .toZonedDateTimeISO(timeZone)
    .toPlainDate()
    .toString()
}

/** The day that an instant is in, there. */
export const dayThere = (at: Date, timeZone: string): string =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(timeZone).toPlainDate().toString()

export const addDays = (at: Date, days: number) => new Date(at.getTime() + days * 86_400_000)
export const addSeconds = (at: Date, seconds: number) => new Date(at.getTime() + seconds * 1_000)
export const addHours = (at: Date, hours: number) => new Date(at.getTime() + hours * 3_600_000)
export const minutesBetween = (from: Date, to: Date) => (to.getTime() - from.getTime()) / 60_000

/** The instant at which a day is over there: the first one that is no longer it. */
export const closeOf = (day: string, timeZone: string) =>
  new Date(Temporal.PlainDate.from(day).add({ days: 1 }).toZonedDateTime({ timeZone }).epochMilliseconds)
