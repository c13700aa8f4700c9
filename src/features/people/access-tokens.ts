import { randomBytes } from 'node:crypto'
import { allows } from '#domain/access.ts'
import { addDays } from '#domain/calendar.ts'
import { CAPABILITIES, type Capability } from '#domain/permission-matrix.ts'
import { demand, Refusal } from '#domain/refusal.ts'
import { newId, uuidBytes } from '#platform/ids.ts'
import { sha256 } from '#platform/keys.ts'
import type { Visit } from '#platform/route.ts'
import { transact } from '../acting/transact.store.ts'
import { record } from '../audit/events.store.ts'
import { insertToken, listTokens, revokeToken, type TokenRow } from './people.store.ts'

const view = (row: TokenRow) => ({
  id: row.id,
  name: row.name,
  scopes: row.scopes,
  createdAt: row.created_at.toISOString(),
  expiresAt: row.expires_at.toISOString(),
  revokedAt: row.revoked_at?.toISOString() ?? null,
  lastUsedOn: row.last_used_on?.toISOString().slice(0, 10) ?? null,
})

/** One's own tokens in this organisation, and what could be put into one. */
export async function readTokens({ house, caller }: Visit) {
  return transact(house, caller, async (tx) => ({
    items: (await listTokens(tx, caller.organisationId, tx.actor.personId)).map(view),
    scopes: CAPABILITIES.filter((capability) => allows(tx.actor, capability)),
  }))
}

type Input = { name: string; scopes: string[]; days: number }

/** A personal access token: it can never do more than its owner, ends by itself, and is shown once. */
export async function createToken({ house, caller, body }: Visit<unknown, unknown, Input>) {
  return transact(house, caller, async (tx) => {
    if (tx.actor.scopes) throw new Refusal('token-not-enough')
    const beyond = body.scopes.find((scope) => !allows(tx.actor, scope as Capability))
    demand(beyond === undefined, 'not-allowed', { capability: beyond ?? '' })
    const id = newId()
    const bytes = Buffer.concat([uuidBytes(caller.organisationId), uuidBytes(id), randomBytes(32)])
    const expiresAt = addDays(tx.now, body.days)
    await insertToken(tx, {
      organisationId: caller.organisationId,
      id,
      personId: tx.actor.personId,
      name: body.name,
      hash: sha256(bytes),
      scopes: body.scopes,
      expiresAt,
    })
    await record(tx, {
      kind: 'token.created',
      subject: { kind: 'token', id, name: body.name },
      facts: { scopes: body.scopes },
    })
    return { id, token: `omb_${bytes.toString('base64url')}`, expiresAt: expiresAt.toISOString() }
  })
}

/** Gone for the next call. */
export async function endToken({ house, caller, params }: Visit<{ tokenId: string }>) {
  return transact(house, caller, async (tx) => {
    const revoked = await revokeToken(tx, caller.organisationId, tx.actor.personId, params.tokenId)
    demand(revoked, 'not-found')
    await record(tx, { kind: 'token.revoked', subject: { kind: 'token', id: params.tokenId, name: revoked.name } })
    return { done: true as const }
  })
}
