import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLook } from '../look/styles.ts'

const useStyles = makeStyles({
  panel: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
    maxWidth: '460px',
    padding: tokens.spacingHorizontalL,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground2,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
  },
})

/** A step within the page, in the place of the button that called for it. */
export function Panel({ title, lead, children }: { title: string; lead: string; children: ReactNode }) {
  const look = useLook()
  const styles = useStyles()
  return (
    <section aria-label={title} className={styles.panel}>
      <h3 className={look.title3}>{title}</h3>
      <p className={look.body}>{lead}</p>
      {children}
    </section>
  )
}
