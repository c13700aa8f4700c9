import { rolesHeldBy } from './role-catalogue.ts'
import { OWN_SET } from './terms.ts'

/** The two groups that every partner has: being an Admin agent or a Helpdesk agent is the membership. */
export const BUILT_IN_GROUPS = ['partner.admin-agent', 'partner.helpdesk-agent'] as const

/** Some roles of a delegation, given to a group of the partner: a built-in one, or a security group of its own by id. */
export type Assignment = { group: string; roles: readonly string[] }

/** The groups that somebody is in: by its roles, and by membership, directly or through a group inside a group. */
export const groupsOf = (partnerRoles: readonly string[], memberOf: readonly string[]): readonly string[] => [
  ...BUILT_IN_GROUPS.filter((group) => partnerRoles.includes(group)),
  ...memberOf,
]

/** What a new delegation is assigned as from its first minute: what the template says, of the roles that were given; an own set to the Admin agents. */
export const firstAssignments = (template: string, given: readonly string[]): readonly Assignment[] =>
  template === OWN_SET ? [{ group: 'partner.admin-agent', roles: given }] : ofTemplate(template, given)

const ofTemplate = (template: string, given: readonly string[]) =>
  BUILT_IN_GROUPS.map((group) => ({
    group,
    roles: rolesHeldBy(template, [group]).filter((role) => given.includes(role)),
  })).filter(({ roles }) => roles.length > 0)
