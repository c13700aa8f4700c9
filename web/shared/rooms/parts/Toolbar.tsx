import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  left: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-end',
    gap: tokens.spacingHorizontalM,
    flexGrow: 1,
    flexBasis: '280px',
    minWidth: 0,
    maxWidth: '100%',
  },
  right: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalM },
})

/** What narrows a list, and at its end what adds to it. */
export function Toolbar({ actions, children }: { actions?: ReactNode; children: ReactNode }) {
  const styles = useStyles()
  return (
    <div className={styles.bar}>
      <div className={styles.left}>{children}</div>
      {actions && <div className={styles.right}>{actions}</div>}
    </div>
  )
}
