import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import type { OrganisationRow } from './organisations.store.ts'

export const changeOwn = (
  tx: Transaction,
  row: OrganisationRow,
  version: number,
  to: { language: string; city: string | null },
) =>
  tx.run(
    sql`update organisation set language = ${to.language}, city = ${to.city}, version = version + 1 where id = ${row.id} and version = ${version}`,
  )

/** A new claim is unproved, whatever was proved before. */
export const claimDomain = (tx: Transaction, row: OrganisationRow, domain: string) =>
  tx.run(
    sql`update organisation set domain = ${domain}, domain_proved_at = null, version = version + 1 where id = ${row.id}`,
  )

export const markDomainProved = (tx: Transaction, row: OrganisationRow) =>
  tx.run(
    sql`update organisation set domain_proved_at = now(), version = version + 1 where id = ${row.id} and domain = ${row.domain}`,
  )
