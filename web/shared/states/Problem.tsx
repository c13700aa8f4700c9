import { Button } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import type { ProblemBody } from '../contracts.ts'
import { useWords } from '../intl/useWords.ts'
import { useLook } from '../look/styles.ts'
import { OFFLINE } from '../problem.ts'
import { Notice } from './Notice.tsx'

type Props = { problem: ProblemBody; retry?: () => void; actions?: ReactNode }

/** What went wrong: what blocks, how to clear it, and what support needs to find it. */
export function Problem({ problem, retry, actions }: Props) {
  const words = useWords()
  const look = useLook()
  const { title, detail } = useProblemWords(problem)
  const unknown = problem.status >= 500 || problem.title === ''
  const buttons = (
    <>
      {retry && (
        <Button size="small" onClick={retry}>
          {words('shared.retry')}
        </Button>
      )}
      {actions}
    </>
  )
  return (
    <Notice tone="error" title={title} actions={(retry || actions) && buttons}>
      <p>{detail}</p>
      {unknown && problem.trace_id && (
        <p className={look.quiet}>{words('shared.trace', { trace: problem.trace_id })}</p>
      )}
    </Notice>
  )
}

/** The server's own words; ours where it could not be reached or had none. */
export function useProblemWords(problem: ProblemBody): { title: string; detail: string } {
  const words = useWords()
  if (problem.code === OFFLINE) return { title: words('shared.offline'), detail: words('shared.offline.way') }
  if (problem.errors.length) {
    const count = problem.errors.length
    return { title: words('shared.form.faults', { count }), detail: words('shared.form.faults.way') }
  }
  if (!problem.title) return { title: words('shared.unexpected'), detail: words('shared.unexpected.way') }
  return problem
}
