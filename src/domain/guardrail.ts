import type { ReleaseRule } from './elevation.ts'
import { Refusal } from './refusal.ts'

/** What a customer has decided beforehand about all its partners. */
export type Guardrails = {
  /** Released at once when somebody asks for it for some hours. */
  releaseRules: readonly ReleaseRule[]
  /** Never given to a partner, whoever says yes. */
  neverRoles: readonly string[]
  /** Whoever acts here on behalf must have a second factor. */
  requireSecondFactor: boolean
}

/** Of these roles, what the customer never gives. */
export const withheldOf = (roles: readonly string[], { neverRoles }: Pick<Guardrails, 'neverRoles'>) =>
  roles.filter((role) => neverRoles.includes(role))

/** Where all that is asked for is never given, there is nothing to say yes to. */
export function demandSomethingLeft(roles: readonly string[], guardrails: Pick<Guardrails, 'neverRoles'>) {
  if (roles.length > 0 && withheldOf(roles, guardrails).length === roles.length)
    throw new Refusal('roles-withheld', { roles })
}

/** Nothing of it may be among what is never given. */
export function demandNoneWithheld(roles: readonly string[], guardrails: Pick<Guardrails, 'neverRoles'>) {
  const withheld = withheldOf(roles, guardrails)
  if (withheld.length > 0) throw new Refusal('roles-withheld', { roles: withheld })
}

/** Whether anything can happen afterwards that could not before. */
export const isLooser = (before: Guardrails, after: Guardrails) =>
  before.neverRoles.some((role) => !after.neverRoles.includes(role)) ||
  (before.requireSecondFactor && !after.requireSecondFactor) ||
  // A rule that did not stand there before, to the letter, may let something through.
  after.releaseRules.some((rule) => !before.releaseRules.some((one) => textOf(one) === textOf(rule)))

const textOf = ({ partnerId, roles, minutes }: ReleaseRule) =>
  JSON.stringify([partnerId, roles.toSorted((a, b) => (a < b ? -1 : 1)), minutes])
