import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { ApiProblem } from '../../shared/problem.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { useSession } from '../session.ts'
import { TICK } from './AgreementPart.tsx'
import { partsOf } from './parts.ts'
import type { Acceptance, Drawn, Part } from './types.ts'

type Input = {
  path: string
  invitation: Drawn
  agreed: boolean
  onAccepted: (acceptance: Acceptance) => void
  reload: () => void
  forget: () => void
}
/** What must be proved before the yes counts: the mailbox, then that it is you. */
export type Step = 'mailbox' | 'confirm'

/**
 * The yes: the digest of what was read goes back, with the document itself, so that a change in between is answered with the places
 * that differ. The page stays as it is while the person proves who it is.
 */
export function useAcceptance({ path, invitation, agreed, onAccepted, reload, forget }: Input) {
  const { session } = useSession()
  const [step, setStep] = useState<Step>()
  const [pressed, setPressed] = useState(false)
  const [changed, setChanged] = useState<Part[]>()
  const { document, digest } = invitation
  const { run, busy, problem, clear } = useSubmit(async (key) => {
    const body = { digest, document, agreementDigest: agreed ? (document.agreement?.read.digest ?? null) : null }
    try {
      onAccepted(await call<Acceptance>('POST', `${path}/acceptance`, { body, key }))
    } catch (error) {
      const met = error instanceof ApiProblem ? outcomeOf(error) : undefined
      if (!met) throw error
      if ('step' in met) return setStep(met.step)
      setChanged(met.changed)
      setStep(undefined)
      setPressed(false)
      forget()
      reload()
    }
  })
  const press = () => {
    setPressed(true)
    clear()
    if (document.agreement && !agreed) return window.document.getElementById(TICK)?.focus()
    if (!invitation.freshSignInNeeded) return void run()
    setStep(session.lentPassword || !session.mailboxProved ? 'mailbox' : 'confirm')
  }
  return {
    press,
    run: () => run(),
    busy,
    problem,
    step,
    stop: () => setStep(undefined),
    changed,
    tickMissing: pressed && document.agreement !== null && !agreed,
  }
}

export type Accepting = ReturnType<typeof useAcceptance>

function outcomeOf({ problem }: ApiProblem): { step: Step } | { changed: Part[] } | undefined {
  if (problem.code === 'sign-in-too-old') return { step: 'confirm' }
  if (problem.code === 'mailbox-unproved' || problem.code === 'lent-password') return { step: 'mailbox' }
  if (problem.code === 'agreement-changed') return { changed: ['agreement'] }
  if (problem.code === 'consent-changed') return { changed: partsOf(problem.facts.differences) }
  return undefined
}
