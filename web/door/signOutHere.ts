import { call } from '../shared/api.ts'

/** Ends the session and stays on the page: an invitation is still there for whoever signs in next. */
export const signOutHere = () => call('DELETE', '/session').catch(() => undefined)
