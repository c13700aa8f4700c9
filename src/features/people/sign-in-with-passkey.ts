import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt, forgivenAttempt } from '../acting/attempts.store.ts'
import { passCookies } from './begin-session.store.ts'
import { ownProfile } from './own-profile.store.ts'
import { markPasskeyUsed, ownerOfPasskey } from './passkeys.store.ts'
import { atSignInDoor, endSession, mayStillSignIn } from './sessions.store.ts'

type Answered = Record<string, unknown>
type Signing = Visit<unknown, unknown, { email: string | null; response: Answered }>

/** What a device is asked to sign; the same for everybody, so that nobody learns which address has a passkey. */
export async function beginPasskeySignIn(visit: Visit) {
  await countedAttempt(visit.house, `passkey-asked ${visit.ip}`, 15, 200)
  const response = await visit.house
    .signIn(visit.cloud)
    .api.generatePasskeyAuthenticationOptions({ headers: visit.headers, asResponse: true })
  passCookies(visit, response)
  // The library only prefers that the device asks who holds it; we demand it, here and where the answer is judged.
  return { ...((await response.json()) as Answered), userVerification: 'required' }
}

/** In without a password: the device has the key, and asked for finger, face or PIN. */
export async function signInWithPasskey(visit: Signing): Promise<{ state: 'signed-in' }> {
  const { email, response } = visit.body
  const owner = await ownerOf(visit, response)
  if (!owner || (email !== null && email.toLowerCase() !== owner.email)) throw new Refusal('passkey-wrong')
  await prove(visit, response)
  return { state: 'signed-in' }
}

/** Proves once more that it is you, with a passkey: the session goes on as a new one. */
export async function confirmWithPasskey(visit: Visit<unknown, unknown, { response: Answered }>) {
  const { profile } = await ownProfile(visit)
  const owner = await ownerOf(visit, visit.body.response)
  if (owner?.person_id !== profile.person_id) throw new Refusal('passkey-wrong')
  await prove(visit, visit.body.response)
  await atSignInDoor(visit.house, (tx) => endSession(tx, profile.person_id, profile.session_id))
  return { done: true as const }
}

type Trying = Visit

/** Brute force is met twice: by the passkey that is tried, and by the address it comes from. */
async function ownerOf(visit: Trying, { id }: Answered) {
  const { house, cloud } = visit
  if (typeof id !== 'string' || id.length > 1400) throw new Refusal('passkey-wrong')
  for (const [what, most] of counted(visit, id)) await countedAttempt(house, what, MINUTES, most)
  return atSignInDoor(house, (tx) => ownerOfPasskey(tx, cloud, id))
}

const MINUTES = 15
const counted = ({ cloud, ip }: Trying, id: string) =>
  [
    [`passkey-tried ${cloud} ${id}`, 30],
    [`passkey-from ${ip}`, 100],
  ] as const

/** The library judges the signature and begins a session; nobody is told of it before it says how surely it was begun. */
async function prove(visit: Trying, response: Answered) {
  const { house, cloud, headers } = visit
  const answer = await house
    .signIn(cloud)
    .api.verifyPasskeyAuthentication({ body: { response: response as never }, headers, asResponse: true })
  if (!answer.ok) throw new Refusal('passkey-wrong')
  const { session } = (await answer.json()) as { session: { token: string } }
  if (!(await mayStillSignIn(house, session.token))) throw new Refusal('passkey-wrong')
  await atSignInDoor(house, (tx) => markPasskeyUsed(tx, session.token, String(response.id)))
  // Who comes in is no attack: a whole office behind one address keeps its doors.
  for (const [what] of counted(visit, String(response.id))) await forgivenAttempt(house, what, MINUTES)
  passCookies(visit, answer)
}
