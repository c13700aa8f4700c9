import type { RequestState, DeclineReason } from '../../src/domain/request.ts'
import type { COMMERCE, NEVER, NEVER_WITHOUT_RIGHTS, STAYS } from '../../src/domain/consent.ts'
import type { EndCause } from '../../src/domain/delegation.ts'
import type { Role } from '../../src/domain/permission-matrix.ts'
import type { TemplateId } from '../../src/domain/role-catalogue.ts'
import { roles } from './roles.ts'

/** A code added to the law and forgotten here does not compile. */
export type WordKeys =
  | `role.${Role}`
  | `template.${TemplateId}`
  | `commerce.${(typeof COMMERCE)[number]}`
  | `never.${(typeof NEVER)[number] | (typeof NEVER_WITHOUT_RIGHTS)[number]}`
  | `stays.${(typeof STAYS)[number]}`
  | `decline.${DeclineReason}`
  | `state.request.${RequestState | 'expired'}`
  | `cause.${EndCause}`

/** The names of codes. A role of a person is printed with its organisation: “Global admin of Nordanvind”. */
export const words = {
  'role.partner.global-admin': 'Global admin',
  'role.partner.admin-agent': 'Admin agent',
  'role.partner.sales-agent': 'Sales agent',
  'role.partner.helpdesk-agent': 'Helpdesk agent',
  'role.partner.billing-admin': 'Billing admin',
  'role.partner.user-management-admin': 'User management admin',
  'role.partner.default-user': 'Default user',
  'role.customer.global-administrator': 'Global Administrator',
  'role.customer.relationship-administrator': 'Customer Delegated Admin Relationship Administrator',
  'role.customer.billing-administrator': 'Billing Administrator',
  'role.customer.user-administrator': 'User Administrator',
  'role.customer.helpdesk-administrator': 'Helpdesk Administrator',
  'role.customer.user': 'User',
  'role.provider.operator': 'Operator',
  'role.of': '{role} of {organisation}',

  ...roles,

  'terms.until': 'until {date}',
  'terms.from': 'from {date}',
  'terms.days': '{days, plural, one {one day} other {# days}}',
  'terms.startDays': 'beginning {days, plural, one {one day} other {# days}} after the yes',
  'terms.extends':
    'goes on by {days, plural, one {one day} other {# days}} each time, announced a week before, until either side says stop',
  'terms.optional': 'They can do without it. They would like it because: {reason}',
  'terms.optional.own': 'Can be left out. Reason: {reason}',
  'terms.new': 'New',
  'terms.longer': 'Longer: until {date} instead of {before}',
  'terms.same': 'As now',
  'level.S': 'Low risk',
  'level.M': 'Medium risk',
  'level.H': 'High risk',
  'level.X': 'Everything',
  'template.own': 'Own set of roles',
  'template.classic': 'Classic delegated administration',
  'template.user-and-licence-management': 'User and licence management',
  'template.helpdesk': 'Helpdesk',
  'template.service-desk': 'Service desk',
  'template.read-only': 'Read only',

  'commerce.sell': 'sell subscriptions to {customer}',
  'commerce.manage-what-it-sold': 'manage the subscriptions that it has sold',
  'commerce.see-name-country-domain': 'see the name, country and domain of {customer}',

  'never.accept-agreements': 'accept agreements for {customer}',
  'never.give-itself-rights': 'give itself more rights',
  'never.reset-administrators': 'reset the password of an administrator who can grant rights',
  'never.keep-after-end': 'keep these rights after {date}',
  'never.see-people': 'see your people, groups or licences',
  'never.administer': 'administer anything at {customer}',

  'stays.relationship': 'The reseller relationship stays.',
  'stays.subscriptions': 'What you have bought goes on; no subscription ends.',
  'stays.support-duty': '{partner} must still support what it has sold to you.',
  'stays.evidence': 'The receipt of what you accepted is kept for both sides.',

  'decline.not-asked-for': 'We did not ask for this',
  'decline.other-partner': 'We have another partner',
  'decline.too-many-rights': 'It asks for too many rights',
  'decline.unknown-partner': 'We do not know this partner',
  'decline.not-now': 'Not now',
  'decline.other': 'Another reason',

  'state.request.draft': 'Draft',
  'state.request.open': 'Open',
  'state.request.accepted': 'Accepted',
  'state.request.declined': 'Declined',
  'state.request.withdrawn': 'Withdrawn',
  'state.request.expired': 'Expired',

  'cloud.public': 'Public cloud',
  'cloud.germany': 'Germany',
  'cloud.us-government': 'US Government',
  'portal.partner': 'Partner portal',
  'portal.admin': 'Admin Center',
  'portal.office-admin': 'Office admin portal',
  'portal.operator': 'Operator console',
  'portal.admin-center': 'Admin Center',
  'portal.office-admin-portal': 'Office admin portal',

  'channel.direct-bill': 'Direct-bill partner',
  'channel.distributor': 'Distributor',
  'channel.reseller': 'Indirect reseller',
  'kind.provider': 'Provider',
  'kind.partner': 'Partner',
  'kind.customer': 'Customer',

  'region.africa': 'Africa',
  'region.asia-pacific': 'Asia and Pacific',
  'region.australia': 'Australia',
  'region.brazil': 'Brazil',
  'region.canada': 'Canada',
  'region.china': 'China',
  'region.europe': 'Europe',
  'region.india': 'India',
  'region.japan': 'Japan',
  'region.korea': 'Korea, Republic of',
  'region.latin-america-caribbean': 'Latin America and the Caribbean',
  'region.middle-east-central-eastern-europe': 'Middle East, Central and Eastern Europe',
  'region.new-zealand': 'New Zealand',
  'region.russia': 'Russia',
  'region.taiwan': 'Taiwan',
  'region.united-states': 'United States',

  'cause.removed-by-customer': 'Removed by the customer',
  'cause.removed-by-partner': 'Removed by the partner',
  'cause.replaced': 'Replaced by newer rights',
  'cause.lapsed': 'Reached its end date',
  'cause.relationship-removed': 'Ended with the relationship',
} as const satisfies Record<WordKeys, string> & Record<string, string>
