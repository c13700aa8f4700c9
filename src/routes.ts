import type { Route } from '#platform/route.ts'
import { routes as invitation } from './features/requests/invitation.routes.ts'
import { routes as mail } from './features/mail/mail.routes.ts'
import { routes as requests } from './features/requests/requests.routes.ts'
import { routes as session } from './features/people/session.routes.ts'

/** Every route of the house, room by room: the map of the API. */
export const routes: readonly Route[] = [...session, ...requests, ...invitation, ...mail]
