import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export type ProductRow = {
  id: string
  sku: string
  name_en: string
  name_sv: string
  product_group: 'directory' | 'other'
  withdrawn_at: Date | null
  service_id: string | null
  version: number
}

export const listProducts = (tx: Transaction) =>
  tx.rows(sql<ProductRow>`select * from product order by withdrawn_at is not null, sku`)

export const findProduct = (tx: Transaction, id: string) =>
  tx.first(sql<ProductRow>`select * from product where id = ${id}`)

export const insertProduct = (tx: Transaction, p: Omit<ProductRow, 'withdrawn_at' | 'version'>) =>
  tx.run(sql`insert into product (id, sku, name_en, name_sv, product_group, service_id)
    values (${p.id}, ${p.sku}, ${p.name_en}, ${p.name_sv}, ${p.product_group}, ${p.service_id}) on conflict do nothing`)

export const updateProduct = (
  tx: Transaction,
  id: string,
  version: number,
  to: Pick<ProductRow, 'name_en' | 'name_sv' | 'product_group' | 'service_id'>,
) =>
  tx.run(sql`update product set name_en = ${to.name_en}, name_sv = ${to.name_sv}, product_group = ${to.product_group}, service_id = ${to.service_id},
    version = version + 1
    where id = ${id} and version = ${version}`)

/** Whether anybody has something of it that is not gone. */
export const isProductInUse = async (tx: Transaction, id: string): Promise<boolean> =>
  (await tx.first(sql<{ used: boolean }>`select door.products_in_use(${[id]}::uuid[]) as used`))?.used === true

export const setWithdrawn = (tx: Transaction, id: string, withdrawn: boolean) =>
  tx.run(sql`update product set withdrawn_at = case when ${withdrawn} then now() end, version = version + 1
    where id = ${id} and (withdrawn_at is null) = ${withdrawn}`)

/** The number as the operator says it, beside what is ordered, unless more are held by now: then nothing is touched. */
export const provision = (tx: Transaction, customerId: string, productId: string, byHand: number) =>
  tx.run(sql`insert into seats (customer_id, product_id, by_hand) values (${customerId}, ${productId}, ${byHand})
    on conflict (customer_id, product_id) do update set by_hand = excluded.by_hand, version = seats.version + 1
    where seats.assigned <= excluded.by_hand + seats.ordered`)
