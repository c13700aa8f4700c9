import { strengthOf } from '#domain/passkey.ts'
import { demandFactorUsed } from '#domain/access.ts'
import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt } from '../acting/attempts.store.ts'
import { asVisitor } from '../acting/transact.store.ts'
import { installationName } from '../installation/provider.store.ts'
import { atSignInDoor, endSession, freshen, listSessions } from './sessions.store.ts'
import { ownProfile } from './own-profile.store.ts'

type Body<T> = Visit<unknown, unknown, T>
const done = { done: true as const }

/** Proves once more that it is you: what accepting and granting ask for when the sign-in is older than ten minutes. */
export async function confirmSelf(visit: Body<{ password: string | null; code: string | null }>) {
  const { session, profile } = await ownProfile(visit)
  await countedAttempt(visit.house, `confirm ${profile.person_id}`, 15, 10)
  const api = visit.house.signIn(visit.cloud).api
  const { headers, body } = visit
  const password = await api.verifyPassword({ body: { password: body.password ?? '' }, headers, asResponse: true })
  if (!password.ok) throw new Refusal('password-wrong')
  if (profile.has_second_factor) {
    const code = await api.verifyTOTP({ body: { code: body.code ?? '' }, headers, asResponse: true })
    if (!code.ok) throw new Refusal('code-wrong')
  }
  await atSignInDoor(visit.house, (tx) => freshen(tx, session, profile.has_second_factor))
  return done
}

/** A new password, by the one who knows the old; every other session ends. */
export async function changePassword(visit: Body<{ current: string; next: string }>) {
  const { profile } = await ownProfile(visit)
  await countedAttempt(visit.house, `confirm ${profile.person_id}`, 15, 10)
  const response = await visit.house.signIn(visit.cloud).api.changePassword({
    body: { currentPassword: visit.body.current, newPassword: visit.body.next, revokeOtherSessions: true },
    headers: visit.headers,
    asResponse: true,
  })
  if (!response.ok) throw new Refusal('password-wrong')
  for (const cookie of response.headers.getSetCookie()) visit.setCookie(cookie)
  return done
}

/** Whoever has a passkey adds no other factor by its password alone: a stolen password would become a whole sign-in. */
const demandPasskeyUsed = (profile: { has_passkey: boolean; second_factor: boolean }) =>
  demandFactorUsed({ hasSecondFactor: profile.has_passkey, secondFactor: profile.second_factor })

/** A second factor begins: the secret and the recovery codes are shown once; it counts from the first right code. */
export async function beginSecondFactor(visit: Body<{ password: string }>) {
  const { profile } = await ownProfile(visit)
  demandPasskeyUsed(profile)
  await countedAttempt(visit.house, `confirm ${profile.person_id}`, 15, 10)
  if (profile.has_second_factor) throw new Refusal('second-factor-on')
  const issuer = await asVisitor(visit.house, undefined, installationName)
  const response = await visit.house.signIn(visit.cloud).api.enableTwoFactor({
    body: { password: visit.body.password, method: 'totp', issuer },
    headers: visit.headers,
    asResponse: true,
  })
  if (!response.ok) throw new Refusal('password-wrong')
  const answer = (await response.json()) as { totpURI: string; backupCodes: string[] }
  return { uri: answer.totpURI, recoveryCodes: answer.backupCodes }
}

export async function activateSecondFactor(visit: Body<{ code: string }>) {
  const { profile } = await ownProfile(visit)
  demandPasskeyUsed(profile)
  await countedAttempt(visit.house, `code ${profile.person_id}`, 15, 10)
  const response = await visit.house
    .signIn(visit.cloud)
    .api.verifyTOTP({ body: { code: visit.body.code }, headers: visit.headers, asResponse: true })
  if (!response.ok) throw new Refusal('code-wrong')
  for (const cookie of response.headers.getSetCookie()) visit.setCookie(cookie)
  return done
}

export async function removeSecondFactor(visit: Body<{ password: string }>) {
  const { profile } = await ownProfile(visit)
  await countedAttempt(visit.house, `confirm ${profile.person_id}`, 15, 10)
  if (!profile.has_second_factor) throw new Refusal('second-factor-off')
  const response = await visit.house
    .signIn(visit.cloud)
    .api.disableTwoFactor({ body: { password: visit.body.password }, headers: visit.headers, asResponse: true })
  if (!response.ok) throw new Refusal('password-wrong')
  for (const cookie of response.headers.getSetCookie()) visit.setCookie(cookie)
  return done
}

/** New recovery codes; the old ones are dead. */
export async function renewRecoveryCodes(visit: Body<{ password: string }>) {
  const { profile } = await ownProfile(visit)
  await countedAttempt(visit.house, `confirm ${profile.person_id}`, 15, 10)
  if (!profile.has_second_factor) throw new Refusal('second-factor-off')
  const response = await visit.house
    .signIn(visit.cloud)
    .api.generateBackupCodes({ body: { password: visit.body.password }, headers: visit.headers, asResponse: true })
  if (!response.ok) throw new Refusal('password-wrong')
  return { recoveryCodes: ((await response.json()) as { backupCodes: string[] }).backupCodes }
}

export async function ownSessions(visit: Visit) {
  const { profile } = await ownProfile(visit)
  const rows = await atSignInDoor(visit.house, (tx) => listSessions(tx, profile.person_id))
  return {
    items: rows.map((row) => ({
      id: row.id,
      startedAt: row.createdAt.toISOString(),
      current: row.id === profile.session_id,
      device: row.userAgent,
      secondFactor: row.secondFactor,
      strength: strengthOf(row),
    })),
  }
}

/** A session somewhere else ends at once. */
export async function endOwnSession(visit: Visit<{ sessionId: string }>) {
  const { profile } = await ownProfile(visit)
  const ended = await atSignInDoor(visit.house, (tx) => endSession(tx, profile.person_id, visit.params.sessionId))
  if (ended === 0) throw new Refusal('not-found')
  return done
}
