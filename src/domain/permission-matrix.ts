/** What a person is in its own organisation; a person may hold several, and they add up. */
export const PARTNER_ROLES = [
  'partner.global-admin',
  'partner.admin-agent',
  'partner.sales-agent',
  'partner.helpdesk-agent',
  'partner.billing-admin',
  'partner.user-management-admin',
  'partner.default-user',
] as const

export const CUSTOMER_ROLES = [
  'customer.global-administrator',
  'customer.relationship-administrator',
  'customer.billing-administrator',
  'customer.user-administrator',
  'customer.helpdesk-administrator',
  'customer.user',
] as const

export const PROVIDER_ROLES = ['provider.operator'] as const

export const ROLES = [...PARTNER_ROLES, ...CUSTOMER_ROLES, ...PROVIDER_ROLES] as const

export type PartnerRole = (typeof PARTNER_ROLES)[number]
export type CustomerRole = (typeof CUSTOMER_ROLES)[number]
export type Role = (typeof ROLES)[number]

const EVERYBODY = ROLES
const SELLERS = ['partner.global-admin', 'partner.admin-agent', 'partner.sales-agent'] as const
const READERS_OF_CUSTOMERS = [...SELLERS, 'partner.helpdesk-agent'] as const
const WHO_SAY_YES = ['customer.global-administrator', 'customer.relationship-administrator'] as const
const WHO_ASK_FOR_HELP = [
  'customer.global-administrator',
  'customer.billing-administrator',
  'customer.user-administrator',
  'customer.helpdesk-administrator',
] as const

/**
 * Who may do what in their own organisation, before any delegation. What a partner may do inside a customer is asked of the
 * delegation besides; whether this thing, in this state, on this side, allows the verb is asked of the thing.
 */
export const MATRIX = {
  // Whoever can open at least one of the lists that the home leads to.
  'home.read': [...READERS_OF_CUSTOMERS, 'partner.billing-admin'],
  'customers.read': READERS_OF_CUSTOMERS,
  'requests.read': READERS_OF_CUSTOMERS,
  'requests.open': SELLERS,
  // C6: by choice or by cloud, rights are asked for only by those who can be trusted with them.
  'requests.open-with-rights': ['partner.global-admin', 'partner.admin-agent'],
  'requests.withdraw': SELLERS,
  // C5 at the partner; the customer leaves without the partner's veto. That an indirect reseller may not is asked of the relationship.
  'relationships.remove': ['partner.global-admin', 'partner.admin-agent', 'customer.global-administrator'],
  'orders.place': SELLERS,
  // The customer chooses who sells to it; the one that it leaves has no say.
  'subscriptions.transfer': ['customer.global-administrator'],
  'subscriptions.read': [...SELLERS, 'partner.helpdesk-agent', 'partner.billing-admin'],
  // Support: whoever sells looks on (2.2), whoever helps answers. A customer's helpers ask for the whole organisation.
  'service-requests.read': [...READERS_OF_CUSTOMERS, ...WHO_ASK_FOR_HELP],
  'service-requests.work': [
    'partner.global-admin',
    'partner.admin-agent',
    'partner.helpdesk-agent',
    ...WHO_ASK_FOR_HELP,
  ],
  // R15: only both sides' yes ends the duty, each said by somebody who can bind its side.
  'support-duty.end': ['partner.global-admin', 'partner.admin-agent', 'customer.global-administrator'],
  'support-contacts.assign': ['partner.global-admin', 'partner.admin-agent', 'partner.helpdesk-agent'],
  // Opens the door only; each act behind it is asked of the roles that somebody's groups hold there (path.ts).
  'users-of-customers.manage': READERS_OF_CUSTOMERS,
  // Who holds what at customers is given by those who may hold it.
  'delegations.assign': ['partner.global-admin', 'partner.admin-agent'],
  'groups.read': READERS_OF_CUSTOMERS,
  'groups.manage': ['partner.global-admin', 'partner.admin-agent'],
  'customers.tag': ['partner.global-admin', 'partner.admin-agent'],
  // Domain 2.2, T6: a customer that has no organisation yet; no rights come with it.
  'customers.create': SELLERS,
  // What each partner bills by: the customer reads what is written of it.
  'billing-profiles.read': [...READERS_OF_CUSTOMERS, 'customer.global-administrator', 'customer.billing-administrator'],
  'billing-profiles.write': SELLERS,
  // Binds the whole company, so the agents cannot; in the demo world it is Gustav who signs for Nordanvind.
  'agreements.partner.sign': ['partner.global-admin'],
  'people.read': [
    'partner.global-admin',
    'partner.user-management-admin',
    'customer.global-administrator',
    'customer.user-administrator',
    'customer.helpdesk-administrator',
    'provider.operator',
  ],
  'people.manage': [
    'partner.global-admin',
    'partner.user-management-admin',
    'customer.global-administrator',
    'customer.user-administrator',
    'provider.operator',
  ],
  'licences.read': [
    'customer.global-administrator',
    'customer.billing-administrator',
    'customer.user-administrator',
    'customer.helpdesk-administrator',
  ],
  'licences.assign': ['customer.global-administrator', 'customer.user-administrator'],
  'organisation.read': EVERYBODY.filter((role) => role !== 'partner.default-user'),
  'organisation.manage': ['partner.global-admin', 'customer.global-administrator', 'provider.operator'],
  'activity.read': [
    'partner.global-admin',
    'partner.admin-agent',
    'customer.global-administrator',
    'customer.relationship-administrator',
    'provider.operator',
  ],
  // A token can never do more than its owner.
  'tokens.own': EVERYBODY,
  // What is held about oneself is everybody's to have.
  'own-data.export': EVERYBODY,
  'invitation.read': CUSTOMER_ROLES,
  // C4, R12.
  'invitation.accept': ['customer.global-administrator'],
  // Whoever holds delegations.accept may also refuse a request for rights alone.
  'invitation.decline': ['customer.global-administrator'],
  'invitation.forward': CUSTOMER_ROLES,
  'delegations.accept': WHO_SAY_YES,
  // Either side may give rights up; the Admin agents are those who hold them.
  'delegations.end': [...WHO_SAY_YES, 'partner.admin-agent'],
  'partner-relationships.read': [
    ...WHO_SAY_YES,
    'customer.billing-administrator',
    'customer.user-administrator',
    'customer.helpdesk-administrator',
  ],
  'agreements.read': EVERYBODY,
  'agreements.customer.sign': ['customer.global-administrator'],
  'receipts.read': [...WHO_SAY_YES, 'customer.billing-administrator', 'partner.global-admin', 'partner.admin-agent'],
  // Whoever of the customer can sign in may know that somebody is about to be let in, and stop it; a partner never.
  'recovery.read': CUSTOMER_ROLES,
  'recovery.cancel': CUSTOMER_ROLES,
  'installation.recoveries': PROVIDER_ROLES,
  'installation.read': PROVIDER_ROLES,
  'installation.partners': PROVIDER_ROLES,
  'installation.customers': PROVIDER_ROLES,
  'installation.agreements': PROVIDER_ROLES,
  'installation.reference-data': PROVIDER_ROLES,
  'installation.deliveries': PROVIDER_ROLES,
  'installation.service-requests': PROVIDER_ROLES,
} as const satisfies Record<string, readonly Role[]>

export type Capability = keyof typeof MATRIX

export const CAPABILITIES = Object.keys(MATRIX) as readonly Capability[]

/** Whether somebody with these roles may do this in its own organisation. */
export function may(roles: readonly string[], capability: Capability): boolean {
  const allowed: readonly string[] = MATRIX[capability]
  return roles.some((role) => allowed.includes(role))
}

/** Those who may accept or grant for a customer: nobody else may ever reset or change how they sign in. */
export function maySayYes(roles: readonly string[]): boolean {
  return WHO_SAY_YES.some((role) => roles.includes(role))
}
