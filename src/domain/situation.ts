import type { Actor } from './actor.ts'
import { allows } from './access.ts'
import type { Cloud } from './cloud.ts'
import { demandSomethingLeft } from './guardrail.ts'
import { Refusal, type RefusalCode, type RefusalFacts } from './refusal.ts'
import type { RegionEdition } from './region.ts'
import { demandPair, demandPlaceForPartner, demandSameRegion, type Place } from './relationship.ts'
import { moveRequest, type Purpose, type RequestFacts } from './request.ts'

/** Everything that decides whether this organisation can answer this request, read live. */
export type InvitationFacts = {
  request: RequestFacts & {
    purpose: Purpose
    includeRights: boolean
    roles?: readonly string[]
    customerId: string | null
    domain: string | null
    generation: number
  }
  /** The generation of the link that was used; undefined where the request was found by its addressee. */
  linkGeneration: number | undefined
  partner: Place & { agreementSigned: boolean }
  customer: Place
  cloud: Cloud
  regions: RegionEdition
  related: boolean
  /** What this customer never gives to a partner. */
  neverRoles?: readonly string[]
  /** Two of its administrators must agree for roles of high risk. */
  twoForHighRisk?: boolean
  /** This customer wants no more asks from the partner. */
  unwanted?: boolean
  /** The operator demands verification before anything is accepted, and this customer is not verified. */
  verificationMissing: boolean
  otherPartner: { name: string } | undefined
  now: Date
}

export type Situation = { code: 'ready' } | { code: RefusalCode; facts: RefusalFacts }

/** What stands between this organisation and a yes, the first thing first; each has its own message and way out (domain 10.1). */
export function situationOf(facts: InvitationFacts): Situation {
  try {
    demandAnswerable(facts)
    return { code: 'ready' }
  } catch (error) {
    if (error instanceof Refusal) return { code: error.code, facts: error.facts }
    throw error
  }
}

/** The same question asked at the yes itself: throws what stands in the way. */
export function demandAnswerable(facts: InvitationFacts) {
  const { request, partner, customer, now } = facts
  if (customer.id === partner.id) throw new Refusal('own-organisation', { name: partner.name })
  if (facts.linkGeneration !== undefined && facts.linkGeneration !== request.generation)
    throw new Refusal('link-replaced')
  moveRequest(request, 'accept', 'customer', now)
  if (request.customerId !== null && request.customerId !== customer.id)
    throw new Refusal('not-the-addressee', { domain: request.domain ?? '' })
  if (facts.unwanted) throw new Refusal('partner-unwanted', { name: partner.name })
  demandPair(partner, customer)
  demandSameRegion(facts.regions, partner, customer)
  if (!partner.agreementSigned) throw new Refusal('partner-agreement-missing', { name: partner.name })
  if (facts.verificationMissing) throw new Refusal('verification-needed', { organisation: customer.name })
  if (facts.related && !request.includeRights) throw new Refusal('already-related', { name: partner.name })
  if (!facts.related && request.purpose === 'rights') throw new Refusal('rights-need-relationship')
  if (!facts.related) demandPlaceForPartner(facts.cloud, facts.otherPartner)
  demandSomethingLeft(request.roles ?? [], { neverRoles: facts.neverRoles ?? [] })
}

/** C4, R12: a relationship needs a Global Administrator; rights alone may also be granted by the relationship administrator. */
export function maySayYesTo(actor: Actor, facts: { related: boolean; purpose: Purpose }): boolean {
  return allows(actor, 'invitation.accept') || (facts.related && allows(actor, 'delegations.accept'))
}

export function demandMaySayYes(actor: Actor, facts: { related: boolean; purpose: Purpose }) {
  if (!maySayYesTo(actor, facts))
    throw new Refusal('needs-global-administrator', { organisation: actor.organisation.name })
}

/** Whoever may say yes may say no; a token only where it was made for that. */
export function demandMayDecline(actor: Actor, facts: { related: boolean; purpose: Purpose }) {
  if (!allows(actor, 'invitation.decline') && !(facts.related && allows(actor, 'delegations.accept')))
    throw new Refusal('needs-global-administrator', { organisation: actor.organisation.name })
}
