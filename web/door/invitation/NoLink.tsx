import { Button } from '@fluentui/react-components'
import type { ProblemBody } from '../../shared/contracts.ts'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'
import { Problem } from '../../shared/states/Problem.tsx'
import { Sheet } from '../frame/Sheet.tsx'
import { PATHS } from '../path.ts'
import { useSession } from '../session.ts'

/** Somebody came without a link, or with one that leads nowhere: what to do now. */
export function NoLink({ problem }: { problem?: ProblemBody }) {
  const words = useWords()
  const look = useLook()
  const { session } = useSession()
  return (
    <Sheet wide title={words('invitation.noLink.title')} lead={problem ? undefined : words('invitation.noLink.lead')}>
      {problem && <Problem problem={problem} />}
      <p className={look.body}>{words('invitation.noLink.signIn')}</p>
      <div className={look.row}>
        <Button as="a" appearance="primary" href={session.signedIn ? '/' : PATHS.signIn}>
          {words(session.signedIn ? 'shared.continue' : 'invitation.noLink.go')}
        </Button>
      </div>
    </Sheet>
  )
}
