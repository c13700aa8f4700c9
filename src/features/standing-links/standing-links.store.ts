import { sql } from 'kysely'
import { standingState, type StandingState } from '#domain/standing-link.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Ask } from '../requests/requests.store.ts'

/** What it asks of everybody: of a request's ask all that is not of one customer. */
export type StandingAsk = Pick<
  Ask,
  | 'include_rights'
  | 'template'
  | 'roles'
  | 'terms'
  | 'groups'
  | 'template_name'
  | 'length_days'
  | 'language'
  | 'open_days'
>
export type StandingRow = {
  partner_id: string
  id: string
  name: string
  cloud: string
  ask: StandingAsk
  asked_by: string
  generation: number
  made_at: Date
  on_since: Date | null
  version: number
}

export const insertStanding = (
  tx: Transaction,
  row: Pick<StandingRow, 'partner_id' | 'id' | 'name' | 'cloud' | 'ask' | 'asked_by'>,
) =>
  tx.run(sql`insert into standing_link (partner_id, id, name, cloud, ask, asked_by, on_since)
    values (${row.partner_id}, ${row.id}, ${row.name}, ${row.cloud}, ${JSON.stringify(row.ask)}::jsonb, ${row.asked_by}, now())`)

/** One's own, or the one whose link is held. */
export const findStanding = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(sql<StandingRow>`select * from standing_link where partner_id = ${partnerId} and id = ${id}`)

/** Held while it is answered; so many have answered through it within a day, counted no further than this. */
export const holdStanding = async (tx: Transaction, partnerId: string, id: string, most: number) =>
  (await tx.first(sql<{ n: number | null }>`select door.hold_standing(${partnerId}, ${id}, ${most}) as n`))?.n ?? 0

type Asker = { name: string; roles: string[] }
export type ListedStanding = StandingRow & {
  asker: Asker | null
  accepted: number
  declined: number
  waiting: number
}

/** Those that are on first, then the latest; each with who asks by it and what has come through it, counted no further than is told. */
export const listStanding = (tx: Transaction, partnerId: string, most: number, id?: string) =>
  tx.rows(sql<ListedStanding>`
    select l.*, case when a.name is not null then jsonb_build_object('name', a.name, 'roles', a.roles) end as asker,
      ${through(sql`'accepted'`, most)} as accepted, ${through(sql`'declined'`, most)} as declined, ${through(sql`'open'`, most)} as waiting
    from standing_link l left join lateral door.standing_asker(l.partner_id, l.id) a on true
    where l.partner_id = ${partnerId} ${id === undefined ? sql`` : sql`and l.id = ${id}`} order by l.on_since is null, l.made_at desc, l.id limit 200`)

const through = (state: ReturnType<typeof sql>, most: number) =>
  sql`(select count(*)::int from (select 1 from relationship_request r
    where r.partner_id = l.partner_id and r.standing_id = l.id and r.state = ${state} limit ${most}) n)`

export const countOn = async (tx: Transaction, partnerId: string): Promise<number> =>
  (
    await tx.first(
      sql<{
        n: number
      }>`select count(*)::int as n from standing_link where partner_id = ${partnerId} and on_since is not null`,
    )
  )?.n ?? 0

/** On by whoever asks from now on, or off. */
export const switchStanding = (tx: Transaction, row: StandingRow, version: number, askedBy: string | null) =>
  tx.first(sql<StandingRow>`update standing_link set on_since = ${askedBy === null ? null : sql`now()`}, asked_by = coalesce(${askedBy}, asked_by),
      version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and version = ${version} returning *`)

/** Another address: the ones before lead nowhere. */
export const replaceAddress = (tx: Transaction, row: StandingRow, version: number) =>
  tx.first(sql<StandingRow>`update standing_link set generation = generation + 1, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and version = ${version} returning *`)

/** Who asks by it, as far as that person may still. */
export async function standsNow(
  tx: Transaction,
  row: StandingRow,
): Promise<{ state: StandingState; asker: string | null }> {
  const asker = await tx.first(sql<Asker>`select name, roles from door.standing_asker(${row.partner_id}, ${row.id})`)
  return { state: stateOf(row, asker), asker: asker?.name ?? null }
}

export const stateOf = (row: StandingRow, asker: Asker | null | undefined): StandingState =>
  standingState({ on: row.on_since !== null, includeRights: row.ask.include_rights }, asker ?? undefined)
