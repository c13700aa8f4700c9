import { ACTIONS, type ActionId, type KnownAction } from './actions.ts'
import { DIRECTORY_ROLES, type RoleLevel } from './directory-roles.ts'
import type { ProviderRole, ProviderRoles } from './provider-roles.ts'

/** Where in the edition, and which rule it breaks. */
export type RoleFault = { pointer: string; rule: string }

const RISK = 'SMHX'
const riskOf = (level: RoleLevel) => RISK.indexOf(level)

/** What the directory itself asks for this action: the lowest risk of its roles that give it. */
const leastRisk = (action: ActionId) =>
  Math.min(
    ...DIRECTORY_ROLES.filter((role) => (role.actions as readonly ActionId[]).includes(action)).map(({ level }) =>
      riskOf(level),
    ),
  )

/**
 * What is wrong with an edition: in itself, and beside the one before it. A customer said yes to what a role was: it may come to give
 * less and to be told as somewhat riskier, and what gives more, or is of high risk now, is another role that is asked for anew.
 */
export const faultsOfEdition = (edition: ProviderRoles, before: ProviderRoles | undefined): RoleFault[] => [
  ...twice(
    edition.actions.map(({ id }) => id),
    (at) => `/actions/${at}/id`,
  ),
  ...twice(
    edition.roles.map(({ id }) => id),
    (at) => `/roles/${at}/id`,
  ),
  ...twice(
    edition.roles.map(({ templateId }) => templateId),
    (at) => `/roles/${at}/templateId`,
    DIRECTORY_ROLES.map(({ templateId }) => templateId),
  ),
  ...edition.roles.flatMap((role, at) => faultsOfRole(role, `/roles/${at}`, edition)),
  ...(before ? faultsOfChange(edition, before) : []),
]

function faultsOfRole(role: ProviderRole, pointer: string, { actions }: ProviderRoles): RoleFault[] {
  const own = new Set<string>(actions.map(({ id }) => id))
  return role.actions.flatMap((action, at): RoleFault[] => {
    const place = `${pointer}/actions/${at}`
    if (own.has(action)) return []
    // Everything is the Global Administrator's alone: it could not be told in words what it gives.
    if (!ACTIONS.includes(action as KnownAction) || action === 'everything')
      return [{ pointer: place, rule: 'action-unknown' }]
    return leastRisk(action) > riskOf(role.level) ? [{ pointer: `${pointer}/level`, rule: 'level-too-low' }] : []
  })
}

function faultsOfChange(edition: ProviderRoles, before: ProviderRoles): RoleFault[] {
  const actions = before.actions
    .filter(({ id }) => !edition.actions.some((action) => action.id === id))
    .map(({ id }) => ({ pointer: `/actions/${id}`, rule: 'action-missing' }))
  return [...actions, ...before.roles.flatMap((was) => faultsOfChangedRole(was, edition))]
}

/** High risk is no change of a role: what runs of it may have been promised to go on by itself, or to be released by a rule. */
function faultsOfLevel(now: RoleLevel, was: RoleLevel): string[] {
  if (riskOf(now) < riskOf(was)) return ['level-lowered']
  return now === 'H' && was !== 'H' ? ['level-made-high'] : []
}

function faultsOfChangedRole(was: ProviderRole, { roles }: ProviderRoles): RoleFault[] {
  const at = roles.findIndex(({ id }) => id === was.id)
  const role = roles[at]
  // Withdrawn says it: left out, nobody could read any more what runs.
  if (!role) return [{ pointer: `/roles/${was.id}`, rule: 'role-missing' }]
  const pointer = `/roles/${at}`
  return [
    ...role.actions.flatMap((action, place) =>
      was.actions.includes(action) ? [] : [{ pointer: `${pointer}/actions/${place}`, rule: 'role-wider' }],
    ),
    ...faultsOfLevel(role.level, was.level).map((rule) => ({ pointer: `${pointer}/level`, rule })),
    ...(role.templateId === was.templateId ? [] : [{ pointer: `${pointer}/templateId`, rule: 'template-changed' }]),
  ]
}

/** Where something stands again, or is taken already. */
const twice = (
  keys: readonly string[],
  pointerOf: (at: number) => string,
  taken: readonly string[] = [],
): RoleFault[] =>
  keys.flatMap((key, at) =>
    taken.includes(key) || keys.indexOf(key) < at ? [{ pointer: pointerOf(at), rule: 'twice' }] : [],
  )
