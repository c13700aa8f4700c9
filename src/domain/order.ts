import type { AgreementState } from './agreement.ts'
import type { PartnerFacts, RelationshipFacts } from './delegation.ts'
import { times, totals, type Money } from './money.ts'
import { demandOrderable, type Market, type Offer } from './offer.ts'
import { Refusal, type RefusalCode } from './refusal.ts'
import { withinLimit, type LimitedCustomer, type StaffLimit } from './staff-limit.ts'
import { payments, type Period } from './term.ts'

/** What decides whether anything may be sold to this customer now. */
export type SaleFacts = {
  relationship: RelationshipFacts | undefined
  partner: PartnerFacts
  agreement: AgreementState
  verificationMissing: boolean
  limits: readonly StaffLimit[]
  customer: LimitedCustomer
}

/** All that stands in the way of something new, the first thing first: each has its own way out. */
export function blocksSale({
  relationship,
  partner,
  agreement,
  verificationMissing,
  limits,
  customer,
}: SaleFacts): RefusalCode[] {
  if (!relationship || relationship.state === 'removed') return ['not-found']
  const blocks: [boolean, RefusalCode][] = [
    [partner.suspended, 'partner-suspended'],
    [!withinLimit(limits, customer), 'outside-staff-limit'],
    [relationship.state === 'ending', 'relationship-ending'],
    [agreement === 'missing', 'customer-agreement-missing'],
    [agreement === 'outdated', 'customer-agreement-outdated'],
    [verificationMissing, 'customer-unverified'],
  ]
  return blocks.filter(([blocked]) => blocked).map(([, code]) => code)
}

/**
 * What stands in the way of changing what was sold: a suspended partner changes nothing, and nobody beyond its limits. Agreement, a planned end and
 * verification block only what is new.
 */
export function blocksChange(facts: SaleFacts): RefusalCode[] {
  const of: readonly RefusalCode[] = ['not-found', 'partner-suspended', 'outside-staff-limit']
  return blocksSale(facts).filter((code) => of.includes(code))
}

export type CartLine = { offerId: string; quantity: number }
export type QuotedLine = {
  offerId: string
  quantity: number
  unitMinor: number
  currency: string
  term: Period | null
  cycle: Period | null
  /** Of the first payment. */
  firstMinor: number
  /** Of the whole term. */
  termMinor: number
  payments: number
}
/** What it will cost, as it is shown before anybody orders it. */
export type Quote = { lines: readonly QuotedLine[]; first: readonly Money[]; whole: readonly Money[] }

export const MOST_LINES = 50

/** The price of each line and of all of them; a line that cannot be bought is refused by name. */
export function quote(lines: readonly CartLine[], offers: ReadonlyMap<string, Offer>, market: Market): Quote {
  const quoted = lines.map(({ offerId, quantity }) => {
    const offer = offers.get(offerId)
    if (!offer) throw new Refusal('offer-unknown')
    demandOrderable(offer, quantity, market)
    return priced(offer, quantity)
  })
  const sum = (of: (line: QuotedLine) => number) =>
    totals(quoted.map((line) => ({ minor: of(line), currency: line.currency })))
  return { lines: quoted, first: sum((line) => line.firstMinor), whole: sum((line) => line.termMinor) }
}

function priced({ id, unitMinor, currency, term, cycle }: Offer, quantity: number): QuotedLine {
  const firstMinor = times(unitMinor, quantity)
  const count = term && cycle ? payments(term, cycle) : 1
  return {
    offerId: id,
    quantity,
    unitMinor,
    currency,
    term,
    cycle,
    firstMinor,
    termMinor: firstMinor * count,
    payments: count,
  }
}
