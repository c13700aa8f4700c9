import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

/** Whether this organisation wants no more asks from the partner that acts. */
export const isUnwantedThere = async (tx: Transaction, partnerId: string, customerId: string) =>
  (await tx.first(sql<{ unwanted: boolean }>`select door.is_unwanted(${partnerId}, ${customerId}) as unwanted`))
    ?.unwanted ?? false

/** The same, as the customer that acts has decided it. */
export const isUnwantedHere = async (tx: Transaction, customerId: string, partnerId: string) =>
  (await tx.first(
    sql`select 1 as yes from unwanted_partner where customer_id = ${customerId} and partner_id = ${partnerId}`,
  )) !== undefined

export type MetPartner = { id: string; name: string; since: Date | null }

/** Partners that have asked this organisation for something or deal with it, and since when one wants no more asks of them. */
export const listMetPartners = (tx: Transaction, customerId: string) =>
  tx.rows(sql<MetPartner>`
    select o.id, o.name, u.since from (
      select partner_id from relationship where customer_id = ${customerId}
      union select partner_id from relationship_request where customer_id = ${customerId} and state <> 'draft'
      union select partner_id from unwanted_partner where customer_id = ${customerId}) m
    join organisation o on o.id = m.partner_id
    left join unwanted_partner u on u.customer_id = ${customerId} and u.partner_id = o.id
    order by o.sort_key, o.id limit 500`)

export const wantNoMoreAsks = (tx: Transaction, customerId: string, partnerId: string, by: string) =>
  tx.run(
    sql`insert into unwanted_partner (customer_id, partner_id, decided_by) values (${customerId}, ${partnerId}, ${by}) on conflict do nothing`,
  )

export const letAskAgain = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.run(sql`delete from unwanted_partner where customer_id = ${customerId} and partner_id = ${partnerId}`)
