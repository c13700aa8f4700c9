import { Refusal } from '#domain/refusal.ts'
import type { Credential } from '#platform/caller.ts'
import type { Visit } from '#platform/route.ts'
import { atSignInDoor, findProfile } from './sessions.store.ts'

export const sessionOf = (credential: Credential | undefined) =>
  credential && 'session' in credential ? credential.session : undefined

/** The signed-in person of a route that needs one and no organisation. */
export async function ownProfile(visit: Visit) {
  const session = sessionOf(visit.caller.credential)
  if (!session) throw new Refusal('token-not-enough')
  const profile = await atSignInDoor(visit.house, (tx) => findProfile(tx, session))
  if (!profile) throw new Refusal('not-signed-in')
  return { session, profile }
}
