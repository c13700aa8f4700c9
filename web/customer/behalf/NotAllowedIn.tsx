import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { Member, ProblemBody } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { Empty } from '../../shared/states/Empty.tsx'

const useStyles = makeStyles({
  frame: {
    maxWidth: '720px',
    minHeight: '100vh',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: `64px ${tokens.spacingHorizontalL}`,
  },
})

/** No way in, or no longer: what blocks, how to clear it, and the way back. */
export function NotAllowedIn({ problem, partner }: { problem: ProblemBody; partner: Member }) {
  const words = useWords()
  const styles = useStyles()
  const back = (
    <Button as="a" appearance="primary" href={`/partner/${partner.organisationId}/customers`}>
      {words('behalf.back', { partner: partner.name })}
    </Button>
  )
  return (
    <main className={styles.frame}>
      <Empty whole title={problem.title} action={<div>{back}</div>}>
        {problem.detail}
      </Empty>
    </main>
  )
}
