import { quote, type CartLine, type Quote } from '#domain/order.ts'
import type { Market, Offer } from '#domain/offer.ts'
import { digestOf } from '#platform/canonical.ts'
import type { Transaction } from '#platform/transaction.ts'
import { findOffers, lawfulOffer, type OfferRow } from '../catalogue/offers.store.ts'
import type { OrganisationRow } from '../organisations/organisations.store.ts'

/** The offers of some lines, as the reader calls them, by their ids. */
export type Offers = { rows: ReadonlyMap<string, OfferRow>; lawful: ReadonlyMap<string, Offer> }

export async function offersFor(tx: Transaction, lines: readonly CartLine[], language: 'en' | 'sv'): Promise<Offers> {
  const ids = lines.map((line) => line.offerId)
  const rows = new Map((await findOffers(tx, ids)).map((row) => [row.id, row]))
  return { rows, lawful: new Map([...rows].map(([id, row]) => [id, lawfulOffer(row, language)])) }
}

export const marketOf = ({ cloud, country }: OrganisationRow): Market => ({ cloud, country })

/** The digest is of all that is shown, so that another price, another term or another customer is another digest. */
export const quoteDigest = (customer: OrganisationRow, { lines }: Quote) => digestOf({ customer: customer.id, lines })

export function quoteFor(customer: OrganisationRow, lines: readonly CartLine[], offers: Offers) {
  const quoted = quote(lines, offers.lawful, marketOf(customer))
  return { quote: quoted, digest: quoteDigest(customer, quoted) }
}
