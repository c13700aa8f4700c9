import { sql } from 'kysely'
import { IN_PLACE } from '#domain/provided.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { ProvisioningCause } from './provisioning.store.ts'

/** Something of a service that a customer has: by a subscription, or seats that the provider gave by hand. */
export type ProvidedRow = {
  service_id: string | null
  service_en: string | null
  service_sv: string | null
  admin_url: string | null
  action: string | null
  product_id: string
  product_en: string
  product_sv: string
  subscription_id: string | null
  partner_id: string | null
  partner_name: string | null
  state: (typeof IN_PLACE)[number]
  kind: 'licence' | 'usage'
  seats: number
  there: number
  provisioning: 'waiting' | 'done' | 'failed' | null
  cause: ProvisioningCause | null
  changed_at: Date | null
}

const PRODUCT = sql`s.id as service_id, s.name_en as service_en, s.name_sv as service_sv, s.admin_url, s.action,
  p.id as product_id, p.name_en as product_en, p.name_sv as product_sv`

/** More than this nobody has; who did would see the first by name. */
const MOST = 500

/** All that a customer has by subscriptions, of one partner or of all of them; read as the customer. */
export const listBought = (tx: Transaction, customerId: string, partnerId: string | null) =>
  tx.rows(sql<ProvidedRow>`
    select ${PRODUCT}, b.id as subscription_id, b.partner_id, o.name as partner_name, b.state, b.kind, b.quantity as seats, b.provisioned as there,
      v.state as provisioning, v.cause, v.changed_at
    from subscription b join product p on p.id = b.product_id left join service s on s.id = p.service_id join organisation o on o.id = b.partner_id
    left join provisioning v on v.customer_id = b.customer_id and v.subscription_id = b.id
    where b.customer_id = ${customerId} and b.state = any(${[...IN_PLACE]}) and (${partnerId}::uuid is null or b.partner_id = ${partnerId})
    order by p.name_en, b.ordered_at, b.id limit ${MOST}`)

/** What the provider gave by hand. */
export const listGiven = (tx: Transaction, customerId: string) =>
  tx.rows(sql<ProvidedRow>`
    select ${PRODUCT}, null as subscription_id, null as partner_id, null as partner_name, 'active' as state, 'licence' as kind,
      h.by_hand as seats, h.by_hand as there, null as provisioning, null as cause, null as changed_at
    from seats h join product p on p.id = h.product_id left join service s on s.id = p.service_id
    where h.customer_id = ${customerId} and h.by_hand > 0 order by p.name_en, p.id limit ${MOST}`)

export type SoldCounts = { running: number; stopped: number; helped: number }

/** How much of what this partner sold here is running, how much is not, and how much of it has somebody in good standing to turn to. */
export const soldCounts = (customerId: string, partnerId: string) => sql<SoldCounts>`
  select count(*) filter (where b.state in ('pending', 'active'))::int as running,
    count(*) filter (where b.state not in ('pending', 'active'))::int as stopped,
    count(*) filter (where r.partner_id is not null and h.suspended_at is null)::int as helped
  from subscription b
  left join relationship r on r.customer_id = b.customer_id and r.partner_id = b.support_partner_id and r.removed_at is null
  left join organisation h on h.id = r.partner_id
  where b.customer_id = ${customerId} and b.partner_id = ${partnerId} and b.state = any(${[...IN_PLACE]})`
