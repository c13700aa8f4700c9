import { sql } from 'kysely'
import type { StaffLimit } from '#domain/staff-limit.ts'
import type { ElevationJson } from '../elevations/elevations.store.ts'
import type { Transaction } from '#platform/transaction.ts'

export type CustomerRow = {
  customer_id: string
  name: string
  sort_key: Buffer
  domain: string | null
  country: string
  time_zone: string
  state: 'active' | 'ending'
  since: Date
  rights_until: Date | null
  rights_count: number
  rights_unheld: number
  frozen: boolean
}

/** One of the partner's own customers, by the partner's list. */
export const findCustomer = (tx: Transaction, partnerId: string, customerId: string) =>
  tx.first(sql<CustomerRow & { id: string; cloud: string; kind: string }>`
    select c.*, c.customer_id as id, r.cloud, 'customer' as kind from partner_customer c
    join relationship r on r.customer_id = c.customer_id and r.partner_id = c.partner_id and r.removed_at is null
    where c.partner_id = ${partnerId} and c.customer_id = ${customerId}`)

/** One customer of the partner: its place on the list, the relationship, its card; and what decides about whoever asks. */
export const customerWhole = (partnerId: string, customerId: string) =>
  sql<CustomerWhole>`select * from door.customer_whole(${partnerId}, ${customerId})`

export type CustomerWhole = {
  name: string
  domain: string | null
  country: string
  state: 'active' | 'ending'
  relationship_id: string
  since: Date
  cloud: string
  relationship_state: 'active' | 'ending'
  frozen_at: Date | null
  support_duty_since: Date
  legal_name: string
  verified: boolean
  time_zone: string
  agreement_version: number | null
  agreement_accepted_at: Date | null
  /** The binding editions that could bind this customer: its country's and those for everywhere else; none where nothing was accepted. */
  editions: { version: number; country: string; effectiveFrom: string }[] | null
  open_request_id: string | null
  demands_second_factor: boolean
  tags: string[]
  groups: string[] | null
  limits: StaffLimit[] | null
  /** Of whoever asks, as of the last two days. */
  elevations: ElevationJson[] | null
}
