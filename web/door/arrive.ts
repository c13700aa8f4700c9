import { call } from '../shared/api.ts'
import type { Answer, InvitationRoom, Session } from '../shared/contracts.ts'
import { homeOf } from '../shared/homeOf.ts'
import { hasCode } from '../shared/problem.ts'
import { nextPath, PATHS } from './path.ts'

/** Signed in: to where one wanted to go, to an invitation that waits, home, or to a choice between several. */
export async function arrive() {
  const session = await call<Session>('GET', '/session')
  location.assign(session.signedIn ? await placeFor(session) : PATHS.signIn)
}

async function placeFor(session: Session): Promise<string> {
  const { memberships } = session
  const next = nextPath(location.search)
  if (next) return next
  if (memberships.some((member) => member.kind === 'customer') && (await linkWaits()))
    return `/${session.portalPath}/invitation`
  const [only, ...others] = memberships
  return only && others.length === 0 ? homeOf(only, session) : PATHS.signIn
}

async function linkWaits(): Promise<boolean> {
  try {
    const face = await call<Answer<InvitationRoom['linkFace']>>('GET', '/links/current')
    return face.state === 'open'
  } catch (error) {
    if (hasCode(error, 'link-unknown', 'not-found')) return false
    throw error
  }
}
