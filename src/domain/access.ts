import type { Actor, SignIn } from './actor.ts'
import { may, type Capability } from './permission-matrix.ts'
import type { ActionId } from './actions.ts'
import { commonHops, pathTo, type Hop, type OnBehalf, type Path } from './path.ts'
import { Refusal, type RefusalCode } from './refusal.ts'

/** May this person do this in the organisation it acts as? The one judge: portals, API and every edge ask it. */
export function demandCapability(actor: Actor, capability: Capability) {
  if (actor.roles.length === 0) throw new Refusal('not-found')
  if (!may(actor.roles, capability)) throw new Refusal('not-allowed', { capability })
  if (actor.scopes && !actor.scopes.includes(capability))
    throw new Refusal('token-scope-missing', { scope: capability })
}

export const allows = (actor: Actor, capability: Capability) =>
  may(actor.roles, capability) && (actor.scopes === undefined || actor.scopes.includes(capability))

/** The hop that breaks, as a refusal; what helps most is told first: what is not granted is not told as frozen. */
const REFUSAL_OF_HOP: Record<Hop['hop'], RefusalCode> = {
  relationship: 'not-found',
  partner: 'partner-suspended',
  duty: 'not-in-group',
  'second-factor': 'second-factor-missing',
  'factor-demanded': 'second-factor-demanded',
  limit: 'outside-staff-limit',
  freeze: 'rights-frozen',
  given: 'right-ended',
  kept: 'right-ended',
  begun: 'right-not-begun',
  running: 'right-ended',
  assigned: 'right-unassigned',
  member: 'not-in-group',
  // An ask that is not answered gives nothing yet, and another's gives nobody else anything.
  released: 'no-right',
  own: 'no-right',
}

/** Why the path to an action is closed, in one code; undefined where it is open. */
export function brokenAt({ allowed, common, ways }: Path): RefusalCode | undefined {
  if (allowed) return undefined
  const breaks = (hops: readonly Hop[]) => hops.find(({ holds }) => !holds)?.hop
  const first = breaks(common)
  if (first === 'relationship' || first === 'partner') return REFUSAL_OF_HOP[first]
  const nearest = ways[0]
  if (!nearest) return 'no-right'
  const onWay = breaks(nearest.hops)
  return REFUSAL_OF_HOP[onWay ?? first ?? 'given']
}

/** May this person of the partner do this inside the customer? Judged on what was loaded, with the reason that helps. */
export function demandOnBehalf(actor: Actor, action: ActionId, facts: OnBehalf) {
  // A token of the partner never acts in a customer's organisation: each such act has a person at the keyboard.
  if (actor.scopes) throw new Refusal('token-not-enough')
  const broken = brokenAt(pathTo(action, facts))
  if (broken) throw new Refusal(broken, { action, name: actor.organisation.name })
}

/** Who could not use a right here does not ask for one: told why as the right itself would tell it. */
export function demandMayAsk(actor: Actor, facts: OnBehalf) {
  if (actor.scopes) throw new Refusal('token-not-enough')
  const broken = commonHops(facts).find(({ holds }) => !holds)
  if (broken) throw new Refusal(REFUSAL_OF_HOP[broken.hop], { name: actor.organisation.name })
}

/** Minutes for which a sign-in is fresh enough to accept or grant. */
export const FRESH_MINUTES = 10

/** Whoever has a second factor and has not used it in this sign-in reads, and changes nobody: what a stolen password opens is little. */
export function demandFactorUsed({ hasSecondFactor, secondFactor }: Pick<SignIn, 'hasSecondFactor' | 'secondFactor'>) {
  if (hasSecondFactor && !secondFactor) throw new Refusal('sign-in-too-old', { minutes: FRESH_MINUTES })
}

/** How surely we must know who accepts or grants: lately, with the second factor where there is one, with a password of one's own. */
export function demandFreshSignIn(actor: Actor, now: Date) {
  const signIn = actor.signIn
  if (!signIn) throw new Refusal('token-not-enough')
  if (signIn.lentPassword) throw new Refusal('lent-password')
  if (!signIn.mailboxProved) throw new Refusal('mailbox-unproved')
  const old = now.getTime() - signIn.authenticatedAt.getTime() > FRESH_MINUTES * 60_000
  if (old || (signIn.hasSecondFactor && !signIn.secondFactor))
    throw new Refusal('sign-in-too-old', { minutes: FRESH_MINUTES })
}
