import { makeStyles, mergeClasses, tokens, typographyStyles } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useWords } from '../../shared/intl/useWords.ts'
import { useLook } from '../../shared/look/styles.ts'

const useStyles = makeStyles({
  part: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalM, minWidth: 0 },
  changed: { paddingLeft: tokens.spacingHorizontalM, borderLeft: `3px solid ${tokens.colorStatusWarningBorder1}` },
  mark: {
    ...typographyStyles.caption1Strong,
    padding: `2px ${tokens.spacingHorizontalS}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorStatusWarningBackground2,
    color: tokens.colorStatusWarningForeground2,
  },
})

/** One question of the page and its answer, marked where it has changed since it was read. */
export function PartOf({ title, changed, children }: { title: string; changed?: boolean; children: ReactNode }) {
  const words = useWords()
  const look = useLook()
  const styles = useStyles()
  return (
    <section className={mergeClasses(styles.part, changed && styles.changed)}>
      <div className={look.row}>
        <h2 className={look.title2}>{title}</h2>
        {changed && <span className={styles.mark}>{words('invitation.changed.mark')}</span>}
      </div>
      {children}
    </section>
  )
}
