import { sql } from 'kysely'
import { currentKey, hmac, type KeyRing } from '#platform/keys.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'
import type { Tx } from '../acting/transact.store.ts'

export type MailKind =
  | 'letter'
  | 'code'
  | 'accepted'
  | 'accepted.customer'
  | 'declined'
  | 'forwarded'
  | 'rights-ended'
  | 'rights-ended.customer'
  | 'rights-end-soon'
  | 'rights-end-soon.customer'
  | 'role-removed'
  | 'role-removed.customer'
  | 'rights-changed'
  | 'rights-changed.customer'
  | 'rights-frozen'
  | 'rights-frozen.customer'
  | 'elevation-asked'
  | 'elevation-answered'
  | 'first-yes'
  | 'first-yes-refused'
  | 'two-administrators'
  | 'joining'
  | 'asked-to-join'
  | 'suspended'
  | 'suspended.customer'
  | 'asked'
  | 'renewal-ended'
  | 'service-request'
  | 'support-duty'
  | 'passkey'
  | 'recovery'
  | 'recovery.partner'
  | 'recovery.operator'
  | 'transfer'

export type NewMail = {
  kind: MailKind
  organisationId: string
  eventId?: string | undefined
  to: string
  toName?: string | null | undefined
  language: string
  subject?: string
  body?: string
  requestId?: string | undefined
  facts?: Record<string, unknown>
}
export type MailRow = {
  organisation_id: string
  id: string
  event_id: string | null
  kind: MailKind
  to_address: string | null
  to_name: string | null
  language: 'en' | 'sv'
  subject: string | null
  body: string | null
  facts: Record<string, unknown>
  request_id: string | null
  state: 'queued' | 'sent' | 'suppressed' | 'failed'
  attempts: number
  queued_at: Date
}

/** Queues a mail with its job, in the act's transaction; for one event each address gets one. */
export async function queueMail(tx: Tx, mail: NewMail): Promise<void> {
  const id = newId()
  const queued = await tx.run(sql`
    insert into mail (organisation_id, id, event_id, kind, to_address, to_name, language, subject, body, facts, request_id, queued_at)
    values (${mail.organisationId}, ${id}, ${mail.eventId ?? null}, ${mail.kind}, ${mail.to}, ${mail.toName ?? null}, ${mail.language}, ${mail.subject ?? null}, ${mail.body ?? null},
      ${JSON.stringify(mail.facts ?? {})}::jsonb, ${mail.requestId ?? null}, now()) on conflict do nothing`)
  if (queued === 1) await tx.house.jobs.enqueue(tx.client, 'mail', { organisation: mail.organisationId, ref: id })
}

/** The same to every one of an organisation's own people who can still be written to, however many: one statement, and a job for each. */
export async function queueMailToAll(tx: Tx, mail: Pick<NewMail, 'kind' | 'organisationId' | 'eventId' | 'facts'>) {
  const queued = await tx.rows(sql<{ id: string }>`
    insert into mail (organisation_id, id, event_id, kind, to_address, to_name, language, facts, queued_at)
    select m.organisation_id, gen_random_uuid(), ${mail.eventId ?? null}, ${mail.kind}, p.email, p.display_name, p.language, ${JSON.stringify(mail.facts ?? {})}::jsonb, now()
    from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${mail.organisationId} and m.ended_at is null and not m.guest and p.blocked_at is null and p.erased_at is null
    on conflict do nothing returning id`)
  const jobs = queued.map(({ id }) => ({ organisation: mail.organisationId, ref: id }))
  for (let from = 0; from < jobs.length; from += 1000)
    await tx.house.jobs.enqueueMany(tx.client, 'mail', jobs.slice(from, from + 1000))
}

/** The mail to send now, held so that no second worker sends it at the same time. */
export const holdMail = (tx: Transaction, organisationId: string, id: string) =>
  tx.first(
    sql<MailRow>`select * from mail where organisation_id = ${organisationId} and id = ${id} and state = 'queued' for update skip locked`,
  )

export const markMail = (
  tx: Transaction,
  row: Pick<MailRow, 'organisation_id' | 'id'>,
  state: MailRow['state'],
  error: string | null,
) =>
  tx.run(sql`update mail set state = ${state}, attempts = attempts + 1, last_error = ${error}, sent_at = case when ${state} = 'sent' then now() end
    where organisation_id = ${row.organisation_id} and id = ${row.id}`)

export const countLettersToday = async (tx: Transaction, organisationId: string) =>
  (
    await tx.first(
      sql<{
        n: number
      }>`select count(*) as n from mail where organisation_id = ${organisationId} and kind = 'letter' and queued_at > now() - interval '24 hours'`,
    )
  )?.n ?? 0

/** An address as it is known to the list of those who want no letters: nothing readable. */
const hashOfAddress = (key: KeyRing[number], address: string) => hmac(key, 'unwanted', address.trim().toLowerCase())
export const addressHash = (ring: KeyRing, address: string) => hashOfAddress(currentKey(ring), address)
/** Asked under every key of the ring: whoever said no before a rotation has still said no. */
export const isUnwanted = async (tx: Tx, address: string) =>
  (await tx.first(
    sql`select 1 as yes from mail_suppression where address_hash = any(${tx.house.keys.link.map((key) => hashOfAddress(key, address))}::bytea[]) limit 1`,
  )) !== undefined
/** Of an address that is known by its hash alone, as the foot of a letter knows it. */
export const hasHash = async (tx: Transaction, hash: Buffer) =>
  (await tx.first(sql`select 1 as yes from mail_suppression where address_hash = ${hash}`)) !== undefined
export const wantNoMore = (tx: Transaction, hash: Buffer) =>
  tx.run(sql`insert into mail_suppression (address_hash) values (${hash}) on conflict do nothing`)

/** Those of an organisation who hold one of these roles, with what a mail needs. */
export const recipients = (tx: Transaction, organisationId: string, roles: readonly string[]) =>
  tx.rows(sql<{ id: string; email: string; display_name: string; language: 'en' | 'sv' }>`
    select p.id, p.email, p.display_name, p.language from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${organisationId} and m.ended_at is null and p.blocked_at is null and p.erased_at is null and m.roles && ${roles}::text[] limit 50`)

/** One of an organisation's own people, where it may still be written to. */
export const findMember = (tx: Transaction, organisationId: string, personId: string) =>
  tx.first(sql<{ id: string; email: string; display_name: string; language: 'en' | 'sv' }>`
    select p.id, p.email, p.display_name, p.language from membership m join person p on p.id = m.person_id
    where m.organisation_id = ${organisationId} and m.person_id = ${personId} and m.ended_at is null and p.blocked_at is null and p.erased_at is null`)

export const findPersonMail = (tx: Transaction, personId: string) =>
  tx.first(
    sql<{
      id: string
      email: string
      display_name: string
      language: 'en' | 'sv'
    }>`select id, email, display_name, language from person where id = ${personId} and erased_at is null`,
  )
