import { demandFreshSignIn } from '#domain/access.ts'
import { demandMayAdd, demandMayRemove } from '#domain/passkey.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { transact, type Tx } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { ownProfile } from './own-profile.store.ts'
import { forgetUnkept, holdWaysIn, keepPasskey, listPasskeys, removePasskey, renamePasskey } from './passkeys.store.ts'
import { atSignInDoor, type Profile } from './sessions.store.ts'

type Body<T> = Visit<unknown, unknown, T>
type Named<B = unknown> = Visit<{ passkeyId: string }, unknown, B>
const done = { done: true as const }

/** One's own passkeys, and when each was used last. */
export async function ownPasskeys(visit: Visit) {
  const { profile } = await ownProfile(visit)
  const rows = await atSignInDoor(visit.house, (tx) => listPasskeys(tx, profile.person_id))
  return {
    items: rows.map((row) => ({
      id: row.id,
      name: row.name,
      addedAt: row.createdAt.toISOString(),
      lastUsedAt: row.lastUsedAt?.toISOString() ?? null,
      synced: row.backedUp,
    })),
  }
}

/** A passkey is another way in: it begins only where it is sure who asks, never with a password that somebody lent. */
export async function beginPasskey(visit: Visit) {
  const { profile } = await ownProfile(visit)
  await countedAttempt(visit.house, `passkey ${profile.person_id}`, 15, 20)
  await atHome(visit, profile, async (tx) => demandMayAdd(await waysIn(tx)))
  await atSignInDoor(visit.house, (tx) => forgetUnkept(tx, profile.person_id))
  const response = await visit.house
    .signIn(visit.cloud)
    .api.generatePasskeyRegistrationOptions({ headers: visit.headers, asResponse: true })
  if (!response.ok) throw new Refusal('not-signed-in')
  for (const cookie of response.headers.getSetCookie()) visit.setCookie(cookie)
  return (await response.json()) as Record<string, unknown>
}

/** The device answered: the passkey counts from the transaction in which the log says so. */
export async function addPasskey(visit: Body<{ name: string; response: Record<string, unknown> }>) {
  const { profile } = await ownProfile(visit)
  const { name, response } = visit.body
  const answer = await visit.house
    .signIn(visit.cloud)
    .api.verifyPasskeyRegistration({ body: { response }, headers: visit.headers, asResponse: true })
  if (!answer.ok) throw new Refusal('passkey-wrong')
  const { id } = (await answer.json()) as { id: string }
  await atHome(visit, profile, async (tx) => {
    demandMayAdd(await waysIn(tx))
    demand(await keepPasskey(tx, profile.person_id, id, name), 'not-found')
    await record(tx, { kind: 'passkey.added', subject: subjectOf(tx) })
  })
  return { id }
}

/** A name helps nobody in: it changes at once. */
export async function namePasskey(visit: Named<{ name: string }>) {
  const { profile } = await ownProfile(visit)
  const { params, body, house } = visit
  const named = await atSignInDoor(house, (tx) => renamePasskey(tx, profile.person_id, params.passkeyId, body.name))
  if (!named) throw new Refusal('not-found')
  return done
}

/** A passkey opens nothing any more, and what was begun with it elsewhere ends; the last way in stays. */
export async function endPasskey(visit: Named) {
  const { profile } = await ownProfile(visit)
  return atHome(visit, profile, async (tx) => {
    const ways = await waysIn(tx)
    demand(await removePasskey(tx, profile.person_id, visit.params.passkeyId, profile.session_id), 'not-found')
    demandMayRemove(ways)
    await record(tx, { kind: 'passkey.removed', subject: subjectOf(tx) })
    return done
  })
}

/** In the person's home, which has the log: with a sign-in as fresh as for a yes. */
function atHome<T>({ house, caller }: Visit, { home_id }: Profile, work: (tx: Tx) => Promise<T>): Promise<T> {
  const { credential } = caller
  return transact(house, { organisationId: home_id, capability: 'tokens.own', credential }, async (tx) => {
    demandFreshSignIn(tx.actor, tx.now)
    return work(tx)
  })
}

async function waysIn(tx: Tx) {
  const ways = await holdWaysIn(tx, tx.actor.personId)
  if (!ways) throw new Refusal('not-found')
  return ways
}

const subjectOf = ({ actor }: Tx) => ({ kind: 'person', id: actor.personId, name: actor.name })
