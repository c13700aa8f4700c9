import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'

export type ServiceRow = {
  id: string
  name_en: string
  name_sv: string
  admin_url: string | null
  action: string | null
  provisioning_url: string | null
  secret_generation: number
  secret_made_at: Date
  version: number
}
type Kept = Pick<ServiceRow, 'name_en' | 'name_sv' | 'admin_url' | 'action' | 'provisioning_url'>

/** All of them: as many as a provider runs. */
export const listServices = (tx: Transaction) => tx.rows(sql<ServiceRow>`select * from service order by name_en, id`)

export const findService = (tx: Transaction, id: string) =>
  tx.first(sql<ServiceRow>`select * from service where id = ${id}`)

export const insertService = (tx: Transaction, id: string, s: Kept) =>
  tx.run(sql`insert into service (id, name_en, name_sv, admin_url, action, provisioning_url)
    values (${id}, ${s.name_en}, ${s.name_sv}, ${s.admin_url}, ${s.action}, ${s.provisioning_url})`)

export const updateService = (tx: Transaction, id: string, version: number, s: Kept) =>
  tx.run(sql`update service set name_en = ${s.name_en}, name_sv = ${s.name_sv}, admin_url = ${s.admin_url}, action = ${s.action},
      provisioning_url = ${s.provisioning_url}, version = version + 1
    where id = ${id} and version = ${version}`)

/** A new secret; the one before goes on for a day, so that the service can be told in peace. */
export const renewSecret = (tx: Transaction, id: string) =>
  tx.first(sql<ServiceRow>`update service set secret_generation = secret_generation + 1, secret_made_at = now(), version = version + 1
    where id = ${id} returning *`)

/** Whether anybody has something of it that is not gone. */
export const isServiceInUse = async (tx: Transaction, id: string): Promise<boolean> =>
  (
    await tx.first(
      sql<{
        used: boolean
      }>`select door.products_in_use(array(select id from product where service_id = ${id})) as used`,
    )
  )?.used === true
