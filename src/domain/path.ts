import type { ActionId } from './actions.ts'
import { groupsOf, type Assignment } from './assignment.ts'
import type { Delegation, PartnerFacts, RelationshipFacts } from './delegation.ts'
import type { Elevation } from './elevation.ts'
import { may } from './permission-matrix.ts'
import { actionsOf, roleGives } from './role-catalogue.ts'
import { withinLimit, type LimitedCustomer, type StaffLimit } from './staff-limit.ts'

/** A person of the partner, as far as it decides what it may do in a customer. */
export type Standing = {
  id: string
  roles: readonly string[]
  /** The partner's own groups it is in, directly or through another group. */
  groups: readonly string[]
  limits: readonly StaffLimit[]
  /** Used in this session; there, but not used; or none set up. */
  secondFactor: 'used' | 'unused' | 'none'
}
export type AssignedDelegation = Delegation & { assignments: readonly Assignment[] }
/** Everything that decides what a person of a partner may do in a customer, read live. */
export type OnBehalf = {
  relationship: RelationshipFacts | undefined
  delegations: readonly AssignedDelegation[]
  /** What was asked for when it was needed. */
  elevations: readonly Elevation[]
  partner: PartnerFacts
  customer: LimitedCustomer
  /** The customer lets only those act who have a second factor. */
  demandsSecondFactor: boolean
  person: Standing
  now: Date
}

/** What must hold whatever the right, in the order in which it is told. */
export const COMMON_HOPS = [
  'relationship',
  'partner',
  'duty',
  'second-factor',
  'factor-demanded',
  'limit',
  'freeze',
] as const
/** What must hold of one right that would do. */
export const WAY_HOPS = ['given', 'kept', 'begun', 'running', 'assigned', 'member'] as const
/** What must hold of a right that was asked for by one person, for some hours. */
export const ELEVATION_HOPS = ['released', 'kept', 'running', 'own'] as const
type HopName = (typeof COMMON_HOPS)[number] | (typeof WAY_HOPS)[number] | (typeof ELEVATION_HOPS)[number]
export type Hop<Name = HopName> = { hop: Name; holds: boolean }
/** One role of one delegation or of one elevation, and how far the person gets on it. */
export type Way = { role: string; endsAt: Date | null; hops: readonly Hop[] } & (
  { kind: 'delegation'; delegationId: string; groups: readonly string[] } | { kind: 'elevation'; elevationId: string }
)
/** The answer to “why?”: each hop from the person to the action, and where it breaks. */
export type Path = { allowed: boolean; common: readonly Hop[]; ways: readonly Way[] }

/** Everything that decides, laid out once: whatever is asked of it afterwards is only looked up. */
export type Ground = { common: readonly Hop[]; ways: readonly Way[] }
export const groundOf = (facts: OnBehalf): Ground => ({ common: commonHops(facts), ways: allWays(facts) })

/** Why somebody may do this in the customer, or may not: the decision itself, hop by hop, the nearest way first. */
export function pathIn({ common, ways }: Ground, action: ActionId): Path {
  const leading = ways.filter(({ role }) => roleGives(role, action)).toSorted((a, b) => distance(a) - distance(b))
  return { allowed: common.every(holdsIt) && leading.some(isOpen), common, ways: leading }
}
export const pathTo = (action: ActionId, facts: OnBehalf): Path => pathIn(groundOf(facts), action)

const openWays = ({ common, ways }: Ground) => (common.every(holdsIt) ? ways.filter(isOpen) : [])

/** Every action that the roles held give. */
export const actionsIn = (ground: Ground): ReadonlySet<ActionId> =>
  new Set(actionsOf(openWays(ground).map(({ role }) => role)))
export const actionsHeld = (facts: OnBehalf): ReadonlySet<ActionId> => actionsIn(groundOf(facts))

/** The roles that a person of the partner holds at this moment, each by the way that lasts longest; rights before elevations. */
export function rolesHeld(ground: Ground): readonly Way[] {
  const open = openWays(ground)
  const isRight = ({ kind }: Way) => Number(kind === 'delegation')
  const longest = open.toSorted((a, b) => isRight(b) - isRight(a) || Number(b.endsAt) - Number(a.endsAt))
  const roles = [...new Set(open.map(({ role }) => role))]
  return roles.flatMap((role) => longest.find((way) => way.role === role) ?? [])
}

export function commonHops({ relationship, partner, customer, person, demandsSecondFactor }: OnBehalf): Hop[] {
  const holds: Record<(typeof COMMON_HOPS)[number], boolean> = {
    relationship: relationship !== undefined && relationship.state !== 'removed',
    partner: !partner.suspended,
    duty: may(person.roles, 'users-of-customers.manage'),
    'second-factor': person.secondFactor !== 'unused',
    'factor-demanded': !demandsSecondFactor || person.secondFactor !== 'none',
    limit: withinLimit(person.limits, customer),
    freeze: !relationship?.frozen,
  }
  return COMMON_HOPS.map((hop) => ({ hop, holds: holds[hop] }))
}

const allWays = (facts: OnBehalf): Way[] => [
  ...facts.delegations.flatMap((delegation) => waysOf(delegation, facts)),
  ...facts.elevations.flatMap((elevation) => waysOfElevation(elevation, facts)),
]

function waysOfElevation(elevation: Elevation, { person, now }: OnBehalf): Way[] {
  const { state, startsAt, endsAt } = elevation
  const holds: Record<(typeof ELEVATION_HOPS)[number], boolean> = {
    released: startsAt !== null && startsAt <= now,
    kept: state !== 'ended',
    running: state === 'approved' && endsAt !== null && now < endsAt,
    own: elevation.personId === person.id,
  }
  // What was never released has no time to be over.
  const told = ELEVATION_HOPS.filter((hop) => holds.released || hop === 'released' || hop === 'own')
  const hops = told.map((hop) => ({ hop, holds: holds[hop] }))
  return (elevation.given?.roles ?? elevation.roles).map((role) => ({
    kind: 'elevation' as const,
    elevationId: elevation.id,
    role,
    endsAt,
    hops,
  }))
}

function waysOf(delegation: AssignedDelegation, { person, now }: OnBehalf): Way[] {
  const own = groupsOf(person.roles, person.groups)
  return delegation.roles.map(({ role, startsAt, endsAt, endedAt }) => {
    const groups = delegation.assignments.filter(({ roles }) => roles.includes(role)).map(({ group }) => group)
    const holds: Record<(typeof WAY_HOPS)[number], boolean> = {
      given: delegation.state === 'active' && delegation.grantedAt <= now,
      kept: endedAt === null,
      begun: startsAt <= now,
      running: now < endsAt,
      assigned: groups.length > 0,
      member: groups.some((group) => own.includes(group)),
    }
    const hops = WAY_HOPS.map((hop) => ({ hop, holds: holds[hop] }))
    return { kind: 'delegation' as const, delegationId: delegation.id, role, endsAt, groups, hops }
  })
}

const holdsIt = ({ holds }: Hop) => holds
const isOpen = (way: Way) => way.hops.every(holdsIt)
/** How far from open: a right that runs and is not assigned is nearer than one that has ended. */
const distance = ({ hops }: Way) => {
  const broken = hops.filter(({ holds }) => !holds).map(({ hop }) => hop)
  return broken.length + (broken.some((hop) => hop !== 'assigned' && hop !== 'member') ? WAY_HOPS.length : 0)
}
