import { addDays } from './calendar.ts'
import { Refusal } from './refusal.ts'

/** One role of a delegation, with a start and an end of its own; half-open. */
export type GrantedRole = {
  role: string
  startsAt: Date
  endsAt: Date
  /** Taken out before its end, by either side. */
  endedAt: Date | null
  /** Goes on by so many days each time, until somebody says stop; 0 ends by itself. */
  extendDays: number
}
/** What a customer granted: roles, each until its end. Active, then ended with a cause; in force is derived each time it is asked. */
export type Delegation = {
  id: string
  template: string
  roles: readonly GrantedRole[]
  state: 'active' | 'ended'
  grantedAt: Date
  endedAt: Date | null
}
/** `frozen`: the customer holds all rights of this partner back for now. */
export type RelationshipFacts = { state: 'active' | 'ending' | 'removed'; frozen: boolean }
export type PartnerFacts = { suspended: boolean }
export type EndCause = 'removed-by-customer' | 'removed-by-partner' | 'replaced' | 'lapsed' | 'relationship-removed'

type Move = {
  from: readonly Delegation['state'][]
  to: Delegation['state']
  by: readonly ('customer' | 'partner' | 'clock')[]
}

/** A delegation is born at acceptance and ends once; rights come back only by a new request. */
export const DELEGATION_MOVES = {
  end: { from: ['active'], to: 'ended', by: ['customer', 'partner'] },
  lapse: { from: ['active'], to: 'ended', by: ['clock'] },
} as const satisfies Record<string, Move>

/**
 * The roles that hold at this moment. It waits for no clean-up: the end by date, the end of commerce, the customer's freeze and the
 * suspension of the partner each close them by themselves.
 */
export function rolesInForce(
  delegation: Delegation,
  relationship: RelationshipFacts | undefined,
  partner: PartnerFacts,
  now: Date,
): readonly string[] {
  const open =
    delegation.state === 'active' &&
    delegation.grantedAt <= now &&
    relationship !== undefined &&
    relationship.state !== 'removed' &&
    !relationship.frozen &&
    !partner.suspended
  return open ? delegation.roles.filter((granted) => isRunning(granted, now)).map(({ role }) => role) : []
}

/** Whether anything of these rights holds at this moment. */
export const inForce = (...of: Parameters<typeof rolesInForce>): boolean => rolesInForce(...of).length > 0

const isRunning = ({ startsAt, endsAt, endedAt }: GrantedRole, now: Date) =>
  endedAt === null && startsAt <= now && now < endsAt

/** When the last of its roles ends: from then on nothing of the delegation can come into force. */
export const lastEnd = ({ roles }: Pick<Delegation, 'roles'>): Date =>
  new Date(Math.max(...roles.map(({ endsAt, endedAt }) => (endedAt ?? endsAt).getTime())))

/** When the next of its roles ends by date. */
export const nextEnd = ({ roles }: Pick<Delegation, 'roles'>, now: Date): Date | undefined =>
  roles
    .filter(({ endedAt, endsAt }) => endedAt === null && endsAt > now)
    .map(({ endsAt }) => endsAt)
    .toSorted((a, b) => a.getTime() - b.getTime())[0]

/** The roles that ended by date since this was last written down. */
export const lapsedSince = ({ roles }: Pick<Delegation, 'roles'>, since: Date, now: Date): readonly string[] =>
  roles.filter(({ endedAt, endsAt }) => endedAt === null && since < endsAt && endsAt <= now).map(({ role }) => role)

export function endDelegation(delegation: Delegation, by: 'customer' | 'partner' | 'clock', now: Date): EndCause {
  const verb = by === 'clock' ? 'lapse' : 'end'
  const move: Move = DELEGATION_MOVES[verb]
  if (!move.by.includes(by) || !move.from.includes(delegation.state))
    throw new Refusal('delegation-ended', { at: delegation.endedAt?.toISOString() ?? null })
  if (by === 'clock' && now < lastEnd(delegation)) throw new Refusal('not-found')
  return by === 'clock' ? 'lapsed' : by === 'customer' ? 'removed-by-customer' : 'removed-by-partner'
}

/** Takes one role out, at once: less never waits (C15). The roles as they are from then on; none are left where it was the last. */
export function strikeRole(delegation: Delegation, role: string, now: Date): readonly GrantedRole[] {
  if (delegation.state === 'ended')
    throw new Refusal('delegation-ended', { at: delegation.endedAt?.toISOString() ?? null })
  const ends = (one: GrantedRole) => one.role === role && one.endedAt === null && now < one.endsAt
  if (!delegation.roles.some(ends)) throw new Refusal('role-ended', { role })
  const after = delegation.roles.map((one) => (ends(one) ? { ...one, endedAt: now } : one))
  return after.some(({ endedAt, endsAt }) => endedAt === null && now < endsAt) ? after : []
}

/** What is left of a role's time is cut to this end, at once: less never waits. */
export function shortenRole(delegation: Delegation, role: string, endsAt: Date, now: Date): readonly GrantedRole[] {
  if (delegation.state === 'ended')
    throw new Refusal('delegation-ended', { at: delegation.endedAt?.toISOString() ?? null })
  const one = delegation.roles.find((each) => each.role === role && each.endedAt === null && now < each.endsAt)
  if (!one) throw new Refusal('role-ended', { role })
  if (endsAt >= one.endsAt || endsAt <= now) throw new Refusal('end-not-sooner', { role })
  // Whoever cuts it does not want it to grow again.
  return delegation.roles.map((each) => (each === one ? { ...each, endsAt, extendDays: 0 } : each))
}

/** From now on the role ends by itself. */
export function stopExtending(delegation: Delegation, role: string, now: Date): readonly GrantedRole[] {
  const runs = (one: GrantedRole) => one.role === role && one.endedAt === null && now < one.endsAt && one.extendDays > 0
  if (delegation.state === 'ended' || !delegation.roles.some(runs)) throw new Refusal('not-extending', { role })
  return delegation.roles.map((one) => (runs(one) ? { ...one, extendDays: 0 } : one))
}

/** Nobody is asked for what could not be merged: a role that runs goes on without a gap. */
export function demandNoGap(delegation: Delegation, terms: readonly { role: string; startDays: number }[], now: Date) {
  for (const { role, startDays } of terms) {
    const runs = delegation.roles.find((one) => one.role === role && one.endedAt === null && now < one.endsAt)
    if (runs && runs.endsAt < addDays(now, startDays)) throw new Refusal('more-after-a-gap', { role })
  }
}

/** More, after the customer's yes: roles that run get the later end, others come to them; nothing that runs is lost. */
export function mergeRoles(delegation: Delegation, given: readonly GrantedRole[], now: Date): readonly GrantedRole[] {
  const runs = (one: GrantedRole) => one.endedAt === null && now < one.endsAt
  const kept = delegation.roles.map((one) => {
    const more = given.find(({ role }) => role === one.role)
    if (!more) return one
    if (!runs(one)) return more
    // What lies between the two was never given.
    if (one.endsAt < more.startsAt) throw new Refusal('more-after-a-gap', { role: one.role })
    return {
      ...one,
      startsAt: one.startsAt < more.startsAt ? one.startsAt : more.startsAt,
      endsAt: one.endsAt > more.endsAt ? one.endsAt : more.endsAt,
      extendDays: more.extendDays,
    }
  })
  return [...kept, ...given.filter(({ role }) => !delegation.roles.some((one) => one.role === role))]
}
