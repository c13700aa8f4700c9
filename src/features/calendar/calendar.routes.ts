import { route, type Route } from '#platform/route.ts'
import { organisationId } from '../shapes/wire.contract.ts'
import { makeCalendarLink, readCalendarLink } from './calendar-link.ts'
import * as shape from './calendar.contract.ts'
import { readCalendar } from './read-calendar.ts'

const own = '/organisations/{organisationId}/calendar-link'
const permission = { capability: 'customers.read' } as const

/** When rights end, in one's own calendar. */
export const routes: Route[] = [
  route({
    method: 'GET',
    path: own,
    name: 'readCalendarLink',
    summary: 'The secret address of the calendar of ends',
    permission,
    params: organisationId,
    answer: shape.calendarLink,
    run: readCalendarLink,
  }),
  route({
    method: 'POST',
    path: own,
    name: 'makeCalendarLink',
    summary: 'A new address; the one before it is dead',
    permission,
    params: organisationId,
    answer: shape.calendarLink,
    secret: true,
    run: makeCalendarLink,
  }),
  route({
    method: 'GET',
    path: '/calendars/{token}/rights.ics',
    name: 'readCalendar',
    summary: 'Ends of rights as events of whole days, for calendar programs',
    permission: { open: 'the token in the address is the proof; calendar programs cannot sign in' },
    params: shape.calendarParams,
    answer: shape.calendar,
    file: true,
    strict: 30,
    anyOrigin: true,
    run: readCalendar as never,
  }),
]
