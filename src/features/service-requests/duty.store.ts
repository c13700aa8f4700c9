import { sql } from 'kysely'
import type { DutyEndState, DutySide } from '#domain/support-duty.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import { givenAs, type GivenAs } from '../audit/accepted-by.store.ts'
import type { Tx } from '../acting/transact.store.ts'

export type DutyRow = { relationshipId: string; since: Date; until: Date | null; removed: boolean }

/** The duties between two, of this relationship and of earlier ones, the latest first. In share: whoever ends them waits. */
export const dutiesBetween = (
  tx: Transaction,
  customerId: string,
  partnerId: string,
  hold: 'none' | 'share' | 'update' = 'none',
) =>
  tx.rows(sql<DutyRow>`select id as "relationshipId", support_duty_since as since, support_duty_until as until, removed_at is not null as removed
    from relationship where customer_id = ${customerId} and partner_id = ${partnerId} order by since desc limit 50
    ${hold === 'none' ? sql`` : hold === 'share' ? sql`for share` : sql`for update`}`)

/** Partners that a customer may ask for help now. */
export const helpersOf = (tx: Transaction, customerId: string) =>
  tx.rows(sql<{ id: string; name: string }>`
    select distinct o.id, o.name, o.sort_key from relationship r join organisation o on o.id = r.partner_id
    where r.customer_id = ${customerId} and (r.support_duty_until is null or r.support_duty_until > now()) and o.suspended_at is null
    order by o.sort_key, o.id limit 200`)

/** What a customer is called whom this partner supports or once did; also after the relationship. */
export const supportedName = async (tx: Transaction, partnerId: string, customerId: string) =>
  (await tx.first(sql<{ name: string | null }>`select door.supported_name(${partnerId}, ${customerId}) as name`))
    ?.name ?? undefined

/** Whom the partner has to support though they are no customers of its any more: on no list but this. */
export const supportedAfter = (partnerId: string, after: string | undefined, limit: number) =>
  sql<{ id: string; customer_id: string; name: string | null; since: Date }>`
    select r.id, r.customer_id, door.supported_name(r.partner_id, r.customer_id) as name, r.support_duty_since as since from relationship r
    where r.partner_id = ${partnerId} and r.removed_at is not null and (r.support_duty_until is null or r.support_duty_until > now())
      and not exists (select 1 from relationship n where n.customer_id = r.customer_id and n.partner_id = r.partner_id and n.removed_at is null) ${after ? sql`and r.id > ${after}` : sql``}
    order by r.id limit ${limit}`

/** The end that both have agreed to: of each duty between the two that there was when it was proposed. A relationship since then brings a new one. */
export const endDuties = (tx: Transaction, { customer_id, partner_id, proposed_at }: DutyEndRow, until: Date) =>
  tx.run(sql`update relationship set support_duty_until = ${until}, version = version + 1
    where customer_id = ${customer_id} and partner_id = ${partner_id} and since <= ${proposed_at} and (support_duty_until is null or support_duty_until > ${until})`)

export type DutyEndRow = {
  customer_id: string
  id: string
  partner_id: string
  relationship_id: string
  state: DutyEndState
  last_day: string | null
  side: DutySide
  proposed_by: string
  proposed_name: string | null
  proposed_email: string | null
  proposed_as: GivenAs
  proposed_at: Date
  version: number
}
const columns = sql`customer_id, id, partner_id, relationship_id, state, last_day::text as last_day, side, proposed_by, proposed_name, proposed_email, proposed_as, proposed_at, version`

const whose = (side: DutySide, own: string) =>
  side === 'customer' ? sql`customer_id = ${own}` : sql`partner_id = ${own}`

export const holdDutyEnd = (tx: Transaction, side: DutySide, own: string, id: string) =>
  tx.first(sql<DutyEndRow>`select ${columns} from support_duty_end where ${whose(side, own)} and id = ${id} for update`)

export const waitingDutyEnds = (tx: Transaction, customerId: string, partners: readonly string[]) =>
  tx.rows(sql<DutyEndRow>`select ${columns} from support_duty_end
    where customer_id = ${customerId} and partner_id = any(${[...partners]}::uuid[]) and state = 'proposed'`)

type NewEnd = Pick<DutyEndRow, 'customer_id' | 'partner_id' | 'relationship_id' | 'last_day' | 'side'> & {
  email: string | undefined
}
/** The first yes; where one waits already there is no place for another. */
export const insertDutyEnd = (tx: Tx, e: NewEnd) =>
  tx.first(sql<DutyEndRow>`
    insert into support_duty_end (customer_id, id, partner_id, relationship_id, state, last_day, side, proposed_by, proposed_name, proposed_email, proposed_as, proposed_at)
    values (${e.customer_id}, ${newId()}, ${e.partner_id}, ${e.relationship_id}, 'proposed', ${e.last_day}, ${e.side}, ${tx.actor.personId}, ${tx.actor.name},
      ${e.email ?? null}, ${JSON.stringify(givenAs(tx.actor))}::jsonb, now())
    on conflict do nothing returning ${columns}`)

export const closeDutyEnd = (tx: Tx, row: DutyEndRow, state: DutyEndState) =>
  tx.run(sql`update support_duty_end set state = ${state}, answered_by = ${tx.actor.personId}, answered_at = now(), version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'proposed'`)
