import { sql } from 'kysely'
import { BILLING_FIELDS, type BillingField, type BillingProfile } from '#domain/billing-profile.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'

type Pair = { customerId: string; partnerId: string }
/** What has never been saved is at this version. */
export const UNSAVED = 1

const COLUMNS: Record<BillingField, string> = {
  companyName: 'company_name',
  addressLine1: 'address_line1',
  addressLine2: 'address_line2',
  city: 'city',
  state: 'state',
  postcode: 'postcode',
  firstName: 'first_name',
  lastName: 'last_name',
  email: 'email',
  phone: 'phone',
  registrationNumber: 'registration_number',
  taxNumber: 'tax_number',
}
const columns = BILLING_FIELDS.map((field) => sql.ref(COLUMNS[field]))
const named = sql.join(BILLING_FIELDS.map((field) => sql`${sql.ref(COLUMNS[field])} as ${sql.ref(field)}`))
const stored = sql`${named}, country, saved_at, version`

export type ProfileRow = BillingProfile & { country: string; saved_at: Date; version: number }

export const findProfile = (tx: Transaction, { customerId, partnerId }: Pair) =>
  tx.first(sql<ProfileRow>`
    select ${stored} from billing_profile where customer_id = ${customerId} and partner_id = ${partnerId}`)

/** Whether there is one: for a list of what is in place. */
export const hasProfile = ({ customerId, partnerId }: Pair) =>
  sql<{
    yes: number
  }>`select 1 as yes from billing_profile where customer_id = ${customerId} and partner_id = ${partnerId}`

/** Nothing where somebody saved it in between: of two first ones the row of the other stands, of two later ones its version. */
export function keepProfile(
  tx: Tx,
  { customerId, partnerId }: Pair,
  profile: BillingProfile,
  country: string,
  version: number,
) {
  const values = BILLING_FIELDS.map((field) => profile[field])
  if (version === UNSAVED)
    return tx.first(sql<ProfileRow>`
      insert into billing_profile (customer_id, partner_id, country, saved_by, ${sql.join(columns)})
      values (${customerId}, ${partnerId}, ${country}, ${tx.actor.personId}, ${sql.join(values)})
      on conflict do nothing returning ${stored}`)
  return tx.first(sql<ProfileRow>`
    update billing_profile set (${sql.join(columns)}) = row(${sql.join(values)}), country = ${country},
      saved_at = now(), saved_by = ${tx.actor.personId}, version = version + 1
    where customer_id = ${customerId} and partner_id = ${partnerId} and version = ${version} returning ${stored}`)
}

export type Change = {
  fields: readonly BillingField[]
  before: Record<string, string | null>
  after: Record<string, string | null>
}

/** Beside what stands now: what stood before, and who changed it; with whose it was before and is now, so that erasing somebody finds each row. */
export async function keepChange(
  tx: Tx,
  { customerId, partnerId }: Pair,
  { fields, before, after }: Change,
  whose: readonly (string | null | undefined)[],
) {
  const emails = whose.flatMap((email) => email?.toLowerCase() ?? [])
  await tx.run(sql`
    insert into billing_profile_change (customer_id, partner_id, id, at, changed_by, changed_by_name, fields, before, after, emails)
    values (${customerId}, ${partnerId}, ${newId()}, now(), ${tx.actor.personId}, ${tx.actor.name}, ${[...fields]},
      ${JSON.stringify(before)}::jsonb, ${JSON.stringify(after)}::jsonb, ${[...new Set(emails)]})`)
}

export type ChangeRow = {
  id: string
  at: Date
  changed_by_name: string | null
  fields: string[]
  before: Record<string, string | null>
  after: Record<string, string | null>
  erased_at: Date | null
}

/** Newest first; ids are made in the order of time, so that they are the order of the key. */
export const listChanges = (
  tx: Transaction,
  { customerId, partnerId }: Pair,
  before: string | undefined,
  limit: number,
) =>
  tx.page(sql<ChangeRow>`
    select id, at, changed_by_name, fields, before, after, erased_at from billing_profile_change
    where customer_id = ${customerId} and partner_id = ${partnerId} ${before ? sql`and id < ${before}` : sql``}
    order by id desc limit ${limit}`)

export type CompanyRow = {
  name: string
  legal_name: string
  registration_number: string | null
  country: string
  domain: string | null
  cloud: string
  verified: boolean
}

/** The customer by its register; nothing for whoever is not its partner. */
export const companyOf = (tx: Transaction, { customerId, partnerId }: Pair) =>
  tx.first(sql<CompanyRow>`select * from door.company_of_customer(${partnerId}, ${customerId})`)

/** Where somebody stands as a contact, as far as this side may see it: part of what is held about the person. */
export const billingContactOf = (tx: Transaction, organisationId: string, email: string) =>
  tx.rows(sql<ProfileRow & { partner: string | null }>`
    select ${stored}, (select o.name from organisation o where o.id = partner_id) as partner from door.billing_profiles_at(${organisationId}, ${email}, 1000)
    join billing_profile using (customer_id, partner_id) order by partner_id`)
