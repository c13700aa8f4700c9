import { sql } from 'kysely'
import type { House } from '#platform/house.ts'
import { calendarToken } from '#platform/calendar-link.ts'
import type { Transaction } from '#platform/transaction.ts'

export type CalendarLinkRow = { generation: number; made_at: Date }

export const findLink = (tx: Transaction, partnerId: string) =>
  tx.first(sql<CalendarLinkRow>`select generation, made_at from calendar_link where partner_id = ${partnerId}`)

/** A new link; the one before it, if there was one, is dead. */
export const renewLink = (tx: Transaction, partnerId: string, by: string) =>
  tx.first(sql<CalendarLinkRow>`insert into calendar_link (partner_id, made_by) values (${partnerId}, ${by})
    on conflict (partner_id) do update set generation = calendar_link.generation + 1, made_by = excluded.made_by, made_at = now()
    returning generation, made_at`)

/** The link itself: computed each time, kept nowhere. */
export const linkView = (house: House, own: { id: string; cloud: string }, row: CalendarLinkRow | undefined) => ({
  link: row
    ? `${house.config.origins[own.cloud] ?? ''}/api/v1/calendars/${calendarToken(house.keys.link, { partnerId: own.id, generation: row.generation })}/rights.ics`
    : null,
  madeAt: row?.made_at.toISOString() ?? null,
})

/** The customers whose rights end next, the soonest first, along the index of the partner's list. */
export const nextToEnd = (tx: Transaction, partnerId: string, days: number, limit: number) =>
  tx.page(sql<{ customer_id: string; name: string; time_zone: string }>`
    select customer_id, name, time_zone from partner_customer
    where partner_id = ${partnerId} and rights_next is not null and rights_next > now() and rights_next <= now() + ${days} * interval '1 day'
    order by rights_next, customer_id limit ${limit}`)
