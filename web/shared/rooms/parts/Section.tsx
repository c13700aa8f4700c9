import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components'
import { useId, type ReactNode } from 'react'
import { useLook } from '../../look/styles.ts'

const useStyles = makeStyles({
  head: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
  },
  titles: {
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalXXS,
    minWidth: 0,
    flexBasis: '280px',
    flexGrow: 1,
  },
  lead: { color: tokens.colorNeutralForeground2, maxWidth: '72ch' },
})

type Props = { title: string; lead?: ReactNode; actions?: ReactNode; plain?: boolean; children?: ReactNode }

/** One part of a page, with its heading; `plain` where what it holds has a frame of its own. */
export function Section({ title, lead, actions, plain, children }: Props) {
  const look = useLook()
  const styles = useStyles()
  const id = useId()
  return (
    <section aria-labelledby={id} className={mergeClasses(look.stack, !plain && look.card)}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h2 id={id} className={look.title2}>
            {title}
          </h2>
          {lead && <p className={mergeClasses(look.body, styles.lead)}>{lead}</p>}
        </div>
        {actions && <div className={look.row}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
