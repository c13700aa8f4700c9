import { sql } from 'kysely'
import type { Elevation, Given } from '#domain/elevation.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import { queueUp } from '../relationships/relationships.store.ts'

export type ElevationRow = {
  customer_id: string
  id: string
  partner_id: string
  relationship_id: string
  person_id: string
  person_name: string | null
  roles: string[]
  reason: string | null
  ticket: string | null
  minutes: number
  state: Elevation['state']
  asked_at: Date
  first_yes_at: Date | null
  answered_at: Date | null
  by_rule: boolean
  given_roles: string[] | null
  given_minutes: number | null
  starts_at: Date | null
  ends_at: Date | null
  ended_at: Date | null
  version: number
}

/** What the law of elevations asks of a row. */
export const lawfulElevation = (row: Omit<ElevationRow, 'answered_at' | 'first_yes_at'>): Elevation => ({
  id: row.id,
  personId: row.person_id,
  roles: row.roles,
  minutes: row.minutes,
  state: row.state,
  askedAt: row.asked_at,
  given: row.given_roles && { roles: row.given_roles, minutes: row.given_minutes ?? 0 },
  startsAt: row.starts_at,
  endsAt: row.ends_at,
  endedAt: row.ended_at,
})

/** As it leaves the database inside a larger answer: instants are text there. */
export type ElevationJson = Omit<ElevationRow, 'asked_at' | 'first_yes_at' | 'starts_at' | 'ends_at' | 'ended_at'> &
  Record<'asked_at', string> &
  Record<'starts_at' | 'ends_at' | 'ended_at', string | null>
export const elevationFromJson = (json: ElevationJson): Elevation =>
  lawfulElevation({
    ...json,
    asked_at: new Date(json.asked_at),
    starts_at: instant(json.starts_at),
    ends_at: instant(json.ends_at),
    ended_at: instant(json.ended_at),
  })
const instant = (text: string | null) => (text === null ? null : new Date(text))

/** What one person has asked for lately at one customer: all that could run now, and what ran a moment ago. */
export const elevationsOf = (customerId: string, partnerId: string, personId: string) =>
  sql<ElevationRow>`select * from elevation where customer_id = ${customerId} and partner_id = ${partnerId} and person_id = ${personId}
    and state in ('asked', 'approved', 'ended') and asked_at > now() - interval '2 days' order by asked_at desc limit 20`

/** The same, held in share while an act rests on it: whoever ends one waits until the act is done. */
export const holdElevations = (tx: Transaction, customerId: string, partnerId: string, personId: string) =>
  tx.rows(sql<ElevationRow>`${elevationsOf(customerId, partnerId, personId)} for share`)

/** What runs at this moment of a partner’s people, whoever they are. */
export const runningElevations = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.rows(sql<ElevationRow>`select * from elevation where customer_id = ${customerId} and partner_id = ${partnerId}
    and state = 'approved' and asked_at > now() - interval '2 days' and starts_at <= now() and ends_at > now() order by asked_at desc limit 100`)

/** How often somebody has asked this customer within a day, whatever came of it. */
export const countAsksToday = async (tx: Transaction, customerId: string, partnerId: string, personId: string) =>
  (
    await tx.first(sql<{ n: number }>`select count(*) as n from elevation
      where customer_id = ${customerId} and partner_id = ${partnerId} and person_id = ${personId} and asked_at > now() - interval '24 hours'`)
  )?.n ?? 0

/** Everything that somebody of this partner asked for so, for the person’s own file. */
export const elevationsOfPerson = (tx: Transaction, partnerId: string, personId: string) =>
  tx.rows(
    sql<ElevationRow>`select * from elevation where person_id = ${personId} and partner_id = ${partnerId} order by asked_at desc limit 1000`,
  )

export const findElevation = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<ElevationRow>`select * from elevation where customer_id = ${customerId} and id = ${id}`)

export async function holdElevation(tx: Transaction, customerId: string, id: string) {
  const [, row] = await Promise.all([
    queueUp(tx, customerId, 'change'),
    tx.first(sql<ElevationRow>`select * from elevation where customer_id = ${customerId} and id = ${id} for update`),
  ])
  return row
}

/** Everything of one partner that may run, so that no act that rests on it is under way while it is held back. */
export const lockElevations = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.run(sql`select 1 from elevation where customer_id = ${customerId} and partner_id = ${partnerId}
    and state = 'approved' and asked_at > now() - interval '2 days' for update`)

/** Whoever asks holds the relationship: of two asks at once the second finds the first. */
export const holdRelationship = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.first(sql<{ id: string }>`
    select id from relationship where customer_id = ${customerId} and partner_id = ${partnerId} and removed_at is null for update`)

export type NewElevation = Pick<
  ElevationRow,
  | 'customer_id'
  | 'partner_id'
  | 'relationship_id'
  | 'person_id'
  | 'person_name'
  | 'roles'
  | 'reason'
  | 'ticket'
  | 'minutes'
>
export const bearElevation = async (tx: Transaction, e: NewElevation) =>
  (await tx.first(sql<ElevationRow>`
    insert into elevation (customer_id, id, partner_id, relationship_id, person_id, person_name, roles, reason, ticket, minutes, state, asked_at)
    values (${e.customer_id}, ${newId()}, ${e.partner_id}, ${e.relationship_id}, ${e.person_id}, ${e.person_name}, ${e.roles}, ${e.reason}, ${e.ticket},
      ${e.minutes}, 'asked', now()) returning *`)) as ElevationRow

type Yes = Given & { startsAt: Date; endsAt: Date; by: string | null }
/** The yes: from here on it runs. */
export const approveRow = (tx: Transaction, row: ElevationRow, yes: Yes) =>
  tx.first(sql<ElevationRow>`
    update elevation set state = 'approved', answered_at = now(), answered_by = ${yes.by}, by_rule = ${yes.by === null}, given_roles = ${[...yes.roles]},
      given_minutes = ${yes.minutes}, starts_at = ${yes.startsAt}, ends_at = ${yes.endsAt}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'asked' returning *`)

/** The no, or taken back before an answer. */
export const closeRow = (tx: Transaction, row: ElevationRow, state: 'refused' | 'withdrawn', by: string) =>
  tx.first(sql<ElevationRow>`
    update elevation set state = ${state}, answered_at = now(), answered_by = ${by}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'asked' returning *`)

/** Over, now or at its planned end. */
export const endElevationRow = (tx: Transaction, row: ElevationRow, at: Date, by: string | null) =>
  tx.first(sql<ElevationRow>`
    update elevation set state = 'ended', ended_at = ${at}, ended_by = ${by}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'approved' returning *`)

/** What runs between two, held: nobody acts by it meanwhile. */
export const elevationsBetween = (tx: Transaction, customerId: string, partnerId: string) =>
  tx.rows(sql<ElevationRow>`select * from elevation where customer_id = ${customerId} and partner_id = ${partnerId} and state = 'approved'
    and asked_at > now() - interval '30 days' for update`)

export type ElevationPlace = { at: string; id: string }
/** A page, newest first; `open` are those that wait or run. */
export const elevationPage = (
  customerId: string,
  partnerId: string | undefined,
  open: boolean,
  before: ElevationPlace | undefined,
  limit: number,
) => sql<ElevationRow & { at_exact: string; partner_name: string | null }>`
  select e.*, e.asked_at::text as at_exact, o.name as partner_name from elevation e left join organisation o on o.id = e.partner_id
  where e.customer_id = ${customerId} ${partnerId === undefined ? sql`` : sql`and e.partner_id = ${partnerId}`}
    ${open ? sql`and e.asked_at > now() - interval '2 days' and ((e.state = 'asked' and e.asked_at > now() - interval '24 hours') or (e.state = 'approved' and e.ends_at > now()))` : sql``}
    ${before ? sql`and (e.asked_at, e.id) < (${before.at}::timestamptz, ${before.id})` : sql``}
  order by e.asked_at desc, e.id desc limit ${limit}`
