import { makeStyles, mergeClasses, shorthands, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkCircleRegular } from '@fluentui/react-icons/svg/checkmark-circle'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'
import { InfoRegular } from '@fluentui/react-icons/svg/info'
import { WarningRegular } from '@fluentui/react-icons/svg/warning'
import type { ReactNode } from 'react'

export type Tone = 'info' | 'success' | 'warning' | 'error'

const ICONS = { info: InfoRegular, success: CheckmarkCircleRegular, warning: WarningRegular, error: ErrorCircleRegular }

const useStyles = makeStyles({
  box: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    border: '1px solid transparent',
  },
  icon: { flexShrink: 0, fontSize: '20px', marginTop: '1px' },
  body: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    overflowWrap: 'anywhere',
  },
  title: typographyStyles.body1Strong,
  text: typographyStyles.body1,
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, marginTop: tokens.spacingVerticalS },
  info: { backgroundColor: tokens.colorNeutralBackground3, ...shorthands.borderColor(tokens.colorNeutralStroke2) },
  success: {
    backgroundColor: tokens.colorStatusSuccessBackground1,
    ...shorthands.borderColor(tokens.colorStatusSuccessBorder1),
  },
  warning: {
    backgroundColor: tokens.colorStatusWarningBackground1,
    ...shorthands.borderColor(tokens.colorStatusWarningBorder1),
  },
  error: {
    backgroundColor: tokens.colorStatusDangerBackground1,
    ...shorthands.borderColor(tokens.colorStatusDangerBorder1),
  },
})
const useIconStyles = makeStyles({
  info: { color: tokens.colorNeutralForeground3 },
  success: { color: tokens.colorStatusSuccessForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  error: { color: tokens.colorStatusDangerForeground1 },
})

type Props = {
  tone?: Tone
  title: ReactNode
  children?: ReactNode
  actions?: ReactNode
  live?: boolean
  className?: string
}

/** A message in the page: what is so, why, and what to do. Errors interrupt a screen reader, the rest wait their turn. */
export function Notice({ tone = 'info', title, children, actions, live = true, className }: Props) {
  const styles = useStyles()
  const icons = useIconStyles()
  const Icon = ICONS[tone]
  const role = live ? (tone === 'error' ? 'alert' : 'status') : undefined
  return (
    <div role={role} className={mergeClasses(styles.box, styles[tone], className)}>
      <Icon className={mergeClasses(styles.icon, icons[tone])} aria-hidden />
      <div className={styles.body}>
        <div className={styles.title}>{title}</div>
        {children && <div className={styles.text}>{children}</div>}
        {actions && <div className={styles.actions}>{actions}</div>}
      </div>
    </div>
  )
}
