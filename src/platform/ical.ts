import ical, { ICalCalendarMethod, ICalEventTransparency } from 'ical-generator'

export type DayEvent = {
  /** Always the same for the same thing: a calendar updates it and does not double it. */
  uid: string
  /** ISO date. */
  day: string
  title: string
  text: string
  url: string
  /** Rises when what it says has changed. */
  sequence: number
}

/** Events of whole days as iCalendar (RFC 5545). The same events give the same text, to the letter. */
export function icalText(name: string, stamp: Date, events: readonly DayEvent[]): string {
  const calendar = ical({
    name,
    prodId: { company: 'Ombud', product: 'Ombud' },
    method: ICalCalendarMethod.PUBLISH,
    ttl: 12 * 3600,
  })
  for (const { uid, day, title, text, url, sequence } of events)
    calendar.createEvent({
      id: uid,
      stamp,
      sequence,
      start: new Date(`${day}T12:00:00Z`),
      allDay: true,
      timezone: null,
      summary: title,
      description: text,
      url,
      // Nobody is busy because a right ends.
      transparency: ICalEventTransparency.TRANSPARENT,
    })
  return calendar.toString()
}
