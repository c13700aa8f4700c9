import { sql } from 'kysely'
import type { EventKind } from '#domain/event.ts'
import { newId } from '#platform/ids.ts'
import type { Tx } from '../acting/transact.store.ts'

export type Happening = {
  kind: EventKind
  subject: {
    kind: string
    id: string
    name?: string | undefined
    /** What the counterpart's log calls it, where that differs: each side reads the other's name. Null is no name at all. */
    counterpartName?: string | null | undefined
  }
  /** The other party's organisation: the event stands in both logs, with the same id. */
  counterpart?: string | undefined
  /** Further logs in which it stands, where more than two take part; each with what it calls the subject. */
  others?: readonly { organisation: string; subject: string | undefined }[] | undefined
  /** Set where somebody of another organisation acted here on behalf: whose person it was. */
  actingFor?: string | undefined
  facts?: Record<string, unknown>
  /** The actor's name is kept from every other log (a partner never learns who of the customer saw its request). */
  anonymousToCounterpart?: boolean
  /** One of thousands: it is told behind whatever else waits. */
  oneOfMany?: boolean | undefined
}

/** Writes down what happened, in the act's transaction; the same row is the outbox, so a job with only ids goes with it. */
export const record = (tx: Tx, happening: Happening): Promise<string> => recordAs(tx, newId(), happening)

/** The same with an id of one's own: what is there already under it is not written again. */
export async function recordAs(tx: Tx, id: string, happening: Happening): Promise<string> {
  const own = tx.caller.organisationId
  const { name, counterpartName = name } = happening.subject
  const { counterpart, others = [] } = happening
  const told = { actor: !happening.anonymousToCounterpart, subject: counterpartName }
  const [fresh] = await Promise.all([
    insertEvent(tx, own, counterpart ?? null, id, happening, { actor: true, subject: name }),
    counterpart !== undefined && insertEvent(tx, counterpart, own, id, happening, told),
    ...others.map(({ organisation, subject }) =>
      insertEvent(tx, organisation, own, id, happening, { ...told, subject }),
    ),
  ])
  if (!fresh) return id
  const logs = [own, ...(counterpart === undefined ? [] : [counterpart]), ...others.map((log) => log.organisation)]
  const jobs = logs.map((organisation) => ({ organisation, ref: id }))
  if (happening.oneOfMany) await tx.house.jobs.enqueueMany(tx.client, 'event', jobs)
  else await Promise.all(jobs.map((job) => tx.house.jobs.enqueue(tx.client, 'event', job)))
  return id
}

/**
 * In the log of a third one, which reads what became of its own and by nobody's name: only the side that it knows already stands in it. Runs as that side.
 */
export async function recordForThird(tx: Tx, organisation: string, known: string, happening: Happening) {
  const id = newId()
  const named = { actor: false, organisation: false, subject: happening.subject.name }
  await insertEvent(tx, organisation, known, id, happening, named)
  await tx.house.jobs.enqueue(tx.client, 'event', { organisation, ref: id })
}

async function insertEvent(
  tx: Tx,
  organisation: string,
  counterpart: string | null,
  id: string,
  happening: Happening,
  named: { actor: boolean; organisation?: boolean; subject: string | null | undefined },
) {
  const { actor } = tx
  const person = actor.kind === 'person' && named.actor
  const written = await tx.run(sql`
    with e as (
      insert into event (organisation_id, id, counterpart_id, kind, subject_kind, subject_id, actor_kind, actor_id, actor_organisation_id, on_behalf, facts, at)
      values (${organisation}, ${id}, ${counterpart}, ${happening.kind}, ${happening.subject.kind}, ${happening.subject.id}, ${actor.kind},
        ${person ? actor.personId : null}, ${actor.kind === 'person' && named.organisation !== false ? actor.organisation.id : null}, ${happening.actingFor !== undefined},
        ${JSON.stringify(happening.facts ?? {})}::jsonb, now()) on conflict do nothing)
    insert into event_name (organisation_id, event_id, counterpart_id, actor_name, subject_name)
    values (${organisation}, ${id}, ${counterpart}, ${person ? actor.name : null}, ${named.subject ?? null}) on conflict do nothing`)
  return written === 1
}

/** The sequencer: gives the committed events of one organisation their gapless numbers, in batches, under the head's lock. */
export async function numberEvents(tx: Tx, organisation: string): Promise<number> {
  await tx.run(sql`insert into event_head (organisation_id) values (${organisation}) on conflict do nothing`)
  await tx.run(sql`select last_seq from event_head where organisation_id = ${organisation} for update`)
  const numbered = await tx.run(sql`
    update event e set seq = n.seq from (
      select id, (select last_seq from event_head where organisation_id = ${organisation}) + row_number() over (order by at, id) as seq
      from event where organisation_id = ${organisation} and seq is null order by at, id limit 500) n
    where e.organisation_id = ${organisation} and e.id = n.id`)
  if (numbered > 0)
    await tx.run(sql`update event_head set last_seq = last_seq + ${numbered} where organisation_id = ${organisation}`)
  return numbered
}

export type EventRow = {
  id: string
  kind: EventKind
  subject_kind: string
  subject_id: string
  actor_kind: string
  actor_id: string | null
  actor_organisation_id: string | null
  on_behalf: boolean
  facts: Record<string, unknown>
  at: Date
  seq: number | null
  actor_name: string | null
  subject_name: string | null
}

/** One page of an organisation's own log, newest first. */
export const listEvents = (
  tx: Tx,
  organisation: string,
  filter: EventFilter,
  before: { at: string; id: string } | undefined,
  limit: number,
) =>
  tx.page(sql<EventRow & { at_exact: string }>`
    select e.at::text as at_exact, e.id, e.kind, e.subject_kind, e.subject_id, e.actor_kind, e.actor_id, e.actor_organisation_id, e.on_behalf, e.facts, e.at, e.seq,
      n.actor_name, n.subject_name
    from event e left join event_name n on n.organisation_id = e.organisation_id and n.event_id = e.id
    where e.organisation_id = ${organisation} ${narrowed(filter)} ${before ? sql`and (e.at, e.id) < (${before.at}::timestamptz, ${before.id})` : sql``}
    order by e.at desc, e.id desc limit ${limit}`)

export type EventFilter = { behalf?: 'yes' | undefined; counterpart?: string | undefined; person?: string | undefined }
/** By whom and for whom something was done on behalf; a counterpart or a person means that already. */
const narrowed = ({ behalf, counterpart, person }: EventFilter) =>
  behalf || counterpart || person
    ? sql`and e.on_behalf ${counterpart ? sql`and e.counterpart_id = ${counterpart}` : sql``} ${person ? sql`and e.actor_id = ${person}` : sql``}`
    : sql``

export const findEvent = (tx: Tx, organisation: string, id: string) =>
  tx.first(sql<EventRow & { counterpart_id: string | null }>`
    select e.*, n.actor_name, n.subject_name from event e
    left join event_name n on n.organisation_id = e.organisation_id and n.event_id = e.id
    where e.organisation_id = ${organisation} and e.id = ${id}`)
