import { sql, type RawBuilder } from 'kysely'
import type { Need, SubscriptionState } from '#domain/subscription.ts'
import type { Transaction } from '#platform/transaction.ts'
import { type ShownRow } from './subscription-view.store.ts'

export type PartnersFilter = {
  state?: SubscriptionState | undefined
  endsWithinDays?: number | undefined
  needs?: Need | undefined
}
export type ListedRow = ShownRow & { customer_name: string; time_zone: string; place: string }

type Walk = { from: RawBuilder<unknown>; partner: RawBuilder<unknown>; key: RawBuilder<unknown>; newestFirst?: true }
const plain = sql`subscription s left join provisioning v on v.customer_id = s.customer_id and v.subscription_id = s.id`

/** What the list is read along: each has an index that begins with the partner and goes on in this order. */
const WALKS: Record<'ordered' | 'ends' | Need, Walk> = {
  ordered: { from: plain, partner: sql`s.partner_id`, key: sql`s.ordered_at`, newestFirst: true },
  ends: { from: plain, partner: sql`s.partner_id`, key: sql`s.until` },
  renewal: { from: plain, partner: sql`s.state = 'active' and not s.auto_renew and s.partner_id`, key: sql`s.until` },
  provisioning: {
    from: sql`provisioning v join subscription s on s.customer_id = v.customer_id and s.id = v.subscription_id`,
    partner: sql`v.state = 'failed' and v.partner_id`,
    key: sql`v.changed_at`,
  },
  seats: {
    from: sql`seats_used_up u join subscription s on s.customer_id = u.customer_id and s.product_id = u.product_id and s.partner_id = u.partner_id and s.state = 'active'
      left join provisioning v on v.customer_id = s.customer_id and v.subscription_id = s.id`,
    partner: sql`u.partner_id`,
    key: sql`u.since`,
  },
}

/** All that a partner has sold: the latest first, or what needs to be looked at soonest. Read along an index, whatever other partners have. */
export function listOfPartner(
  tx: Transaction,
  partnerId: string,
  { state, endsWithinDays: days, needs }: PartnersFilter,
  place: { at: string; id: string } | undefined,
  limit: number,
) {
  const { from, partner, key, newestFirst } = WALKS[needs ?? (days === undefined ? 'ordered' : 'ends')]
  const beyond = newestFirst ? sql`<` : sql`>`
  const after = place ? sql`and (${key}, s.id) ${beyond} (${place.at}::timestamptz, ${place.id})` : sql``
  return tx.page(sql<ListedRow>`
    select s.*, ${key}::text as place, s.ordered_at::text as at_exact, o.sku, o.name_en as offer_en, o.name_sv as offer_sv, p.name_en as product_en, p.name_sv as product_sv,
      n.name_en as next_en, n.name_sv as next_sv, '' as partner_name, helper.name as support_name, v.state as provisioning_state,
      c.name as customer_name, c.time_zone
    from ${from} join offer o on o.id = s.offer_id join product p on p.id = s.product_id
    join partner_customer c on c.partner_id = s.partner_id and c.customer_id = s.customer_id
    left join offer n on n.id = s.next_offer_id left join organisation helper on helper.id = s.support_partner_id
    where ${partner} = ${partnerId} ${state ? sql`and s.state = ${state}` : sql``}
      ${days === undefined ? sql`` : sql`and s.until is not null and s.until < now() + ${days} * interval '1 day'`} ${after}
    order by ${newestFirst ? sql`${key} desc, s.id desc` : sql`${key}, s.id`} limit ${limit}`)
}
