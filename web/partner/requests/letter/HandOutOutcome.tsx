import { makeStyles } from '@fluentui/react-components'
import { CopyButton } from '../../../shared/CopyButton.tsx'
import { LongTextField } from '../../../shared/forms/TextField.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { Notice } from '../../../shared/states/Notice.tsx'
import { useSession } from '../../../shared/portal/useSession.ts'
import { GoLink } from '../../../shared/portal/Go.tsx'
import type { Request } from '../types.ts'
import { RequestProblem } from '../RequestProblem.tsx'
import type { HandOut } from './useHandOut.ts'

const useStyles = makeStyles({ hand: { width: '100%' } })

/** What the last button did, or why it could not. */
export function HandOutOutcome({ ways, request }: { ways: HandOut; request: Request }) {
  const words = useWords()
  const { demo } = useSession()
  const { outcome, problem } = ways
  if (problem && ways.last !== 'send') return <RequestProblem problem={problem} request={request} />
  if (!outcome) return null
  if (outcome.kind === 'copied')
    return (
      <Notice tone="success" title={words('shared.copied')}>
        {words('partner.letter.copied.what')}
      </Notice>
    )
  if (outcome.kind === 'mail')
    return (
      <Notice tone="success" title={words('partner.letter.opened')}>
        {words('partner.letter.opened.what')}
      </Notice>
    )
  if (outcome.kind === 'mail-too-long')
    return (
      <Notice
        tone="warning"
        title={words('partner.letter.tooLong')}
        actions={<CopyButton text={outcome.text} size="small" />}
      >
        {words('partner.letter.tooLong.way')}
      </Notice>
    )
  if (outcome.kind === 'copy-failed') return <ByHand text={outcome.text} />
  return (
    <Notice tone="success" title={words('partner.letter.sent', { to: outcome.to })}>
      {words('partner.letter.sent.what')}{' '}
      {demo && (
        <GoLink inline to="mailbox">
          {words('partner.letter.sent.mailbox')}
        </GoLink>
      )}
    </Notice>
  )
}

/** The browser would not copy: here is the text, to be marked. */
function ByHand({ text }: { text: string }) {
  const words = useWords()
  const styles = useStyles()
  return (
    <Notice tone="warning" title={words('shared.copy.failed')} className={styles.hand}>
      <LongTextField label={words('partner.letter.text')} value={text} rows={8} onChange={() => undefined} />
    </Notice>
  )
}
