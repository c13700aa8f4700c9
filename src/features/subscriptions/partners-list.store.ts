import { sql } from 'kysely'
import type { SubscriptionState } from '#domain/subscription.ts'
import type { Transaction } from '#platform/transaction.ts'
import { type ShownRow } from './subscription-view.store.ts'

export type PartnersFilter = { state?: SubscriptionState | undefined; endsWithinDays?: number | undefined }
export type ListedRow = ShownRow & { customer_name: string; time_zone: string; place: string }

/** All that a partner has sold: the latest first, or what ends soonest. Read along an index either way, whatever other partners have. */
export function listOfPartner(
  tx: Transaction,
  partnerId: string,
  { state, endsWithinDays }: PartnersFilter,
  place: { at: string; id: string } | undefined,
  limit: number,
) {
  const ends = endsWithinDays !== undefined
  const key = ends ? sql`s.until` : sql`s.ordered_at`
  const after = place
    ? ends
      ? sql`and (s.until, s.id) > (${place.at}::timestamptz, ${place.id})`
      : sql`and (s.ordered_at, s.id) < (${place.at}::timestamptz, ${place.id})`
    : sql``
  return tx.page(sql<ListedRow>`
    select s.*, ${key}::text as place, s.ordered_at::text as at_exact, o.sku, o.name_en as offer_en, o.name_sv as offer_sv, p.name_en as product_en, p.name_sv as product_sv,
      n.name_en as next_en, n.name_sv as next_sv, '' as partner_name, helper.name as support_name, v.state as provisioning_state,
      t.state as transfer_state, null as transfer_name, c.name as customer_name, c.time_zone
    from subscription s join offer o on o.id = s.offer_id join product p on p.id = s.product_id
    join partner_customer c on c.partner_id = s.partner_id and c.customer_id = s.customer_id
    left join offer n on n.id = s.next_offer_id left join organisation helper on helper.id = s.support_partner_id
    left join subscription_transfer t on t.customer_id = s.customer_id and t.subscription_id = s.id and t.state in ('asked', 'accepted')
    left join provisioning v on v.customer_id = s.customer_id and v.subscription_id = s.id
    where s.partner_id = ${partnerId} ${state ? sql`and s.state = ${state}` : sql``}
      ${ends ? sql`and s.until is not null and s.until < now() + ${endsWithinDays} * interval '1 day'` : sql``} ${after}
    order by ${ends ? sql`s.until, s.id` : sql`s.ordered_at desc, s.id desc`} limit ${limit}`)
}
