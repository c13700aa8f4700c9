import { useState } from 'react'
import { ApiProblem } from '../problem.ts'

/** What must be proved before an act counts: the mailbox, or once more that it is you. */
export type Step = 'mailbox' | 'confirm'

const STEPS: Record<string, Step | undefined> = {
  'sign-in-too-old': 'confirm',
  'mailbox-unproved': 'mailbox',
  'lent-password': 'mailbox',
}

/** For an act that may be refused until it is sure who does it: such a refusal becomes a step in the page, which stays as it is. */
export function useProving() {
  const [step, begin] = useState<Step>()
  /** Runs the act; undefined where a proof is needed first. */
  const through = async <A>(act: () => Promise<A>): Promise<A | undefined> => {
    try {
      return await act()
    } catch (error) {
      const next = error instanceof ApiProblem ? STEPS[error.problem.code] : undefined
      if (!next) throw error
      begin(next)
      return undefined
    }
  }
  return { step, begin, through, stop: () => begin(undefined) }
}

export type Proving = ReturnType<typeof useProving>
