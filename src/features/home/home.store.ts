import { sql, type RawBuilder } from 'kysely'
import { ENDING_DAYS, type HomeTask } from '#domain/home.ts'
import type { House } from '#platform/house.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'

/** Counted no further than this: beyond, that it is more. */
export const COUNTED = 99

/** What each line counts: the rows of the list that it leads to, along an index of its own. */
const ROWS: Record<HomeTask, (partnerId: string) => RawBuilder<unknown>> = {
  'provisioning-failed': (partner) => sql`provisioning v ${stillThere(sql`v`)}
    where v.partner_id = ${partner} and v.state = 'failed' order by v.changed_at`,
  'service-requests-open': (partner) => sql`service_request s
    where s.partner_id = ${partner} and s.status in ('open', 'waiting') order by s.id desc`,
  'transfers-asked': (partner) => sql`subscription_transfer t cross join lateral (
      select 1 from partner_customer c where c.partner_id = t.to_id and c.customer_id = t.customer_id offset 0) c
    where t.to_id = ${partner} and t.state = 'asked' and t.lapses_at > now() order by t.lapses_at`,
  'rights-unheld': (partner) => sql`partner_customer c
    where c.partner_id = ${partner} and c.rights_unheld > 0 and c.rights_until > now() order by c.sort_key, c.customer_id`,
  'rights-ending': (partner) => sql`partner_customer c
    where c.partner_id = ${partner} and c.rights_next > now() and c.rights_next <= now() + make_interval(days => ${ENDING_DAYS.rights}::integer)
    order by c.rights_next, c.customer_id`,
  'subscriptions-ending': (partner) => sql`subscription s ${stillThere(sql`s`)}
    where s.partner_id = ${partner} and s.state = 'active' and not s.auto_renew
      and s.until < now() + make_interval(days => ${ENDING_DAYS.subscriptions}::integer) order by s.until, s.id`,
  'seats-used-up': (partner) => sql`seats_used_up u
    cross join lateral (select 1 from subscription s where s.customer_id = u.customer_id and s.product_id = u.product_id
      and s.partner_id = u.partner_id and s.state = 'active' offset 0) s ${stillThere(sql`u`)}
    where u.partner_id = ${partner} order by u.since`,
  'requests-unanswered': (partner) => sql`relationship_request r
    where r.partner_id = ${partner} and r.state = 'open' and r.lapsed_at is null and r.expires_at > now() order by r.expires_at`,
}

/** Only customers that are on the list still; looked up one by one, so that the walk stays on the index. */
const stillThere = (of: RawBuilder<unknown>) => sql`cross join lateral (
  select 1 from partner_customer c where c.partner_id = ${of}.partner_id and c.customer_id = ${of}.customer_id offset 0) c`

/** How many of each there are, no further than is told. */
export async function countTasks(tx: Transaction, partnerId: string, tasks: readonly HomeTask[]) {
  if (tasks.length === 0) return []
  const counts = tasks.map(
    (task) =>
      sql`select ${task}::text as task, (select count(*) from (select 1 from ${ROWS[task](partnerId)} limit ${COUNTED + 1}) t) as n`,
  )
  return tx.page(sql<{ task: HomeTask; n: number }>`${sql.join(counts, sql` union all `)}`)
}

export type Month = { month: string; relationships: number; with_rights: number; counted_on: string }

/** The months that were counted, the oldest first; nothing is counted here. */
export const listGrowth = (tx: Transaction, partnerId: string) =>
  tx.rows(sql<Month>`
    select g.month::text as month, g.relationships, g.with_rights, (g.counted_at at time zone o.time_zone)::date::text as counted_on
    from partner_growth g join organisation o on o.id = g.partner_id
    where g.partner_id = ${partnerId} and g.month > (date_trunc('month', now() at time zone o.time_zone) - interval '12 months')::date order by g.month`)

/** So many partners at once: each step is a short transaction of its own. */
export const STEP = 20

export const growthStep = (house: House): Promise<number> =>
  runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, async (tx) => {
    const counted = await tx.first(sql<{ n: number }>`select door.count_growth(${STEP}) as n`)
    return counted?.n ?? 0
  })
