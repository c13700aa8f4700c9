import { sql, type RawBuilder } from 'kysely'
import type { Need, SubscriptionState } from '#domain/subscription.ts'
import type { Transaction } from '#platform/transaction.ts'
import { shown, type ShownRow } from './subscription-view.store.ts'

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
  const order = (column: Sql, row: Sql) => (newestFirst ? sql`${column} desc, ${row} desc` : sql`${column}, ${row}`)
  const page = sql`
    select s.*, ${key} as placed_at, ${key}::text as place, c.name as customer_name, c.time_zone
    from ${from} cross join lateral
      (select name, time_zone from partner_customer where partner_id = s.partner_id and customer_id = s.customer_id offset 0) c
    where ${partner} = ${partnerId} ${state ? sql`and s.state = ${state}` : sql``}
      ${days === undefined ? sql`` : sql`and s.until is not null and s.until < now() + ${days} * interval '1 day'`} ${after}
    order by ${order(key, id)} limit ${limit}`
  return tx.page(sql<ListedRow>`${shown(page)} order by ${order(sql`s.placed_at`, sql`s.id`)}`)
}
