import { sql } from 'kysely'
import type { Transaction } from '#platform/transaction.ts'
import { keepWords } from './organisation-words.store.ts'

export type OrganisationRow = {
  id: string
  cloud: string
  kind: 'provider' | 'partner' | 'customer'
  channel: string | null
  distributor_id: string | null
  name: string
  legal_name: string
  registration_number: string | null
  country: string
  city: string | null
  language: string
  time_zone: string
  domain: string | null
  domain_proved_at: Date | null
  confirmed_at: Date | null
  suspended_at: Date | null
  request_limit: number
  founded_at: Date
  sort_key: Buffer
  version: number
}

/** Any organisation that the wall lets this side see: its own, the provider, a partner. */
export const findOrganisation = (tx: Transaction, id: string) =>
  tx.first(sql<OrganisationRow>`select * from organisation where id = ${id}`)

export const findByDomain = (tx: Transaction, cloud: string, domain: string) =>
  tx.first(
    sql<{
      id: string
      country: string
      cloud: string
      kind: string
      proved: boolean
    }>`select * from door.find_by_domain(${cloud}, ${domain})`,
  )

export const isVerified = (row: Pick<OrganisationRow, 'domain_proved_at' | 'confirmed_at'>) =>
  row.domain_proved_at !== null || row.confirmed_at !== null
export const verifiedSince = (row: Pick<OrganisationRow, 'domain_proved_at' | 'confirmed_at'>) =>
  [row.domain_proved_at, row.confirmed_at]
    .filter((at) => at !== null)
    .toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null

/** What anybody who deals with an organisation may see of it. */
export const cardOf = (row: OrganisationRow) => ({
  id: row.id,
  name: row.name,
  legalName: row.legal_name,
  registrationNumber: row.registration_number,
  country: row.country,
  city: row.city,
  domain: row.domain,
  cloud: row.cloud,
  verified: isVerified(row),
})

export type NewOrganisation = Omit<
  OrganisationRow,
  'founded_at' | 'version' | 'suspended_at' | 'request_limit' | 'domain_proved_at'
> & { name_skeleton: string; domain_proved_at?: Date | null }

export async function insertOrganisation(tx: Transaction, o: NewOrganisation) {
  await tx.run(sql`
    insert into organisation (id, cloud, kind, channel, distributor_id, name, name_skeleton, sort_key, legal_name, registration_number, country, city, language, time_zone, domain, domain_proved_at, confirmed_at)
    values (${o.id}, ${o.cloud}, ${o.kind}, ${o.channel}, ${o.distributor_id}, ${o.name}, ${o.name_skeleton}, ${o.sort_key}, ${o.legal_name}, ${o.registration_number}, ${o.country}, ${o.city},
      ${o.language}, ${o.time_zone}, ${o.domain}, ${o.domain_proved_at ?? null}, ${o.confirmed_at})`)
  await keepWords(tx, o)
}
