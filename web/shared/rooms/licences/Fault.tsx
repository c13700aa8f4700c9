import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ErrorCircleRegular } from '@fluentui/react-icons/svg/error-circle'

const useStyles = makeStyles({
  fault: {
    ...typographyStyles.caption1Strong,
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    color: tokens.colorNeutralForeground1,
  },
  icon: { flexShrink: 0, fontSize: '16px', color: tokens.colorStatusDangerForeground1 },
})

/** What keeps the form from being sent; the colour only underlines the sign, since small red letters are hard to read on dark grey. */
export function Fault({ id, children }: { id?: string; children: string }) {
  const styles = useStyles()
  return (
    <p id={id} role="alert" className={styles.fault}>
      <ErrorCircleRegular className={styles.icon} aria-hidden />
      {children}
    </p>
  )
}
