import { sql } from 'kysely'
import type { RoleTerms } from '#domain/terms.ts'
import type { Purpose, RequestFacts, RequestState } from '#domain/request.ts'
import { newId } from '#platform/ids.ts'
import type { Transaction } from '#platform/transaction.ts'

export type RequestRow = {
  partner_id: string
  id: string
  customer_id: string | null
  cloud: string
  purpose: Purpose
  state: RequestState
  include_rights: boolean
  template: string | null
  roles: string[]
  terms: RoleTerms[]
  groups: { group: string; name: string | null; roles: string[] }[]
  template_name: string | null
  changes: string | null
  length_days: number | null
  language: 'en' | 'sv'
  open_days: number
  addressee_name: string | null
  addressee_email: string | null
  domain: string | null
  letter_subject: string | null
  letter_body: string | null
  generation: number
  salt: Buffer | null
  created_by: string
  created_at: Date
  handed_over_at: Date | null
  opened_by: string | null
  opened_at: Date | null
  expires_at: Date | null
  lapsed_at: Date | null
  first_yes_at: Date | null
  reminders_by: string | null
  answered_at: Date | null
  answered_by: string | null
  decline_reason: string | null
  decline_note: string | null
  withdrawn_at: Date | null
  withdrawn_by: string | null
  /** The standing link that it was answered through. */
  standing_id: string | null
  version: number
}
export type FactRow = {
  id: string
  kind: string
  way: string | null
  side: 'partner' | 'customer' | 'clock'
  person_name: string | null
  at: Date
}

/** What the law asks of a request. */
export const factsOf = (row: RequestRow): RequestFacts => ({
  state: row.state,
  expiresAt: row.expires_at,
  answeredAt: row.answered_at,
  withdrawnAt: row.withdrawn_at,
})

export const findRequest = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(sql<RequestRow & { customer_name: string | null; standing_name: string | null }>`
    select r.*, c.name as customer_name, (select l.name from standing_link l where l.partner_id = r.partner_id and l.id = r.standing_id) as standing_name
    from relationship_request r
    left join partner_customer c on c.partner_id = r.partner_id and c.customer_id = r.customer_id
    where r.partner_id = ${partnerId} and r.id = ${id}`)

/** The same row, held until the transaction ends: two who move it at once wait for each other. */
export const holdRequest = (tx: Transaction, partnerId: string, id: string) =>
  tx.first(
    sql<RequestRow>`select * from relationship_request where partner_id = ${partnerId} and id = ${id} for update`,
  )

export async function insertRequest(
  tx: Transaction,
  row: Pick<RequestRow, 'partner_id' | 'id' | 'cloud' | 'created_by'> & Ask,
) {
  await tx.run(sql`
    insert into relationship_request (partner_id, id, cloud, state, created_by, created_at, customer_id, domain, purpose, include_rights, template, roles, terms, groups, template_name, changes, length_days, language, open_days, addressee_name, addressee_email)
    values (${row.partner_id}, ${row.id}, ${row.cloud}, 'draft', ${row.created_by}, now(), ${row.customer_id}, ${row.domain}, ${row.purpose}, ${row.include_rights}, ${row.template}, ${row.roles},
      ${JSON.stringify(row.terms)}, ${JSON.stringify(row.groups)}, ${row.template_name}, ${row.changes}, ${row.length_days}, ${row.language}, ${row.open_days}, ${row.addressee_name}, ${row.addressee_email})`)
}

/** Made by an answer through a standing link: open from the first, and addressed to whoever answers. Nothing where it is there already. */
export const insertThrough = (tx: Transaction, row: RequestRow) =>
  tx.run(sql`
    insert into relationship_request (partner_id, id, customer_id, cloud, purpose, state, include_rights, template, roles, terms, groups, template_name,
      length_days, language, open_days, salt, created_by, created_at, opened_by, opened_at, expires_at, standing_id)
    values (${row.partner_id}, ${row.id}, ${row.customer_id}, ${row.cloud}, ${row.purpose}, 'open', ${row.include_rights}, ${row.template}, ${row.roles},
      ${JSON.stringify(row.terms)}, ${JSON.stringify(row.groups)}, ${row.template_name}, ${row.length_days}, ${row.language}, ${row.open_days}, ${row.salt},
      ${row.created_by}, now(), ${row.opened_by}, now(), now() + ${row.open_days} * interval '1 day', ${row.standing_id})
    on conflict do nothing`)

/** How often this organisation has answered through a standing link, and how often of that within a day. */
export const countThrough = async (tx: Transaction, customerId: string, standingId: string) =>
  (await tx.first(sql<{ all: number; today: number }>`
    select count(*)::int as "all", count(*) filter (where created_at > now() - interval '24 hours')::int as today
    from relationship_request where customer_id = ${customerId} and standing_id = ${standingId}`)) ?? {
    all: 0,
    today: 0,
  }

export type Ask = Pick<
  RequestRow,
  | 'customer_id'
  | 'domain'
  | 'purpose'
  | 'include_rights'
  | 'template'
  | 'roles'
  | 'terms'
  | 'groups'
  | 'template_name'
  | 'changes'
  | 'length_days'
  | 'language'
  | 'open_days'
  | 'addressee_name'
  | 'addressee_email'
>

export const updateAsk = (tx: Transaction, row: RequestRow, a: Ask) =>
  tx.run(sql`
    update relationship_request set customer_id = ${a.customer_id}, domain = ${a.domain}, purpose = ${a.purpose}, include_rights = ${a.include_rights}, template = ${a.template}, roles = ${a.roles},
      terms = ${JSON.stringify(a.terms)}, groups = ${JSON.stringify(a.groups)}, template_name = ${a.template_name}, changes = ${a.changes}, length_days = ${a.length_days}, language = ${a.language}, open_days = ${a.open_days}, addressee_name = ${a.addressee_name}, addressee_email = ${a.addressee_email}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'draft' and version = ${row.version}`)

/** Locks the ask: from here on the customer answers exactly this. */
export const openRow = (
  tx: Transaction,
  row: RequestRow,
  by: string,
  salt: Buffer,
  letter: { subject: string; body: string },
) =>
  tx.run(sql`
    update relationship_request set state = 'open', opened_at = now(), opened_by = ${by}, expires_at = now() + open_days * interval '1 day', salt = ${salt},
      letter_subject = ${letter.subject}, letter_body = ${letter.body}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'draft' and version = ${row.version}`)

export const deleteDraft = (tx: Transaction, row: RequestRow) =>
  tx.run(
    sql`delete from relationship_request where partner_id = ${row.partner_id} and id = ${row.id} and state = 'draft' and version = ${row.version}`,
  )

export const handOverRow = (tx: Transaction, row: RequestRow) =>
  tx.run(
    sql`update relationship_request set handed_over_at = now(), version = version + 1 where partner_id = ${row.partner_id} and id = ${row.id} and state = 'draft' and version = ${row.version}`,
  )

export const keepLetter = (tx: Transaction, row: RequestRow, letter: { subject: string; body: string }) =>
  tx.run(sql`update relationship_request set letter_subject = ${letter.subject}, letter_body = ${letter.body}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open' and version = ${row.version}`)

export const withdrawRow = (tx: Transaction, row: RequestRow, by: string) =>
  tx.run(sql`update relationship_request set state = 'withdrawn', withdrawn_at = now(), withdrawn_by = ${by}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open'`)

/** Who answers for letters that go by themselves; nobody: none go. The row is held. */
export const setReminders = (tx: Transaction, row: Pick<RequestRow, 'partner_id' | 'id'>, by: string | null) =>
  tx.run(sql`update relationship_request set reminders_by = ${by}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open' and reminders_by is distinct from ${by}`)

/** A new link and a new period: every link handed out before is dead. */
export const reissueRow = (tx: Transaction, row: RequestRow) =>
  tx.run(sql`update relationship_request set generation = generation + 1, first_yes_at = null, reminders_by = null, expires_at = now() + open_days * interval '1 day', lapsed_at = null, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open' and version = ${row.version}`)

/** The customer's answer, guarded by the state just read: of two answers at once only one finds the row open. */
export const answerRow = (
  tx: Transaction,
  row: RequestRow,
  answer: { state: 'accepted' | 'declined'; customerId: string; by: string; reason?: string; note?: string | null },
) =>
  tx.run(sql`update relationship_request set state = ${answer.state}, customer_id = ${answer.customerId}, answered_at = now(), answered_by = ${answer.by},
      decline_reason = ${answer.reason ?? null}, decline_note = ${answer.note ?? null}, version = version + 1
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open' and expires_at > now() and generation = ${row.generation}`)

/** A first of two administrators has said yes: it waits for another one of the same organisation. */
export const bindRow = (tx: Transaction, row: RequestRow, customerId: string) =>
  tx.run(sql`update relationship_request set customer_id = ${customerId}, first_yes_at = now()
    where partner_id = ${row.partner_id} and id = ${row.id} and state = 'open' and expires_at > now() and generation = ${row.generation}`)

/** Writes down once that the date passed; from then on another request may take its place. */
export const lapseOverdue = (tx: Transaction, partnerId: string, customerId: string, purpose: Purpose) =>
  tx.rows(sql<{ id: string }>`update relationship_request set lapsed_at = now()
    where partner_id = ${partnerId} and customer_id = ${customerId} and purpose = ${purpose} and state = 'open' and lapsed_at is null and expires_at <= now() returning id`)

export const lapseOne = (tx: Transaction, partnerId: string, id: string) =>
  tx.run(
    sql`update relationship_request set lapsed_at = now() where partner_id = ${partnerId} and id = ${id} and state = 'open' and lapsed_at is null and expires_at <= now()`,
  )

export const findOpenAddressed = (tx: Transaction, partnerId: string, customerId: string, purpose: Purpose) =>
  tx.first(sql<RequestRow>`select * from relationship_request where partner_id = ${partnerId} and customer_id = ${customerId} and purpose = ${purpose}
    and state = 'open' and lapsed_at is null and expires_at > now()`)

export type NewFact = {
  kind: string
  side: FactRow['side']
  way?: string | undefined
  person?: { id: string; name: string } | undefined
}
export const addFact = (tx: Transaction, row: Pick<RequestRow, 'partner_id' | 'id'>, fact: NewFact) =>
  tx.run(sql`insert into request_fact (partner_id, request_id, id, kind, way, side, person_id, person_name, at)
    values (${row.partner_id}, ${row.id}, ${newId()}, ${fact.kind}, ${fact.way ?? null}, ${fact.side}, ${fact.person?.id ?? null}, ${fact.person?.name ?? null}, now())`)

export const factsFor = (tx: Transaction, partnerId: string, ids: readonly string[]) =>
  tx.rows(
    sql<
      FactRow & { request_id: string }
    >`select request_id, id, kind, way, side, person_name, at from request_fact where partner_id = ${partnerId} and request_id = any(${ids}) order by at, id`,
  )

/** Has this been noted already? Seen and forwarded are dated once per link, however often somebody looks. */
export const hasFact = async (tx: Transaction, row: Pick<RequestRow, 'partner_id' | 'id'>, kind: string) =>
  (await tx.first(
    sql`select 1 as yes from request_fact where partner_id = ${row.partner_id} and request_id = ${row.id} and kind = ${kind} limit 1`,
  )) !== undefined

export type RequestFilter = {
  state?: string | undefined
  q?: string | undefined
  createdBy?: string | undefined
  before?: { at: string; id: string } | undefined
  limit: number
}

export const listRequests = (
  tx: Transaction,
  partnerId: string,
  { state, q, createdBy, before, limit }: RequestFilter,
) =>
  tx.page(sql<RequestRow & { customer_name: string | null; standing_name: string | null; created_exact: string }>`
    select r.*, r.created_at::text as created_exact, c.name as customer_name,
      (select l.name from standing_link l where l.partner_id = r.partner_id and l.id = r.standing_id) as standing_name
    from relationship_request r
    left join partner_customer c on c.partner_id = r.partner_id and c.customer_id = r.customer_id
    where r.partner_id = ${partnerId}
      ${state === 'expired' ? sql`and r.state = 'open' and r.expires_at <= now()` : state === 'open' ? sql`and r.state = 'open' and r.lapsed_at is null and r.expires_at > now()` : state ? sql`and r.state = ${state}` : sql``}
      ${q ? sql`and (lower(r.addressee_name) like ${likePrefix(q)} or lower(r.addressee_email) like ${likePrefix(q)} or r.domain like ${likePrefix(q)} or lower(c.name) like ${likePrefix(q)})` : sql``}
      ${createdBy ? sql`and r.created_by = ${createdBy}` : sql``}
      ${before ? sql`and (r.created_at, r.id) < (${before.at}::timestamptz, ${before.id})` : sql``}
    order by r.created_at desc, r.id desc limit ${limit}`)

const likePrefix = (q: string) => `${q.toLowerCase().replaceAll(/[\\%_]/g, (c) => `\\${c}`)}%`

/** Requests addressed to an organisation that still wait for its answer. */
export const listWaiting = (tx: Transaction, customerId: string) =>
  tx.rows(
    sql<RequestRow>`select * from relationship_request where customer_id = ${customerId} and state = 'open' and expires_at > now() order by opened_at desc limit 50`,
  )

export const findReceived = (tx: Transaction, customerId: string, id: string) =>
  tx.first(
    sql<RequestRow>`select * from relationship_request where customer_id = ${customerId} and id = ${id} and state <> 'draft'`,
  )

export const hasAdminAgents = async (tx: Transaction, partnerId: string) =>
  (await tx.first(
    sql`select 1 as yes from membership where organisation_id = ${partnerId} and ended_at is null and roles && array['partner.admin-agent','partner.global-admin'] limit 1`,
  )) !== undefined
