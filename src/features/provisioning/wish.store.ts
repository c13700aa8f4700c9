import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import type { ServiceRow } from '../catalogue/services.store.ts'
import { findService } from '../catalogue/services.store.ts'
import type { ProvisioningRow } from './provisioning.store.ts'

/** What a service is told, and where; the quantity is what it will have said yes to. */
export type ServiceWish = { service: ServiceRow; url: string; body: string; quantity: number }

type Wanted = {
  state: string
  quantity: number
  owned: boolean
  ends_at: Date | null
  offer_sku: string
  product_sku: string
  customer_name: string
  customer_domain: string | null
  customer_country: string
  partner_name: string
}

/** The subscription whole, as it shall be: a service that heard nothing of the wishes before needs nothing of them. */
export async function wishOf(tx: Transaction, row: ProvisioningRow): Promise<ServiceWish | undefined> {
  const service = row.service_id ? await findService(tx, row.service_id) : undefined
  const wanted = await tx.first(sql<Wanted>`
    select s.state, s.quantity, s.owned, s.ends_at, o.sku as offer_sku, p.sku as product_sku, c.name as customer_name, c.domain as customer_domain,
      c.country as customer_country, a.name as partner_name
    from subscription s join offer o on o.id = s.offer_id join product p on p.id = s.product_id
    join organisation c on c.id = s.customer_id join organisation a on a.id = s.partner_id
    where s.customer_id = ${row.customer_id} and s.id = ${row.subscription_id}`)
  if (!service?.provisioning_url || !wanted) return undefined
  const body = JSON.stringify({
    type: 'subscription.wanted',
    timestamp: row.changed_at.toISOString(),
    data: {
      subscription: row.subscription_id,
      revision: row.revision,
      state: wanted.state === 'pending' ? 'active' : wanted.state,
      quantity: wanted.quantity,
      product: wanted.product_sku,
      offer: wanted.offer_sku,
      endsAt: wanted.ends_at?.toISOString() ?? null,
      customer: {
        id: row.customer_id,
        name: wanted.customer_name,
        domain: wanted.customer_domain,
        country: wanted.customer_country,
      },
      partner: { id: row.partner_id, name: wanted.partner_name },
      owner: wanted.owned ? { partner: row.partner_id, role: 'partner.admin-agent' } : null,
    },
  })
  return { service, url: service.provisioning_url, body, quantity: wanted.quantity }
}
