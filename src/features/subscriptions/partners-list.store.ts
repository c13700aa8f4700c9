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

type Sql = RawBuilder<unknown>
type Walk = { from: Sql; partner: Sql; key: Sql; id: Sql; newestFirst?: true }
const own = { from: sql`subscription s`, id: sql`s.id` }
/** Looked up one by one, so that the walk stays on the index of what is walked along. */
const each = (where: Sql) => sql`cross join lateral (select * from subscription s where ${where} offset 0) s`

/** What the list is read along: each has an index that begins with the partner and goes on in this order. */
const WALKS: Record<'ordered' | 'ends' | Need, Walk> = {
  ordered: { ...own, partner: sql`s.partner_id`, key: sql`s.ordered_at`, newestFirst: true },
  ends: { ...own, partner: sql`s.partner_id`, key: sql`s.until` },
  renewal: { ...own, partner: sql`s.state = 'active' and not s.auto_renew and s.partner_id`, key: sql`s.until` },
  provisioning: {
    from: sql`provisioning f ${each(sql`s.customer_id = f.customer_id and s.id = f.subscription_id`)}`,
    partner: sql`f.state = 'failed' and f.partner_id`,
    key: sql`f.changed_at`,
    id: sql`f.subscription_id`,
  },
  seats: {
    from: sql`seats_used_up u ${each(sql`s.customer_id = u.customer_id and s.product_id = u.product_id and s.partner_id = u.partner_id and s.state = 'active'`)}`,
    partner: sql`u.partner_id`,
    key: sql`u.since`,
    id: sql`s.id`,
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
  const { from, partner, key, id, newestFirst } = WALKS[needs ?? (days === undefined ? 'ordered' : 'ends')]
  const beyond = newestFirst ? sql`<` : sql`>`
  const after = place
    ? sql`and ${key} ${beyond}= ${place.at}::timestamptz and (${key}, ${id}) ${beyond} (${place.at}::timestamptz, ${place.id})`
    : sql``
  return tx.page(sql<ListedRow>`
    select s.*, ${key}::text as place, s.ordered_at::text as at_exact, o.sku, o.name_en as offer_en, o.name_sv as offer_sv, p.name_en as product_en, p.name_sv as product_sv,
      n.name_en as next_en, n.name_sv as next_sv, '' as partner_name, helper.name as support_name, v.state as provisioning_state,
      t.state as transfer_state, null as transfer_name, c.name as customer_name, c.time_zone
    from ${from} join offer o on o.id = s.offer_id join product p on p.id = s.product_id
    join partner_customer c on c.partner_id = s.partner_id and c.customer_id = s.customer_id
    left join offer n on n.id = s.next_offer_id left join organisation helper on helper.id = s.support_partner_id
    left join subscription_transfer t on t.customer_id = s.customer_id and t.subscription_id = s.id and t.state in ('asked', 'accepted')
    left join provisioning v on v.customer_id = s.customer_id and v.subscription_id = s.id
    where ${partner} = ${partnerId} ${state ? sql`and s.state = ${state}` : sql``}
      ${days === undefined ? sql`` : sql`and s.until is not null and s.until < now() + ${days} * interval '1 day'`} ${after}
    order by ${newestFirst ? sql`${key} desc, ${id} desc` : sql`${key}, ${id}`} limit ${limit}`)
}
