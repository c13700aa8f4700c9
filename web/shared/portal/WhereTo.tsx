import { useEffect } from 'react'
import type { Session } from '../contracts.ts'
import { homeOf } from '../homeOf.ts'
import { FrameState } from './FrameState.tsx'
import { goSignIn } from './queries.ts'
import { useRead } from './useApi.ts'

/** The portal's address without an organisation: to the first one this person has here. */
export function WhereTo({ kind }: { kind: string }) {
  const { data: session, error, refetch } = useRead<Session>('/session')
  const member = session?.memberships.find((one) => one.kind === kind)
  const signedOut = session && !session.signedIn
  useEffect(() => {
    if (signedOut) goSignIn()
    else if (session && member) location.replace(homeOf(member, session))
  }, [session, member, signedOut])
  return <FrameState problem={error} retry={() => void refetch()} stranger={session?.signedIn && !member} />
}
