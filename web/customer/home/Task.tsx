import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { PHONE, useLook } from '../../shared/look/styles.ts'

const useStyles = makeStyles({
  task: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalL,
    [PHONE]: { flexDirection: 'column', alignItems: 'stretch' },
  },
  icon: { fontSize: '24px', lineHeight: 0, color: tokens.colorBrandForeground1, flexShrink: 0 },
  text: {
    flexGrow: 1,
    minWidth: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  action: { flexShrink: 0, whiteSpace: 'nowrap', [PHONE]: { display: 'flex', flexDirection: 'column' } },
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM },
})

/** One thing to do: what waits, why, and the button that leads there. */
export function Task({
  icon,
  title,
  action,
  details,
  children,
}: {
  icon: ReactNode
  title: string
  action: ReactNode
  /** More than one line about it. */
  details?: ReactNode
  children?: ReactNode
}) {
  const look = useLook()
  const styles = useStyles()
  return (
    <li className={mergeClasses(look.card, styles.task)}>
      <span className={styles.icon} aria-hidden>
        {icon}
      </span>
      <div className={styles.text}>
        <h3 className={look.title3}>{title}</h3>
        {details}
        {children && <p className={look.body}>{children}</p>}
      </div>
      <div className={styles.action}>{action}</div>
    </li>
  )
}

export function TaskList({ children }: { children: ReactNode }) {
  const styles = useStyles()
  return <ul className={styles.list}>{children}</ul>
}
