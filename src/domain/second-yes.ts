import { allows } from './access.ts'
import type { Actor } from './actor.ts'
import type { ConsentDocument } from './consent.ts'
import { demand, Refusal } from './refusal.ts'
import { isHighRisk } from './role-catalogue.ts'

/** What a customer has decided about who must agree. */
export type Seconding = { twoForHighRisk?: boolean }

/** Whether two administrators must agree before a partner gets these: where one of them is of high risk. */
export const needsSecondYes = (roles: readonly string[], seconding: Seconding) =>
  rolesOfTwo(roles, seconding).length > 0
/** Which of them those are. */
export const rolesOfTwo = (roles: readonly string[], { twoForHighRisk = false }: Seconding) =>
  twoForHighRisk ? roles.filter(isHighRisk) : []

/** One yes is not enough here, and only Global Administrators are asked for the two. */
export function demandOneYesIsEnough(actor: Actor, roles: readonly string[], seconding: Seconding) {
  const ofTwo = rolesOfTwo(roles, seconding)
  if (ofTwo.length === 0) return
  demandOneOfTwo(actor)
  throw new Refusal('second-yes-needed', { roles: ofTwo })
}

/** The yes of one of two is asked for only where two are needed. */
export function demandTwoNeeded(actor: Actor, roles: readonly string[], seconding: Seconding) {
  demandOneOfTwo(actor)
  demand(needsSecondYes(roles, seconding), 'second-yes-not-needed')
}

/** Each of the two is a Global Administrator of the organisation. */
export const isOneOfTwo = (actor: Actor) => allows(actor, 'invitation.accept')
export const demandOneOfTwo = (actor: Actor) =>
  demand(isOneOfTwo(actor), 'needs-global-administrator', { organisation: actor.organisation.name })

/** The first of two yeses, as it waits: whose, to which version of what, and whether that person is still one of those who may. */
export type FirstYes = { givenBy: string; subjectVersion: number; administrator: boolean; read?: string | undefined }
/** What it was said to, as it is now. */
export type Subject = { version: number; read?: string | undefined }
/** Why a first yes counts no more though nobody has taken it back. */
export type Void = 'person' | 'changed'

/** Whether a first yes still counts: its giver is who it was, and so is what it was said to. */
export function voidBecause(first: FirstYes, subject: Subject): Void | undefined {
  if (!first.administrator) return 'person'
  return first.subjectVersion === subject.version && first.read === subject.read ? undefined : 'changed'
}

/** The second is another person, one of those who may, and agrees to what still stands. */
export function demandMaySecond(actor: Actor, first: FirstYes, subject: Subject) {
  demandOneOfTwo(actor)
  demand(first.givenBy !== actor.personId, 'second-yes-same-person')
  const why = voidBecause(first, subject)
  demand(why !== 'person', 'first-yes-not-administrator')
  demand(why !== 'changed', 'first-yes-outdated')
}

/** Two administrators can only be demanded, and asked, where there are two. */
export const ENOUGH_ADMINISTRATORS = 2

/**
 * What the second must have before the eyes as the first had it: who asks, which roles on which terms, held by whom, added to what. Dates count
 * from the second yes, and each reads in a language of one's own; neither is a difference.
 */
export const essenceOf = ({ partner, rights }: ConsentDocument) => ({
  partner: { id: partner.id, legalName: partner.legalName, registrationNumber: partner.registrationNumber },
  roles: rights?.roles.map(({ id, actions, lengthDays, extendDays, startsAt }) => ({
    id,
    actions,
    lengthDays,
    extendDays,
    atOnce: startsAt === null,
  })),
  withheld: rights?.withheld ?? [],
  heldBy: rights?.heldBy,
  delegation: rights?.changes?.delegation ?? null,
})
