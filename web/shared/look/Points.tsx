import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark'
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss'
import { SubtractRegular } from '@fluentui/react-icons/svg/subtract'
import type { ReactNode } from 'react'

const ICONS = { yes: CheckmarkRegular, no: DismissRegular, plain: SubtractRegular }

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
  point: { ...typographyStyles.body1, display: 'flex', gap: tokens.spacingHorizontalS, overflowWrap: 'anywhere' },
  icon: { flexShrink: 0, marginTop: '3px', color: tokens.colorNeutralForeground3 },
  yes: { color: tokens.colorStatusSuccessForeground1 },
  no: { color: tokens.colorStatusDangerForeground1 },
  plain: {},
})

/** Short sentences under each other: what is given, what is not. The sign only underlines what the words say. */
export function Points({ points, sign = 'plain' }: { points: readonly ReactNode[]; sign?: keyof typeof ICONS }) {
  const styles = useStyles()
  const Icon = ICONS[sign]
  return (
    <ul className={styles.list}>
      {points.map((point, index) => (
        <li key={index} className={styles.point}>
          <Icon className={mergeClasses(styles.icon, styles[sign])} aria-hidden />
          <span>{point}</span>
        </li>
      ))}
    </ul>
  )
}
