import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

/** So many customers are looked up at once; each is told in a transaction of its own. */
export const AT_ONCE = 50

/** Customers that think of the partner otherwise than it is now. */
export const listUntold = (tx: Transaction, partnerId: string, suspended: boolean) =>
  tx.rows(sql<{ customer_id: string }>`select customer_id from relationship
    where partner_id = ${partnerId} and told_suspended = ${!suspended} and removed_at is null limit ${AT_ONCE}`)

/** The customer knows; nothing where somebody else has just told it. */
export const markTold = (tx: Transaction, customerId: string, partnerId: string, suspended: boolean) =>
  tx.run(sql`update relationship set told_suspended = ${suspended}
    where customer_id = ${customerId} and partner_id = ${partnerId} and removed_at is null and told_suspended = ${!suspended}`)
