import { lazy, Suspense, useEffect, useState } from 'react'
import { call } from '../../shared/api.ts'
import { browserLanguage, chosenLanguage } from '../../shared/intl/language.ts'
import { useLanguage } from '../../shared/intl/useLanguage.ts'
import { Loading } from '../../shared/states/Loading.tsx'
import { Problem } from '../../shared/states/Problem.tsx'
import { useLoad } from '../../shared/useLoad.ts'
import { named, takeFragment } from '../path.ts'
import { useNewLink } from '../useNewLink.ts'
import { useSession } from '../session.ts'
import { NoLink } from './NoLink.tsx'
import type { Face } from './types.ts'

const member = () => import('./Member.tsx')
const stranger = () => import('./Stranger.tsx')
const Member = lazy(member)
const Stranger = lazy(stranger)

/** The link's secret, for as long as the page lives: the address holds it no longer. */
let kept = ''

/** The customer's answer to a partner's request: the page that the whole product is about. */
export default function InvitationPage() {
  const { session } = useSession()
  const [token] = useState(() => (kept = takeFragment() || kept))
  const { data: face, problem, reload } = useLoad((signal) => openLink(token, signal), [token])
  useLetterLanguage(face)
  useAhead(session.signedIn)
  useNewLink()
  if (problem?.code === 'link-unknown' || problem?.code === 'not-found')
    return <NoLink problem={token ? problem : undefined} />
  if (problem && !face) return <Problem problem={problem} retry={reload} />
  if (!face) return <Loading lines={8} />
  return (
    <Suspense fallback={<Loading lines={8} />}>
      {session.signedIn ? <Member face={face} /> : <Stranger face={face} />}
    </Suspense>
  )
}

/** The secret is swapped for a cookie; afterwards, also after a reload, the cookie tells which request it was. */
const openLink = (token: string, signal: AbortSignal) => {
  if (token) return call<Face>('POST', '/links', { body: { token }, signal })
  const { organisation, request } = named()
  const path = organisation && request ? `/organisations/${organisation}/invitations/${request}/face` : '/links/current'
  return call<Face>('GET', path, { signal })
}

/** The half of the page that will be needed comes while the link is being asked about. */
function useAhead(signedIn: boolean) {
  useEffect(() => void (signedIn ? member() : stranger()), [signedIn])
}

/** Whose browser speaks neither of our languages reads the one the letter was written in. */
function useLetterLanguage(face: Face | undefined) {
  const { adopt } = useLanguage()
  useEffect(() => {
    if (face && !chosenLanguage() && !browserLanguage()) adopt(face.language)
  }, [face, adopt])
}
