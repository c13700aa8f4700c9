import { makeStyles, tokens, typographyStyles } from '@fluentui/react-components'
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right'
import type { ReactNode } from 'react'

const useStyles = makeStyles({
  details: {
    '& > summary svg': { flexShrink: 0, transitionProperty: 'transform', transitionDuration: tokens.durationFast },
    '&[open] > summary svg': { transform: 'rotate(90deg)' },
  },
  summary: {
    ...typographyStyles.body1,
    display: 'inline-flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalXS,
    cursor: 'pointer',
    color: tokens.colorBrandForegroundLink,
    minHeight: '24px',
    borderRadius: tokens.borderRadiusMedium,
    listStyleType: 'none',
    '::-webkit-details-marker': { display: 'none' },
    ':hover': { textDecorationLine: 'underline' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  body: { paddingTop: tokens.spacingVerticalS },
})

type Props = {
  summary: ReactNode
  children: ReactNode
  open?: boolean
  /** For what is read only when it is wanted. */
  onToggle?: (open: boolean) => void
}

/** More, on demand: the browser’s own, so that it works by keyboard and is found by a search in the page. */
export function Disclosure({ summary, children, open, onToggle }: Props) {
  const styles = useStyles()
  return (
    <details className={styles.details} open={open} onToggle={(event) => onToggle?.(event.currentTarget.open)}>
      <summary className={styles.summary}>
        <ChevronRightRegular aria-hidden />
        {summary}
      </summary>
      <div className={styles.body}>{children}</div>
    </details>
  )
}
