import { ACTIONS, type ActionId } from './actions.ts'
import { DIRECTORY_ROLES, type DirectoryRole, type DirectoryRoleId } from './directory-roles.ts'
import type { ProviderRoles } from './provider-roles.ts'

export { ACTIONS, DIRECTORY_ROLES, type ActionId, type DirectoryRole, type DirectoryRoleId }

/** A ready-made ask: which partner role holds which directory role while the delegation is in force. */
export type Template = { adminAgent: readonly DirectoryRoleId[]; helpdeskAgent: readonly DirectoryRoleId[] }

export const TEMPLATES = {
  classic: {
    adminAgent: ['global-administrator'],
    helpdeskAgent: ['helpdesk-administrator'],
  },
  'user-and-licence-management': {
    adminAgent: ['user-administrator', 'license-administrator', 'directory-readers'],
    helpdeskAgent: ['password-administrator', 'directory-readers'],
  },
  helpdesk: {
    adminAgent: ['helpdesk-administrator', 'directory-readers'],
    helpdeskAgent: ['helpdesk-administrator', 'directory-readers'],
  },
  'service-desk': {
    adminAgent: ['service-support-administrator', 'directory-readers'],
    helpdeskAgent: ['service-support-administrator', 'directory-readers'],
  },
  'read-only': {
    adminAgent: ['global-reader'],
    helpdeskAgent: ['global-reader'],
  },
} as const satisfies Record<string, Template>

export type TemplateId = keyof typeof TEMPLATES

/** Everything that can be asked for here, and everything that it lets somebody do: the directory's, and the provider's own behind. */
let own: ProviderRoles | undefined
let roles: ReadonlyMap<string, DirectoryRole>
let actions: readonly ActionId[]
adoptProviderRoles(undefined)

/**
 * The provider's own roles, for its own services, beside the directory's; what was adopted before is replaced. A server does it when it
 * starts and whenever an edition comes into force, a page when it is loaded: the law itself asks no database.
 */
export function adoptProviderRoles(edition: ProviderRoles | undefined) {
  if (JSON.stringify(edition) === JSON.stringify(own) && roles !== undefined) return
  own = edition
  const more = (own?.roles ?? []).map(({ withdrawn, ...role }): DirectoryRole => ({ ...role, delegable: !withdrawn }))
  roles = new Map([...DIRECTORY_ROLES, ...more].map((role) => [role.id, role]))
  actions = [...ACTIONS, ...(own?.actions ?? []).map(({ id }) => id)]
}

/** The provider's own as they were adopted, for a page that is to know the same. */
export const adoptedRoles = () => own

/** Every role, the provider's own last. */
export const allRoles = (): readonly DirectoryRole[] => [...roles.values()]
export const delegableRoles = () => allRoles().filter(({ delegable }) => delegable)
/** Every action that some role may give, the provider's own last. */
export const allActions = () => actions

/** The role of that name, or undefined where the catalogue knows none. */
export const directoryRole = (id: string) => roles.get(id)

/** Whether the role lets somebody do this; who has everything has what the provider's services let people do as well. */
export function roleGives(id: string, action: ActionId): boolean {
  const given = directoryRole(id)?.actions ?? []
  return given.includes(action) || given.includes('everything')
}

/** What a delegation made from this template contains: the roles of both groups, each once; none if there is no such template. */
export function rolesOfTemplate(id: string): readonly DirectoryRoleId[] {
  return rolesHeldBy(id, ['partner.admin-agent', 'partner.helpdesk-agent'])
}

/**
 * The directory roles that a partner's employee holds through the template, by its own roles; the partner groups are these
 * roles. What was struck from the running delegation since is not known here: hold the answer against the delegation's roles.
 */
export function rolesHeldBy(template: string, partnerRoles: readonly string[]): readonly DirectoryRoleId[] {
  const { adminAgent, helpdeskAgent } = templateOf(template)
  return unique([
    ...(partnerRoles.includes('partner.admin-agent') ? adminAgent : []),
    ...(partnerRoles.includes('partner.helpdesk-agent') ? helpdeskAgent : []),
  ])
}

/** Everything that somebody with these directory roles may do, in the catalogue's order; roles add up and never weaken. */
export function actionsOf(held: readonly string[]): readonly ActionId[] {
  const given = new Set(held.flatMap((role) => directoryRole(role)?.actions ?? []))
  return actions.filter((action) => given.has(action))
}

/** What can no longer be done without this role, by somebody who keeps the others. */
export const actionsLost = (role: string, kept: readonly string[]) =>
  actionsOf([role]).filter((action) => !kept.some((other) => roleGives(other, action)))

/** Whether a partner may ask for this role at all; a role we do not know is never given. */
export function mayBeDelegated(role: string): boolean {
  return directoryRole(role)?.delegable ?? false
}

/** Whether a partner may hold it: it may be asked for, or was given before the provider withdrew it. */
export const mayBeHeld = (role: string) => mayBeDelegated(role) || (own?.roles.some(({ id }) => id === role) ?? false)

/** What gives much: high risk and everything. A role that we do not know counts as such. */
export const isHighRisk = (role: string) => !['S', 'M'].includes(directoryRole(role)?.level ?? 'X')

function templateOf(id: string): Template {
  return Object.hasOwn(TEMPLATES, id) ? TEMPLATES[id as TemplateId] : { adminAgent: [], helpdeskAgent: [] }
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
