import type { ProblemBody } from '../../shared/contracts.ts'
import { faultWords } from '../../shared/forms/faults.ts'
import { useNames, useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Points } from '../../shared/look/Points.tsx'

/** What the server found inside the data: the place of each fault, and what is wrong there. */
export function DataFaults({ problem }: { problem: ProblemBody | undefined }) {
  const words = useWords()
  const name = useNames()
  const look = useLook()
  const faults = problem?.errors.filter((error) => error.pointer.startsWith('/data')) ?? []
  if (faults.length === 0) return null
  return (
    <div className={look.stackTight}>
      <p className={look.strong}>{words('operator.reference.faults', { count: faults.length })}</p>
      <Points
        sign="no"
        points={faults.map((fault) => (
          <>
            <code className={look.mono}>{fault.pointer}</code> {faultWords(name, fault.rule)}
          </>
        ))}
      />
    </div>
  )
}
