import { addDays, addSeconds } from '#domain/calendar.ts'
import { takeBack } from '#domain/charge.ts'
import { outcomeOf } from '#domain/provisioning.ts'
import type { House } from '#platform/house.ts'
import { callService } from '#platform/call-out.ts'
import { signedHeaders } from '#platform/signed-headers.ts'
import { asClock, type Tx } from '../acting/transact.store.ts'
import { findOrganisation } from '../organisations/organisations.store.ts'
import { granted, save } from '../subscriptions/change.store.ts'
import { recordSubscription } from '../subscriptions/record.store.ts'
import {
  holdSubscription,
  lawfulSubscription,
  listCharges,
  type SubscriptionRow,
} from '../subscriptions/subscriptions.store.ts'
import { wishOf, type ServiceWish } from './wish.store.ts'
import { beginAttempt, failAttempt, type ProvisioningRow } from './provisioning.store.ts'

/** Tells a service what a customer shall have of it now. Only ids come with the job; nothing of the database is held while the service thinks. */
export async function provision(house: House, customerId: string, subscriptionId: string) {
  const call = await asClock(house, customerId, async (tx) => {
    const row = await beginAttempt(tx, customerId, subscriptionId)
    return row && { row, wish: await wishOf(tx, row) }
  })
  if (!call?.wish) return
  const { row, wish } = call
  const answer = await callService(wish.url, wish.body, headersOf(house, row, wish))
  const outcome = outcomeOf(answer, row.attempts)
  await asClock(house, customerId, async (tx) => {
    if (outcome.done) return grant(tx, row, wish.quantity)
    return postpone(tx, row, { ...outcome, told: 'text' in answer ? toldIn(answer.text) : null })
  })
}

/** The same id for each try of one wish, so that a service that has heard it says so and does nothing. */
const headersOf = (house: House, row: ProvisioningRow, wish: ServiceWish) =>
  signedHeaders(house.keys.token, generationsOf(wish), {
    id: `msg_${row.subscription_id}_${row.revision}`,
    at: new Date(),
    body: wish.body,
  })

/** The secret before the last is good for a day. */
const generationsOf = ({ service }: ServiceWish) => ({
  id: service.id,
  generations:
    service.secret_generation > 1 && new Date() < addDays(service.secret_made_at, 1)
      ? [service.secret_generation, service.secret_generation - 1]
      : [service.secret_generation],
})

async function grant(tx: Tx, row: ProvisioningRow, quantity: number) {
  const [held, customer] = await Promise.all([
    holdSubscription(tx, row.customer_id, row.subscription_id),
    findOrganisation(tx, row.customer_id),
  ])
  if (held && customer) await granted(tx, held, row, customer.time_zone, quantity)
}

type Postponed = { cause: NonNullable<ProvisioningRow['cause']>; againIn: number | null; told: string | null }

async function postpone(tx: Tx, row: ProvisioningRow, { cause, againIn, told }: Postponed) {
  const nextAt = againIn === null ? null : addSeconds(tx.now, againIn)
  if ((await failAttempt(tx, row, { cause, told, nextAt })) === 0) return
  const job = { organisation: row.customer_id, ref: row.subscription_id }
  if (againIn !== null) return tx.house.jobs.enqueue(tx.client, 'provisioning', job, againIn)
  const held = await holdSubscription(tx, row.customer_id, row.subscription_id)
  if (!held) return
  await recordSubscription(tx, held, 'subscription.provisioning-failed', { cause })
  await notProvided(tx, held)
}

/** Seats that the service would not give are not bought: they, and what they cost, are given back. */
async function notProvided(tx: Tx, held: SubscriptionRow) {
  const paid = (await listCharges(tx, held)).map((one) => ({ ...one, from: one.from_at, to: one.to_at }))
  const changed = takeBack(lawfulSubscription(held), held.provisioned, paid)
  const customer = changed && (await findOrganisation(tx, held.customer_id))
  if (!customer) return
  const saved = await save(tx, held, changed, { timeZone: customer.time_zone, whenHeld: 'take-back' })
  const seats = { seats: saved.quantity, before: held.quantity }
  await recordSubscription(tx, saved, 'subscription.quantity-changed', seats)
}

/** What the service said for people, of a JSON answer's `cause`, `detail` or `title`: one line, or nothing. */
function toldIn(text: string): string | null {
  try {
    const { cause, detail, title } = JSON.parse(text) as Record<string, unknown>
    const said = [cause, detail, title].find((one) => typeof one === 'string')
    return typeof said === 'string'
      ? said
          .replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ')
          .trim()
          .slice(0, 200) || null
      : null
  } catch {
    return null
  }
}
