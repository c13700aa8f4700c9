import type { Route } from '#platform/route.ts'
import { routes as activity } from './features/audit/activity.routes.ts'
import { routes as agreements } from './features/agreements/agreements.routes.ts'
import { routes as billingProfiles } from './features/billing-profiles/billing-profiles.routes.ts'
import { routes as calendar } from './features/calendar/calendar.routes.ts'
import { routes as catalogue } from './features/catalogue/catalogue.routes.ts'
import { routes as customers } from './features/customers/customers.routes.ts'
import { routes as delegations } from './features/delegations/delegations.routes.ts'
import { routes as elevations } from './features/elevations/elevations.routes.ts'
import { routes as firstYeses } from './features/first-yeses/first-yeses.routes.ts'
import { routes as groups } from './features/groups/groups.routes.ts'
import { routes as home } from './features/home/home.routes.ts'
import { routes as imports } from './features/imports/imports.routes.ts'
import { routes as importsOnBehalf } from './features/imports/imports-on-behalf.routes.ts'
import { routes as installation } from './features/installation/installation.routes.ts'
import { routes as invitation } from './features/requests/invitation.routes.ts'
import { routes as licences } from './features/licences/licences.routes.ts'
import { routes as mail } from './features/mail/mail.routes.ts'
import { routes as orders } from './features/orders/orders.routes.ts'
import { routes as organisations } from './features/organisations/organisations.routes.ts'
import { routes as keeping } from './features/people/keeping.routes.ts'
import { routes as keepingOnBehalf } from './features/people/keeping-on-behalf.routes.ts'
import { routes as people } from './features/people/people.routes.ts'
import { routes as products } from './features/licences/products.routes.ts'
import { routes as recoveries } from './features/recoveries/recoveries.routes.ts'
import { routes as relationships } from './features/relationships/relationships.routes.ts'
import { routes as removal } from './features/relationships/removal.routes.ts'
import { routes as renewals } from './features/renewals/renewals.routes.ts'
import { routes as provided } from './features/provisioning/provided.routes.ts'
import { routes as requests } from './features/requests/requests.routes.ts'
import { routes as subscriptions } from './features/subscriptions/subscriptions.routes.ts'
import { routes as serviceRequests } from './features/service-requests/service-requests.routes.ts'
import { routes as serviceQueue } from './features/service-requests/queue.routes.ts'
import { routes as standingLinks } from './features/standing-links/standing-links.routes.ts'
import { routes as supportDuties } from './features/service-requests/support-duties.routes.ts'
import { routes as passkeys } from './features/people/passkeys.routes.ts'
import { routes as transfers } from './features/transfers/transfers.routes.ts'
import { routes as session } from './features/people/session.routes.ts'

/** Every route of the house, room by room: the map of the API. */
export const routes: readonly Route[] = [
  ...session,
  ...passkeys,
  ...organisations,
  ...people,
  ...keeping,
  ...keepingOnBehalf,
  ...imports,
  ...importsOnBehalf,
  ...requests,
  ...standingLinks,
  ...invitation,
  ...relationships,
  ...removal,
  ...home,
  ...customers,
  ...billingProfiles,
  ...renewals,
  ...calendar,
  ...delegations,
  ...elevations,
  ...firstYeses,
  ...groups,
  ...agreements,
  ...activity,
  ...installation,
  ...licences,
  ...products,
  ...mail,
  ...catalogue,
  ...orders,
  ...subscriptions,
  ...provided,
  ...transfers,
  ...serviceRequests,
  ...serviceQueue,
  ...supportDuties,
  ...recoveries,
]
