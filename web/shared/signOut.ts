import { call } from './api.ts'

/** Ends the session and leaves the page, so that nothing of it stays in memory. Somebody whose session is gone already is out as well. */
export async function signOut() {
  await call('DELETE', '/session').catch(() => undefined)
  location.assign('/sign-in')
}
