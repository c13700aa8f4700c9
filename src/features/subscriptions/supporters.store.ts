import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export type Supporter = { id: string; name: string; has_rights: boolean }

/** The partners that a customer has, in good standing: any of them may be named. Read as the customer. */
export const listSupporters = (tx: Transaction, customerId: string) =>
  tx.rows(sql<Supporter>`
    select o.id, o.name, exists (select 1 from delegation d where d.customer_id = r.customer_id and d.partner_id = r.partner_id and d.state = 'active' and d.ends_at > now()) as has_rights
    from relationship r join organisation o on o.id = r.partner_id
    where r.customer_id = ${customerId} and r.removed_at is null and o.suspended_at is null order by o.sort_key limit 200`)
