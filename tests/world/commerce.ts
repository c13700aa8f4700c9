import { newCustomer, newPartner, ok, relate, withoutRights, type Client, type World } from '../world.ts'

let sold = 0

type OfferChange = Record<string, unknown> & { serviceId?: string | null }

/** A product of the provider’s that nobody else in the file uses, sold as one offer; published by the operator as anybody would. */
export async function newOffer(world: World, change: OfferChange = {}, productId?: string) {
  const ingrid = await world.as('ingrid')
  const base = `/installation/${ingrid.org}`
  const number = (sold += 1)
  const { serviceId = null, ...offer } = change
  const product =
    productId ??
    ok(
      await ingrid.post(`${base}/products`, {
        sku: `P-${number}`,
        nameEn: `Product ${number}`,
        nameSv: `Produkt ${number}`,
        group: 'other',
        serviceId,
      }),
      201,
    ).id
  const body = {
    productId: product,
    sku: `O-${String(number).padStart(4, '0')}`,
    nameEn: `Offer ${number}`,
    nameSv: `Erbjudande ${number}`,
    kind: 'licence',
    cloud: 'public',
    countries: ['SE', 'NO'],
    currency: 'SEK',
    term: 'P1Y',
    cycle: 'P1M',
    least: 1,
    most: 300,
    cancelDays: 7,
    unitMinor: 10_000,
    ...offer,
  }
  return ok(await ingrid.post(`${base}/offers`, body), 201)
}

/** Something that the provider runs; with an address, it is told what customers have of it. */
export async function newService(world: World, change: Record<string, unknown> = {}) {
  const ingrid = await world.as('ingrid')
  const body = { nameEn: 'Mail', nameSv: 'Post', adminUrl: null, action: null, provisioningUrl: null, ...change }
  return ok(await ingrid.post(`/installation/${ingrid.org}/services`, body), 201)
}

export const newTrial = (world: World, change: OfferChange = {}, productId?: string) =>
  newOffer(world, { trial: true, term: 'P1M', cycle: 'P1M', unitMinor: 0, most: 25, ...change }, productId)
export const newUsage = (world: World, change: OfferChange = {}) =>
  newOffer(world, { kind: 'usage', term: null, cycle: null, least: 1, most: 1, unitMinor: 0, ...change })

/** The one offer leads to the other. */
export async function lead(world: World, kind: 'convert' | 'upgrade', from: { id: string }, to: { id: string }) {
  const ingrid = await world.as('ingrid')
  return ingrid.put(`/installation/${ingrid.org}/offers/${from.id}/paths/${to.id}`, { kind })
}

/** A partner and a customer of its own, without any right. */
export async function newPair(world: World) {
  const [partner, customer] = [await newPartner(world), await newCustomer(world)]
  const { relationshipId } = await relate(partner.client, customer.client, withoutRights)
  const at = `~/customers/${customer.id}`
  return { partner, customer, relationshipId: relationshipId as string, at }
}

/** Puts lines into the cart and gives it as it is shown. */
export async function fill(by: Client, at: string, lines: readonly { offerId: string; quantity: number }[]) {
  const { version } = ok(await by.get(`${at}/cart`))
  return ok(await by.put(`${at}/cart`, { lines }, { version }))
}

/** Orders one line, as the page does it; gives the subscription as its page shows it. */
export async function order(by: Client, at: string, offerId: string, quantity = 1) {
  const { digest } = await fill(by, at, [{ offerId, quantity }])
  const placed = ok(await by.post(`${at}/orders`, { digest }), 201)
  return read(by, at, placed.lines[0].subscriptionId)
}

export const read = async (by: Client, at: string, id: string) => ok(await by.get(`${at}/subscriptions/${id}`))

/** Asks what something comes to, and does it at that price. */
export async function move(by: Client, at: string, id: string, wish: Record<string, unknown>) {
  const quote = await by.post(`${at}/subscriptions/${id}/quotes`, { wish })
  if (quote.status !== 200) return quote
  return by.post(`${at}/subscriptions/${id}/changes`, { wish, digest: quote.body.digest })
}

/** Moves all that has to do with time in a subscription so many days into the past, as if it had been bought then. */
export const daysPass = async (world: World, subscriptionId: string, days: number) => {
  const back = (column: string) => `${column} = ${column} - $2 * interval '1 day'`
  const columns = ['starts_at', 'ends_at', 'billed_until', 'until', 'cancel_until', 'ordered_at']
  await world.sql(`update subscription set ${columns.map(back).join(', ')} where id = $1`, [subscriptionId, days])
  await world.sql(
    `update charge set at = at - $2 * interval '1 day', from_at = from_at - $2 * interval '1 day', to_at = to_at - $2 * interval '1 day' where subscription_id = $1`,
    [subscriptionId, days],
  )
  await world.sql(`update due set at = at - $2 * interval '1 day' where kind = 'subscription' and ref = $1`, [
    subscriptionId,
    days,
  ])
}
