import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { CopyButton } from '../../CopyButton.tsx'
import { useWords } from '../../intl/useWords.ts'
import { useLook } from '../../look/styles.ts'
import { Notice } from '../../states/Notice.tsx'

const useStyles = makeStyles({
  secret: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    fontSize: tokens.fontSizeBase400,
    userSelect: 'all',
    whiteSpace: 'pre-wrap',
    textAlign: 'start',
  },
})

type Props = { title?: string; secret: string; actions?: ReactNode; children: ReactNode }

/** Something that is shown this once: what it is, how to hand it over, and a button to copy it. */
export function SecretOnce({ title, secret, actions, children }: Props) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <Notice tone="warning" title={title ?? words('shared.shownOnce')}>
      <div className={look.stackTight}>
        {title && <p className={look.strong}>{words('shared.shownOnce')}</p>}
        <code className={mergeClasses(look.mono, styles.secret)}>{secret}</code>
        <p>{children}</p>
        <div className={look.row}>
          <CopyButton text={secret} />
          {actions}
        </div>
      </div>
    </Notice>
  )
}
