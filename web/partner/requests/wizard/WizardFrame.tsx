import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../../../shared/intl/useWords.ts'
import { NARROW, useLook } from '../../../shared/look/styles.ts'
import { Page } from '../../../shared/shell/Page.tsx'
import { Steps, type StepId } from './Steps.tsx'

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1.25fr) minmax(0, 1fr)',
    gap: tokens.spacingHorizontalXXL,
    alignItems: 'start',
    [NARROW]: { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  aside: {
    position: 'sticky',
    top: tokens.spacingVerticalL,
    padding: tokens.spacingHorizontalXXL,
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusXLarge,
    [NARROW]: { position: 'static', padding: tokens.spacingHorizontalL },
  },
})

type Props = {
  step: StepId
  purpose: 'relationship' | 'rights'
  requestId?: string
  aside?: ReactNode
  children: ReactNode
}

/** A step of the wizard: where one is, what is asked of one, and beside it what the customer will see. */
export function WizardFrame({ step, purpose, requestId, aside, children }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <Page
      title={words(purpose === 'rights' ? 'partner.wizard.rights' : 'partner.wizard')}
      above={<Steps step={step} requestId={requestId} />}
    >
      <div className={aside ? styles.columns : look.stack}>
        <div className={look.card}>{children}</div>
        {aside && (
          <aside className={styles.aside} aria-label={words('partner.preview')}>
            {aside}
          </aside>
        )}
      </div>
    </Page>
  )
}
