import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useEffect, useRef, type ReactNode } from 'react'
import { useLook } from '../look/styles.ts'

const useStyles = makeStyles({
  page: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXL },
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalL,
  },
  titles: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXS,
    minWidth: 0,
    flexGrow: 1,
    flexBasis: '280px',
  },
  title: { outlineStyle: 'none', overflowWrap: 'anywhere' },
})

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; above?: ReactNode; children: ReactNode }

let arrived = false

/** One page of a portal: its h1, which is also the window's title and gets the focus when one comes from another page. */
export function Page({ title, lead, actions, above, children }: Props) {
  const look = useLook()
  const styles = useStyles()
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => {
    document.title = `${title} · Ombud`
  }, [title])
  useEffect(() => {
    // Not on the first page: there the reader begins at the top.
    if (arrived) heading.current?.focus()
    arrived = true
  }, [])
  return (
    <div className={styles.page}>
      {above}
      <div className={styles.head}>
        <div className={styles.titles}>
          <h1 ref={heading} tabIndex={-1} className={mergeClasses(look.title1, styles.title)}>
            {title}
          </h1>
          {lead && <p className={look.lead}>{lead}</p>}
        </div>
        {actions && <div className={look.row}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}
