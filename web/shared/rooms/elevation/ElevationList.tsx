import { makeStyles, tokens } from '@fluentui/react-components'
import type { ReactNode } from 'react'
import { ElevationFacts } from './ElevationFacts.tsx'
import type { Elevation } from './types.ts'

const useStyles = makeStyles({
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalM,
  },
  one: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'flex-start',
    justifyContent: 'space-between',
    gap: tokens.spacingHorizontalM,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `3px solid ${tokens.colorBrandStroke1}`,
    overflowWrap: 'anywhere',
  },
  words: { flex: '1 1 240px', minWidth: 0 },
})

type Props = { items: readonly Elevation[]; action: (one: Elevation) => ReactNode }

/** Several of them, each with what one may do about it. */
export function ElevationList({ items, action }: Props) {
  const styles = useStyles()
  return (
    <ul className={styles.list}>
      {items.map((one) => (
        <li key={one.id} className={styles.one}>
          <div className={styles.words}>
            <ElevationFacts elevation={one} />
          </div>
          {action(one)}
        </li>
      ))}
    </ul>
  )
}
