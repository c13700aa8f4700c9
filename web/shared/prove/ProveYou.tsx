import { lazy, Suspense } from 'react'
import { call } from '../api.ts'
import type { Session } from '../contracts.ts'
import { Loading } from '../states/Loading.tsx'
import { Problem } from '../states/Problem.tsx'
import { useLoad } from '../useLoad.ts'
import type { Step } from './useProving.ts'

// Seldom needed: fetched then.
const ConfirmYou = lazy(() => import('./ConfirmYou.tsx'))
const ProveMailbox = lazy(() => import('./ProveMailbox.tsx'))

type Props = {
  step: Step
  /** What goes on by itself once it is proved: “Confirm and sign”. */
  verb: string
  /** The act is running again. */
  busy: boolean
  onProved: () => unknown
  onStop: () => void
}

/** In the place of the button that called for it: proves who it is, and the act goes on with nothing lost. */
export function ProveYou({ step, ...props }: Props) {
  // How one signs in may have changed since the page was read.
  const { data: session, problem, reload } = useLoad((signal) => call<Session>('GET', '/session', { signal }), [step])
  if (problem && !session) return <Problem problem={problem} retry={reload} />
  if (!session) return <Loading lines={3} />
  return (
    <Suspense fallback={<Loading lines={3} />}>
      {step === 'mailbox' ? (
        <ProveMailbox email={session.email ?? ''} {...props} />
      ) : (
        <ConfirmYou wantsCode={session.hasSecondFactor} hasPasskey={session.hasPasskey} {...props} />
      )}
    </Suspense>
  )
}
