import type { Cloud } from './cloud.ts'
import { Refusal } from './refusal.ts'
import { regionOf, sameRegion, type RegionEdition } from './region.ts'

/** Commerce: the partner may sell to the customer. Active, then (with a planned date) ending, then removed. */
export const RELATIONSHIP_MOVES = {
  remove: { from: ['active', 'ending'], to: 'removed', by: ['partner', 'customer'] },
} as const

export type Place = { id: string; cloud: string; country: string; name: string; kind: string; suspended: boolean }

/** R4: asked as early as the customer's country is known, and again at acceptance. */
export function demandSameRegion(edition: RegionEdition, partner: { country: string }, customer: { country: string }) {
  if (regionOf(edition, partner.country) === undefined)
    throw new Refusal('region-unknown', { country: partner.country, edition: edition.edition })
  if (!sameRegion(edition, partner.country, customer.country))
    throw new Refusal('region-differs', {
      partnerCountry: partner.country,
      customerCountry: customer.country,
      edition: edition.edition,
    })
}

/** Who can become whose customer at all: the same cloud, a customer, not the partner itself, a partner in good standing. */
export function demandPair(partner: Place, customer: Place) {
  if (customer.id === partner.id) throw new Refusal('own-organisation', { name: partner.name })
  if (customer.kind !== 'customer') throw new Refusal('not-a-customer', { name: customer.name })
  if (customer.cloud !== partner.cloud)
    throw new Refusal('cloud-differs', { partnerCloud: partner.cloud, customerCloud: customer.cloud })
  if (partner.suspended) throw new Refusal('partner-suspended', { name: partner.name })
}

/** Where a cloud allows one partner per customer, another one's relationship stands in the way. */
export function demandPlaceForPartner(cloud: Cloud, otherPartner: { name: string } | undefined) {
  if (cloud.onePartnerPerCustomer && otherPartner)
    throw new Refusal('other-partner', { partner: otherPartner.name, cloud: cloud.id })
}

/** What decides whether a customer may send away a partner that founded its organisation. */
export type FoundedFacts = { founded_by: string | null; state: string }

/** Nobody here has said yes to it: until rights were given or something runs that it sold, the customer ends it with one word (decision 36). */
export function demandMayDecline(row: FoundedFacts, use: InUse, partner: string) {
  if (row.founded_by === null) throw new Refusal('customer-not-partner-made', { partner })
  if (isInUse(use)) throw new Refusal('relationship-in-use', { partner })
}

export const mayDecline = (row: FoundedFacts, use: InUse) =>
  row.state !== 'removed' && row.founded_by !== null && !isInUse(use)

/** What hangs on a relationship: rights, and subscriptions that are not gone. */
export type InUse = { delegations: readonly { state: string }[]; sold: boolean }
const isInUse = ({ delegations, sold }: InUse) => sold || delegations.some(({ state }) => state === 'active')
