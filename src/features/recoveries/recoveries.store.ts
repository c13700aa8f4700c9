import { sql } from 'kysely'
import type { Before, Behind, Proof, Recovery, RecoveryMover, RecoveryState } from '#domain/recovery.ts'
import { approvableUntil, REST_DAYS } from '#domain/recovery.ts'
import { registrableDomain } from '#platform/domains.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'
import { setDue } from '../audit/due.store.ts'

export type RecoveryRow = {
  customer_id: string
  id: string
  state: RecoveryState
  display_name: string | null
  email: string | null
  language: 'en' | 'sv'
  proof_kind: Proof
  opened_by: string
  opened_name: string | null
  opened_at: Date
  approved_by: string | null
  approved_name: string | null
  approved_at: Date | null
  carries_at: Date | null
  ended_at: Date | null
  ended_side: RecoveryMover | null
  version: number
  customer_name: string
}
/** With what is read in the console alone. */
export type RecoveryFile = RecoveryRow & {
  proof_reference: string | null
  proof_seen: string | null
  reason: string | null
  customer_domain: string | null
}

/** What the law asks of a row. */
export const lawfulRecovery = (row: RecoveryRow): Recovery => ({
  state: row.state,
  openedBy: row.opened_by,
  openedAt: row.opened_at,
  carriesAt: row.carries_at,
})

const seen = sql`r.customer_id, r.id, r.state, r.display_name, r.email, r.language, r.proof_kind, r.opened_by, r.opened_name, r.opened_at,
  r.approved_by, r.approved_name, r.approved_at, r.carries_at, r.ended_at, r.ended_side, r.version, o.name as customer_name`
const from = sql`from recovery r join organisation o on o.id = r.customer_id`
const file = sql`select ${seen}, p.reference as proof_reference, p.seen as proof_seen, p.reason, o.domain as customer_domain ${from}
  join recovery_proof p on p.customer_id = r.customer_id and p.recovery_id = r.id`

/** The one that runs, as the customer may read it. */
export const runningRecovery = (customerId: string) =>
  sql<RecoveryRow>`select ${seen} ${from} where r.customer_id = ${customerId} and r.state in ('open', 'approved')`

export const findRecovery = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<RecoveryRow>`select ${seen} ${from} where r.customer_id = ${customerId} and r.id = ${id}`)

/** A running one, held; what has ended is found by reading alone. */
export const holdRecovery = (tx: Transaction, customerId: string, id: string) =>
  tx.first(
    sql<RecoveryRow>`select ${seen} ${from} where r.customer_id = ${customerId} and r.id = ${id} and r.state in ('open', 'approved') for update of r`,
  )

/** In the console, by its id alone. */
export const findFile = (tx: Transaction, id: string) => tx.first(sql<RecoveryFile>`${file} where r.id = ${id}`)
export const holdFile = (tx: Transaction, id: string) =>
  tx.first(sql<RecoveryFile>`${file} where r.id = ${id} and r.state in ('open', 'approved') for update of r`)

export const recoveryPage = (
  { state, customerId }: { state?: 'running' | 'ended' | undefined; customerId?: string | undefined },
  before: string | undefined,
  limit: number,
) => sql<RecoveryFile>`${file} where true ${before ? sql`and r.id < ${before}` : sql``}
  ${customerId ? sql`and r.customer_id = ${customerId}` : sql``}
  ${state === 'running' ? sql`and r.state in ('open', 'approved')` : state === 'ended' ? sql`and r.ended_at is not null` : sql``}
  order by r.id desc limit ${limit}`

/** Those of the customer that run or may still ask for a rest. */
export const recoveriesBefore = async (tx: Transaction, customerId: string): Promise<Before[]> =>
  (
    await tx.rows(sql<RecoveryRow>`select ${seen} ${from} where r.customer_id = ${customerId}
      and (r.state in ('open', 'approved') or r.ended_at > now() - ${REST_DAYS} * interval '1 day')`)
  ).map((row) => ({ state: row.state, endedSide: row.ended_side, endedAt: row.ended_at }))

/** Who or what stands behind an address, without saying who. */
export const standsBehind = async (tx: Transaction, customerId: string, email: string): Promise<Behind> => {
  const domain = registrableDomain(email.split('@')[1] ?? '')
  const row = await tx.first(
    sql<{ behind: Behind }>`select door.stands_behind(${customerId}, ${email}, ${domain}) as behind`,
  )
  return row?.behind ?? 'elsewhere'
}

export const operatorSince = async (tx: Transaction, personId: string) =>
  (await tx.first(sql<{ since: Date | null }>`select door.operator_since(${personId}) as since`))?.since ?? null

export type NewRecovery = {
  customerId: string
  displayName: string
  email: string
  language: 'en' | 'sv'
  proofKind: Proof
  proofReference: string
  proofSeen: string
  reason: string
}

/** Written down once; the clock drops it where nobody approves. */
export async function bearRecovery(tx: Tx, asked: NewRecovery): Promise<RecoveryFile> {
  const id = newId()
  await tx.run(sql`insert into recovery (customer_id, id, display_name, email, language, proof_kind, opened_by, opened_name, opened_at)
    values (${asked.customerId}, ${id}, ${asked.displayName}, ${asked.email.toLowerCase()}, ${asked.language}, ${asked.proofKind},
      ${tx.actor.personId}, ${tx.actor.name}, now())`)
  await tx.run(sql`insert into recovery_proof (customer_id, recovery_id, reference, seen, reason)
    values (${asked.customerId}, ${id}, ${asked.proofReference}, ${asked.proofSeen}, ${asked.reason})`)
  await setDue(tx, asked.customerId, 'recovery', id, approvableUntil({ openedAt: tx.now }))
  return (await findFile(tx, id)) as RecoveryFile
}

/** By another operator: the database refuses the same. From now the wait is counted. */
export async function setApproved(tx: Tx, row: RecoveryRow): Promise<boolean> {
  const moved = await tx.first(sql<{ carries_at: Date }>`
    update recovery set state = 'approved', approved_by = ${tx.actor.personId}, approved_name = ${tx.actor.name}, approved_at = now(),
      carries_at = now() + interval '72 hours', version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = 'open' and version = ${row.version} and opened_by <> ${tx.actor.personId} returning carries_at`)
  if (!moved) return false
  await setDue(tx, row.customer_id, 'recovery', row.id, moved.carries_at)
  return true
}

/** It ends, once: the row says how, and by which side. */
export const setEnded = async (
  tx: Tx,
  row: RecoveryRow,
  state: 'carried-out' | 'cancelled' | 'lapsed',
  by: { side: RecoveryMover; personId: string | null },
): Promise<boolean> =>
  (await tx.run(sql`update recovery set state = ${state}, ended_at = now(), ended_side = ${by.side}, ended_by = ${by.personId}, version = version + 1
    where customer_id = ${row.customer_id} and id = ${row.id} and state = ${row.state}`)) === 1

/** What a partner of the customer is told: that one runs, and until when. */
export const recoveryToldToPartner = (customerId: string) =>
  sql<{
    state: 'open' | 'approved'
    opened_at: Date
    carries_at: Date | null
  }>`select * from door.recovery_at(${customerId})`

export const partnersToTell = async (tx: Transaction, customerId: string) =>
  (await tx.rows(sql<{ id: string }>`select door.partners_to_tell(${customerId}) as id`)).map(({ id }) => id)
