import { blocksSale, type CartLine } from '#domain/order.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { totals } from '#domain/money.ts'
import type { Visit } from '#platform/route.ts'
import { reasonOf } from '#platform/reason.ts'
import type { Language } from '#platform/words.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { findCart, saveCart, type CartRow } from './orders.store.ts'
import { offersFor, quoteFor, type Offers } from './quote.store.ts'
import { demandChange, enterSale, saleFacts, type Sale } from './sell.store.ts'

type Params = { customerId: string }

/** What is being put together for a customer, at the prices of now, with all that stands in its way. */
export async function readCart({ house, caller, params, language }: Visit<Params>) {
  return transact(house, caller, async (tx) => {
    const cart = await findCart(tx, caller.organisationId, params.customerId)
    const sale = await enterSale(tx, params.customerId, false)
    return cartView(tx, sale, cart, language)
  })
}

/** The whole cart as it is to be. Nothing is bought by it; a line that cannot be bought stays and says why. */
export async function changeCart({
  house,
  caller,
  params,
  body,
  version,
  language,
}: Visit<Params, unknown, { lines: CartLine[] }>) {
  return transact(house, caller, async (tx) => {
    const sale = await enterSale(tx, params.customerId, false)
    demandChange(sale, tx)
    await tx.actAs(caller.organisationId)
    const lines = [...new Map(body.lines.map((line) => [line.offerId, line])).values()]
    demandKnown(lines, await offersFor(tx, lines, language))
    const before = await findCart(tx, caller.organisationId, params.customerId)
    const saved = await saveCart(tx, caller.organisationId, params.customerId, lines, version)
    demand(saved === 1, 'version-stale', { version: before?.version ?? 1 })
    const cart = await findCart(tx, caller.organisationId, params.customerId)
    return cartView(tx, sale, cart, language)
  })
}

function demandKnown(lines: readonly CartLine[], { rows }: Offers) {
  const unknown = lines.findIndex((line) => !rows.has(line.offerId))
  if (unknown >= 0)
    throw new Refusal('invalid-input', {}, [{ pointer: `/lines/${unknown}/offerId`, rule: 'offer-unknown' }])
}

async function cartView(tx: Tx, sale: Sale, cart: CartRow | undefined, language: Language) {
  const words = tx.house.words(language)
  const offers = await offersFor(tx, cart?.lines ?? [], language)
  const lines = (cart?.lines ?? []).map((line) => lineView(line, sale, offers, language, tx))
  const priced = lines.flatMap(({ price }) => (price ? [price] : []))
  const sum = (of: (price: (typeof priced)[number]) => number) =>
    totals(priced.map((price) => ({ minor: of(price), currency: price.currency })))
  const blocks = blocksSale(sale.facts)
  const sound = lines.length > 0 && priced.length === lines.length && blocks.length === 0
  return {
    lines,
    first: sum((price) => price.firstMinor),
    whole: sum((price) => price.termMinor),
    blocks: blocks.map((code) => reasonOf(code, saleFacts(code, sale.customer, tx), words, language)),
    digest: sound ? quoteFor(sale.customer, cart?.lines ?? [], offers).digest : null,
    version: cart?.version ?? 1,
  }
}

function lineView(line: CartLine, { customer }: Sale, offers: Offers, language: Language, tx: Tx) {
  const [row, offer] = [offers.rows.get(line.offerId), offers.lawful.get(line.offerId)]
  const named = {
    ...line,
    sku: row?.sku ?? null,
    name: offer?.name ?? null,
    least: offer?.least ?? null,
    most: offer?.most ?? null,
    kind: offer?.kind ?? null,
    trial: offer?.trial ?? false,
  }
  try {
    const [price] = quoteFor(customer, [line], offers).quote.lines
    return { ...named, price: price ?? null, problem: null }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return { ...named, price: null, problem: reasonOf(error.code, error.facts, tx.house.words(language), language) }
  }
}
