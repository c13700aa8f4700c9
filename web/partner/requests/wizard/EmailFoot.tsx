import { Button, makeStyles, tokens } from '@fluentui/react-components'
import { useWords } from '../../../shared/intl/useWords.ts'
import { useLook } from '../../../shared/look/styles.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'
import type { Request } from '../types.ts'

const useStyles = makeStyles({
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = { request: Request; busy: boolean; disabled: boolean; startOver?: () => void; finish: () => void }

/** Back while it is a draft; Done when the letter is out, or shall go another way. */
export function EmailFoot({ request, busy, disabled, startOver, finish }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  const draft = request.state === 'draft'
  return (
    <>
      <p className={look.quiet}>{words(draft ? 'partner.letter.locks' : 'partner.letter.locked')}</p>
      <div className={styles.foot}>
        <div className={look.row}>
          <GoButton to={`requests/${request.id}`} appearance="subtle">
            {words(draft ? 'partner.wizard.keep' : 'partner.requests.see')}
          </GoButton>
          {startOver && draft && (
            <Button appearance="subtle" onClick={startOver}>
              {words('partner.letter.startOver')}
            </Button>
          )}
        </div>
        <div className={look.row}>
          {draft && <GoButton to={`requests/${request.id}/rights`}>{words('shared.back')}</GoButton>}
          <Button appearance="primary" disabledFocusable={busy || disabled} onClick={finish}>
            {words('shared.done')}
          </Button>
        </div>
      </div>
    </>
  )
}
