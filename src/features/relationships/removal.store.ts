import { sql } from 'kysely'
import { blockersOf, type Blocker, type Side, type SoldThing } from '#domain/removal.ts'
import type { Transaction } from '#platform/transaction.ts'
import { lawfulSubscription, type SubscriptionRow } from '../subscriptions/subscriptions.store.ts'
import type { RelationshipRow } from './relationships.store.ts'

export type EndingRow = RelationshipRow & { ending_by: Side | null }
export type NamedSubscription = SubscriptionRow & { offer_en: string; offer_sv: string; leaves: boolean }

export const holdRelationship = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<EndingRow>`select * from relationship where customer_id = ${customerId} and id = ${id} for update`)

/** All that a partner has sold here and that is not gone; held where it is about to move. */
export const listSoldHere = (tx: Transaction, customerId: string, partnerId: string, hold: boolean) =>
  tx.rows(sql<NamedSubscription>`
    select s.*, o.name_en as offer_en, o.name_sv as offer_sv, exists (select 1 from subscription_transfer t
      where t.customer_id = s.customer_id and t.subscription_id = s.id and t.state = 'accepted') as leaves
    from subscription s join offer o on o.id = s.offer_id
    where s.customer_id = ${customerId} and s.partner_id = ${partnerId} and s.state <> 'deleted' order by s.id ${hold ? sql`for update of s` : sql``}`)

export const soldThing = (row: NamedSubscription): SoldThing => ({
  ...lawfulSubscription(row),
  id: row.id,
  leaves: row.leaves,
})
export const blockersIn = (rows: readonly NamedSubscription[], now: Date, timeZone: string): Blocker[] =>
  blockersOf(rows.map(soldThing), now, timeZone)

/** From here on it ends: nothing new is sold, and the list says so. */
export async function planEnd(tx: Transaction, row: EndingRow, version: number, on: Date, by: Side) {
  const after = await tx.first(sql<EndingRow>`
    update relationship set state = 'ending', ends_on = ${on}, ending_by = ${by}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${version} and state = 'active' returning *`)
  if (after) await listState(tx, row, 'ending')
  return after
}

export async function resume(tx: Transaction, row: EndingRow, version: number) {
  const after = await tx.first(sql<EndingRow>`
    update relationship set state = 'active', ends_on = null, ending_by = null, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and version = ${version} and state = 'ending' returning *`)
  if (after) await listState(tx, row, 'active')
  return after
}

/** Something came in the way on the day: it ends when that is over. */
export const putOff = (tx: Transaction, row: EndingRow, until: Date) =>
  tx.run(sql`update relationship set ends_on = ${until}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'ending'`)

const listState = (tx: Transaction, row: RelationshipRow, state: 'active' | 'ending') =>
  tx.run(
    sql`update partner_customer set state = ${state}, version = version + 1 where partner_id = ${row.partner_id} and customer_id = ${row.customer_id}`,
  )

/** Nothing that this partner sold here goes on after its term. */
export const stopRenewals = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.run(sql`update subscription set auto_renew = false, next_offer_id = null, next_quantity = null, version = version + 1
    where customer_id = ${customerId} and partner_id = ${partnerId} and state in ('active', 'suspended') and auto_renew`)

/** Whoever was named as the one to turn to, and is gone, is named no more: people turn to whom they bought from. */
export const leaveSupport = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.run(sql`update subscription set support_partner_id = partner_id, version = version + 1
    where customer_id = ${customerId} and support_partner_id = ${partnerId} and partner_id <> ${partnerId} and state <> 'deleted'`)

export type FormerRow = {
  id: string
  customer_id: string
  name: string | null
  removed_at: Date
  at_exact: string
  evidence_id: string | null
  domain: string | null
}
/** Customers that a partner once had, the latest first, by the name under which it knew them, with the receipt of the end. */
export const listFormer = (
  tx: Transaction,
  partnerId: string,
  before: { at: string; id: string } | undefined,
  limit: number,
) =>
  tx.page(sql<FormerRow>`
    select r.id, r.customer_id, door.supported_name(r.partner_id, r.customer_id) as name, r.removed_at, r.removed_at::text as at_exact, e.id as evidence_id,
      e.document::jsonb -> 'customer' ->> 'domain' as domain
    from relationship r left join lateral (
      select id, document from evidence where organisation_id = r.customer_id and subject_id = r.id and partner_id = r.partner_id and kind = 'removal'
      order by at desc limit 1) e on true
    where r.partner_id = ${partnerId} and r.removed_at is not null
    ${before ? sql`and (r.removed_at, r.id) < (${before.at}::timestamptz, ${before.id})` : sql``} order by r.removed_at desc, r.id desc limit ${limit}`)
