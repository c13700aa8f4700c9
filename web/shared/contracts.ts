import type { z } from 'zod'
import type * as activityRoom from '../../src/features/audit/activity.contract.ts'
import type * as agreementsRoom from '../../src/features/agreements/agreements.contract.ts'
import type * as billingRoom from '../../src/features/billing-profiles/billing-profiles.contract.ts'
import type * as calendarRoom from '../../src/features/calendar/calendar.contract.ts'
import type * as customersRoom from '../../src/features/customers/customers.contract.ts'
import type * as delegationsRoom from '../../src/features/delegations/delegations.contract.ts'
import type * as elevationsRoom from '../../src/features/elevations/elevations.contract.ts'
import type * as firstYesesRoom from '../../src/features/first-yeses/first-yeses.contract.ts'
import type * as groupsRoom from '../../src/features/groups/groups.contract.ts'
import type * as homeRoom from '../../src/features/home/home.contract.ts'
import type * as importsRoom from '../../src/features/imports/imports.contract.ts'
import type * as installationRoom from '../../src/features/installation/installation.contract.ts'
import type * as invitationRoom from '../../src/features/requests/invitation.contract.ts'
import type * as licencesRoom from '../../src/features/licences/licences.contract.ts'
import type * as productsRoom from '../../src/features/licences/products.contract.ts'
import type * as mailRoom from '../../src/features/mail/mail.contract.ts'
import type * as offersRoom from '../../src/features/catalogue/offers.contract.ts'
import type * as ordersRoom from '../../src/features/orders/orders.contract.ts'
import type * as organisationsRoom from '../../src/features/organisations/organisations.contract.ts'
import type * as passkeysRoom from '../../src/features/people/passkeys.contract.ts'
import type * as peopleRoom from '../../src/features/people/people.contract.ts'
import type * as providedRoom from '../../src/features/provisioning/provided.contract.ts'
import type * as recoveriesRoom from '../../src/features/recoveries/recoveries.contract.ts'
import type * as relationshipsRoom from '../../src/features/relationships/partner-relationships.contract.ts'
import type * as removalRoom from '../../src/features/relationships/removal.contract.ts'
import type * as renewalsRoom from '../../src/features/renewals/renewals.contract.ts'
import type * as requestsRoom from '../../src/features/requests/requests.contract.ts'
import type * as serviceRequestsRoom from '../../src/features/service-requests/service-requests.contract.ts'
import type * as sessionRoom from '../../src/features/people/session.contract.ts'
import type * as subscriptionsRoom from '../../src/features/subscriptions/subscriptions.contract.ts'
import type * as standingRoom from '../../src/features/standing-links/standing-links.contract.ts'
import type * as transfersRoom from '../../src/features/transfers/transfers.contract.ts'
import type * as shapes from '../../src/features/shapes/wire.contract.ts'

/**
 * The wire shapes as types, room by room: `Answer<Requests['requestList']>`. Only types: no checker reaches the browser.
 * `Answer` is what comes out, `Sent` what may be left to the defaults on the way in.
 */
export type Answer<T extends z.ZodType> = z.output<T>
export type Sent<T extends z.ZodType> = z.input<T>

export type Activity = typeof activityRoom
export type Agreements = typeof agreementsRoom
export type Billing = typeof billingRoom
export type Calendar = typeof calendarRoom
export type Customers = typeof customersRoom
export type Delegations = typeof delegationsRoom
export type Elevations = typeof elevationsRoom
export type FirstYeses = typeof firstYesesRoom
export type Groups = typeof groupsRoom
export type Home = typeof homeRoom
export type Imports = typeof importsRoom
export type Installation = typeof installationRoom
export type InvitationRoom = typeof invitationRoom
export type Licences = typeof licencesRoom
export type Products = typeof productsRoom
export type Mail = typeof mailRoom
export type Offers = typeof offersRoom
export type Orders = typeof ordersRoom
export type Organisations = typeof organisationsRoom
export type Passkeys = typeof passkeysRoom
export type People = typeof peopleRoom
export type Provided = typeof providedRoom
export type Recoveries = typeof recoveriesRoom
export type Relationships = typeof relationshipsRoom
export type Removal = typeof removalRoom
export type Renewals = typeof renewalsRoom
export type Requests = typeof requestsRoom
export type ServiceRequests = typeof serviceRequestsRoom
export type Sessions = typeof sessionRoom
export type Subscriptions = typeof subscriptionsRoom
export type Shapes = typeof shapes

/** The few that every page speaks of. */
export type ProblemBody = Answer<Shapes['problem']>
export type Card = Answer<Shapes['card']>
export type Session = Answer<Sessions['session']>
export type Member = Answer<Sessions['member']>
export type Language = Answer<Shapes['language']>
export type Standing = typeof standingRoom
export type Transfers = typeof transfersRoom
