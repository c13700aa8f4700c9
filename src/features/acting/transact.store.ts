import { sql, type RawBuilder } from 'kysely'
import { demandCapability } from '#domain/access.ts'
import { nobody, type Actor } from '#domain/actor.ts'
import type { Capability } from '#domain/permission-matrix.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Caller } from '#platform/caller.ts'
import type { House } from '#platform/house.ts'
import { readTransaction, runTransaction, Transaction, type Answers, type Door } from '#platform/transaction.ts'
import { claimKey, keepAnswer } from './idempotency.store.ts'

/** An open transaction with a known actor: what every act works in. */
export type Tx = Transaction & { actor: Actor; now: Date; caller: Caller; house: House }

type Identity = {
  now: Date
  session_id?: string
  person_id: string
  home_id: string
  display_name: string
  language: string
  email_verified?: boolean
  second_factor?: boolean
  has_second_factor?: boolean
  authenticated_at?: Date
  lent_password?: boolean
  passkey?: boolean
  scopes?: string[]
  roles: string[] | null
  guest: boolean | null
  kind: Actor['organisation']['kind'] | null
  channel: string | null
  suspended_at: Date | null
  organisation_cloud: string | null
  organisation_name: string | null
}

const doorFor = (capability: string): Door => (capability.startsWith('installation.') ? 'ombud_operator' : 'ombud_app')

/**
 * Runs an act in one transaction under one door, after the judge has said that this person may do this here. The session is read by its
 * hashed token in the same transaction as the decision: what was revoked a moment ago is refused now.
 */
export async function transact<T>(house: House, caller: Caller, work: (tx: Tx) => Promise<T>): Promise<T> {
  const head = headFor(caller)
  return runTransaction(house.db, head, identityQuery(caller), async (transaction, identity) => {
    if (!identity) throw new Refusal('not-signed-in')
    const tx = Object.assign(transaction, {
      actor: actorFrom(identity, caller),
      now: identity.now,
      caller,
      house,
    })
    demandCapability(tx.actor, caller.capability as Capability)
    if (!caller.idempotency) return work(tx)
    await claimKey(tx, caller.idempotency)
    const answer = await work(tx)
    if (tx.actedAs !== undefined) await tx.actAs(caller.organisationId)
    await keepAnswer(tx, caller.idempotency, answer)
    return answer
  })
}

/** Questions without an effect: judged as any act, in one round trip. `use` sees what was read only after the judge said yes. */
export async function ask<Q extends readonly RawBuilder<unknown>[], T>(
  house: House,
  caller: Caller,
  questions: readonly [...Q],
  use: (answers: Answers<Q>, actor: Actor, now: Date) => T,
  connection: 'own' | 'shared' = 'own',
): Promise<T> {
  const head = headFor(caller)
  const judged = (identity: Identity | undefined, answers: Answers<Q>) => {
    if (!identity) throw new Refusal('not-signed-in')
    const actor = actorFrom(identity, caller)
    demandCapability(actor, caller.capability as Capability)
    return use(answers, actor, identity.now)
  }
  return readTransaction(house.db, head, identityQuery(caller), questions as unknown as Q, judged, connection)
}

/** Which door, for which organisation; a token is good for its own organisation alone. */
function headFor(caller: Caller) {
  demand(caller.credential, 'not-signed-in')
  if ('token' in caller.credential && caller.credential.token.organisationId !== caller.organisationId)
    throw new Refusal('not-found')
  return { door: doorFor(caller.capability), organisation: caller.organisationId, link: caller.link?.requestId }
}

/** Who it is, noted in the transaction besides: `asking()` says it to whatever stands behind in the same round trip. */
function identityQuery(caller: Caller) {
  const { credential, organisationId } = caller
  if (credential && 'token' in credential)
    return sql<Identity>`select now() as now, set_config('app.person', t.person_id::text, true), t.* from door.read_token(${organisationId}, ${credential.token.id}, ${credential.token.hash}) t`
  return sql<Identity>`select now() as now, set_config('app.person', s.person_id::text, true), s.* from door.read_session(${credential?.session ?? ''}, ${organisationId}) s`
}

function actorFrom(row: Identity, caller: Caller): Actor {
  return {
    kind: 'person',
    personId: row.person_id,
    name: row.display_name,
    language: row.language,
    roles: row.kind === null ? [] : (row.roles ?? []),
    guest: row.guest ?? false,
    organisation: {
      id: caller.organisationId,
      kind: row.kind ?? 'customer',
      channel: row.channel,
      cloud: row.organisation_cloud ?? '',
      name: row.organisation_name ?? '',
      suspended: row.suspended_at !== null,
    },
    signIn: row.session_id
      ? {
          sessionId: row.session_id,
          authenticatedAt: row.authenticated_at as Date,
          secondFactor: row.second_factor ?? false,
          hasSecondFactor: row.has_second_factor ?? false,
          mailboxProved: row.email_verified ?? false,
          lentPassword: row.lent_password ?? false,
          passkey: row.passkey ?? false,
        }
      : undefined,
    scopes: row.scopes,
  }
}

/** The clock enters one organisation: a job acts there as nobody in particular. */
export async function asClock<T>(house: House, organisationId: string, work: (tx: Tx) => Promise<T>): Promise<T> {
  const caller: Caller = { organisationId, capability: 'organisation.read', credential: undefined }
  const actor = nobody('clock', { id: organisationId })
  return runTransaction(
    house.db,
    { door: 'ombud_app', organisation: organisationId },
    sql<{ now: Date }>`select now() as now`,
    async (transaction, row) => work(Object.assign(transaction, { actor, now: row?.now as Date, caller, house })),
  )
}

/**
 * Somebody who said yes to what goes on for a while, in one of its steps: judged anew on live rows, as if it were done by hand now. There is no
 * sign-in at this moment; the second factor counts as used where the person has one, as it was used for the yes.
 */
export async function asPerson<T>(
  house: House,
  who: { organisationId: string; personId: string; capability: Capability },
  work: (tx: Tx) => Promise<T>,
): Promise<T> {
  const { organisationId, personId, capability } = who
  const caller: Caller = { organisationId, capability, credential: undefined }
  const identity = sql<Identity>`select now() as now, p.id as person_id, p.home_id, p.display_name, p.language, m.roles, m.guest,
      o.kind, o.channel, o.suspended_at, o.cloud as organisation_cloud, o.name as organisation_name
    from membership m join person p on p.id = m.person_id and p.blocked_at is null and p.deleted_at is null and p.erased_at is null
    join organisation o on o.id = m.organisation_id
    where m.organisation_id = ${organisationId} and m.person_id = ${personId} and m.ended_at is null`
  return runTransaction(
    house.db,
    { door: 'ombud_app', organisation: organisationId },
    identity,
    async (transaction, row) => {
      if (!row) throw new Refusal('not-allowed', { capability })
      const tx = Object.assign(transaction, { actor: actorFrom(row, caller), now: row.now, caller, house })
      demandCapability(tx.actor, capability)
      return work(tx)
    },
  )
}

/** A visitor without membership: only what a door function or a verified link gives. */
export async function asVisitor<T>(
  house: House,
  link: Caller['link'],
  work: (tx: Tx) => Promise<T>,
  organisationId?: string,
): Promise<T> {
  const caller: Caller = {
    organisationId: organisationId ?? '',
    capability: 'invitation.read',
    credential: undefined,
    link,
  }
  const head = { door: 'ombud_app' as const, organisation: organisationId, link: link?.requestId }
  return runTransaction(house.db, head, sql<{ now: Date }>`select now() as now`, async (transaction, row) =>
    work(Object.assign(transaction, { actor: undefined as never, now: row?.now as Date, caller, house }) as Tx),
  )
}
