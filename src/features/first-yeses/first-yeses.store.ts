import { sql } from 'kysely'
import { demand } from '#domain/refusal.ts'
import { demandMaySecond, voidBecause, type FirstYes, type Subject } from '#domain/second-yes.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'
import { givenAs, type GivenAs } from '../audit/accepted-by.store.ts'
import { record } from '../audit/events.store.ts'

export type SubjectKind = 'request' | 'elevation' | 'two-administrators'
export type Choices = {
  /** Of a request: what is given of what was asked; null is all of it. `read` is the digest of what it was said to. */
  narrowing?: { roles: string[]; lengthDays: number; extension?: boolean } | null
  read?: string
  /** Of an elevation. */
  roles?: string[]
  minutes?: number
}
export type FirstYesRow = {
  customer_id: string
  id: string
  subject_kind: SubjectKind
  subject_id: string
  subject_version: number
  partner_id: string | null
  choices: Choices
  given_by: string
  given_as: GivenAs
  given_at: Date
  closed_at: Date | null
  given_name: string | null
  /** Whether the giver is one of those who may, at this moment. */
  administrator: boolean
}

const GLOBAL = sql`array['customer.global-administrator']::text[]`
const MAY_SIGN_IN = sql`p.blocked_at is null and p.deleted_at is null and p.erased_at is null`

const withGiver = sql`select f.*, p.display_name as given_name, coalesce(m.roles && ${GLOBAL} and ${MAY_SIGN_IN}, false) as administrator
  from first_yes f left join membership m on m.organisation_id = f.customer_id and m.person_id = f.given_by and m.ended_at is null
  left join person p on p.id = f.given_by`

/** What the law asks of a row. */
export const lawfulFirstYes = (row: FirstYesRow): FirstYes => ({
  givenBy: row.given_by,
  subjectVersion: row.subject_version,
  administrator: row.administrator,
  read: row.choices.read,
})

/** The first yeses that wait for a second one, by what they were said to. */
export async function waitingFirstYeses(
  tx: Transaction,
  customerId: string,
  kind: SubjectKind,
  ids: readonly string[],
): Promise<ReadonlyMap<string, FirstYesRow>> {
  if (ids.length === 0) return new Map()
  const rows = await tx.rows(
    sql<FirstYesRow>`${withGiver} where f.customer_id = ${customerId} and f.subject_kind = ${kind} and f.subject_id = any(${[...ids]}::uuid[]) and f.closed_at is null`,
  )
  return new Map(rows.map((row) => [row.subject_id, row]))
}

export const findFirstYes = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<FirstYesRow>`${withGiver} where f.customer_id = ${customerId} and f.id = ${id}`)

/** One by its id, held: whoever answers it, takes it back or replaces it meanwhile waits. */
export const holdFirstYes = (tx: Transaction, customerId: string, id: string) =>
  tx.first(sql<FirstYesRow>`${withGiver} where f.customer_id = ${customerId} and f.id = ${id} for update of f`)

export const closeFirstYes = (
  tx: Tx,
  row: FirstYesRow,
  as: 'agreed' | 'refused' | 'taken-back' | 'replaced' | 'lapsed',
) =>
  tx.run(sql`update first_yes set closed_at = now(), closed_as = ${as}, closed_by = ${tx.actor.personId}
    where customer_id = ${row.customer_id} and id = ${row.id} and closed_at is null`)

/** Those who could be one of two here, now: Global Administrators who may sign in. */
export const countAdministrators = async (tx: Transaction, customerId: string) =>
  (
    await tx.first(sql<{ n: number }>`select count(*)::int as n from membership m join person p on p.id = m.person_id
      where m.organisation_id = ${customerId} and m.ended_at is null and m.roles && ${GLOBAL} and ${MAY_SIGN_IN}`)
  )?.n ?? 0

export type NewFirstYes = {
  kind: SubjectKind
  subject: Subject & { id: string; name: string | undefined }
  partnerId: string | null
  choices: Choices
}

/** Keeps the first yes where nobody else’s waits; another one of one’s own takes the place of the one before. The subject is held by the caller. */
export async function keepFirstYes(tx: Tx, { kind, subject, partnerId, choices }: NewFirstYes): Promise<FirstYesRow> {
  const customerId = tx.caller.organisationId
  const before = (await waitingFirstYeses(tx, customerId, kind, [subject.id])).get(subject.id)
  if (before) {
    const own = before.given_by === tx.actor.personId
    demand(own || voidBecause(lawfulFirstYes(before), subject), 'first-yes-waiting')
    await closeFirstYes(tx, before, own ? 'replaced' : 'lapsed')
  }
  const id = newId()
  await tx.run(sql`
    insert into first_yes (customer_id, id, subject_kind, subject_id, subject_version, partner_id, choices, given_by, given_as, given_at)
    values (${customerId}, ${id}, ${kind}, ${subject.id}, ${subject.version}, ${partnerId}, ${JSON.stringify({ ...choices, read: subject.read })}::jsonb,
      ${tx.actor.personId}, ${JSON.stringify(givenAs(tx.actor))}::jsonb, now())`)
  await record(tx, {
    kind: 'first-yes.given',
    subject: { kind, id: subject.id, name: subject.name },
    facts: { of: kind, firstYes: id },
  })
  return (await holdFirstYes(tx, customerId, id)) as FirstYesRow
}

/** The second yes closes the first, where that still stands as it was given; both are named in the log. */
export async function agreeToFirstYes(
  tx: Tx,
  id: string,
  { kind, subject }: { kind: SubjectKind; subject: Subject & { id: string } },
): Promise<FirstYesRow> {
  const row = await holdFirstYes(tx, tx.caller.organisationId, id)
  demand(row?.closed_at === null && row.subject_kind === kind && row.subject_id === subject.id, 'first-yes-gone')
  demandMaySecond(tx.actor, lawfulFirstYes(row), subject)
  await closeFirstYes(tx, row, 'agreed')
  await record(tx, {
    kind: 'first-yes.agreed',
    subject: { kind: 'person', id: row.given_by, name: row.given_name ?? undefined },
    facts: { of: kind, firstYes: id, subject: subject.id },
  })
  return row
}
