import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { useLook } from '../../shared/look/styles.ts'
import { useTitle } from './useTitle.ts'

const useStyles = makeStyles({
  sheet: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXL,
    width: '100%',
    maxWidth: '460px',
    marginInline: 'auto',
    boxShadow: tokens.shadow4,
  },
  wide: { maxWidth: '640px' },
  head: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalXS },
})

/** One task on one sheet: a heading, a sentence, a form. */
export function Sheet({
  title,
  lead,
  above,
  wide,
  children,
}: {
  title: string
  lead?: ReactNode
  above?: ReactNode
  wide?: boolean
  children: ReactNode
}) {
  const look = useLook()
  const styles = useStyles()
  useTitle(title)
  return (
    <section className={mergeClasses(look.card, styles.sheet, wide && styles.wide)}>
      <div className={styles.head}>
        {above && <p className={look.quiet}>{above}</p>}
        <h1 className={look.title1}>{title}</h1>
        {lead && <p className={look.body}>{lead}</p>}
      </div>
      {children}
    </section>
  )
}
