import { ACTIONS, type ActionId } from './actions.ts'
import { DIRECTORY_ROLES, type DirectoryRole, type DirectoryRoleId } from './directory-roles.ts'

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

/** The role of that name, or undefined where the catalogue knows none. */
export function directoryRole(id: string): DirectoryRole | undefined {
  return DIRECTORY_ROLES.find((role) => role.id === id)
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
export function actionsOf(roles: readonly string[]): readonly ActionId[] {
  const held = new Set(roles.flatMap((role) => directoryRole(role)?.actions ?? []))
  return ACTIONS.filter((action) => held.has(action))
}

/** Whether a partner may ask for this role at all; a role we do not know is never given. */
export function mayBeDelegated(role: string): boolean {
  return directoryRole(role)?.delegable ?? false
}

/** What gives much: high risk and everything. A role that we do not know counts as such. */
export const isHighRisk = (role: string) => !['S', 'M'].includes(directoryRole(role)?.level ?? 'X')

function templateOf(id: string): Template {
  return Object.hasOwn(TEMPLATES, id) ? TEMPLATES[id as TemplateId] : { adminAgent: [], helpdeskAgent: [] }
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
