import { useEffect, useRef, type ReactNode, type SubmitEvent } from 'react'
import type { ProblemBody } from '../contracts.ts'
import { useLook } from '../look/styles.ts'
import { Problem } from '../states/Problem.tsx'
import { FaultsContext } from './faults.ts'

type Props = { onSubmit: () => unknown; problem?: ProblemBody; label?: string; children: ReactNode }

/** A form whose fields show their own faults; what concerns no field stands above them, and the first fault gets the focus. */
export function Form({ onSubmit, problem, label, children }: Props) {
  const look = useLook()
  const form = useRef<HTMLFormElement>(null)
  useEffect(() => {
    if (problem) focusFault(form.current)
  }, [problem])
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    onSubmit()
    // Faults that were found here are drawn by now; those of the server come with the problem.
    requestAnimationFrame(() => focusFault(form.current))
  }
  return (
    <form ref={form} className={look.stack} aria-label={label} onSubmit={submit} noValidate>
      {problem && <Problem problem={problem} />}
      <FaultsContext value={problem}>{children}</FaultsContext>
    </form>
  )
}

const focusFault = (form: HTMLFormElement | null) => form?.querySelector<HTMLElement>('[aria-invalid=true]')?.focus()
