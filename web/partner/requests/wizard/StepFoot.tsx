import { Button, makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { SubmitButton } from '../../../shared/forms/SubmitButton.tsx'
import { useWords } from '../../../shared/intl/useWords.ts'
import { GoButton } from '../../../shared/portal/Go.tsx'

const useStyles = makeStyles({
  onward: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginLeft: 'auto' },
  foot: {
    display: 'flex',
    flexWrap: 'wrap',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingTop: tokens.spacingVerticalM,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

type Props = {
  busy: boolean
  /** Leaves the wizard: to a place while there is nothing to keep, else by keeping it. */
  leave: string | (() => void)
  next?: string
  back?: () => void
  /** Instead of going on. */
  instead?: ReactNode
}

export function StepFoot({ busy, leave, next, back, instead }: Props) {
  const words = useWords()
  const styles = useStyles()
  return (
    <div className={styles.foot}>
      <div>
        {typeof leave === 'string' ? (
          <GoButton to={leave} appearance="subtle">
            {words('shared.cancel')}
          </GoButton>
        ) : (
          <Button appearance="subtle" disabled={busy} onClick={leave}>
            {words('partner.wizard.keep')}
          </Button>
        )}
      </div>
      <div className={styles.onward}>
        {back && (
          <Button disabled={busy} onClick={back}>
            {words('shared.back')}
          </Button>
        )}
        {instead ?? <SubmitButton busy={busy}>{next ?? words('shared.next')}</SubmitButton>}
      </div>
    </div>
  )
}
