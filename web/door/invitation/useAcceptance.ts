import { useState } from 'react'
import { call } from '../../shared/api.ts'
import { ApiProblem } from '../../shared/problem.ts'
import { useProving } from '../../shared/prove/useProving.ts'
import { useSubmit } from '../../shared/useSubmit.ts'
import { useSession } from '../session.ts'
import { TICK } from './AgreementPart.tsx'
import { isWhole, narrowingOf, type Less } from './narrowing.ts'
import { partsOf } from './parts.ts'
import type { Acceptance, Drawn, Part } from './types.ts'

type Input = {
  path: string
  invitation: Drawn
  agreed: boolean
  less: Less
  /** Alone; as the first of two; or agreeing with the first. */
  way: Way
  onAccepted: (acceptance: Acceptance) => void
  reload: () => void
  forget: () => void
}

export type Way = { as: 'acceptance' } | { as: 'first-yes' } | { as: 'second-yes'; firstYesId: string }
/** The page was read before somebody else said something. */
const OTHERWISE = /^(second-yes-(not-)?needed|first-yes-)/

/**
 * The yes: the digest of what was read goes back, with the document itself, so that a change in between is answered with the places
 * that differ. The page stays as it is while the person proves who it is.
 */
export function useAcceptance({ path, invitation, agreed, less, way, onAccepted, reload, forget }: Input) {
  const { session } = useSession()
  const proving = useProving()
  const [pressed, setPressed] = useState(false)
  const [changed, setChanged] = useState<Part[]>()
  const { document, digest } = invitation
  const { run, busy, problem, clear } = useSubmit(async (key) => {
    const body = {
      digest,
      document,
      agreementDigest: agreed ? (document.agreement?.read.digest ?? null) : null,
      ...(way.as === 'second-yes' ? { firstYesId: way.firstYesId } : { narrowing: narrowingOf(less, document.rights) }),
    }
    try {
      const done = await proving.through(() => call<Acceptance>('POST', `${path}/${way.as}`, { body, key }))
      if (!done) return
      if (way.as !== 'first-yes') return onAccepted(done)
      proving.stop()
      setPressed(false)
      // What stands now is said first.
      scrollTo(0, 0)
      reload()
    } catch (error) {
      if (error instanceof ApiProblem && OTHERWISE.test(error.problem.code)) reload()
      const met = error instanceof ApiProblem ? changedIn(error) : undefined
      if (!met) throw error
      setChanged(met)
      proving.stop()
      setPressed(false)
      forget()
      reload()
    }
  })
  const press = () => {
    setPressed(true)
    clear()
    if (document.rights && !isWhole(less, document.rights)) return
    if (document.agreement && !agreed) return window.document.getElementById(TICK)?.focus()
    if (!invitation.freshSignInNeeded) return void run()
    proving.begin(session.lentPassword || !session.mailboxProved ? 'mailbox' : 'confirm')
  }
  return {
    press,
    run: () => run(),
    busy,
    problem,
    step: proving.step,
    stop: proving.stop,
    pressed,
    changed,
    tickMissing: pressed && document.agreement !== null && !agreed,
  }
}

export type Accepting = ReturnType<typeof useAcceptance>

/** What is no longer as it was read, where that is why the yes was refused. */
function changedIn({ problem }: ApiProblem): Part[] | undefined {
  if (problem.code === 'agreement-changed') return ['agreement']
  return problem.code === 'consent-changed' ? partsOf(problem.facts.differences) : undefined
}
