import { isCurrency, MOST_MINOR } from './money.ts'
import { Refusal } from './refusal.ts'
import { cyclesOf, payments, type Period } from './term.ts'

/** By the seat, for a term; or by use, until somebody stops it. */
export const OFFER_KINDS = ['licence', 'usage'] as const
export type OfferKind = (typeof OFFER_KINDS)[number]

/** How something is sold: of one product, in one cloud and these countries, at a price for each seat and payment. */
export type Offer = {
  id: string
  productId: string
  /** The service that the product belongs to: what goes on in another offer stays in it. */
  serviceId: string | null
  name: string
  kind: OfferKind
  /** Costs nothing for one term; each customer has one of a product. */
  trial: boolean
  cloud: string
  /** Countries of the customer, ISO 3166-1; `*` is everywhere. */
  countries: readonly string[]
  currency: string
  /** None where it is sold by use. */
  term: Period | null
  cycle: Period | null
  least: number
  most: number
  /** Days after the purchase or a renewal in which it may be cancelled, or made smaller, with money back. */
  cancelDays: number
  /** For each seat and payment; of what is sold by use the provider's service counts. */
  unitMinor: number
  withdrawn: boolean
}

export const MOST_SEATS = 1_000_000
export const MOST_CANCEL_DAYS = 60

/** The first thing that is wrong with how something is to be sold, as a field and a rule; undefined where it is sound. */
export function faultOfOffer(offer: Omit<Offer, 'id' | 'name' | 'productId' | 'serviceId' | 'withdrawn'>) {
  const { kind, term, cycle, trial, least, most, unitMinor, currency } = offer
  if (!isCurrency(currency)) return { pointer: '/currency', rule: 'currency-unknown' }
  if (kind === 'usage') {
    if (term !== null || cycle !== null) return { pointer: '/term', rule: 'usage-has-no-term' }
    if (trial) return { pointer: '/trial', rule: 'usage-has-no-trial' }
    if (least !== 1 || most !== 1) return { pointer: '/most', rule: 'usage-is-one' }
  } else {
    if (term === null) return { pointer: '/term', rule: 'licence-needs-term' }
    if (cycle === null || !cyclesOf(term).includes(cycle)) return { pointer: '/cycle', rule: 'cycle-longer-than-term' }
    if (least > most) return { pointer: '/most', rule: 'most-below-least' }
  }
  if ((trial || kind === 'usage') && unitMinor !== 0) return { pointer: '/unitMinor', rule: 'trial-is-free' }
  if (unitMinor * most * paymentsOf(offer) > MOST_MINOR) return { pointer: '/unitMinor', rule: 'price-too-high' }
  return undefined
}

const paymentsOf = ({ term, cycle }: Pick<Offer, 'term' | 'cycle'>) => (term && cycle ? payments(term, cycle) : 1)

export type Market = { cloud: string; country: string }

/** Whether it is sold there at all. */
export const isSoldIn = ({ cloud, countries }: Pick<Offer, 'cloud' | 'countries'>, market: Market) =>
  cloud === market.cloud && (countries.includes('*') || countries.includes(market.country))

/** Whether so much of it can be bought for this customer. */
export function demandOrderable(offer: Offer, quantity: number, market: Market) {
  if (offer.withdrawn) throw new Refusal('offer-withdrawn', { offer: offer.name })
  if (!isSoldIn(offer, market)) throw new Refusal('offer-elsewhere', { offer: offer.name, country: market.country })
  demandQuantity(offer, quantity)
}

export function demandQuantity({ name, least, most }: Pick<Offer, 'name' | 'least' | 'most'>, quantity: number) {
  if (quantity < least || quantity > most) throw new Refusal('quantity-outside', { offer: name, least, most, quantity })
}

/** From one offer to another: a trial that becomes paid, or something larger for the rest of the term. */
export const OFFER_PATHS = ['convert', 'upgrade'] as const
export type OfferPath = (typeof OFFER_PATHS)[number]

/**
 * Whether one offer can lead to another, within one service. A trial is converted to anything that is paid by the seat; an upgrade goes on in the same term and
 * payments, so that what is left of the one can be set against the other.
 */
export function mayLead(path: OfferPath, from: Omit<Offer, 'unitMinor'>, to: Omit<Offer, 'unitMinor'>): boolean {
  const seats = from.kind === 'licence' && to.kind === 'licence' && from.cloud === to.cloud && from.id !== to.id
  if (from.serviceId !== to.serviceId) return false
  if (!seats || to.trial) return false
  if (path === 'convert') return from.trial
  return !from.trial && from.currency === to.currency && from.term === to.term && from.cycle === to.cycle
}
