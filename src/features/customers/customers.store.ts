import { sql, type RawBuilder } from 'kysely'
import type { StaffLimit } from '#domain/staff-limit.ts'
import { ownGroups } from '../delegations/standing.store.ts'
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

/** One customer of the partner: its place on the list, the relationship, its card; and what decides about whoever asks, in the same question. */
export const customerWhole = (partnerId: string, customerId: string, person: RawBuilder<unknown>) => sql<CustomerWhole>`
  select c.name, c.domain, c.country, c.state, r.id as relationship_id, r.since, r.cloud, r.state as relationship_state, r.frozen_at, r.support_duty_since, k.*,
    (select q.id from relationship_request q where q.partner_id = r.partner_id and q.customer_id = r.customer_id and q.purpose = 'rights'
      and q.state = 'open' and q.lapsed_at is null and q.expires_at > now() limit 1) as open_request_id,
    ${ownGroups(sql`c.partner_id`, sql`who.id`)} as groups,
    (select jsonb_agg(jsonb_build_object('kind', l.kind, 'value', l.value)) from staff_limit l where l.partner_id = c.partner_id and l.person_id = who.id) as limits,
    array(select t.tag from customer_tag t where t.partner_id = c.partner_id and t.customer_id = c.customer_id) as tags
  from partner_customer c
  join relationship r on r.customer_id = c.customer_id and r.partner_id = c.partner_id and r.removed_at is null
  cross join lateral door.customer_card(c.partner_id, c.customer_id) k
  cross join (select ${person} as id) who
  where c.partner_id = ${partnerId} and c.customer_id = ${customerId}`

/** The binding editions that could bind this customer: its country's and those for everywhere else. */
export const customerEditions = (partnerId: string, customerId: string) => sql<{
  version: number
  country: string
  effective_from: Date
}>`
  select version, country, effective_from from agreement_edition
  where kind = 'customer' and binding and country in ('*', (select country::text from partner_customer where partner_id = ${partnerId} and customer_id = ${customerId}))`

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
  open_request_id: string | null
  demands_second_factor: boolean
  groups: string[]
  limits: StaffLimit[] | null
  tags: string[]
}
