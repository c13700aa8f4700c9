import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export async function replaceTags(tx: Transaction, partnerId: string, customerId: string, tags: readonly string[]) {
  await tx.run(sql`delete from customer_tag where partner_id = ${partnerId} and customer_id = ${customerId}`)
  await tx.run(
    sql`insert into customer_tag (partner_id, customer_id, tag, sort_key, since)
      select c.partner_id, c.customer_id, t, c.sort_key, c.since from partner_customer c, unnest(${[...tags]}::text[]) t
      where c.partner_id = ${partnerId} and c.customer_id = ${customerId}`,
  )
}

/** The partner's tags, each once: one step along the index for each, whatever the number of customers. */
export const listTags = (tx: Transaction, partnerId: string) =>
  tx.rows(sql<{ tag: string }>`
    with recursive each (tag) as (
      (select tag from customer_tag where partner_id = ${partnerId} order by tag limit 1)
      union all
      select (select t.tag from customer_tag t where t.partner_id = ${partnerId} and t.tag > each.tag order by t.tag limit 1) from each where each.tag is not null)
    select tag from each where tag is not null limit 500`)
