import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLook } from '../look/styles.ts'

const useStyles = makeStyles({
  box: {
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: tokens.spacingVerticalM,
    padding: `${tokens.spacingVerticalXXXL} ${tokens.spacingHorizontalL}`,
    textAlign: 'center',
  },
  icon: { fontSize: '32px', color: tokens.colorNeutralForeground3, lineHeight: 0 },
  text: { maxWidth: '46ch', color: tokens.colorNeutralForeground2 },
})

type Props = {
  title: string
  children?: ReactNode
  icon?: ReactNode
  action?: ReactNode
  /** The page has no other heading. */ whole?: boolean
}

/** There is nothing yet: says so, what would be here, and how to begin. */
export function Empty({ title, children, icon, action, whole }: Props) {
  const Heading = whole ? 'h1' : 'h2'
  const styles = useStyles()
  const look = useLook()
  return (
    <div className={styles.box}>
      {icon && (
        <span className={styles.icon} aria-hidden>
          {icon}
        </span>
      )}
      <Heading className={look.title2}>{title}</Heading>
      {children && <div className={styles.text}>{children}</div>}
      {action}
    </div>
  )
}
