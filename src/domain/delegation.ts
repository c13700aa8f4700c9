import { Refusal } from './refusal.ts'

/** What a customer granted: roles, until when. Active, then ended with a cause; in force is derived each time it is asked. */
export type Delegation = {
  id: string
  template: string
  roles: readonly string[]
  state: 'active' | 'ended'
  grantedAt: Date
  endsAt: Date
  endedAt: Date | null
}
export type RelationshipFacts = { state: 'active' | 'ending' | 'removed' }
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
 * Whether these rights hold at this moment. It waits for no clean-up: the end by date, the end of commerce and the suspension of the
 * partner each close it by themselves.
 */
export function inForce(
  delegation: Delegation,
  relationship: RelationshipFacts | undefined,
  partner: PartnerFacts,
  now: Date,
): boolean {
  return (
    delegation.state === 'active' &&
    delegation.grantedAt <= now &&
    now < delegation.endsAt &&
    relationship !== undefined &&
    relationship.state !== 'removed' &&
    !partner.suspended
  )
}

export function endDelegation(delegation: Delegation, by: 'customer' | 'partner' | 'clock', now: Date): EndCause {
  const verb = by === 'clock' ? 'lapse' : 'end'
  const move: Move = DELEGATION_MOVES[verb]
  if (!move.by.includes(by) || !move.from.includes(delegation.state))
    throw new Refusal('delegation-ended', { at: delegation.endedAt?.toISOString() ?? null })
  if (by === 'clock' && now < delegation.endsAt) throw new Refusal('not-found')
  return by === 'clock' ? 'lapsed' : by === 'customer' ? 'removed-by-customer' : 'removed-by-partner'
}
