/** What Ombud itself does for somebody inside a customer's organisation, when a role allows it. */
export const OWN_ACTIONS = [
  'organisation.read',
  'people.read',
  'people.create',
  'people.edit',
  'people.block',
  'people.reset-password',
  // Restoring within 30 days belongs to it: who may delete may undo it.
  'people.delete',
  'people.change-roles',
  'licences.read',
  'licences.assign',
  'service-requests.create',
] as const

/** What a role lets somebody do in the services that the provider sells: Ombud says who may, the services let them. */
const SERVICE_ACTIONS = [
  'groups.manage',
  'guests.invite',
  'billing.manage',
  'domains.manage',
  'mail.manage',
  'mail.recipients.manage',
  'sites.manage',
  'meetings.manage',
  'calling.manage',
  'calling.diagnose',
  'devices.manage',
  'cloud-pcs.manage',
  'printers.manage',
  'office-apps.manage',
  'business-apps.manage',
  'power-platform.manage',
  'applications.manage',
  'cloud-apps.manage',
  'security.read',
  'security.manage',
  'security.respond',
  'phishing-simulations.run',
  'compliance.manage',
  'access-policies.manage',
  'sign-in-methods.manage',
  'sign-in-methods.manage-administrators',
  'sign-in-policies.manage',
  'identity-providers.manage',
  'roles.assign',
  'reports.read',
  'messages.read',
  // All else that a Global Administrator can do: a list of forty lines would hide what matters.
  'everything',
] as const

/** What a role lets somebody do, in reading order, as `resource.verb`; each has words in the locales as `action.<id>`. */
export const ACTIONS = [...OWN_ACTIONS, ...SERVICE_ACTIONS] as const

/** Whoever only looks changes nobody. */
export const isRead = (action: ActionId): boolean => action.endsWith('.read')

export type KnownAction = (typeof ACTIONS)[number]
/** In a service of the provider's own: `provider.resource.verb`, so that none of ours ever takes its name. */
export type ProviderAction = `provider.${string}`
export type ActionId = KnownAction | ProviderAction

type ResourceOf<Action extends string> = Action extends `${infer Resource}.${string}` ? Resource : Action
export type ResourceId = ResourceOf<KnownAction>

/** What actions are about, in the same order: the first part of their names. */
export const RESOURCES: readonly ResourceId[] = [
  ...new Set(ACTIONS.map((action) => action.replace(/\..*/, '') as ResourceId)),
]
