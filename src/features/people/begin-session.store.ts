import type { Visit } from '#platform/route.ts'

type Anybody = Pick<Visit, 'house' | 'cloud' | 'headers' | 'setCookie'>

/** A session for somebody who has just proved a mailbox and set a password: founding, joining, a reset. */
export async function signInAs(visit: Anybody, email: string, password: string): Promise<void> {
  const response = await visit.house
    .signIn(visit.cloud)
    .api.signInEmail({ body: { email, password }, headers: visit.headers, asResponse: true })
  if (response.ok) passCookies(visit, response)
}

export function passCookies(visit: Pick<Visit, 'setCookie'>, response: Response) {
  for (const cookie of response.headers.getSetCookie()) visit.setCookie(cookie)
}
