import { sql } from 'kysely'
import { nextEnd, type Delegation } from '#domain/delegation.ts'
import { nextExtension } from '#domain/extension.ts'
import { endsOf, nextNotice } from '#domain/notice.ts'
import type { House } from '#platform/house.ts'
import { runTransaction, type Transaction } from '#platform/transaction.ts'

export type DueKind =
  | (typeof OF_RIGHTS)[number]
  | 'request-expires'
  | 'request-reminder'
  | 'person-gone'
  | 'elevation-ends'
  | 'subscription'
  | 'relationship-ends'
  | 'recovery'
  | 'transfer-lapses'
  | OfSupport
type OfSupport = 'service-request-target' | 'service-request-closes'

/** Tells the clock when to come back, with nothing but ids. */
export const setDue = (tx: Transaction, organisationId: string, kind: DueKind, ref: string, at: Date) =>
  tx.run(sql`insert into due (organisation_id, kind, ref, at) values (${organisationId}, ${kind}, ${ref}, ${at})
    on conflict (organisation_id, kind, ref) do update set at = excluded.at`)

export const clearDue = (tx: Transaction, organisationId: string, kind: DueKind, ref: string) =>
  tx.run(sql`delete from due where organisation_id = ${organisationId} and kind = ${kind} and ref = ${ref}`)

/** Of a request that nobody can answer any more, the clock has nothing to do. */
export const clearDueOfRequest = (tx: Transaction, partnerId: string, id: string) =>
  tx.run(
    sql`delete from due where organisation_id = ${partnerId} and kind in ('request-expires', 'request-reminder') and ref = ${id}`,
  )

/** Takes this one thing, for whoever comes first; another that met the same row finds it gone. */
export const claimDue = async (tx: Transaction, { organisation_id, kind, ref }: DueRow) =>
  (await tx.run(
    sql`delete from due where organisation_id = ${organisation_id} and kind = ${kind} and ref = ${ref} and at <= now()`,
  )) === 1

/** When the clock comes back for rights: at the next notice, when the next of them goes on by itself, and when the next of them ends. */
export async function setDueOfRights(tx: Transaction, customerId: string, delegation: Delegation, now: Date) {
  const at: Record<(typeof OF_RIGHTS)[number], Date | undefined> = {
    'delegation-ends': nextEnd(delegation, now),
    'delegation-notice': nextNotice(endsOf(delegation, now), now),
    'delegation-extends': nextExtension(delegation, now),
  }
  await Promise.all(
    OF_RIGHTS.map((kind) => {
      const when = at[kind]
      return when ? setDue(tx, customerId, kind, delegation.id, when) : clearDue(tx, customerId, kind, delegation.id)
    }),
  )
}
export const clearDueOfRights = (tx: Transaction, customerId: string, id: string) =>
  Promise.all(OF_RIGHTS.map((kind) => clearDue(tx, customerId, kind, id)))
const OF_RIGHTS = ['delegation-ends', 'delegation-notice', 'delegation-extends'] as const

export type DueRow = { organisation_id: string; kind: DueKind; ref: string }

/** The next things due, the one question that the clock asks across organisations. */
export const takeDue = (house: House) =>
  runTransaction(house.db, { door: 'ombud_clock' }, sql`select 1`, (tx) =>
    tx.rows(sql<DueRow>`select organisation_id, kind, ref from due where at <= now() order by at limit 200`),
  )
