/** What a role lets somebody do in the product; each has words in the locales as `action.<id>`. */
export const ACTIONS = [
  'organisation.read',
  'people.read',
  'people.create',
  'people.block',
  'people.reset-password',
  'licences.read',
  'licences.assign',
  'service-requests.create',
] as const

export type ActionId = (typeof ACTIONS)[number]

/** A role in a customer's directory that a partner may ask for, or, where not delegable, must never be given. */
export type DirectoryRole = {
  id: string
  /** The id that the role has in every customer's directory, and on the wire. */
  templateId: string
  /** S low risk, M medium, H high, X everything: never extended by itself. */
  level: 'S' | 'M' | 'H' | 'X'
  actions: readonly ActionId[]
  delegable: boolean
}

/** The whole catalogue; actions follow the table "partner-centre API -> role needed" of the source. */
export const DIRECTORY_ROLES = [
  {
    id: 'directory-readers',
    templateId: '88d8e3e3-8f55-4a1e-953a-9b9898b8876b',
    level: 'S',
    actions: ['organisation.read', 'people.read', 'licences.read'],
    delegable: true,
  },
  {
    id: 'global-reader',
    templateId: 'f2ef992c-3afb-46b9-b7cf-a126ee74c451',
    level: 'S',
    actions: ['organisation.read', 'people.read', 'licences.read'],
    delegable: true,
  },
  {
    id: 'helpdesk-administrator',
    templateId: '729827e3-9c14-49f7-bb1b-9608f156bbb8',
    level: 'S',
    // Reading people is ours: in the classic template this role stands alone and must find whom to help.
    actions: ['people.read', 'people.reset-password', 'service-requests.create'],
    delegable: true,
  },
  {
    id: 'password-administrator',
    templateId: '966707d0-3269-4727-9be2-8c3a10f19b9d',
    level: 'S',
    actions: ['people.reset-password'],
    delegable: true,
  },
  {
    id: 'license-administrator',
    templateId: '4d6ac14f-3453-41d0-bef9-a3e0c569773a',
    level: 'S',
    actions: ['licences.read', 'licences.assign'],
    delegable: true,
  },
  {
    id: 'service-support-administrator',
    templateId: 'f023fd81-a637-4b56-95fd-791ac0226033',
    level: 'S',
    actions: ['organisation.read', 'service-requests.create'],
    delegable: true,
  },
  {
    id: 'user-administrator',
    templateId: 'fe930be7-5e62-47db-91af-98c3a49a38b1',
    level: 'M',
    actions: [
      'organisation.read',
      'people.read',
      'people.create',
      'people.block',
      'people.reset-password',
      'licences.read',
      'licences.assign',
      'service-requests.create',
    ],
    delegable: true,
  },
  {
    id: 'global-administrator',
    templateId: '62e90394-69f5-4237-9190-012177145e10',
    level: 'X',
    actions: ACTIONS,
    delegable: true,
  },
  {
    // Accepts and ends delegations for its own organisation: given to a partner, the partner could grant to itself.
    id: 'customer-delegated-admin-relationship-administrator',
    templateId: 'fc8ad4e2-40e4-4724-8317-bcda7503ecbf',
    level: 'H',
    actions: [],
    delegable: false,
  },
  {
    // For machines that copy a directory, not for people.
    id: 'directory-synchronization-accounts',
    templateId: 'd29b2b05-8046-44ba-8758-1e26182fcf32',
    level: 'H',
    actions: [],
    delegable: false,
  },
] as const satisfies readonly DirectoryRole[]

export type DirectoryRoleId = (typeof DIRECTORY_ROLES)[number]['id']

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

function templateOf(id: string): Template {
  return Object.hasOwn(TEMPLATES, id) ? TEMPLATES[id as TemplateId] : { adminAgent: [], helpdeskAgent: [] }
}

function unique<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)]
}
