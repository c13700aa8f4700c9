import { Refusal } from '#domain/refusal.ts'
import type { Visit } from '#platform/route.ts'
import { countedAttempt, forgivenAttempt } from '../acting/attempts.store.ts'
import { passCookies } from './begin-session.store.ts'
import { mayStillSignIn } from './sessions.store.ts'

type Answer = { state: 'signed-in' | 'second-factor' }

/** Somebody says who it is: the password first; where the person has a second factor, that comes next. */
export async function signIn(visit: Visit<unknown, unknown, { email: string; password: string }>): Promise<Answer> {
  const { house, cloud, body, headers } = visit
  await slowDown(visit, body.email)
  const response = await house.signIn(cloud).api.signInEmail({ body, headers, asResponse: true })
  if (!response.ok) throw new Refusal('sign-in-wrong')
  const answer = (await response.json()) as { twoFactorRedirect?: boolean; token?: string }
  if (answer.token && !(await mayStillSignIn(house, answer.token))) throw new Refusal('sign-in-wrong')
  await forgive(visit, body.email)
  passCookies(visit, response)
  return { state: answer.twoFactorRedirect ? 'second-factor' : 'signed-in' }
}

/** The second step: a code of the authenticator, or one of the recovery codes, each good once. */
export async function signInWithCode(
  visit: Visit<unknown, unknown, { code: string; kind: 'authenticator' | 'recovery' }>,
): Promise<Answer> {
  const { house, cloud, body, headers } = visit
  await countedAttempt(house, `code ${visit.ip}`, 15, 60)
  const api = house.signIn(cloud).api
  const response =
    body.kind === 'authenticator'
      ? await api.verifyTOTP({ body: { code: body.code }, headers, asResponse: true })
      : await api.verifyBackupCode({ body: { code: body.code }, headers, asResponse: true })
  if (!response.ok) throw new Refusal(response.status === 429 ? 'too-many-attempts' : 'code-wrong')
  passCookies(visit, response)
  return { state: 'signed-in' }
}

/** The session ends, here and in the database. */
export async function signOut(visit: Visit): Promise<{ done: true }> {
  const response = await visit.house.signIn(visit.cloud).api.signOut({ headers: visit.headers, asResponse: true })
  passCookies(visit, response)
  return { done: true }
}

/** Brute force is met twice: by the account that is tried, and by the address it comes from. */
const limits = ({ cloud, ip }: Pick<Visit, 'cloud' | 'ip'>, email: string) =>
  [
    [`sign-in ${cloud} ${email.toLowerCase()}`, 10],
    [`sign-in-from ${ip}`, 100],
  ] as const

type Trying = Pick<Visit, 'house' | 'cloud' | 'ip'>

async function slowDown(visit: Trying, email: string) {
  for (const [what, most] of limits(visit, email)) await countedAttempt(visit.house, what, 15, most)
}

async function forgive(visit: Trying, email: string) {
  for (const [what] of limits(visit, email)) await forgivenAttempt(visit.house, what, 15)
}
