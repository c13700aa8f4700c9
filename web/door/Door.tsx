import { lazy, Suspense, useEffect, type ComponentType } from 'react'
import { call } from '../shared/api.ts'
import type { Session } from '../shared/contracts.ts'
import { chosenLanguage } from '../shared/intl/language.ts'
import { useLanguage } from '../shared/intl/useLanguage.ts'
import { Loading } from '../shared/states/Loading.tsx'
import { Problem } from '../shared/states/Problem.tsx'
import { useLoad } from '../shared/useLoad.ts'
import { DoorFrame } from './frame/DoorFrame.tsx'
import { isInvitation, PATHS, usePath } from './path.ts'
import { SessionContext } from './session.ts'

const SignInPage = lazy(() => import('./sign-in/SignInPage.tsx'))
const Invitation = lazy(() => import('./invitation/Invitation.tsx'))
const Lost = lazy(() => import('./frame/Lost.tsx'))

const pages: Record<string, ComponentType> = {
  '/': SignInPage,
  [PATHS.signIn]: SignInPage,
  [PATHS.forgotten]: lazy(() => import('./sign-in/Forgotten.tsx')),
  [PATHS.found]: lazy(() => import('./founding/Founding.tsx')),
  [PATHS.join]: lazy(() => import('./founding/Join.tsx')),
  [PATHS.stop]: lazy(() => import('./stop/StopLetters.tsx')),
  [PATHS.mail]: lazy(() => import('./demo/DemoMail.tsx')),
}

/** Everything before a portal: who is here, then the page that the address names. */
export function Door() {
  const path = usePath()
  const { data: session, problem, reload } = useLoad((signal) => call<Session>('GET', '/session', { signal }), [])
  useOwnLanguage(session)
  const Page = isInvitation(path) ? Invitation : (pages[path.length > 1 ? path.replace(/\/$/, '') : path] ?? Lost)
  return (
    <DoorFrame session={session} reload={reload} path={path}>
      {session ? (
        <SessionContext value={{ session, reload }}>
          <Suspense fallback={<Loading lines={5} />}>
            <Page />
          </Suspense>
        </SessionContext>
      ) : problem ? (
        <Problem problem={problem} retry={reload} />
      ) : (
        <Loading lines={5} />
      )}
    </DoorFrame>
  )
}

/** A person's own language wins over the browser's, not over what was chosen on this device. */
function useOwnLanguage(session: Session | undefined) {
  const { adopt } = useLanguage()
  const own = session?.signedIn ? session.language : undefined
  useEffect(() => {
    if (own && !chosenLanguage()) adopt(own)
  }, [own, adopt])
}
