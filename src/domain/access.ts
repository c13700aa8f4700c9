import type { Actor } from './actor.ts'
import { rolesInForce, type Delegation, type PartnerFacts, type RelationshipFacts } from './delegation.ts'
import { may, type Capability } from './permission-matrix.ts'
import { Refusal } from './refusal.ts'
import { actionsOf, rolesHeldBy, type ActionId } from './role-catalogue.ts'

/** May this person do this in the organisation it acts as? The one judge: portals, API and every edge ask it. */
export function demandCapability(actor: Actor, capability: Capability) {
  if (actor.roles.length === 0) throw new Refusal('not-found')
  if (!may(actor.roles, capability)) throw new Refusal('not-allowed', { capability })
  if (actor.scopes && !actor.scopes.includes(capability))
    throw new Refusal('token-scope-missing', { scope: capability })
}

export const allows = (actor: Actor, capability: Capability) =>
  may(actor.roles, capability) && (actor.scopes === undefined || actor.scopes.includes(capability))

/** What a person of the partner may do inside a customer, and by which delegations, read live. */
export type OnBehalf = {
  relationship: RelationshipFacts | undefined
  delegations: readonly Delegation[]
  partner: PartnerFacts
  now: Date
}

/** The actions that this person of the partner has in the customer at this moment. */
export function actionsOnBehalf(actor: Pick<Actor, 'roles' | 'scopes'>, facts: OnBehalf): ReadonlySet<ActionId> {
  if (!may(actor.roles, 'users-of-customers.manage')) return new Set()
  const held = facts.delegations.flatMap((delegation) => {
    const running = rolesInForce(delegation, facts.relationship, facts.partner, facts.now)
    return rolesHeldBy(delegation.template, actor.roles).filter((role) => running.includes(role))
  })
  return new Set(actionsOf(held))
}

/** May this person of the partner do this inside the customer? Judged on what was loaded, with the reason that helps. */
export function demandOnBehalf(actor: Actor, action: ActionId, facts: OnBehalf) {
  // A token of the partner never acts in a customer's organisation: each such act has a person at the keyboard.
  if (actor.scopes) throw new Refusal('token-not-enough')
  if (!facts.relationship || facts.relationship.state === 'removed') throw new Refusal('not-found')
  if (facts.partner.suspended) throw new Refusal('partner-suspended', { name: actor.organisation.name })
  if (actionsOnBehalf(actor, facts).has(action)) return
  if (facts.relationship.frozen) {
    const thawed = { ...facts, relationship: { ...facts.relationship, frozen: false } }
    if (actionsOnBehalf(actor, thawed).has(action)) throw new Refusal('rights-frozen')
  }
  const ended = facts.delegations.some((d) => {
    const given = rolesHeldBy(d.template, actor.roles).filter((role) => d.roles.some((one) => one.role === role))
    return actionsOf(given).includes(action)
  })
  throw new Refusal(ended ? 'right-ended' : 'no-right', { action })
}

/** Minutes for which a sign-in is fresh enough to accept or grant. */
export const FRESH_MINUTES = 10

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
