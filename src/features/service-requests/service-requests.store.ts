import { sql, type RawBuilder } from 'kysely'
import {
  MOST_ASKED,
  targetFrom,
  type ServiceRequest,
  type Severity,
  type Side,
  type Status,
} from '#domain/service-request.ts'
import type { Transaction } from '#platform/transaction.ts'

export type ServiceRequestRow = {
  customer_id: string
  id: string
  partner_id: string | null
  way: ServiceRequest['way']
  status: Status
  severity: Severity
  subject: string | null
  product: string | null
  customer_name: string
  answering: ServiceRequest['answering']
  provider_since: Date | null
  opened_by: string
  contact_name: string | null
  contact_email: string | null
  opened_at: Date
  due_at: Date
  asked_at: Date
  answered_at: Date | null
  missed_at: Date | null
  queue_at: Date
  solved_at: Date | null
  closed_at: Date | null
  forgotten_at: Date | null
  version: number
  /** Partners are known to everybody here. */
  partner_name: string | null
}

/** What the law of service requests asks of a row. */
export const lawfulRequest = (row: ServiceRequestRow): ServiceRequest => ({
  way: row.way,
  status: row.status,
  severity: row.severity,
  answering: row.answering,
  askedAt: row.asked_at,
  dueAt: row.due_at,
  answeredAt: row.answered_at,
  solvedAt: row.solved_at,
})

const named = sql`select s.*, o.name as partner_name from service_request s left join organisation o on o.id = s.partner_id`

/** Whose it is: each side knows it by its own key, and the operator only what is with the provider. */
const known = (side: Side, own: string, id: string) =>
  side === 'customer'
    ? sql`s.customer_id = ${own} and s.id = ${id}`
    : side === 'partner'
      ? sql`s.partner_id = ${own} and s.id = ${id}`
      : sql`s.provider_since is not null and s.id = ${id}`

export const findServiceRequest = (tx: Transaction, side: Side, own: string, id: string) =>
  tx.first(sql<ServiceRequestRow>`${named} where ${known(side, own, id)}`)

/** Held by whoever writes, moves or hands it on: of two at once one waits, and reads what the other did. */
export const holdServiceRequest = (tx: Transaction, side: Side, own: string, id: string) =>
  tx.first(sql<ServiceRequestRow>`${named} where ${known(side, own, id)} for update of s`)

/** What an organisation has asked for in a day, and what of it is not finished; counted no further than matters. Whoever asks at the same time waits. */
export async function countAsked(tx: Transaction, side: 'customer' | 'partner', own: string) {
  await tx.run(sql`select pg_advisory_xact_lock(hashtextextended(${own}, 7405))`)
  const mine =
    side === 'customer'
      ? sql`customer_id = ${own} and way = 'customer'`
      : sql`partner_id = ${own} and way <> 'customer'`
  const first = (where: RawBuilder<unknown>) =>
    sql`(select count(*)::int from (select 1 from service_request where ${mine} and ${where} limit ${MOST_ASKED[side].unfinished}) n)`
  const found = await tx.first(sql<{ perDay: number; unfinished: number }>`
    select ${first(sql`opened_at > now() - interval '24 hours'`)} as "perDay", ${first(sql`status in ('open', 'waiting')`)} as unfinished`)
  return found ?? { perDay: 0, unfinished: 0 }
}

export type NewServiceRequest = Pick<
  ServiceRequestRow,
  'customer_id' | 'id' | 'partner_id' | 'way' | 'severity' | 'subject' | 'product' | 'customer_name' | 'answering'
> & { openedBy: string; contact: { name: string; email: string | null }; now: Date }

export async function insertServiceRequest(tx: Transaction, r: NewServiceRequest): Promise<Date> {
  const due = targetFrom(r.severity, r.now)
  await tx.run(sql`
    insert into service_request (customer_id, id, partner_id, way, severity, subject, product, customer_name, answering, provider_since, opened_by,
      contact_name, contact_email, opened_at, asked_at, due_at, queue_at)
    values (${r.customer_id}, ${r.id}, ${r.partner_id}, ${r.way}, ${r.severity}, ${r.subject}, ${r.product}, ${r.customer_name}, ${r.answering},
      case when ${r.answering} = 'provider' then now() end, ${r.openedBy}, ${r.contact.name}, ${r.contact.email}, now(), now(), ${due}, ${due})`)
  return due
}

type Guarded = Pick<ServiceRequestRow, 'customer_id' | 'id' | 'status' | 'version'>
const asItWas = ({ customer_id, id, status, version }: Guarded) =>
  sql`where customer_id = ${customer_id} and id = ${id} and status = ${status} and version = ${version}`
/** What is answered waits in no queue any more. */
const NEVER = sql`'infinity'::timestamptz`

/** The state as the law left it; whoever comes second finds another version. */
export const setStatus = (tx: Transaction, row: Guarded, status: Status) =>
  tx.run(sql`update service_request set status = ${status}, version = version + 1,
      solved_at = case when ${status} = 'solved' then now() when ${status} = 'closed' then solved_at end,
      closed_at = case when ${status} = 'closed' then now() end,
      queue_at = case when ${status} in ('solved', 'closed') or answered_at is not null then ${NEVER} else due_at end
    ${asItWas(row)}`)

/** The first answer since it was asked: from now on nothing is due. */
export const setAnswered = (tx: Transaction, row: Pick<ServiceRequestRow, 'customer_id' | 'id'>) =>
  tx.run(sql`update service_request set answered_at = now(), queue_at = ${NEVER}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and answered_at is null`)

/** Asked anew: the time for a first answer is counted from now. */
export const askAnew = (tx: Transaction, row: Pick<ServiceRequestRow, 'customer_id' | 'id'>, due: Date) =>
  tx.run(sql`update service_request set asked_at = now(), due_at = ${due}, queue_at = ${due}, answered_at = null, missed_at = null, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id}`)

/** Handed on: from now on it is the provider's turn, and its operators see it. */
export const setWithProvider = (tx: Transaction, row: Guarded) =>
  tx.run(
    sql`update service_request set answering = 'provider', provider_since = now(), status = 'open', version = version + 1 ${asItWas(row)}`,
  )

export const setMissed = async (tx: Transaction, row: Pick<ServiceRequestRow, 'customer_id' | 'id'>) =>
  (await tx.run(sql`update service_request set missed_at = now(), version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and missed_at is null`)) === 1

export type ServiceFilter = {
  status?: Status | 'unfinished' | undefined
  severity?: Severity | undefined
  customerId?: string | undefined
}
export type ListedRow = ServiceRequestRow & { queue_exact: string }
type After = readonly (string | number)[] | undefined

/** A page: each side's own newest first, the provider's queue by what is due first. Read along an index of its filter. */
export function serviceRequestPage(side: Side, own: string, filter: ServiceFilter, after: After, limit: number) {
  const wanted = sql.join([whose(side, own), ...narrowed(filter)], sql` and `)
  const columns = sql`select s.*, s.queue_at::text as queue_exact, o.name as partner_name from service_request s left join organisation o on o.id = s.partner_id`
  if (side === 'provider')
    return sql<ListedRow>`${columns} where ${wanted} ${after ? sql`and (s.queue_at, s.id) > (${String(after[0])}::timestamptz, ${String(after[1])})` : sql``}
      order by s.queue_at, s.id limit ${limit}`
  return sql<ListedRow>`${columns} where ${wanted} ${after ? sql`and s.id < ${String(after[1])}` : sql``} order by s.id desc limit ${limit}`
}

const whose = (side: Side, own: string) =>
  side === 'customer'
    ? sql`s.customer_id = ${own}`
    : side === 'partner'
      ? sql`s.partner_id = ${own}`
      : sql`s.provider_since is not null`

const narrowed = ({ status, severity, customerId }: ServiceFilter): RawBuilder<unknown>[] => [
  ...(status === 'unfinished' ? [sql`s.status in ('open', 'waiting')`] : status ? [sql`s.status = ${status}`] : []),
  ...(severity ? [sql`s.severity = ${severity}`] : []),
  ...(customerId ? [sql`s.customer_id = ${customerId}`] : []),
]
