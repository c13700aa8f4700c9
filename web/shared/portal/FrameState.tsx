import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useWords } from '../intl/useWords.ts'
import { problemIn } from '../problem.ts'
import { signOut } from '../signOut.ts'
import { Empty } from '../states/Empty.tsx'
import { Loading } from '../states/Loading.tsx'
import { Problem } from '../states/Problem.tsx'

const useStyles = makeStyles({
  frame: {
    maxWidth: '720px',
    minHeight: '100vh',
    boxSizing: 'border-box',
    marginInline: 'auto',
    padding: `64px ${tokens.spacingHorizontalL}`,
  },
})

/** Before there is a shell: waiting for the session, failing to get it, or a stranger to the organisation. */
export function FrameState({
  problem,
  retry,
  stranger,
}: {
  problem?: unknown
  retry?: () => void
  stranger?: boolean
}) {
  const words = useWords()
  const styles = useStyles()
  const choices = (
    <>
      <Button as="a" appearance="primary" href="/sign-in?choose">
        {words('shared.organisation')}
      </Button>
      <Button onClick={() => void signOut()}>{words('shared.signOut')}</Button>
    </>
  )
  return (
    <main className={styles.frame}>
      {stranger ? (
        <Empty whole title={words('shared.notMember')} action={<div>{choices}</div>}>
          {words('shared.notMember.way')}
        </Empty>
      ) : problem ? (
        <Problem problem={problemIn(problem)} retry={retry} />
      ) : (
        <Loading lines={6} />
      )}
    </main>
  )
}
