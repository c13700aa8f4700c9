import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'

const useStyles = makeStyles({
  mark: {
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    ...typographyStyles.subtitle2,
    color: 'inherit',
    minWidth: 0,
  },
  glyph: { width: '24px', height: '24px', flexShrink: 0 },
  name: { overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
})

/** Two parties, and what one entrusts to the other. */
export function Mark({ name }: { name: string }) {
  const styles = useStyles()
  return (
    <span className={styles.mark}>
      <svg className={styles.glyph} viewBox="0 0 32 32" aria-hidden focusable="false">
        <circle cx="12" cy="16" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <circle cx="20" cy="16" r="9" fill="none" stroke="currentColor" strokeWidth="2.5" />
        <path d="M16 8.1a9 9 0 0 1 0 15.8 9 9 0 0 1 0-15.8Z" fill="currentColor" />
      </svg>
      <span className={styles.name}>{name}</span>
    </span>
  )
}
