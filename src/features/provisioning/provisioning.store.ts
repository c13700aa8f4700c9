import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export type ProvisioningCause = 'refused' | 'unreachable' | 'timed-out' | 'answered-wrong' | 'working'
export type ProvisioningRow = {
  customer_id: string
  subscription_id: string
  partner_id: string
  service_id: string | null
  revision: number
  confirmed: number
  state: 'waiting' | 'done' | 'failed'
  attempts: number
  cause: ProvisioningCause | null
  told: string | null
  asked_at: Date | null
  next_at: Date | null
  changed_at: Date
}

/** The service that is to be told of a product, if there is one that listens. */
export const listenerOf = (tx: Transaction, productId: string) =>
  tx.first(sql<{ id: string }>`select s.id from product p join service s on s.id = p.service_id
    where p.id = ${productId} and s.provisioning_url is not null`)

type Wish = { customerId: string; subscriptionId: string; partnerId: string; serviceId: string | null }

/** What the service should have is something else now: a new revision, which replaces what it was not told yet. */
export const wish = (tx: Transaction, w: Wish) =>
  tx.first(sql<ProvisioningRow>`
    insert into provisioning (customer_id, subscription_id, partner_id, service_id, state)
    values (${w.customerId}, ${w.subscriptionId}, ${w.partnerId}, ${w.serviceId}, 'waiting')
    on conflict (customer_id, subscription_id) do update set service_id = excluded.service_id, partner_id = excluded.partner_id, revision = provisioning.revision + 1, state = 'waiting',
      attempts = 0, cause = null, told = null, next_at = now(), changed_at = now()
    returning *`)

export const findProvisioning = (tx: Transaction, customerId: string, subscriptionId: string) =>
  tx.first(
    sql<ProvisioningRow>`select * from provisioning where customer_id = ${customerId} and subscription_id = ${subscriptionId}`,
  )

/** The call that is about to go out; none where the wish was granted or given up meanwhile. */
export const beginAttempt = (tx: Transaction, customerId: string, subscriptionId: string) =>
  tx.first(sql<ProvisioningRow>`update provisioning set attempts = attempts + 1, asked_at = now(), changed_at = now()
    where customer_id = ${customerId} and subscription_id = ${subscriptionId} and state = 'waiting' and coalesce(next_at, now()) <= now() returning *`)

/** The service has said that it is done; of an older revision only that is kept. */
export const confirmRevision = (tx: Transaction, row: ProvisioningRow) =>
  tx.first(sql<ProvisioningRow>`
    update provisioning set confirmed = greatest(confirmed, ${row.revision}), state = case when revision = ${row.revision} then 'done' else state end,
      cause = case when revision = ${row.revision} then null else cause end, told = null, next_at = null, changed_at = now()
    where customer_id = ${row.customer_id} and subscription_id = ${row.subscription_id} and confirmed < ${row.revision} returning *`)

export const failAttempt = (
  tx: Transaction,
  row: ProvisioningRow,
  why: { cause: ProvisioningCause; told: string | null; nextAt: Date | null },
) =>
  tx.run(sql`update provisioning set state = ${why.nextAt ? 'waiting' : 'failed'}, cause = ${why.cause}, told = ${why.told}, next_at = ${why.nextAt}, changed_at = now()
    where customer_id = ${row.customer_id} and subscription_id = ${row.subscription_id} and revision = ${row.revision} and attempts = ${row.attempts} and state = 'waiting'`)

/** It was given up, and somebody asks for another try. */
export const retry = (tx: Transaction, customerId: string, subscriptionId: string) =>
  tx.first(sql<ProvisioningRow>`update provisioning set state = 'waiting', attempts = 0, cause = null, next_at = now(), changed_at = now()
    where customer_id = ${customerId} and subscription_id = ${subscriptionId} and state = 'failed' returning *`)
